/**
 * Reports as a table for spreadsheets (RFC 4180, UTF-8 with a byte order mark, without
 * which Excel misreads quotation marks). A cell that a spreadsheet would run as a formula
 * is kept from it: a document may say "=HYPERLINK(…)".
 */
import Papa from 'papaparse';
import { citationInWords } from './citation';
import { decisionsOf, reasonInWords } from './decisions';
import { headingOver, pageOf } from './places';
import type { CheckedDocument, ReportWriter, WriterOptions } from './reportWriter';

export const csvColumns = [
  'document',
  'document kind',
  'row',
  'severity',
  'rule',
  'title',
  'page',
  'line',
  'section',
  'words of the document',
  'what was found',
  'why it matters',
  'what to do',
  'legal basis',
  'decision',
  'reason',
  'start',
  'end',
] as const;

type Row = Partial<Record<(typeof csvColumns)[number], string | number>>;

/** One row for each finding, for each statement of a checklist that is not there or not clear, and for each problem. */
export function csvWriter(options: WriterOptions): ReportWriter {
  return {
    open: () => `\ufeff${lines([[...csvColumns]])}`,
    document: (document) =>
      lines(rowsOf(document, options).map((row) => csvColumns.map((column) => row[column] ?? ''))),
    close: () => '',
  };
}

function lines(data: readonly (readonly (string | number)[])[]): string {
  if (data.length === 0) return '';
  const newline = '\r\n';
  return Papa.unparse([...data] as unknown[][], { newline, escapeFormulae: true }) + newline;
}

function rowsOf({ path, source, report, review }: CheckedDocument, { ruleById }: WriterOptions): Row[] {
  const shared: Row = { document: path, 'document kind': report.kind };
  const problems = report.problems.map(({ severity, message }): Row => {
    return { ...shared, row: 'problem', severity, 'what was found': message };
  });
  if (!source) return problems;
  const placed = (at: { start: number; end: number }, known?: number): Row => ({
    page: pageOf(source, at, known) ?? '',
    line: source.lines.positionAt(at.start).line + 1,
    section: headingOver(source, at) ?? '',
    'words of the document': source.text.slice(at.start, at.end),
    start: at.start,
    end: at.end,
  });
  const decisionOf = decisionsOf(review);
  const findings = report.findings.map((finding): Row => {
    const decision = decisionOf(finding);
    const rule = ruleById(finding.ruleId);
    const message = rule?.messages[finding.messageId];
    const because = finding.because.length > 0 ? ` (${finding.because.join('; ')})` : '';
    return {
      ...shared,
      ...placed(finding.span, finding.page),
      row: 'finding',
      severity: finding.severity,
      rule: finding.ruleId,
      title: rule?.title ?? '',
      'what was found': `${finding.message}${because}`,
      'why it matters': message?.why ?? '',
      'what to do': message?.todo ?? '',
      'legal basis': finding.basis.map(citationInWords).join('\n'),
      ...(decision && { decision: decision.state, reason: reasonInWords(decision) }),
    };
  });
  const elements = report.elements
    .filter(({ status, applies, level }) => status !== 'present' && applies !== 'no' && level !== 'information')
    .map((element): Row => {
      const { id, status, applies, requirement, citation, confirmed, span, note } = element;
      const condition = applies === 'unknown' ? ' (asked for only under a condition)' : '';
      return {
        ...shared,
        ...(span ? placed(span) : {}),
        row: `${status} statement`,
        rule: id,
        title: requirement,
        'what was found': `${note ?? (status === 'missing' ? 'Not found.' : 'Not clear.')}${condition}`,
        'legal basis': confirmed ? citation : `${citation} (not confirmed)`,
      };
    });
  return [...problems, ...findings, ...elements];
}
