// Where the characters of a PDF's text stand on its pages. Boxes are computed when asked
// for, from the items, since few of them ever are.

import type { Box, Origin, OriginMap } from '../../text/origin';
import type { Span } from '../../text/span';
import { type Item, shareOf, unturned } from './items';
import type { Piece } from './lineText';

/** How far letters reach below and above the baseline, in font sizes. */
const descent = 0.22;
const ascent = 0.78;

export class PdfOrigins implements OriginMap {
  /** @param starts offsets in the text at which the pieces begin, in order */
  constructor(
    private readonly starts: readonly number[],
    private readonly pieces: readonly Piece[],
  ) {}

  originsOf(at: Span): readonly Origin[] {
    const from = at.start < at.end ? at.start : Math.max(0, at.start - 1);
    const to = Math.max(at.end, from + 1);
    const origins: { kind: 'pdf'; page: number; boxes: Box[] }[] = [];
    let line: Item | undefined;
    for (let i = Math.max(0, this.indexAt(from)); i < this.pieces.length; i++) {
      const piece = this.pieces[i] as Piece;
      if (piece.at >= to) break;
      const first = Math.max(from, piece.at) - piece.at;
      const last = Math.min(to, piece.at + piece.length) - piece.at;
      if (last <= first) continue;
      const box = boxOf(piece, first, last);
      let origin = origins.at(-1);
      if (origin?.page !== piece.item.page) {
        origin = { kind: 'pdf', page: piece.item.page, boxes: [] };
        origins.push(origin);
        line = undefined;
      }
      const { item } = piece;
      const sameLine =
        line !== undefined &&
        line.turn === item.turn &&
        Math.abs(line.v - item.v) < 0.6 * item.size &&
        item.u0 >= line.u0;
      const before = origin.boxes.at(-1);
      if (sameLine && before !== undefined) origin.boxes[origin.boxes.length - 1] = union(before, box);
      else origin.boxes.push(box);
      line = item;
    }
    return origins.length > 0 ? origins : [{ kind: 'synthetic' }];
  }

  /** The page of an offset; of what stands before it when it is not on a page itself. */
  pageOf(offset: number): number {
    return this.pieces[Math.max(0, this.indexAt(offset))]?.item.page ?? 1;
  }

  /** How surely the words of a span were recognised, from 0 to 1; undefined where the page says them itself. */
  confidenceOf(at: Span): number | undefined {
    let length = 0;
    let sum = 0;
    for (let i = Math.max(0, this.indexAt(at.start)); i < this.pieces.length; i++) {
      const piece = this.pieces[i] as Piece;
      if (piece.at >= at.end) break;
      const { confidence } = piece.item;
      if (confidence === undefined || piece.at + piece.length <= at.start) continue;
      length += piece.length;
      sum += piece.length * confidence;
    }
    return length === 0 ? undefined : sum / length;
  }

  /** The last piece that begins at or before `offset`; -1 when none does. */
  private indexAt(offset: number): number {
    let low = -1;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function boxOf({ item, from }: Piece, first: number, last: number): Box {
  const width = item.u1 - item.u0;
  const u0 = item.u0 + width * shareOf(item.str, 0, from + first);
  const u1 = item.u0 + width * shareOf(item.str, 0, from + last);
  const [ax, ay] = unturned(u0, item.v - descent * item.size, item.turn);
  const [bx, by] = unturned(u1, item.v + ascent * item.size, item.turn);
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(bx - ax), height: Math.abs(by - ay) };
}

function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
