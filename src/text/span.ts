/**
 * A half-open range of UTF-16 offsets, `[start, end)`. The one currency for places
 * inside a document; lines and columns exist only at the edges (lineIndex, the editor,
 * the exporters).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a span and checks it, so that a wrong range fails where it is made and not
 * three layers later.
 * @throws RangeError when an offset is negative, fractional or out of order.
 */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`Not a span: [${start}, ${end})`);
  }
  return { start, end };
}

/** Whether the two spans share at least one code unit. Empty spans share none. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end;
}

/** Whether `outer` covers every offset of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return span(Math.min(a.start, b.start), Math.max(a.end, b.end));
}

/** The text a span stands for. */
export function slice(text: string, at: Span): string {
  return text.slice(at.start, at.end);
}
