// Paragraphs, headings, list items and table rows of a text whose layout is nothing but
// lines: what people paste from elsewhere or export as .txt.

import type { Block } from '../../text/sourceText';
import { isCapitals, isQuestion, looksLikeTitle, numberedTitle } from './heading';
import { type Line, linesOf, wrapColumn } from './lines';
import { ListDepth, type Marker, markerOf } from './marker';

/** The blocks of a plain text in order. Linear in its length. */
export function blocksOfText(text: string): Block[] {
  const lines = linesOf(text);
  return new BlockReader(text, lines, wrapColumn(lines)).read();
}

/** How many lines after the current one can decide what it is. */
export const linesAhead = 12;

/**
 * A line at which no list is open, so that what follows depends on nothing before it but the
 * last block.
 */
export interface RestPoint {
  readonly line: number;
  /** How many blocks end before the line. */
  readonly blocks: number;
}

const underline = /^(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,}|[-=_*](?: ?[-=_*]){3,})$/;
const hashes = /^(#{1,6})[ \t]+(?=\S)/;

export class BlockReader {
  /** In the order of the text. */
  readonly rests: RestPoint[] = [];
  private readonly depth = new ListDepth(1);
  private at: number;

  /**
   * @param at the line to begin with
   * @param blocks the blocks before it, which are added to
   */
  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly width: number | undefined,
    at = 0,
    private readonly blocks: Block[] = [],
  ) {
    this.at = at;
  }

  /** Reads to the end of the text, or to the first resting point that is accepted. */
  read(isEnough?: (rest: RestPoint, before: Block | undefined) => boolean): Block[] {
    while (this.at < this.lines.length) {
      if (!this.depth.hasAny) {
        const rest = { line: this.at, blocks: this.blocks.length };
        if (isEnough?.(rest, this.blocks.at(-1))) break;
        this.rests.push(rest);
      }
      const line = this.lines[this.at] as Line;
      if (line.start === line.end || underline.test(this.content(line))) {
        this.at++;
        continue;
      }
      this.row(line) || this.heading(line) || this.item(line) || this.paragraph(line);
    }
    return this.blocks;
  }

  private content(line: Line): string {
    return this.text.slice(line.start, line.end);
  }

  /** The line `ahead` lines further, when it has text. */
  private next(ahead = 1): Line | undefined {
    const line = this.lines[this.at + ahead];
    return line !== undefined && line.end > line.start ? line : undefined;
  }

  private nextWithText(from: number): Line | undefined {
    for (let i = from; i < Math.min(from + 6, this.lines.length); i++) {
      const line = this.lines[i] as Line;
      if (line.end > line.start && !underline.test(this.content(line))) return line;
    }
    return undefined;
  }

  /** "a | b" or cells parted by tabs. A row of the separator ("---|---") is no text. */
  private row(line: Line): boolean {
    const content = this.content(line);
    if (/^[|+\-:= ]+$/.test(content) && /[|+]/.test(content)) {
      this.at++;
      return true;
    }
    const separator = /\s\|\s|^\|/.test(content)
      ? /\s*\|\s*/g
      : /\S\t+\S.*\t|^\S[^\t]*\t+\S/.test(content)
        ? /[ \t]*\t[ \t]*/g
        : undefined;
    if (separator === undefined || markerOf(content) !== undefined) return false;
    const cells: { start: number; end: number }[] = [];
    let from = 0;
    for (const match of [...content.matchAll(separator), undefined]) {
      const to = match?.index ?? content.length;
      if (to > from) cells.push({ start: line.start + from, end: line.start + to });
      if (match) from = match.index + match[0].length;
    }
    const [first, last] = [cells[0], cells.at(-1)];
    if (cells.length < 2 || first === undefined || last === undefined) return false;
    this.depth.reset();
    this.blocks.push({ kind: 'table-row', span: { start: first.start, end: last.end }, level: 0, cells });
    this.at++;
    return true;
  }

  private heading(line: Line): boolean {
    const content = this.content(line);
    const hash = hashes.exec(content);
    if (hash) return this.addHeading(line.start + hash[0].length, line.end, (hash[1] as string).length, 1);
    const below = this.next();
    if (
      below &&
      content.length <= 120 &&
      /^(?:={3,}|-{3,}|~{3,})$/.test(this.content(below)) &&
      markerOf(content)?.weak !== false
    ) {
      return this.addHeading(line.start, line.end, this.content(below).startsWith('=') ? 1 : 2, 2);
    }
    if (isCapitals(content) && !/[.;,]$/.test(content) && content.length <= 100) return this.capitals(line);
    const follower = this.nextWithText(this.at + 1);
    if (follower === undefined || (below !== undefined && !this.breaksAfter(line, below))) return false;
    const numbered = numberedTitle(content);
    if (numbered && !this.isSibling(content, follower)) return this.addHeading(line.start, line.end, numbered.level, 1);
    const marker = markerOf(content);
    if (marker !== undefined || /_{3,}|@/.test(content)) return false;
    if (isQuestion(content)) return this.addHeading(line.start, line.end, 2, 1);
    if (!looksLikeTitle(content)) return false;
    // An address or a signature is a stack of short lines; a title has a text under it.
    const under = this.content(follower);
    const stack = below !== undefined && looksLikeTitle(under) && markerOf(under) === undefined;
    return stack ? false : this.addHeading(line.start, line.end, 2, 1);
  }

  /** Up to three lines in capitals are one heading, unless they end like a sentence. */
  private capitals(line: Line): boolean {
    let count = 1;
    let last = line;
    while (count < 4) {
      const below = this.next(count);
      if (below === undefined || !isCapitals(this.content(below)) || markerOf(this.content(below))) break;
      last = below;
      count++;
    }
    if (count > 3 || /[.;,]$/.test(this.content(last)) || markerOf(this.content(line))?.weak === false) return false;
    return this.addHeading(line.start, last.end, numberedTitle(this.content(line))?.level ?? 1, count);
  }

  /** Whether the next text is the next number of the same list ("2." after "1."). */
  private isSibling(content: string, follower: Line): boolean {
    const here = markerOf(content);
    const there = markerOf(this.content(follower));
    const before = this.blocks.at(-1);
    if (here === undefined) return false;
    if (there?.style === here.style && !here.style.startsWith('decimal 2')) return true;
    return (
      before?.kind === 'list-item' &&
      before.marker !== undefined &&
      markerOf(`${before.marker} x`)?.style === here.style
    );
  }

  private addHeading(start: number, end: number, level: number, lines: number): true {
    this.depth.reset();
    this.blocks.push({ kind: 'heading', span: { start, end }, level });
    this.at += lines;
    return true;
  }

  private item(line: Line): boolean {
    const content = this.content(line);
    const marker = markerOf(content);
    if (marker === undefined) return false;
    const start = line.start + marker.length;
    const level = this.depth.place(line.indent, marker);
    this.blocks.push({ kind: 'list-item', span: { start, end: this.flow(line) }, level, marker: marker.text });
    return true;
  }

  private paragraph(line: Line): boolean {
    // A paragraph inside an item keeps the list open; one at the margin ends it.
    if (line.indent === 0) this.depth.reset();
    this.blocks.push({ kind: 'paragraph', span: { start: line.start, end: this.flow(line) }, level: 0 });
    return true;
  }

  /** Goes on to the last line of the block that begins at the current line; returns its end. */
  private flow(first: Line): number {
    let line = first;
    for (;;) {
      const below = this.next();
      this.at++;
      if (below === undefined || this.breaksAfter(line, below)) return line.end;
      line = below;
    }
  }

  /** Whether a block ends between two neighbouring lines. */
  private breaksAfter(line: Line, below: Line): boolean {
    const content = this.content(line);
    const under = this.content(below);
    if (underline.test(under) || hashes.test(under)) return true;
    const sentenceEnd = /[.:;!?]["”’)\]]*$/.test(content);
    const marker = markerOf(under);
    const firstWord = /^\S+/.exec(under)?.[0].length ?? 0;
    const early = this.width === undefined || line.indent + content.length + 1 + firstWord < this.width - 1;
    if (marker !== undefined && (!marker.weak || this.startsItem(marker, content, sentenceEnd || early))) return true;
    if (/^\p{Ll}/u.test(under) || /[,\-–]$/.test(content)) return false;
    if (this.width === undefined) return true;
    if (isCapitals(under) !== isCapitals(content) && content.length > 3 && under.length > 3)
      return early || isCapitals(content);
    return early && (sentenceEnd || line.indent + content.length < this.width * 0.6);
  }

  /** A marker that prose could begin with too is believed after the end of something. */
  private startsItem(marker: Marker, above: string, ended: boolean): boolean {
    return (
      ended ||
      this.depth.hasOpen(marker.style) ||
      markerOf(above)?.style === marker.style ||
      /\b(?:and|or)$/.test(above)
    );
  }
}
