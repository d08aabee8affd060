// Reads the layout of a plain text that is being written: after an edit, only the lines
// around it are looked at again.

import { samePrefix, sameSuffix } from '../../text/difference';
import type { Block } from '../../text/sourceText';
import { type Span, span } from '../../text/span';
import { BlockReader, linesAhead, type RestPoint } from './blocks';
import { type Line, linesOf, wrapColumn } from './lines';

interface Known {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly width: number | undefined;
  readonly blocks: readonly Block[];
  readonly rests: readonly RestPoint[];
}

/** Follows one text through its versions; what it says is what `blocksOfText` says. */
export class TextLayout {
  private known: Known | undefined;

  /** The blocks of the next version of the text. */
  read(text: string): readonly Block[] {
    this.known = this.known ? readAgain(this.known, text) : readAll(text, linesOf(text));
    return this.known.blocks;
  }
}

function readAll(text: string, lines: readonly Line[], width = wrapColumn(lines)): Known {
  const reader = new BlockReader(text, lines, width);
  return { text, lines, width, blocks: reader.read(), rests: reader.rests };
}

function readAgain(known: Known, text: string): Known {
  const changed = linesAgain(known, text);
  const width = wrapColumn(changed.lines);
  if (width !== known.width) return readAll(text, changed.lines, width);
  const { lines, from, to } = changed;
  const moved = lines.length - known.lines.length;
  const by = text.length - known.text.length;
  const first = known.rests[lastRest(known.rests, from - linesAhead)];
  const blocks = known.blocks.slice(0, first?.blocks ?? 0);
  const reader = new BlockReader(text, lines, width, first?.line ?? 0, blocks);
  let rejoined = -1;
  reader.read((rest, before) => {
    if (rest.line < to) return false;
    const at = lastRest(known.rests, rest.line - moved);
    const old = known.rests[at];
    if (old?.line !== rest.line - moved || !isAlike(before, known.blocks[old.blocks - 1])) return false;
    rejoined = at;
    return true;
  });
  const rests = [...known.rests.slice(0, Math.max(0, known.rests.indexOf(first as RestPoint))), ...reader.rests];
  const old = known.rests[rejoined];
  if (old) {
    const more = blocks.length - old.blocks;
    for (let i = rejoined; i < known.rests.length; i++) {
      const rest = known.rests[i] as RestPoint;
      rests.push({ line: rest.line + moved, blocks: rest.blocks + more });
    }
    for (let i = old.blocks; i < known.blocks.length; i++) blocks.push(movedBlock(known.blocks[i] as Block, by));
  }
  return { text, lines, width, blocks, rests };
}

/** The lines of a new version; those before `from` and from `to` on are the old ones. */
function linesAgain(known: Known, text: string): { lines: readonly Line[]; from: number; to: number } {
  const by = text.length - known.text.length;
  let start = samePrefix(known.text, text);
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  // Half of a "\r\n" is no line end.
  if (start > 0 && text.charCodeAt(start - 1) === 13) start--;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  const same = text.length - sameSuffix(known.text, text);
  let end = same;
  while (end < text.length && !(end > same && text.charCodeAt(end) === 10)) end++;
  const from = firstFrom(known.lines, start);
  const lines = known.lines.slice(0, from);
  if (end >= text.length) {
    for (const line of linesOf(text, start)) lines.push(line);
    return { lines, from, to: lines.length };
  }
  const close = text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  for (const line of linesOf(text, start, close)) lines.push(line);
  const to = lines.length;
  for (let i = firstFrom(known.lines, end + 1 - by); i < known.lines.length; i++) {
    const line = known.lines[i] as Line;
    lines.push(by === 0 ? line : { start: line.start + by, end: line.end + by, indent: line.indent });
  }
  return { lines, from, to };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 12;
}

/** The first line that starts at or after an offset. */
function firstFrom(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last resting point at or before a line; -1 when there is none. */
function lastRest(rests: readonly RestPoint[], line: number): number {
  let low = 0;
  let high = rests.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rests[middle] as RestPoint).line <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether two blocks look the same to the one after them. */
function isAlike(a: Block | undefined, b: Block | undefined): boolean {
  return a?.kind === b?.kind && a?.marker === b?.marker;
}

function movedBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  const move = (at: Span): Span => span(at.start + by, at.end + by);
  return { ...block, span: move(block.span), ...(block.cells && { cells: block.cells.map(move) }) };
}
