/** `check`: reads documents, finds risky clauses and writes a report. */
import path from 'node:path';
import { version } from '../../../package.json';
import { jurisdictionNames } from '../../config/resolveJurisdictions';
import { type ReportFormatName, reportFormats } from '../../exporters/formats';
import { audiences, type CheckedDocument } from '../../exporters/reportWriter';
import type { ReadOptions } from '../../formats/readDocument';
import { atLeast, type Severity } from '../../linter/finding';
import { documentKinds } from '../../linter/report';
import { ruleById, rules } from '../../rules/index';
import type { ReadResult } from '../../text/sourceText';
import { type CheckChoices, checkChoices, failOnChoices } from '../checkChoices';
import type { Command, ParsedArgs } from '../command';
import { findInputs, type Input } from '../inputs';
import { type ExitCode, type Io, printable, type Sink, streamSink, UsageError, wantsColour, writeTo } from '../io';
import { ocrOption, readOptions } from '../ocrOption';
import { checkText, type FileRead, readBytes, readInput } from '../readInput';

const textOnly = 'text-only';
const formatHelp = Object.entries(reportFormats).map(([name, { help }]) => `${name}: ${help}`);

export const checkCommand: Command = {
  name: 'check',
  usage: 'check [options] <files, folders or patterns …>',
  summary: 'Finds the clauses that authorize AI training, sharing and other risks, and says what to write instead.',
  options: {
    format: {
      value: 'FORMAT',
      choices: [...Object.keys(reportFormats), textOnly],
      help: [...formatHelp, `${textOnly}: the text as it was read, which offsets refer to`].join('\n'),
    },
    output: { value: 'FILE', help: 'Write the report to this file instead of the screen.' },
    audience: {
      value: 'READER',
      choices: audiences,
      help: 'Whom the report is for: editor (default) or patient (formats html and markdown).',
    },
    rules: { value: 'A,B', multiple: true, help: 'Run only these rules.' },
    'fail-on': {
      value: 'SEVERITY',
      choices: failOnChoices,
      help: `The mildest finding that makes the exit code 1: ${failOnChoices.join(', ')} (default: error).`,
    },
    kind: {
      value: 'KIND',
      choices: documentKinds,
      help: `What the documents are, when it is known:\n${documentKinds.join(', ')}.`,
    },
    jurisdiction: {
      value: 'A,B',
      multiple: true,
      help: `The laws that apply (default: us, federal law):\n${jurisdictionNames.join(', ')}.`,
    },
    ...ocrOption,
    'show-hints': {
      help: 'List hints too: what is already limited or protects the reader\n(formats text, sarif and junit; the others always have them).',
    },
    stdin: { help: 'Read one document from standard input.' },
    'stdin-filename': { value: 'NAME', help: 'Its name, which tells its format (with --stdin).' },
    'jsonl-in': {
      help: 'Read lines {"id","text","context"?} from standard input and write\none line {"id","findings"} for each. The context is the lead-in of a list item.',
    },
  },
  details: `Examples:
  node dist/cli.js check notice.pdf
  node dist/cli.js check notices/ "more/**/*.html" --format json --output report.json
  node dist/cli.js check consent.docx --format html --audience patient --output for-patients.html
  cat notice.html | node dist/cli.js check --stdin --stdin-filename notice.html

A file that is named is always checked; folders and patterns leave out what cannot be read.
Exit code: 0 nothing found at or above --fail-on, 1 findings, 2 wrong use or an unreadable document
(the others are still checked). Information, not legal advice.`,
  async run(args, io) {
    const choices = checkChoices(args);
    if (choices.jsonLinesIn)
      return (await import('../jsonLinesIn')).checkJsonLines(choices, io, () => openSink(choices, io, []));
    return checkDocuments(args, choices, io);
  },
};

async function checkDocuments(args: ParsedArgs, choices: CheckChoices, io: Io): Promise<ExitCode> {
  const { inputs, notes } = choices.stdin ? { inputs: [], notes: [] } : await findInputs(args.positionals, io.cwd);
  for (const note of notes) await writeTo(io.stderr, `${printable(note)}\n`);
  const sink = await openSink(
    choices,
    io,
    inputs.flatMap((input) => ('file' in input ? [input.file] : [])),
  );
  try {
    const options = readOptions(args, io);
    const reads = choices.stdin ? readStdin(choices.stdinFilename, io, options) : readAll(inputs, options);
    const names = choices.stdin ? [choices.stdinFilename] : inputs.map(({ shown }) => shown);
    const only = names.length === 1 ? names[0] : undefined;
    const code =
      choices.format === textOnly
        ? await writeText(reads, inputs.length, sink, io)
        : await writeReports(reads, choices, sink, io, only);
    await sink.close();
    // A folder without any document must not pass for a folder of harmless ones.
    return !choices.stdin && inputs.length === 0 ? 2 : code;
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

type NamedRead = readonly [shown: string, read: FileRead];

async function* readAll(inputs: readonly Input[], options: ReadOptions): AsyncGenerator<NamedRead> {
  for (const input of inputs) yield [input.shown, await readInput(input, options)];
}

async function* readStdin(name: string, io: Io, options: ReadOptions): AsyncGenerator<NamedRead> {
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
  yield [name, await readBytes(Buffer.concat(chunks), name, options)];
}

async function writeReports(
  reads: AsyncIterable<NamedRead>,
  choices: CheckChoices,
  sink: Sink,
  io: Io,
  only: string | undefined,
): Promise<ExitCode> {
  const toTerminal = choices.output === undefined;
  const writer = await reportFormats[choices.format as ReportFormatName].load({
    colour: toTerminal && wantsColour(io),
    width: toTerminal ? (io.stdout.columns ?? 100) : 100,
    showHints: choices.showHints,
    ruleById,
    rules,
    audience: choices.audience,
    failOn: choices.failOn,
    version,
    date: new Date().toISOString().slice(0, 10),
    ...(only !== undefined && { only }),
  });
  let worst: ExitCode = 0;
  let open = await sink.write(writer.open());
  for await (const [path, read] of reads) {
    const document = checkText(path, read, choices.config);
    // A report for a person shows problems in their place; one for a program hides them from the person.
    if (choices.format !== 'text' || !toTerminal) await tellProblems(path, document.report.problems, io);
    worst = Math.max(worst, exitCodeOf(document, choices.failOn)) as ExitCode;
    if (open) open = await sink.write(writer.document(document));
    if (!open) break;
  }
  if (open) await sink.write(writer.close());
  return worst;
}

async function writeText(reads: AsyncIterable<NamedRead>, count: number, sink: Sink, io: Io): Promise<ExitCode> {
  if (count > 1) {
    throw new UsageError(
      `--format ${textOnly} prints the text of one document, so that offsets count from its beginning; ${count} were given.`,
    );
  }
  let code: ExitCode = 0;
  for await (const [path, { source, problems }] of reads) {
    await tellProblems(path, problems, io);
    if (source) await sink.write(source.text);
    if (hasError(problems)) code = 2;
  }
  return code;
}

async function tellProblems(path: string, problems: ReadResult['problems'], io: Io): Promise<void> {
  for (const { severity, message } of problems) {
    if (severity !== 'info') await writeTo(io.stderr, `${printable(`${path}: ${message}`)}\n`);
  }
}

function hasError(problems: ReadResult['problems']): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** What one document contributes to the exit code of the run. */
export function exitCodeOf({ report }: CheckedDocument, failOn: Severity | 'never'): ExitCode {
  if (hasError(report.problems)) return 2;
  return failOn !== 'never' && report.findings.some(({ severity }) => atLeast(severity, failOn)) ? 1 : 0;
}

async function openSink(choices: CheckChoices, io: Io, inputs: readonly string[]): Promise<Sink> {
  if (choices.output === undefined) return streamSink(io.stdout);
  return (await import('../outputFile')).openOutput(path.resolve(io.cwd, choices.output), inputs);
}
