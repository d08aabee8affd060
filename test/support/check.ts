/**
 * `check()`: runs one rule over a text whose expected findings are marked, and tells
 * what was missed and what was flagged wrongly apart, in the words of the text.
 */
import { analyze } from '../../src/analysis/analyze';
import { readFileText } from '../../src/formats/readFileText';
import { atLeast, type Finding, type Severity } from '../../src/linter/finding';
import type { DocumentKind } from '../../src/linter/report';
import { readMarks } from './marks';

export interface CheckOptions {
  readonly kind?: DocumentKind;
  /** Milder findings are not compared; all are when it is left out. */
  readonly from?: Severity;
}

/** Finds what all rules, or only the named ones, say about a text. */
export type Findings = (text: string, kind: DocumentKind, onlyRules?: readonly string[]) => readonly Finding[];

/** The real engine. */
export const engineFindings: Findings = (text, kind, onlyRules) => {
  const { source, problems } = readFileText(text, 'text');
  if (!source) throw new Error(`The example cannot be read: ${problems.map(({ message }) => message).join(' ')}`);
  // Examples are offsets into themselves; a reader that rewrites them would shift every mark.
  if (source.text !== text) throw new Error(`Reading the example changes it:\n${text}\n→\n${source.text}`);
  return analyze(source, { rules: {}, kind, ...(onlyRules && { onlyRules }) }).findings;
};

/**
 * Asserts that a rule reports exactly the marked spans.
 * @throws Error listing misses and false alarms apart.
 */
export function check(
  ruleId: string,
  marked: string,
  { kind = 'unknown', from }: CheckOptions = {},
  findings: Findings = engineFindings,
): readonly Finding[] {
  const { text, spans } = readMarks(marked);
  const found = findings(text, kind, [ruleId]).filter((finding) => !from || atLeast(finding.severity, from));
  const strangers = found.filter((finding) => finding.ruleId !== ruleId);
  const same = (a: { start: number; end: number }) => (b: { start: number; end: number }) =>
    a.start === b.start && a.end === b.end;
  const missed = spans.filter((span) => !found.some((finding) => same(span)(finding.span)));
  const falseAlarms = found.filter((finding) => !spans.some(same(finding.span)));
  const twice = found.filter((finding, i) => found.findIndex((other) => same(finding.span)(other.span)) !== i);
  const complaints = [
    ...section(
      'Missed',
      missed.map(({ start, end }) => quote(text, start, end)),
    ),
    ...section(
      'False alarms',
      falseAlarms.map((finding) => told(text, finding)),
    ),
    ...section(
      'Reported twice',
      twice.map((finding) => told(text, finding)),
    ),
    ...section(
      'From other rules',
      strangers.map((finding) => told(text, finding)),
    ),
  ];
  if (complaints.length > 0) {
    throw new Error(`The rule ${ruleId} in a document of the kind ${kind}:\n${complaints.join('\n')}\nin: ${text}`);
  }
  return found;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  ${line}`)] : [];
}

function quote(text: string, start: number, end: number): string {
  return `${JSON.stringify(text.slice(start, end))} [${start}, ${end})`;
}

function told(text: string, { span, ruleId, messageId, severity }: Finding): string {
  return `${quote(text, span.start, span.end)} ${severity} ${ruleId}/${messageId}`;
}
