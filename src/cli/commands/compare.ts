/** `compare`: says what changed in meaning between two versions of a document. */
import path from 'node:path';
import { version } from '../../../package.json';
import { ruleById } from '../../analysis/house/houseRules';
import { resolveConfig } from '../../config/resolveConfig';
import type { ResolvedConfig } from '../../config/resolvedConfig';
import { jurisdictionNames } from '../../config/resolveJurisdictions';
import type { ComparedDocument, ComparisonView } from '../../exporters/comparison';
import { documentKinds } from '../../linter/report';
import { compareVersions } from '../../review/compare';
import { rules } from '../../rules/index';
import type { SourceText } from '../../text/sourceText';
import type { Command, ParsedArgs } from '../command';
import { HouseStyles, houseChoice, houseOptions } from '../houseStyles';
import { type Io, printable, type Sink, streamSink, UsageError, writeTo } from '../io';
import { ocrOption, readOptions } from '../ocrOption';
import { checkText, readInput } from '../readInput';

const formats = ['text', 'json', 'html'] as const;

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare OLD NEW [options]',
  summary: 'Compares two versions of a document by what they permit, promise and state, not by their words.',
  options: {
    format: {
      value: 'FORMAT',
      choices: formats,
      help: 'text: for reading in a terminal (default)\njson: one object\nhtml: one page for reading and printing',
    },
    output: { value: 'FILE', help: 'Write the comparison to this file instead of the screen.' },
    kind: {
      value: 'KIND',
      choices: documentKinds,
      help: `What both documents are, when it is known:\n${documentKinds.join(', ')}.`,
    },
    jurisdiction: {
      value: 'A,B',
      multiple: true,
      help: `The laws that apply (default: us, federal law):\n${jurisdictionNames.join(', ')}.`,
    },
    ...houseOptions,
    ...ocrOption,
  },
  details: `Examples:
  node dist/cli.js compare notice-2025.pdf notice-2026.docx
  node dist/cli.js compare old.html new.md --format html --output changes.html

The two may be of different formats. A sentence that is only worded differently is no difference.
Exit code: 0 the same in meaning, 1 different, 2 wrong use or a document that cannot be read.
Information, not legal advice.`,
  async run(args, io) {
    const [oldPath, newPath, ...more] = args.positionals;
    if (oldPath === undefined || newPath === undefined) {
      throw new UsageError('Name the two versions to compare: compare OLD NEW.');
    }
    if (more.length > 0) throw new UsageError(`Name two documents; "${more[0]}" would be left out.`);
    const config = configOf(args);
    const output = args.value('output');
    if (output === '') throw new UsageError('The option --output needs the name of a file.');
    const files = [oldPath, newPath].map((shown) => path.resolve(io.cwd, shown));
    const sink = await openSink(output, files, io);
    try {
      const old = await readVersion(oldPath, args, config, io);
      const now = await readVersion(newPath, args, config, io);
      if (!old || !now) {
        await sink.abandon();
        return 2;
      }
      const comparison = compareVersions(old, now, { protects: (id) => ruleById(id)?.risk === 'favourable' });
      const date = new Date().toISOString().slice(0, 10);
      const view = { old, new: now, comparison, ruleById, version, date };
      await sink.write(await written(view, args.value('format') ?? 'text', output === undefined ? io : undefined));
      await sink.close();
      if (files[0] === files[1]) await writeTo(io.stderr, 'Both names lead to the same file.\n');
      return comparison.same ? 0 : 1;
    } catch (error) {
      await sink.abandon();
      throw error;
    }
  },
};

function configOf(args: ParsedArgs): ResolvedConfig {
  const { config, problems } = resolveConfig(
    {
      kind: args.value('kind'),
      ...(args.has('jurisdiction') && {
        jurisdictions: args.values('jurisdiction').flatMap((value) => value.split(',')),
      }),
    },
    rules.map(({ id }) => id),
  );
  if (problems.length > 0) throw new UsageError(problems.map(({ message }) => message).join('\n'));
  return config;
}

async function openSink(output: string | undefined, inputs: readonly string[], io: Io): Promise<Sink> {
  if (output === undefined) return streamSink(io.stdout);
  return (await import('../outputFile')).openOutput(path.resolve(io.cwd, output), inputs);
}

/** Undefined when the document cannot be compared; the reason has been told. */
async function readVersion(
  shown: string,
  args: ParsedArgs,
  config: ResolvedConfig,
  io: Io,
): Promise<(ComparedDocument & { readonly source: SourceText }) | undefined> {
  const read = await readInput({ shown, file: path.resolve(io.cwd, shown) }, readOptions(args, io));
  const { source } = read;
  const houses = new HouseStyles(houseChoice(args, io.cwd));
  const own = await houses.configFor(path.resolve(io.cwd, shown), config);
  for (const note of houses.notes) await writeTo(io.stderr, `${note}\n`);
  const { report } = checkText(shown, read, own);
  for (const { severity, message } of report.problems) {
    if (severity !== 'info') await writeTo(io.stderr, `${printable(`${shown}: ${message}`)}\n`);
  }
  // Half a document compared with a whole one would show what is unread as removed.
  if (!source || report.problems.some(({ severity }) => severity === 'error')) return undefined;
  return { path: shown, source, report };
}

async function written(view: ComparisonView, format: string, terminal: Io | undefined): Promise<string> {
  if (format === 'json') return (await import('../../exporters/comparison')).comparisonJson(view);
  if (format === 'html') return (await import('../../exporters/comparisonHtml')).comparisonHtml(view);
  const { comparisonText } = await import('../../exporters/comparisonText');
  return comparisonText(view, terminal?.stdout.columns ?? 100);
}
