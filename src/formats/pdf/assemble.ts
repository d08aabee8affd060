// Builds the extracted text out of lines and remembers, run by run, which item each
// stretch came from.

import type { Line, Piece } from './lineText';

/** The words of a document, to tell a compound's hyphen from that of a line end. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
}

/** Collects words that are not cut by a line end. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  const compounds = new Set<string>();
  for (const { text } of lines) {
    for (const match of text.matchAll(/\p{L}+(?:-\p{L}+)*(?=[^\p{L}-])/gu)) {
      const word = match[0].toLowerCase();
      if (word.includes('-')) compounds.add(word);
      else words.add(word);
    }
  }
  return { words, compounds };
}

/** First parts that keep their hyphen: "self-pay", "non-routine", "third-party". */
const prefixes = new Set(
  'self non co third first second anti cross long short well high low full part follow face opt e ex post pre multi sub inter semi half two three four one end real on in out de up day year health'.split(
    ' ',
  ),
);

export class Assembler {
  private readonly parts: string[] = [];
  private size = 0;
  readonly starts: number[] = [];
  readonly pieces: Piece[] = [];

  constructor(private readonly vocabulary: Vocabulary) {}

  get length(): number {
    return this.size;
  }

  get text(): string {
    return this.parts.join('');
  }

  /** The last characters so far, for a look at how a block ended. */
  get tail(): string {
    return this.parts.slice(-2).join('').slice(-12);
  }

  /** Adds characters that are not on the page. */
  synthetic(text: string): void {
    this.parts.push(text);
    this.size += text.length;
  }

  /** Adds `line.text[from, to)`. */
  line(line: Line, from = 0, to = line.text.length): void {
    if (to <= from) return;
    for (const piece of line.pieces) {
      const start = Math.max(from, piece.at);
      const end = Math.min(to, piece.at + piece.length);
      if (end <= start) continue;
      this.starts.push(this.size + start - from);
      this.pieces.push({
        at: this.size + start - from,
        item: piece.item,
        from: piece.from + start - piece.at,
        length: end - start,
      });
    }
    this.synthetic(line.text.slice(from, to));
  }

  /** Adds the lines of one paragraph, joined as they are read. */
  paragraph(lines: readonly Line[], from = 0): void {
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1];
      const start = i === 0 ? from : 0;
      if (next === undefined) this.line(line, start);
      else {
        const glue = this.glue(line.text, next.text);
        this.line(line, start, line.text.length - glue.cut);
        if (glue.space) this.synthetic(' ');
      }
    }
  }

  /** How two lines join: how much of the first goes, and whether a space is put between. */
  private glue(above: string, below: string): { readonly cut: number; readonly space: boolean } {
    if (above.endsWith('\u00ad')) return { cut: 1, space: false };
    if (/[—–]$/.test(above) && /\S[—–]$/.test(above)) return { cut: 0, space: false };
    // A telephone number or a range of years.
    if (/\d[-–]$/.test(above) && /^\d/.test(below)) return { cut: 0, space: false };
    const broken = /(\p{L}+(?:-\p{L}+)*)[-\u2010\u2011]$/u.exec(above);
    const next = /^\p{L}+/u.exec(below)?.[0];
    if (broken === null || next === undefined) return { cut: 0, space: !/\/$/.test(above) || !/^\S*\.\S/.test(below) };
    const [first, second] = [(broken[1] as string).toLowerCase(), next.toLowerCase()];
    const { words, compounds } = this.vocabulary;
    if (/^\p{Lu}/u.test(below) || first.includes('-')) return { cut: 0, space: false };
    if (words.has(first + second)) return { cut: 1, space: false };
    if (compounds.has(`${first}-${second}`) || prefixes.has(first)) return { cut: 0, space: false };
    const twoWords = first.length > 2 && second.length > 2 && words.has(first) && words.has(second);
    return { cut: twoWords ? 0 : 1, space: false };
  }
}
