/** What the commands that write a changed copy of one document have in common. */
import path from 'node:path';
import { resolveConfig } from '../config/resolveConfig';
import type { ResolvedConfig } from '../config/resolvedConfig';
import { jurisdictionNames } from '../config/resolveJurisdictions';
import { extensionOf } from '../formats/fileType';
import { documentKinds } from '../linter/report';
import { rules } from '../rules/index';
import type { ReadResult } from '../text/sourceText';
import type { OptionSpec, ParsedArgs } from './command';
import { HouseStyles, houseChoice, houseOptions } from './houseStyles';
import { type Io, printable, UsageError, writeTo } from './io';
import { bytesOf } from './readInput';

export const copyOptions = {
  output: { value: 'FILE', help: 'Where the copy goes. It must not be the document itself.' },
  author: { value: 'NAME', help: 'Who the changes and comments are by (default: Privacy Notice Analyzer).' },
  kind: {
    value: 'KIND',
    choices: documentKinds,
    help: `What the document is, when it is known:\n${documentKinds.join(', ')}.`,
  },
  ...houseOptions,
  jurisdiction: {
    value: 'A,B',
    multiple: true,
    help: `The laws whose statements are asked for (default: us, federal law):\n${jurisdictionNames.join(', ')}.`,
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export interface CopyTask {
  /** The document as the user named it, and its absolute path. */
  readonly shown: string;
  readonly input: string;
  readonly bytes: Uint8Array;
  /** Where the copy goes, as named and absolute. */
  readonly target: string;
  readonly targetFile: string;
  readonly author: string;
  readonly config: ResolvedConfig;
}

/**
 * Reads the arguments and the document.
 * @param usual the extension of the files the command works on, with its dot.
 * @throws UsageError when they cannot be meant, or the document cannot be opened.
 */
export async function copyTask(args: ParsedArgs, io: Io, usual: string): Promise<CopyTask> {
  const [shown, ...more] = args.positionals;
  // Word does not open a file with macros that is named like one without.
  const extension = usual === '.docx' && shown && extensionOf(shown) === '.docm' ? '.docm' : usual;
  if (!shown) throw new UsageError(`Name the ${extension} file to work on.`);
  if (more.length > 0) throw new UsageError(`Name one file; "${more[0]}" would be left out.`);
  const target = args.value('output');
  if (!target) throw new UsageError(`Name the copy to write: --output FILE${extension}.`);
  const author = args.value('author') ?? 'Privacy Notice Analyzer';
  if (author.trim() === '') throw new UsageError('The option --author needs a name.');
  const input = path.resolve(io.cwd, shown);
  const targetFile = path.resolve(io.cwd, target);
  if (input === targetFile)
    throw new UsageError(`${target} is the document itself, which stays as it is. Choose another name for --output.`);
  const named = extensionOf(target);
  if (named !== extension && !targetFile.startsWith('/dev/')) {
    throw new UsageError(`The copy is a ${extension} file; "${target}" is not named like one.`);
  }
  const opened = await bytesOf(input);
  if ('problem' in opened) throw new UsageError(`${printable(shown)} could not be read: ${opened.problem}.`);
  const chosen = chosenConfig(args);
  const houses = new HouseStyles(houseChoice(args, io.cwd));
  const config = await houses.configFor(input, chosen);
  for (const note of houses.notes) await writeTo(io.stderr, `${note}\n`);
  return { shown, input, bytes: opened.bytes, target, targetFile, author: author.trim(), config };
}

/** The kind and the laws that the arguments name. @throws UsageError for names that there are not. */
export function chosenConfig(args: ParsedArgs): ResolvedConfig {
  const jurisdictions = args.values('jurisdiction').flatMap((names) => names.split(','));
  const { config, problems } = resolveConfig(
    { kind: args.value('kind'), ...(jurisdictions.length > 0 && { jurisdictions }) },
    rules.map(({ id }) => id),
  );
  if (problems.length > 0) throw new UsageError(problems.map(({ message }) => message).join('\n'));
  return config;
}

/** Writes problems to standard error; true when one is an error. */
export async function tellProblems(shown: string, problems: ReadResult['problems'], io: Io): Promise<boolean> {
  for (const { message } of problems) await writeTo(io.stderr, `${printable(`${shown}: ${message}`)}\n`);
  return problems.some(({ severity }) => severity === 'error');
}
