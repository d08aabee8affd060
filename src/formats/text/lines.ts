// The lines of a plain text with what tells their role: indentation, blank, width.

export interface Line {
  /** Of the text without the white space around it. */
  readonly start: number;
  readonly end: number;
  /** Columns before the text; a tab goes to the next multiple of 4. */
  readonly indent: number;
}

/** Splits `text[from, to)` at "\n", "\r\n", "\r" and form feeds. A blank line has `start === end`. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 10;
    if (code !== 10 && code !== 13 && code !== 12) continue;
    lines.push(trimmed(text, start, i));
    if (code === 13 && text.charCodeAt(i + 1) === 10 && i + 1 < to) i++;
    start = i + 1;
  }
  return lines;
}

function trimmed(text: string, start: number, end: number): Line {
  let first = start;
  let indent = 0;
  while (first < end && isBlank(text.charCodeAt(first))) {
    indent = text.charCodeAt(first) === 9 ? (Math.floor(indent / 4) + 1) * 4 : indent + 1;
    first++;
  }
  let last = end;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  return { start: first, end: last, indent };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 11 || code === 0xfeff;
}

/**
 * The column at which the lines were wrapped, or undefined when every line is a paragraph
 * of its own. Taken from the long lines, since short ones are headings and ends.
 */
export function wrapColumn(lines: readonly Line[]): number | undefined {
  // Lengths are counted and not sorted, because this is asked after every edit.
  const counts = new Uint32Array(longestWrapped + 2);
  let count = 0;
  for (const { start, end, indent } of lines) {
    if (end <= start) continue;
    const at = Math.min(indent + end - start, longestWrapped + 1);
    counts[at] = (counts[at] as number) + 1;
    count++;
  }
  if (count < 2) return undefined;
  let rest = Math.floor((count - 1) * 0.97);
  let long = 0;
  while (rest >= (counts[long] as number)) rest -= counts[long++] as number;
  // Nobody wraps at less than 60; shorter lines are short on purpose.
  return long <= longestWrapped ? Math.max(60, long) : undefined;
}

/** Text with longer lines is not wrapped. */
const longestWrapped = 132;
