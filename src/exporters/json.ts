/**
 * Reports as JSON and JSON Lines: the public contract described by
 * docs/report.schema.json. Lines and columns count from 1, as editors show them;
 * `start` and `end` are UTF-16 offsets from 0 into the extracted text.
 */
import type { Finding, Fix } from '../linter/finding';
import type { Element } from '../linter/report';
import type { Span } from '../text/span';
import { type DecisionNote, decisionsOf } from './decisions';
import type { CheckedDocument, PlacedText, ReportWriter } from './reportWriter';

/** Grows only when an existing field changes its meaning or goes away. */
export const jsonVersion = 1;

/** One document of the contract, as a plain object. */
export function toJsonDocument({ path, source, report, review }: CheckedDocument) {
  const decisionOf = decisionsOf(review);
  return {
    path,
    kind: report.kind,
    kindConfidence: report.kindConfidence,
    words: report.words,
    findings: source ? report.findings.map((finding) => toJsonFinding(finding, source, decisionOf(finding))) : [],
    checklists: (report.checklists ?? []).map(({ id, title, law, asOf }) => ({ id, title, law, asOf })),
    elements: report.elements.map((element) => toJsonElement(element, source)),
    problems: report.problems.map(({ severity, message }) => ({ severity, message })),
  };
}

/** One finding of the contract. `quote` is exactly the text between `start` and `end`. */
export function toJsonFinding(finding: Finding, source: PlacedText, decision?: DecisionNote) {
  const { start, end } = finding.span;
  const from = source.lines.positionAt(start);
  const to = source.lines.positionAt(end);
  const page = finding.page ?? source.pageOf?.(start);
  return {
    rule: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    quote: source.text.slice(start, end),
    start,
    end,
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    ...(page !== undefined && { page }),
    ...(finding.confidence !== undefined && { confidence: Math.round(finding.confidence * 100) / 100 }),
    basis: finding.basis.map(({ citation, confirmed }) => ({ citation, confirmed })),
    clause: { ...finding.clause },
    ...(finding.because.length > 0 && { because: [...finding.because] }),
    ...(finding.related.length > 0 && {
      related: finding.related.map(({ span, message }) => ({ message, ...quoted(span, source) })),
    }),
    fixes: finding.fixes.map(toJsonFix),
    ...(decision && {
      decision: {
        state: decision.state,
        reason: decision.reason,
        ...(decision.date !== '' && { date: decision.date }),
      },
    }),
  };
}

function toJsonFix({ title, applicability, edits }: Fix) {
  return {
    title,
    applicability,
    edits: edits.map(({ span, text }) => ({ start: span.start, end: span.end, text })),
  };
}

function toJsonElement(element: Element, source: PlacedText | undefined) {
  const { id, status, applies, citation, confirmed, requirement, checklist, level, note, span } = element;
  return {
    id,
    status,
    applies,
    citation,
    confirmed,
    requirement,
    ...(checklist !== undefined && { checklist }),
    ...(level !== undefined && { level }),
    ...(note !== undefined && { note }),
    ...(span && source && quoted(span, source)),
  };
}

function quoted({ start, end }: Span, source: PlacedText) {
  return { quote: source.text.slice(start, end), start, end };
}

/** One object with all documents, each on its own line. */
export function jsonWriter(): ReportWriter {
  let first = true;
  return {
    open: () => `{"version":${jsonVersion},"documents":[`,
    document(document) {
      const before = first ? '\n' : ',\n';
      first = false;
      return before + JSON.stringify(toJsonDocument(document));
    },
    close: () => (first ? ']}\n' : '\n]}\n'),
  };
}

/** One document a line, for pipelines; a line has the fields of one entry of `documents`. */
export function jsonLinesWriter(): ReportWriter {
  return {
    open: () => '',
    document: (document) => `${JSON.stringify(toJsonDocument(document))}\n`,
    close: () => '',
  };
}
