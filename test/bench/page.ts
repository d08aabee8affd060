/** Writes what was measured as docs/performance.md. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { costs, editTimes } from './checks';
import type { Times } from './measure';
import type { ProcessTimes } from './processes';

export interface Results {
  readonly date: string;
  readonly checks: { words: number; units: number; full: Times; memory: number }[];
  readonly edit: ReturnType<typeof editTimes>;
  readonly peers: readonly { name: string; times: Times }[];
  readonly pdf: { files: number; ours: Times; theirs: Times };
  readonly processes: ProcessTimes;
  readonly costs: ReturnType<typeof costs>;
  /** Of the whole run, in bytes. */
  readonly peak: number;
}

const number = (value: number, digits = 1): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = (value: number): string => number(value, 0);
const raw = ({ runs }: Times): string => runs.map((run) => number(run, run < 10 ? 2 : 1)).join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** The page, in Markdown. */
export function page(results: Results): string {
  const { checks, edit, peers, pdf, processes } = results;
  const of = (words: number) => checks.find((check) => check.words === words);
  const full = of(46_000)?.full.median ?? Number.NaN;
  const peer = (start: string) => peers.find(({ name }) => name.startsWith(start))?.times.median ?? Number.NaN;
  const growth = (of(1_000_000)?.full.median ?? Number.NaN) / (of(100_000)?.full.median ?? Number.NaN);
  const held = (of(1_000_000) ?? of(46_000)) as Results['checks'][number];
  const cli = processes.cli ? processes.cli.median / processes.nothing.median : Number.NaN;
  const goals: [string, string, string][] = [
    [
      'full check of 46,000 words, compromise over the whole text beside it',
      '≥ 40 × faster',
      `${number(peer('compromise') / full)} ×`,
    ],
    ['the same, textlint with prh and two patterns', '≥ 25 × faster', `${number(peer('textlint') / full, 2)} ×`],
    ['the same, the two patterns alone', '≤ 40 × slower', `${number(full / peer('the two'))} ×`],
    ['the same, harper.js', '–', `${number(peer('harper') / full)} × faster`],
    [
      'one character typed into it',
      '≤ 1/100 of the full check, or 2 ms',
      `${number(edit.median, 2)} ms, 1/${whole(full / edit.median)}`,
    ],
    ['time for 1,000,000 words, for 100,000', '≤ 11', number(growth)],
    ['memory above the text, the size of the text', '≤ 12', number(held.memory / held.units)],
    ['reading PDFs with places, the plain text of pdf-parse', '≤ 1.3', number(pdf.ours.median / pdf.theirs.median, 2)],
    ['command line with a small file, Node that does nothing', '≤ 2.5', number(cli, 2)],
  ];
  return `# How fast it is

\`npm run bench\` measures everything here in one run on one machine and writes this page; \`npm run bench -- --quick --no-write\` takes a minute. The texts are put together from the documents of the development corpus, the same documents again where they are not enough. A full check reads the layout, runs all rules and answers the checklists, in one thread. Milliseconds are medians of warm runs; the raw numbers are below. Memory is what the heap holds after a collection, in bytes for each UTF-16 unit of the text.

Ratios carry over to another machine, milliseconds do not. The unit tests hold three of them to loose bounds (\`test/bench/ratios.test.ts\`: compromise, growth, one character typed), and never look at an absolute time.

Measured on ${results.date} with Node ${process.versions.node} on ${process.platform} (${process.arch}), ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${whole(totalmem() / 2 ** 30)} GB. ${loadWords()}

## Goals

${table(['what is compared', 'goal', 'measured'], goals)}

## Full check

${table(
  ['words', 'UTF-16 units', 'ms', 'words a ms', 'bytes a unit held'],
  checks.map(({ words, units, full: times, memory }) => [
    whole(words),
    whole(units),
    number(times.median),
    whole(words / times.median),
    number(memory / units),
  ]),
)}

The process held ${whole(results.peak / 2 ** 20)} MB at its peak, the other programs included.

## Others, 46,000 words

${table(
  ['what', 'ms'],
  peers.map(({ name, times }) => [name, number(times.median)]),
)}

textlint is run from memory with its parser for plain text, and only looks for two patterns.

## One character typed

${number(edit.median, 2)} ms, of which ${number(edit.withoutLayout, 2)} ms are the analysis; the rest looks at the layout around the edit. The findings, the kind and the answers of the checklists are all there then.

## Where the time goes, 46,000 words

${table(
  ['part', 'ms'],
  results.costs.parts.map(([name, ms]) => [name, number(ms)]),
)}

${table(
  ['rule', 'ms alone'],
  results.costs.rules.map(([id, ms]) => [id, number(ms)]),
)}

A rule that runs alone pays for what it otherwise shares with others, so that the sum is more than all rules take together.

## Raw numbers, ms

${[
  ...checks.map(({ words, full: times }) => `- full check, ${whole(words)} words: ${raw(times)}`),
  `- one character typed: ${raw(edit)}`,
  ...peers.map(({ name, times }) => `- ${name}: ${raw(times)}`),
  `- ${pdf.files} PDFs, ours: ${raw(pdf.ours)}`,
  `- ${pdf.files} PDFs, plain text of pdf-parse: ${raw(pdf.theirs)}`,
  `- Node that does nothing: ${raw(processes.nothing)}`,
  ...(processes.cli ? [`- command line with a small file: ${raw(processes.cli)}`] : []),
].join('\n')}
`;
}

/** A machine that does other things at the same time shifts even the ratios; the page says so. */
function loadWords(): string {
  const load = loadavg()[1] ?? 0;
  const words = `The load of the machine was ${number(load)} on ${availableParallelism()} cores.`;
  return load > 1.2 * availableParallelism()
    ? `${words} **That is too much for numbers to be relied on: measure again on a quiet machine.**`
    : words;
}
