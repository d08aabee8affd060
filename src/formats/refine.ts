// Turns what only looks like a paragraph into what it is: bold titles, titles fused to
// their text, lines with typed bullets or numbers.

import type { Block, BlockKind } from '../text/sourceText';
import type { Span } from '../text/span';
import { fusedTitleEnd, isCapitals, isQuestion, wordCount } from './text/heading';
import { linesOf } from './text/lines';
import { ListDepth, markerOf } from './text/marker';

/** What the next text will belong to. */
export interface BlockSpec {
  readonly kind: BlockKind;
  readonly level: number;
  readonly place?: NonNullable<Block['place']>;
  /** Written before the text of a list item: a range of the file, or text of our own. */
  readonly marker?: { readonly file: Span } | { readonly text: string };
}

/** A block as it was collected. */
export interface Draft {
  readonly spec: BlockSpec;
  readonly marker: string | undefined;
  readonly start: number;
  end: number;
  /** End of the bold text that the block begins with; `start` when it begins otherwise. */
  boldEnd: number;
  readonly cells: { start: number; end: number }[];
}

/** The blocks of the collected drafts, in order. */
export function refined(text: string, drafts: readonly Draft[]): Block[] {
  return typedLists(
    text,
    drafts.flatMap((draft) => refine(text, draft)),
  );
}

function refine(text: string, draft: Draft): Block[] {
  const { spec, marker } = draft;
  const [start, end] = trimmedSpan(text, draft.start, draft.end);
  if (start === end || !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.slice(start, end))) return [];
  const block = (kind: BlockKind, level: number, from: number, to: number, sign?: string): Block => ({
    kind,
    span: { start: from, end: to },
    level,
    ...(sign === undefined ? {} : { marker: sign }),
    ...(spec.place === undefined ? {} : { place: spec.place }),
  });
  if (spec.kind === 'table-row') {
    const inside = (offset: number) => Math.max(start, Math.min(end, offset));
    const cells = draft.cells.map((cell) => {
      const [from, to] = trimmedSpan(text, inside(cell.start), inside(cell.end));
      return { start: from, end: to };
    });
    return [{ ...block('table-row', 0, start, end), cells }];
  }
  if (spec.kind === 'heading') return [block('heading', spec.level, start, end, marker)];
  const line = text.slice(start, end);
  if (
    spec.kind === 'paragraph' &&
    isCapitals(line) &&
    wordCount(line) <= 14 &&
    !/[.;,\n]/.test(line.replace(/^\S+[.)]\s/, ''))
  ) {
    return [block('heading', 6, start, end)];
  }
  const blocks: Block[] = [];
  let from = start;
  const titleEnd = boldTitleEnd(text, start, end, draft.boldEnd);
  if (titleEnd !== undefined && (spec.kind === 'paragraph' || titleEnd < end)) {
    blocks.push(block('heading', 6, start, trimmedSpan(text, start, titleEnd)[1], marker));
    from = trimmedSpan(text, titleEnd, end)[0];
    if (from >= end) return blocks;
  }
  const fused = fusedTitleEnd(text.slice(from, end));
  if (fused !== undefined && blocks.length === 0) {
    blocks.push(block('heading', 6, from, from + fused, marker));
    from += fused;
  }
  const own = blocks.length === 0 ? marker : undefined;
  const pieces = splitItems(text, from, end);
  for (const [i, piece] of pieces.entries()) {
    const first = i === 0 && own !== undefined;
    if (piece.marker !== undefined) {
      blocks.push(
        block(
          'list-item',
          piece.level + (spec.kind === 'list-item' ? spec.level - (first ? 1 : 0) : 0),
          piece.start,
          piece.end,
          first ? `${own} ${piece.marker}` : piece.marker,
        ),
      );
    } else {
      const kind = i === 0 && (own !== undefined || spec.kind !== 'list-item') ? spec.kind : 'paragraph';
      blocks.push(block(kind, kind === 'paragraph' ? 0 : spec.level, piece.start, piece.end, first ? own : undefined));
    }
  }
  return blocks;
}

/** Where the bold title at the start of a paragraph ends, when it stands on a line of its own. */
function boldTitleEnd(text: string, start: number, end: number, boldEnd: number): number | undefined {
  if (boldEnd <= start) return undefined;
  const rest = text.slice(boldEnd, end);
  const lineBreak = /^[ \t.:]*\n/.exec(rest);
  if (rest.trim() !== '' && rest.trim() !== ':' && lineBreak === null) return undefined;
  const title = text.slice(start, boldEnd).trim();
  if (title.includes('\n') || wordCount(title) > 14) return undefined;
  if (/[.;,]$/.test(title) || (/\?$/.test(title) && !isQuestion(title))) return undefined;
  return lineBreak ? boldEnd + lineBreak[0].length : end;
}

/**
 * Turns paragraphs that begin with a typed number or bullet into list items. A mark that
 * prose can begin with needs a neighbour of the same style.
 */
function typedLists(text: string, blocks: readonly Block[]): Block[] {
  const marks = blocks.map((block) =>
    block.kind === 'paragraph' ? markerOf(text.slice(block.span.start, block.span.start + 24)) : undefined,
  );
  const depth = new ListDepth(0);
  let last = Number.NEGATIVE_INFINITY;
  // Items of a real list under a typed one that ends with a colon belong to it.
  let under = 0;
  return blocks.map((block, i) => {
    if (block.kind === 'heading') depth.reset();
    if (block.kind !== 'list-item') under = 0;
    const mark = marks[i];
    if (mark === undefined) return under > 0 ? { ...block, level: block.level + under } : block;
    const neighbours = [marks[i - 1], marks[i + 1], marks[i - 2], marks[i + 2]];
    if (mark.weak && !neighbours.some((other) => other?.style === mark.style)) return block;
    if (i - last > 3) depth.reset();
    last = i;
    const span = { start: block.span.start + mark.length, end: block.span.end };
    return span.start >= span.end
      ? block
      : { ...block, kind: 'list-item', level: depth.place(0, mark), marker: mark.text, span };
  });
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly marker?: string;
  readonly level: number;
}

/**
 * Splits a paragraph at lines that begin with a typed bullet or number. Marks that prose
 * can begin with too are believed when a line of the same kind follows or a colon precedes.
 */
function splitItems(text: string, start: number, end: number): Piece[] {
  const lines = linesOf(text, start, end).filter((line) => line.end > line.start);
  const markers = lines.map((line) => markerOf(text.slice(line.start, line.end)));
  const depth = new ListDepth(0);
  const pieces: { start: number; end: number; marker?: string; level: number }[] = [];
  const styles = new Map<string, number>();
  for (const marker of markers) if (marker) styles.set(marker.style, (styles.get(marker.style) ?? 0) + 1);
  for (const [i, line] of lines.entries()) {
    const marker = markers[i];
    const above = lines[i - 1];
    const believed =
      marker && (!marker.weak || (styles.get(marker.style) ?? 0) > 1 || (above && text[above.end - 1] === ':'));
    if (marker && believed) {
      const from = line.start + marker.length;
      pieces.push({ start: from, end: line.end, marker: marker.text, level: depth.place(0, marker) });
    } else if (pieces.length > 0) (pieces.at(-1) as { end: number }).end = line.end;
    else pieces.push({ start: line.start, end: line.end, level: 0 });
  }
  return pieces;
}

function trimmedSpan(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return [from, to];
}
