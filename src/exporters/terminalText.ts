/** Text that is safe to show in a terminal, and lines that fit its width. */

/** One line without control characters, which could steer the terminal, and without direction marks. */
export function safe(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out.
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
      .trim()
  );
}

/**
 * Breaks a text between words; `first` and `rest` begin the first line and the others.
 * A word longer than the line stands alone, uncut, so that it can be copied.
 */
export function wrapped(text: string, width: number, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let start = first;
  for (const word of text.split(' ')) {
    if (line !== start && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      start = rest;
    }
    line += line === start ? word : ` ${word}`;
  }
  lines.push(line);
  return lines;
}
