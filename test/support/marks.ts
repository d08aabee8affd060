/** Texts with `[[` and `]]` around the spans that a rule should report. */
import type { Span } from '../../src/text/span';

export interface MarkedText {
  /** Without the marks. */
  readonly text: string;
  /** Offsets into `text`, in order. */
  readonly spans: readonly Span[];
}

/**
 * Takes the marks out.
 * @throws Error when a mark has no partner or stands inside another pair, because the
 * test would then not say what it means.
 */
export function readMarks(marked: string): MarkedText {
  const spans: Span[] = [];
  let text = '';
  let start: number | undefined;
  for (const piece of marked.split(/(\[\[|\]\])/u)) {
    if (piece === '[[') {
      if (start !== undefined) throw new Error(`A mark opens inside another: ${marked}`);
      start = text.length;
    } else if (piece === ']]') {
      if (start === undefined) throw new Error(`A mark closes that was not opened: ${marked}`);
      spans.push({ start, end: text.length });
      start = undefined;
    } else text += piece;
  }
  if (start !== undefined) throw new Error(`A mark is not closed: ${marked}`);
  return { text, spans };
}

/** The text with marks around the spans, as it is written in examples. Spans may not overlap. */
export function withMarks(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    result += `${text.slice(from, start)}[[${text.slice(start, end)}]]`;
    from = end;
  }
  return result + text.slice(from);
}
