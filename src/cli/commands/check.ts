/** `check`: reads documents, finds risky clauses and writes a report. */
import path from 'node:path';
import { version } from '../../../package.json';
import { ruleById } from '../../analysis/house/houseRules';
import { jurisdictionNames } from '../../config/resolveJurisdictions';
import { type ReportFormatName, reportFormats } from '../../exporters/formats';
import { audiences } from '../../exporters/reportWriter';
import type { ReadOptions } from '../../formats/readDocument';
import { documentKinds } from '../../linter/report';
import { rules } from '../../rules/index';
import type { ReadResult } from '../../text/sourceText';
import { type CheckChoices, checkChoices, failOnChoices } from '../checkChoices';
import type { Command, ParsedArgs } from '../command';
import { exitCodeOf, outcomeOf } from '../exitCode';
import { HouseStyles, houseChoice, houseOptions } from '../houseStyles';
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
    'obey-comments': {
      help: 'Obey <!-- privacy-notice-ignore RULE: reason --> in Markdown and HTML.',
    },
    ...houseOptions,
    jobs: {
      value: 'N',
      help: 'Check N documents at once (auto: one on each core) and write JSON Lines\nin the order of the documents.',
    },
    since: {
      value: 'FILE',
      help: 'Leave out the documents that have a line in this output of an earlier run.\nThe same file as --output goes on where it was.',
    },
    stdin: { help: 'Read one document from standard input.' },
    'stdin-filename': { value: 'NAME', help: 'Its name, which tells its format (with --stdin).' },
    'jsonl-in': {
      help: 'Read lines {"id","text","context"?} from standard input and write\none line {"id","findings"} for each. The context is the lead-in of a list item.\nA line {"id","document","format"?} holds a whole text, markdown or html document.',
    },
  },
  details: `Examples:
  node dist/cli.js check notice.pdf
  node dist/cli.js check notices/ "more/**/*.html" --format json --output report.json
  node dist/cli.js check consent.docx --format html --audience patient --output for-patients.html
  node dist/cli.js check archive/ --jobs auto --since results.jsonl --output results.jsonl
  cat notice.html | node dist/cli.js check --stdin --stdin-filename notice.html

A file that is named is always checked; folders and patterns leave out what cannot be read.
Exit code: 0 nothing found at or above --fail-on, 1 findings, 2 wrong use or an unreadable document
(the others are still checked). Information, not legal advice.`,
  async run(args, io) {
    const houses = new HouseStyles(houseChoice(args, io.cwd));
    const here = args.has('rules') || args.has('jsonl-in') ? await houses.forFolder(io.cwd) : undefined;
    const choices = checkChoices(
      args,
      io.cwd,
      here?.house.ownRules.map(({ id }) => id),
    );
    if (choices.jsonLinesIn) {
      const config = await houses.configFor(path.join(io.cwd, 'stdin'), choices.config);
      const failed = await tellHouse(houses, io);
      const { checkJsonLines } = await import('../jsonLinesIn');
      const code = await checkJsonLines({ ...choices, config }, io, () => openSink(choices, io, []));
      return failed ? 2 : code;
    }
    return checkDocuments(args, choices, houses, io);
  },
};

/** Tells what is wrong in house styles; true when one of them had an error. */
async function tellHouse(houses: HouseStyles, io: Io): Promise<boolean> {
  for (const note of houses.notes.splice(0)) await writeTo(io.stderr, `${note}\n`);
  return houses.failed;
}

/** The documents to check, without those that a house style leaves out. */
async function inputsOf(args: ParsedArgs, houses: HouseStyles, io: Io): Promise<readonly Input[]> {
  const { inputs, notes } = await findInputs(args.positionals, io.cwd);
  for (const note of notes) await writeTo(io.stderr, `${printable(note)}\n`);
  const wanted: Input[] = [];
  for (const input of inputs) {
    if (!('file' in input && input.found && (await houses.leavesOut(input.file)))) wanted.push(input);
  }
  const left = inputs.length - wanted.length;
  if (left > 0 && wanted.length === 0) {
    await writeTo(io.stderr, `All ${left} documents are left out by the house style (include, exclude).\n`);
  }
  return wanted;
}

async function checkDocuments(args: ParsedArgs, choices: CheckChoices, houses: HouseStyles, io: Io): Promise<ExitCode> {
  const inputs = choices.stdin ? [] : await inputsOf(args, houses, io);
  const files = inputs.flatMap((input) => ('file' in input ? [input.file] : []));
  if (choices.batch) {
    const { checkBatch } = await import('../batch/checkBatch');
    return checkBatch(inputs, choices.batch, choices, io, () => openSink(choices, io, files));
  }
  const sink = await openSink(choices, io, files);
  try {
    const options = readOptions(args, io);
    const reads = choices.stdin ? readStdin(choices.stdinFilename, io, options) : readAll(inputs, options);
    const names = choices.stdin ? [choices.stdinFilename] : inputs.map(({ shown }) => shown);
    const only = names.length === 1 ? names[0] : undefined;
    const code =
      choices.format === textOnly
        ? await writeText(reads, inputs.length, sink, io)
        : await writeReports(reads, choices, houses, sink, io, only);
    await sink.close();
    // A folder without any document must not pass for a folder of harmless ones.
    return houses.failed || (!choices.stdin && inputs.length === 0) ? 2 : code;
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

/** A document that has been read, with its name and the absolute path that its house style is looked up by. */
type NamedRead = readonly [shown: string, file: string, read: FileRead];

async function* readAll(inputs: readonly Input[], options: ReadOptions): AsyncGenerator<NamedRead> {
  for (const input of inputs) yield [input.shown, 'file' in input ? input.file : '', await readInput(input, options)];
}

async function* readStdin(name: string, io: Io, options: ReadOptions): AsyncGenerator<NamedRead> {
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
  yield [name, path.resolve(io.cwd, name), await readBytes(Buffer.concat(chunks), name, options)];
}

async function writeReports(
  reads: AsyncIterable<NamedRead>,
  choices: CheckChoices,
  houses: HouseStyles,
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
  for await (const [path, file, read] of reads) {
    const config = file === '' ? choices.config : await houses.configFor(file, choices.config);
    await tellHouse(houses, io);
    const document = checkText(path, read, config);
    // A report for a person shows problems in their place; one for a program hides them from the person.
    if (choices.format !== 'text' || !toTerminal) await tellProblems(path, document.report.problems, io);
    worst = Math.max(worst, exitCodeOf(outcomeOf(document), choices.failOn)) as ExitCode;
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
  for await (const [path, , { source, problems }] of reads) {
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

async function openSink(choices: CheckChoices, io: Io, inputs: readonly string[]): Promise<Sink> {
  if (choices.output === undefined) return streamSink(io.stdout);
  return (await import('../outputFile')).openOutput(path.resolve(io.cwd, choices.output), inputs);
}
