import type { Span } from './span';

/** Replaces the text of `span` by `text`. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Sorts edits by place and checks that they are disjoint and inside the text. Two
 * insertions at one place keep the order they were given in.
 * @throws RangeError when edits overlap or reach outside `length`.
 */
export function orderedEdits(edits: readonly TextEdit[], length: number): TextEdit[] {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.order - b.order)
    .map(({ edit }) => edit);
  let last = 0;
  for (const { span } of sorted) {
    if (span.start < last || span.end < span.start || span.end > length) {
      throw new RangeError(`Edit [${span.start}, ${span.end}) overlaps another or leaves the text of ${length} units`);
    }
    last = span.end;
  }
  return sorted;
}

/**
 * The text after all edits, whose offsets all refer to the text before.
 * @throws RangeError as {@link orderedEdits}.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of orderedEdits(edits, text.length)) {
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from);
}
