/**
 * Joins the walked blocks of a Word file into one text. Every stretch of it is a segment
 * that names its piece of the file, or is synthetic: the gaps between blocks and cells,
 * and the list numbers that Word computes.
 */
import type { Origin, OriginMap } from '../../text/origin';
import { type Block, type SourceText, sourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import type { Shown, TextPiece, WalkedBlock, WalkedParagraph, WalkedRow } from './walked';

/** A stretch of the text, `[start, end)`; without a piece it is synthetic. Segments are in order and leave no gap. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly piece: TextPiece | undefined;
}

export interface Extracted {
  readonly source: SourceText;
  readonly segments: readonly Segment[];
}

/** A row whose cells hold more paragraphs than this lays out a page; its paragraphs are blocks of their own. */
const mostParagraphsInCell = 4;

export function extract(walked: readonly WalkedBlock[]): Extracted {
  const writer = new Writer();
  for (const block of walked) writer.block(block);
  const { segments, blocks } = writer;
  const text = writer.chunks.join('');
  return { source: sourceText({ format: 'word', text, blocks, origins: originsIn(segments) }), segments };
}

class Writer {
  /** The text so far, in pieces: looking into one growing string would copy it each time. */
  readonly chunks: string[] = [];
  readonly segments: Segment[] = [];
  readonly blocks: Block[] = [];
  private length = 0;
  private headingLevel = 0;

  block(block: WalkedBlock): void {
    if (block.type === 'paragraph') this.paragraph(block);
    else if (isLayout(block)) for (const cell of block.cells) for (const inner of cell) this.block(inner);
    else this.row(block);
  }

  private paragraph(paragraph: WalkedParagraph): void {
    if (isBlank(paragraph)) return;
    const typed = typedMarker(paragraph);
    const kind = typed ? 'list-item' : isHeadingByLook(paragraph) ? 'heading' : paragraph.kind;
    const level = kind === paragraph.kind ? paragraph.level : kind === 'heading' ? this.headingLevel + 1 : 1;
    // Only styled headings set the level; one that merely looks like it stands below them.
    if (kind === 'heading' && paragraph.kind === 'heading') this.headingLevel = level;

    const before = this.blocks.at(-1);
    const isNextItem = before?.kind === 'list-item' && kind === 'list-item' && before.place === paragraph.place;
    if (this.length > 0) this.synthetic(isNextItem ? '\n' : '\n\n');
    const marker = paragraph.marker ?? typed?.marker;
    if (paragraph.marker !== undefined) this.synthetic(`${paragraph.marker} `);
    const start = this.length + (typed?.length ?? 0);
    for (const shown of paragraph.shown) this.add(shown);
    const span = trimmed(start, textOfParagraph(paragraph).slice(typed?.length ?? 0));
    this.blocks.push({
      kind,
      span,
      level,
      ...(marker === undefined ? {} : { marker }),
      ...(paragraph.place === undefined ? {} : { place: paragraph.place }),
    });
  }

  private row(row: WalkedRow): void {
    const paragraphs = row.cells.map((cell) => flat(cell).filter((paragraph) => !isBlank(paragraph)));
    const boxes = paragraphs.flatMap((cell) => cell.filter((paragraph) => paragraph.place !== row.place));
    const inCells = paragraphs.map((cell) => cell.filter((paragraph) => paragraph.place === row.place));
    if (inCells.some((cell) => cell.length > 0)) {
      if (this.length > 0) this.synthetic(this.blocks.at(-1)?.kind === 'table-row' ? '\n' : '\n\n');
      const rowStart = this.length;
      const cells = inCells.map((cell, index): Span => {
        if (index > 0) this.synthetic('\t');
        const start = this.length;
        const firstChunk = this.chunks.length;
        cell.forEach((paragraph, order) => {
          if (order > 0) this.synthetic('\n');
          if (paragraph.marker !== undefined) this.synthetic(`${paragraph.marker} `);
          for (const shown of paragraph.shown) this.add(shown);
        });
        return trimmed(start, this.chunks.slice(firstChunk).join(''));
      });
      this.blocks.push({
        kind: 'table-row',
        span: { start: rowStart, end: this.length },
        level: 0,
        cells,
        ...(row.place === undefined ? {} : { place: row.place }),
      });
    }
    for (const box of boxes) this.paragraph(box);
  }

  private add(shown: Shown): void {
    if ('synthetic' in shown) this.write(shown.synthetic, undefined);
    else this.write(shown.text, shown);
  }

  private synthetic(text: string): void {
    this.write(text, undefined);
  }

  private write(text: string, piece: TextPiece | undefined): void {
    const start = this.length;
    this.chunks.push(text);
    this.length += text.length;
    this.segments.push({ start, end: this.length, piece });
  }
}

/** The span of `text`, which stands at `start`, without the blanks at both ends. */
function trimmed(start: number, text: string): Span {
  const inner = text.trim();
  if (inner === '') return { start, end: start };
  const from = start + text.indexOf(inner);
  return { start: from, end: from + inner.length };
}

const textOfParagraph = ({ shown }: WalkedParagraph): string =>
  shown.map((each) => ('synthetic' in each ? each.synthetic : each.text)).join('');

function isBlank(paragraph: WalkedParagraph): boolean {
  return textOfParagraph(paragraph).trim() === '';
}

/** All paragraphs of a cell, those of tables inside it included. */
function flat(blocks: readonly WalkedBlock[]): WalkedParagraph[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : block.cells.flatMap(flat)));
}

/** Whether the row only lays out the page: one box, or cells with headings, lists or much text. */
function isLayout(row: WalkedRow): boolean {
  if (row.cells.length < 2) return true;
  return row.cells.some((cell) => {
    const written = cell.filter((block) => block.type === 'row' || !isBlank(block));
    const paragraphs = written.filter((block) => block.type === 'paragraph' && block.place === row.place);
    return (
      paragraphs.length > mostParagraphsInCell ||
      (paragraphs.length > 1 && paragraphs.some((block) => block.type === 'paragraph' && block.kind === 'heading')) ||
      (paragraphs.length > 1 && paragraphs.some((block) => block.type === 'paragraph' && block.kind === 'list-item'))
    );
  });
}

const bullets = /^[ \t]*([•·▪▫◦‣●○■□❑❒❖➢✓✔☐☑☒\uF000-\uF0FF])[ \t\u00A0]+/u;
const signs = /^[ \t]*([-–—*o]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\t[ \t]*/u;

/** A bullet or number that was typed and not made by Word: people do both. `length` counts from the paragraph's start. */
function typedMarker(paragraph: WalkedParagraph): { marker: string; length: number } | undefined {
  if (paragraph.kind !== 'paragraph' || paragraph.marker !== undefined) return undefined;
  const text = textOfParagraph(paragraph);
  const match = bullets.exec(text) ?? signs.exec(text);
  if (!match || match[0].length === text.length) return undefined;
  const sign = match[1] as string;
  return { marker: /[\uF000-\uF0FF]/.test(sign) ? '•' : sign, length: match[0].length };
}

/** A short line in bold, underlined or capital letters without a sentence's end is a heading, whatever its style. */
function isHeadingByLook(paragraph: WalkedParagraph): boolean {
  if (paragraph.kind !== 'paragraph' || !paragraph.emphasised || paragraph.marker !== undefined) return false;
  const text = textOfParagraph(paragraph).trim();
  if (text.length > 100 || !/\p{Lu}/u.test(text) || !/\p{L}{3}/u.test(text) || /[.;,]$|_{3}|\t/.test(text))
    return false;
  // A lead-in such as "We may share your information with:" belongs to the list after it.
  return !text.endsWith(':') || text.split(/\s+/).length <= 6;
}

/** Answers origins from segments by binary search. */
function originsIn(segments: readonly Segment[]): OriginMap {
  const indexAt = (offset: number): number => {
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((segments[middle] as Segment).end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    originsOf: (at): readonly Origin[] => {
      if (segments.length === 0) return [{ kind: 'synthetic' }];
      if (at.start === at.end) {
        const segment = segments[indexAt(Math.max(0, at.start - 1))] as Segment;
        return [originOf(segment, at.start, at.start)];
      }
      const origins: Origin[] = [];
      for (let i = indexAt(at.start); i < segments.length; i++) {
        const segment = segments[i] as Segment;
        if (segment.start >= at.end) break;
        origins.push(originOf(segment, Math.max(at.start, segment.start), Math.min(at.end, segment.end)));
      }
      return origins;
    },
  };
}

function originOf({ piece, start }: Segment, from: number, to: number): Origin {
  if (!piece) return { kind: 'synthetic' };
  const shift = piece.skipped - start;
  return { kind: 'word', part: piece.part, run: piece.index, span: { start: from + shift, end: to + shift } };
}
