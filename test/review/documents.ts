/** Small documents and findings for the tests of the review. */
import type { Finding } from '../../src/linter/finding';
import { type SourceText, sameOffsets, sourceText } from '../../src/text/sourceText';

/** A text that is its own file. */
export function plainSource(text: string): SourceText {
  return sourceText({
    format: 'text',
    text,
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length }, level: 0 }],
    origins: sameOffsets,
  });
}

/** One finding for each place that the pattern meets. */
export function findingsOn(source: SourceText, pattern: RegExp, ruleId = 'ai-training'): Finding[] {
  return [...source.text.matchAll(pattern)].map((match) => ({
    ruleId,
    messageId: 'found',
    message: 'This clause lets them train systems with your data.',
    severity: 'warning',
    span: { start: match.index, end: match.index + match[0].length },
    evidence: [],
    because: [],
    basis: [],
    clause: {},
    related: [],
    fixes: [],
  }));
}
