/** Checks one document of a batch and answers with its line. The same in this process and in a worker. */
import type { ResolvedConfig } from '../../config/resolvedConfig';
import { toJsonDocument } from '../../exporters/json';
import type { ReadOptions } from '../../formats/readDocument';
import type { Severity } from '../../linter/finding';
import { exitCodeOf, outcomeOf } from '../exitCode';
import { type HouseChoice, HouseStyles } from '../houseStyles';
import type { Input } from '../inputs';
import type { ExitCode } from '../io';
import { checkText, readInput } from '../readInput';

/** What every document of a batch is checked with; plain data. */
export interface BatchChoices {
  readonly config: ResolvedConfig;
  readonly failOn: Severity | 'never';
  readonly house: HouseChoice;
  readonly ocr: boolean;
}

export interface Answer {
  /** One line of JSON without its end. */
  readonly line: string;
  readonly code: ExitCode;
  /** For standard error, a line each. */
  readonly notes: readonly string[];
}

export class Checker {
  private readonly houses: HouseStyles;

  constructor(
    private readonly choices: BatchChoices,
    private readonly options: ReadOptions,
  ) {
    this.houses = new HouseStyles(choices.house);
  }

  /** Never fails: what goes wrong stands in the line. */
  async check(input: Input): Promise<Answer> {
    const { config, failOn } = this.choices;
    const own = 'file' in input ? await this.houses.configFor(input.file, config) : config;
    const document = checkText(input.shown, await readInput(input, this.options), own);
    const code = exitCodeOf(outcomeOf(document), failOn);
    return {
      line: JSON.stringify(toJsonDocument(document)),
      code: this.houses.failed ? 2 : code,
      notes: [...this.houses.notes.splice(0), ...notesOf(input.shown, document.report.problems)],
    };
  }
}

function notesOf(shown: string, problems: readonly { severity: string; message: string }[]): string[] {
  return problems.filter(({ severity }) => severity !== 'info').map(({ message }) => `${shown}: ${message}`);
}

/** The line of a document that could not be checked at all. */
export function failedLine(shown: string, message: string): Answer {
  const line = JSON.stringify({
    path: shown,
    kind: 'unknown',
    kindConfidence: 0,
    words: 0,
    findings: [],
    elements: [],
    problems: [{ severity: 'error', message }],
  });
  return { line, code: 2, notes: [`${shown}: ${message}`] };
}
