/** Reads what the options of `check` mean together, and refuses what cannot be meant. */
import { availableParallelism } from 'node:os';
import { resolveConfig } from '../config/resolveConfig';
import type { ResolvedConfig } from '../config/resolvedConfig';
import { type Audience, audiences } from '../exporters/reportWriter';
import type { Severity } from '../linter/finding';
import { rules } from '../rules/index';
import type { ParsedArgs } from './command';
import { type HouseChoice, houseChoice } from './houseStyles';
import { UsageError } from './io';

export const failOnChoices = ['error', 'warning', 'info', 'never'] as const satisfies readonly (Severity | 'never')[];

/** The formats that are written for somebody. */
const forReaders: readonly string[] = ['html', 'markdown'];

/** How many documents at once, and what an earlier run has done. */
export interface BatchOptions {
  readonly jobs: number;
  /** As written. */
  readonly since?: string;
}

export interface CheckChoices {
  readonly format: string;
  readonly audience: Audience;
  /** As written; undefined for standard output. */
  readonly output?: string;
  readonly failOn: Severity | 'never';
  readonly config: ResolvedConfig;
  readonly showHints: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string;
  readonly jsonLinesIn: boolean;
  readonly house: HouseChoice;
  readonly ocr: boolean;
  /** Set when documents are checked as a batch. */
  readonly batch?: BatchOptions;
}

/**
 * @param cwd the folder that relative paths start from.
 * @param ownRules ids of rules that a house style adds to ours.
 * @throws UsageError when options contradict each other or name what does not exist.
 */
export function checkChoices(args: ParsedArgs, cwd: string, ownRules: readonly string[] = []): CheckChoices {
  const onlyRules = args.has('rules') ? listOf(args.values('rules')) : undefined;
  if (onlyRules?.length === 0) throw new UsageError('The option --rules needs the name of at least one rule.');
  const { config, problems } = resolveConfig(
    {
      ...(onlyRules && { onlyRules }),
      kind: args.value('kind'),
      ...(args.has('jurisdiction') && { jurisdictions: listOf(args.values('jurisdiction')) }),
    },
    [...rules.map(({ id }) => id), ...ownRules],
  );
  if (problems.length > 0) throw new UsageError(problems.map(({ message }) => message).join('\n'));
  const jsonLinesIn = args.has('jsonl-in');
  checkInputs(args, jsonLinesIn);
  const batch = batchOptions(args, jsonLinesIn);
  const format = args.value('format') ?? (jsonLinesIn || batch ? 'jsonl' : 'text');
  if (batch && format !== 'jsonl')
    throw new UsageError('--jobs and --since write JSON Lines; leave out --format, or make it jsonl.');
  if (jsonLinesIn && format !== 'jsonl')
    throw new UsageError('With --jsonl-in the output is JSON Lines; leave out --format.');
  const output = args.value('output');
  if (output === '') throw new UsageError('The option --output needs the name of a file.');
  const audience = audiences.find((known) => known === args.value('audience'));
  if (audience !== undefined && !forReaders.includes(format)) {
    throw new UsageError(`--audience is for the formats ${forReaders.join(' and ')}; the format here is ${format}.`);
  }
  return {
    format,
    audience: audience ?? 'editor',
    ...(output !== undefined && { output }),
    failOn: failOnChoices.find((choice) => choice === args.value('fail-on')) ?? 'error',
    config: args.has('obey-comments') ? { ...config, obeyComments: true } : config,
    showHints: args.has('show-hints'),
    stdin: args.has('stdin'),
    stdinFilename: args.value('stdin-filename') || 'stdin',
    jsonLinesIn,
    house: houseChoice(args, cwd),
    ocr: args.value('ocr') === 'auto',
    ...(batch && { batch }),
  };
}

/** More threads than this only wait for each other. */
const mostJobs = 64;

function batchOptions(args: ParsedArgs, jsonLinesIn: boolean): BatchOptions | undefined {
  if (!args.has('jobs') && !args.has('since')) return undefined;
  if (jsonLinesIn || args.has('stdin')) {
    throw new UsageError('--jobs and --since are for files; standard input is read in one go.');
  }
  const since = args.value('since');
  if (since === '') throw new UsageError('The option --since needs the name of a file.');
  const asked = args.value('jobs') ?? '1';
  const jobs = asked === 'auto' ? Math.min(availableParallelism(), mostJobs) : Number(asked);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs) {
    throw new UsageError(`--jobs is a number from 1 to ${mostJobs}, or auto for one on each core.`);
  }
  return { jobs, ...(since !== undefined && { since }) };
}

function listOf(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((id) => id.trim())
    .filter(Boolean);
}

function checkInputs(args: ParsedArgs, jsonLinesIn: boolean): void {
  const named = args.positionals.length > 0;
  if (args.has('stdin') && jsonLinesIn) throw new UsageError('Use either --stdin or --jsonl-in, not both.');
  if (named && (args.has('stdin') || jsonLinesIn)) {
    throw new UsageError(`Name files or read standard input, not both: "${args.positionals[0]}" would be left out.`);
  }
  if (args.has('stdin-filename') && !args.has('stdin')) throw new UsageError('--stdin-filename needs --stdin.');
  if (!named && !args.has('stdin') && !jsonLinesIn) {
    throw new UsageError('Name the files, folders or patterns to check, or use --stdin. See "check --help".');
  }
}
