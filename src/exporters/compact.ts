/**
 * A line for each finding, as compilers write them: for problem matchers of editors and for
 * grep. Lines and columns count from 1 and are those of the file where the file is text,
 * otherwise of the extracted text.
 */
import { LineIndex } from '../text/lineIndex';
import { decisionsOf } from './decisions';
import type { CheckedDocument, ReportWriter, WriterOptions } from './reportWriter';

/** `path:line:column: severity rule: message`; what was decided about is left out. */
export function compactWriter(options: WriterOptions): ReportWriter {
  return { open: () => '', document: (document) => linesOf(document, options).join(''), close: () => '' };
}

function linesOf({ path, source, report, review, fileText }: CheckedDocument, { showHints }: WriterOptions): string[] {
  const name = oneLine(path);
  const problems = report.problems.map(
    ({ severity, message }) => `${name}:1:1: ${severity} reading: ${oneLine(message)}\n`,
  );
  if (!source) return problems;
  const inFile = source.format === 'markdown' || source.format === 'html' ? fileText?.() : undefined;
  const lines = inFile === undefined ? source.lines : new LineIndex(inFile);
  const decisionOf = decisionsOf(review);
  const findings = report.findings
    .filter((finding) => (showHints || finding.severity !== 'hint') && !decisionOf(finding))
    .map(({ span, severity, ruleId, message }) => {
      const [origin] = inFile === undefined ? [] : (source.origins?.originsOf(span) ?? []);
      const start = origin?.kind === 'file' ? origin.span.start : span.start;
      const { line, character } = lines.positionAt(start);
      return `${name}:${line + 1}:${character + 1}: ${severity} ${ruleId}: ${oneLine(message)}\n`;
    });
  return [...problems, ...findings];
}

/** Control characters could forge a line of their own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
