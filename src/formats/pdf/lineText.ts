// The text of one line: its items joined with the spaces that the page shows as gaps.

import { markerOf } from '../text/marker';
import type { Item } from './items';
import { type Fragment, isSymbolBullet, mostOf } from './lines';

/** Characters `[from, from + length)` of an item, at `at` in a text. */
export interface Piece {
  readonly at: number;
  readonly item: Item;
  readonly from: number;
  readonly length: number;
}

/** A line of a flow with what paragraphs are told by. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly u0: number;
  readonly u1: number;
  readonly v: number;
  readonly size: number;
  /** Of most of its characters. */
  readonly font: string;
  /** Whether all its letters are in one font. */
  readonly oneFont: boolean;
  /** Counts the stretches of the document that are read from top to bottom. */
  readonly region: number;
  /** The edges of the column. */
  readonly left: number;
  readonly right: number;
  /** Set where a title was drawn directly before this text, in another font. */
  readonly cutBefore: boolean;
}

/** Gaps of less than this share of the font size are letter spacing. */
const wordGap = 0.14;

interface Joined {
  readonly text: string;
  readonly pieces: Piece[];
  readonly fusedAt: number | undefined;
}

function join(items: readonly Item[]): Joined {
  let text = '';
  const pieces: Piece[] = [];
  let fusedAt: number | undefined;
  let before: Item | undefined;
  for (const [i, item] of items.entries()) {
    if (before !== undefined && !text.endsWith(' ')) {
      const gap = item.u0 - before.u1;
      const fused = item.font !== before.font && /[\p{Ll})]$/u.test(before.str) && /^\p{Lu}\p{Ll}/u.test(item.str);
      if (item.spaced || gap > wordGap * Math.max(item.size, before.size)) text += ' ';
      else if (fused && fusedAt === undefined) {
        fusedAt = text.length;
        text += ' ';
      }
    }
    const next = items[i + 1];
    const symbol = i === 0 && next !== undefined && isSymbolBullet(item.str, item.font, next.font);
    if (symbol) {
      pieces.push({ at: text.length, item, from: 0, length: 1 });
      text += '•';
    } else {
      for (const word of item.str.includes('  ') ? item.str.matchAll(/\S+(?: \S+)*/g) : [{ 0: item.str, index: 0 }]) {
        if (word.index > 0) text += ' ';
        pieces.push({ at: text.length, item, from: word.index, length: word[0].length });
        text += word[0];
      }
    }
    before = item;
  }
  return { text, pieces, fusedAt };
}

export interface RegionEdges {
  readonly region: number;
  readonly left: number;
  readonly right: number;
}

/** The line of a fragment; two when a title is fused to the text that follows it. */
export function linesOfFragment(fragment: Fragment, edges: RegionEdges): Line[] {
  const { items } = fragment;
  const { text, pieces, fusedAt } = join(items);
  if (fusedAt === undefined || !/^\p{Lu}/u.test(text) || fusedAt < 8 || text.slice(0, fusedAt).split(' ').length > 14) {
    return [lineOf(text, pieces, fragment, edges, false)];
  }
  const first = pieces.filter((piece) => piece.at < fusedAt);
  const rest = pieces.filter((piece) => piece.at > fusedAt).map((piece) => ({ ...piece, at: piece.at - fusedAt - 1 }));
  return [
    lineOf(text.slice(0, fusedAt), first, fragment, edges, false),
    lineOf(text.slice(fusedAt + 1), rest, fragment, edges, true),
  ];
}

function lineOf(
  text: string,
  pieces: readonly Piece[],
  fragment: Fragment,
  edges: RegionEdges,
  cutBefore: boolean,
): Line {
  const items = pieces.map((piece) => piece.item);
  const first = items[0] as Item;
  const marker = markerOf(text);
  const worded = items.filter((item) => /[\p{L}\p{N}]{2}/u.test(item.str) && item.size > 0.8 * fragment.size);
  const afterMarker = marker && worded.length > 1 ? worded.filter((item) => item.str !== marker.text) : worded;
  const font = mostOf(afterMarker.length > 0 ? afterMarker : items, (item) => item.font) ?? first.font;
  return {
    page: first.page,
    text,
    pieces,
    u0: first.u0,
    u1: Math.max(...items.map((item) => item.u1)),
    v: fragment.v,
    size: fragment.size,
    font,
    oneFont: afterMarker.every((item) => item.font === font),
    cutBefore,
    ...edges,
  };
}

/** Where the text of a line that begins with a marker stands, which is where its next lines begin. */
export function textStart(line: Line, markerLength: number): number {
  const piece = line.pieces.find(({ at, length }) => at + length > markerLength);
  return piece === undefined || piece.at < markerLength ? line.u0 : piece.item.u0;
}
