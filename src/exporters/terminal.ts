/**
 * Reports for reading in a terminal: calm, grouped by document, and complete without
 * colour, since colour only repeats what the words say.
 */
import type { Finding, Severity } from '../linter/finding';
import { undecided } from './decisions';
import { countOf, kindNames, severityCounts } from './plainWords';
import type { CheckedDocument, PlacedText, ReportWriter, WriterOptions } from './reportWriter';
import { elementLines } from './terminalElements';
import { safe, wrapped } from './terminalText';

/** Longer quotes are cut in the middle; their beginning says who, their end on what condition. */
const longestQuote = 280;

const indent = '    ';
const hanging = ' '.repeat(10);

type Paint = (text: string) => string;
interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
}

export function terminalWriter(options: WriterOptions): ReportWriter {
  const palette = paletteOf(options.colour);
  const totals: Partial<Record<Severity, number>> = {};
  let documents = 0;
  let unread = 0;
  return {
    open: () => '',
    document(document) {
      documents++;
      if (!document.source) unread++;
      for (const { severity } of undecided(document.report.findings, document.review))
        totals[severity] = (totals[severity] ?? 0) + 1;
      return `${documentLines(document, options, palette).join('\n')}\n\n`;
    },
    close() {
      const unreadWords = unread > 0 ? ` ${countOf(unread, 'document')} could not be read.` : '';
      const counts = `${countOf(documents, 'document')}: ${severityCounts(totals)}.${unreadWords}`;
      return `${palette.bold(counts)}\nInformation, not legal advice.\n`;
    },
  };
}

function documentLines(document: CheckedDocument, options: WriterOptions, palette: Palette): string[] {
  const { path, source, report, review } = document;
  const findings = undecided(report.findings, review);
  const lines = [palette.bold(safe(path))];
  const howToSet = report.kind === 'unknown' ? ' (--kind says what it is)' : '';
  if (source) lines.push(palette.dim(`${kindNames[report.kind]}${howToSet}, ${countOf(report.words, 'word')}`));
  const width = Math.max(40, Math.min(options.width, 100));
  for (const { severity, message } of report.problems) {
    lines.push(...wrapped(safe(message), width, severity === 'info' ? '  Note: ' : '  Problem: ', indent));
  }
  if (!source) return lines;
  const listed = findings.filter(({ severity }) => options.showHints || severity !== 'hint');
  const explained = new Set<string>();
  for (const finding of listed) lines.push('', ...findingLines(finding, source, options, width, palette, explained));
  const hidden = findings.length - listed.length;
  if (findings.length === 0 && report.problems.every(({ severity }) => severity === 'info')) {
    lines.push('', '  No clause found that calls for attention.');
  }
  if (hidden > 0) {
    const words = `${countOf(hidden, 'hint')} about clauses that are limited or protect you (see --show-hints).`;
    lines.push('', ...wrapped(words, width, '  ', '  ').map(palette.dim));
  }
  lines.push(...elementLines(report.elements, width, report.checklists));
  return lines;
}

function findingLines(
  finding: Finding,
  source: PlacedText,
  { ruleById }: WriterOptions,
  width: number,
  palette: Palette,
  explained: Set<string>,
): string[] {
  const page = finding.page ?? source.pageOf?.(finding.span.start);
  const place = page === undefined ? `line ${source.lines.positionAt(finding.span.start).line + 1}` : `page ${page}`;
  const read =
    finding.confidence === undefined
      ? ''
      : `, recognised from a picture (${Math.round(finding.confidence * 100)} % sure)`;
  const severity = palette.severity[finding.severity](finding.severity.padEnd(7));
  const quote = shortened(safe(source.text.slice(finding.span.start, finding.span.end)));
  const reason = ruleById(finding.ruleId)?.messages[finding.messageId]?.why;
  // Once in a document; read ten times over, it would hide what differs.
  const why = reason !== undefined && !explained.has(reason) ? reason : undefined;
  if (why !== undefined) explained.add(why);
  const limits = finding.fixes.filter(({ limit }) => limit !== undefined).slice(0, 2);
  return [
    `  ${severity}  ${place}${read}  ${palette.dim(finding.ruleId)}`,
    ...wrapped(`"${quote}"`, width, indent, `${indent} `),
    ...wrapped(safe(finding.message), width, `${indent}What: `, hanging),
    ...(why ? wrapped(safe(why), width, `${indent}Why:  `, hanging) : []),
    ...limits.flatMap(({ title }, index) =>
      wrapped(safe(title), width, index === 0 ? `${indent}Fix:  ` : hanging, hanging),
    ),
  ];
}

function shortened(quote: string): string {
  const characters = [...quote];
  if (characters.length <= longestQuote) return quote;
  const half = Math.floor((longestQuote - 3) / 2);
  return `${characters.slice(0, half).join('').trimEnd()} … ${characters.slice(-half).join('').trimStart()}`;
}

function paletteOf(colour: boolean): Palette {
  const paint =
    (open: number, close: number): Paint =>
    (text) =>
      colour ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    severity: { error: paint(31, 39), warning: paint(33, 39), info: paint(36, 39), hint: paint(2, 22) },
  };
}
