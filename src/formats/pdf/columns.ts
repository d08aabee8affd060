// The reading order of a page: bands of columns between lines that run across, and tables,
// which are read row by row.

import type { Item } from './items';
import { type Fragment, fragmentOf, mostOf, type Row } from './lines';

/** A stretch of lines to be read from top to bottom. */
export interface Flow {
  readonly kind: 'flow';
  readonly lines: readonly Fragment[];
}

/** A table row; each cell is its lines from top to bottom. */
export interface CellRow {
  readonly kind: 'cells';
  readonly cells: readonly (readonly Fragment[])[];
}

export type Region = Flow | CellRow;

interface Gutter {
  /** Rows [from, to) make the band. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/**
 * Puts the rows of a page into reading order.
 * @param below the row that follows them on the page, if one does.
 */
export function readingOrder(rows: readonly Row[], depth = 0, below?: Row): Region[] {
  if (rows.length === 0) return [];
  const gutter = depth < 6 ? findGutter(rows, below) : undefined;
  if (gutter === undefined) return [{ kind: 'flow', lines: rows.map(wholeLine) }];
  const band = rows.slice(gutter.from, gutter.to);
  const left = sideOf(band, gutter.at, 'left');
  const right = sideOf(band, gutter.at, 'right');
  const between = isTable(left, right, band.length)
    ? tableRows(band, gutter.at, depth)
    : [...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1)];
  return [
    ...readingOrder(rows.slice(0, gutter.from), depth, rows[gutter.from]),
    ...between,
    ...readingOrder(rows.slice(gutter.to), depth, below),
  ];
}

function wholeLine(row: Row): Fragment {
  return row.fragments.length === 1
    ? (row.fragments[0] as Fragment)
    : fragmentOf(row.fragments.flatMap((fragment) => fragment.items as Item[]));
}

function sideOf(rows: readonly Row[], at: number, side: 'left' | 'right'): Row[] {
  return rows.flatMap((row) => {
    const fragments = row.fragments.filter((fragment) => (side === 'left' ? fragment.u0 < at : fragment.u0 >= at));
    return fragments.length === 0 ? [] : [{ v: row.v, size: row.size, fragments }];
  });
}

/** The band of rows and the place in it where a gutter parts most rows. */
function findGutter(rows: readonly Row[], below?: Row): Gutter | undefined {
  let best: Gutter | undefined;
  let bestScore = 0;
  for (const at of candidates(rows)) {
    for (const band of bandsAt(rows, at, below)) {
      const score = scoreOf(rows, band, at);
      if (score > bestScore) {
        bestScore = score;
        best = { ...band, at };
      }
    }
  }
  return best;
}

/** Where a second column may begin: the left edges that several fragments share, from left to right. */
function candidates(rows: readonly Row[]): number[] {
  const left = Math.min(...rows.map((row) => row.fragments[0]?.u0 ?? 0));
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const [i, fragment] of row.fragments.entries()) {
      if (fragment.u0 < left + 4 * row.size) continue;
      const key = Math.round(fragment.u0 / 3);
      counts.set(key, (counts.get(key) ?? 0) + (i > 0 ? 2 : 1));
    }
  }
  return [...counts.entries()]
    .filter(([key, count]) => count + (counts.get(key + 1) ?? 0) + (counts.get(key - 1) ?? 0) >= 4)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 24)
    .map(([key]) => (key - 1) * 3 - 1)
    .sort((a, b) => a - b);
}

/** Runs of rows that no fragment crosses at `at`. */
function bandsAt(rows: readonly Row[], at: number, below: Row | undefined): { from: number; to: number }[] {
  const bands: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= rows.length; i++) {
    const crossed =
      i === rows.length || crosses(rows[i] as Row, at) || (i > from && isHeadingAcross(rows, i, at, below));
    if (!crossed) continue;
    if (i - from >= 3) bands.push({ from, to: i });
    from = i + 1;
  }
  return bands;
}

function crosses({ fragments }: Row, at: number): boolean {
  return fragments.some(({ u0, u1 }) => u0 < at && u1 > at);
}

/**
 * Whether a short heading on the left stands over all columns below it, although it does not
 * reach into the right one: the right column has ended well above it, and what follows
 * begins on both sides at one height or runs across.
 */
function isHeadingAcross(rows: readonly Row[], index: number, at: number, below: Row | undefined): boolean {
  const row = rows[index] as Row;
  const [only, ...others] = row.fragments;
  const next = rows[index + 1] ?? below;
  if (!only || others.length > 0 || only.u0 >= at || !next) return false;
  const isOnRight = ({ fragments }: Row): boolean => fragments.some(({ u0 }) => u0 >= at);
  const above = rows.slice(0, index).findLast((each) => isOnRight(each) || crosses(each, at));
  if (!above || crosses(above, at) || above.v - row.v < 1.6 * row.size) return false;
  if ((rows[index - 1] as Row).v - row.v < 1.3 * row.size) return false;
  const [text] = next.fragments;
  const isLower = text !== undefined && row.size < 1.08 * text.size;
  if (!text || (isLower && mostOf(only.items, ({ font }) => font) === mostOf(text.items, ({ font }) => font)))
    return false;
  return crosses(next, at) || (isOnRight(next) && text.u0 < at);
}

/** How many rows a gutter serves; 0 when the two sides are not side by side. */
function scoreOf(rows: readonly Row[], band: { from: number; to: number }, at: number): number {
  const inside = rows.slice(band.from, band.to);
  const left = sideOf(inside, at, 'left');
  const right = sideOf(inside, at, 'right');
  if (left.length < 3 || right.length < 3) return 0;
  const top = Math.min((left[0] as Row).v, (right[0] as Row).v);
  const bottom = Math.max((left.at(-1) as Row).v, (right.at(-1) as Row).v);
  const shared = (side: readonly Row[]) => side.filter((row) => row.v <= top + 1 && row.v >= bottom - 1).length;
  const [sharedLeft, sharedRight] = [shared(left), shared(right)];
  if (sharedLeft < 2 || sharedRight < 2 || sharedLeft + sharedRight < 6) return 0;
  // Beside an indented text there is nothing: its first line stands alone. Real columns fill most of their band.
  if (Math.min(sharedLeft, sharedRight) < 0.25 * Math.max(sharedLeft, sharedRight)) return 0;
  const leftEnd = Math.max(...left.flatMap((row) => row.fragments.map((fragment) => fragment.u1)));
  const rightStart = Math.min(...right.map((row) => row.fragments[0]?.u0 ?? 0));
  const size = (left[0] as Row).size;
  if (rightStart - leftEnd < 0.8 * size) return 0;
  return Math.min(sharedLeft, sharedRight) * 2 + Math.max(sharedLeft, sharedRight);
}

/**
 * Tells a table from columns of prose. In a table the cells of a row begin on one
 * baseline; in prose the paragraphs of two columns begin where they like, and lines go on
 * in the middle of sentences.
 */
function isTable(left: readonly Row[], right: readonly Row[], bandRows: number): boolean {
  const starts = groupTops(left);
  const others = groupTops(right);
  const near = (v: number, list: readonly number[]) => list.some((other) => Math.abs(other - v) < 3);
  if (starts.length >= 2) {
    const met = starts.filter((v) => near(v, others)).length;
    if (met / starts.length >= 0.75) return true;
  }
  const both = left.filter((row) => right.some((other) => Math.abs(other.v - row.v) < 2)).length;
  if (both < 0.75 * bandRows) return false;
  const goesOn = (side: readonly Row[]) =>
    side.filter((row) => /^\p{Ll}/u.test(row.fragments[0]?.items[0]?.str ?? '')).length / side.length;
  return goesOn(left) < 0.15 && goesOn(right) < 0.25;
}

/** The baselines at which groups of lines begin that are set apart from the line above. */
function groupTops(rows: readonly Row[]): number[] {
  const pitches = rows.slice(1).map((row, i) => (rows[i] as Row).v - row.v);
  // Lines of one cell are as near as lines get; a raised sign is nearer, but is no line.
  const usual = Math.min(...pitches.filter((pitch, i) => pitch > 0.85 * (rows[i + 1] as Row).size));
  const tops = [(rows[0] as Row).v];
  for (const [i, pitch] of pitches.entries()) if (pitch > usual * 1.25 + 1) tops.push((rows[i + 1] as Row).v);
  return tops;
}

/** Cuts a table band into its rows at the tops of its leftmost cells. */
function tableRows(band: readonly Row[], at: number, depth: number): Region[] {
  const gutters = [...furtherGutters(sideOf(band, at, 'left')), at, ...furtherGutters(sideOf(band, at, 'right'))];
  const first = sideOf(band, gutters[0] as number, 'left');
  const tops = groupTops(first);
  const starts = tops.length < 2 ? first.map((row) => row.v) : tops;
  const regions: Region[] = [];
  for (let i = 0; i <= starts.length; i++) {
    const upper = i === 0 ? Number.POSITIVE_INFINITY : (starts[i - 1] as number) + 3;
    const lower = i === starts.length ? Number.NEGATIVE_INFINITY : (starts[i] as number) + 3;
    const rows = band.filter((row) => row.v <= upper && row.v > lower);
    const cells = cellsOf(rows, gutters);
    if (cells.length === 1) regions.push(...readingOrder(cells[0] as Row[], depth + 1));
    else if (cells.length > 1) regions.push({ kind: 'cells', cells: cells.flatMap(linesOfCell) });
  }
  return regions;
}

/** The gutters of a table beside the one that was found first. */
function furtherGutters(side: readonly Row[]): number[] {
  const gutter = findGutter(side);
  if (gutter === undefined || gutter.to - gutter.from < side.length * 0.7) return [];
  const { at } = gutter;
  return [...furtherGutters(sideOf(side, at, 'left')), at, ...furtherGutters(sideOf(side, at, 'right'))];
}

/** The cells of one table row that hold something, from left to right. */
function cellsOf(rows: readonly Row[], gutters: readonly number[]): Row[][] {
  const cells: Row[][] = [];
  let rest = rows;
  for (const at of gutters) {
    cells.push(sideOf(rest, at, 'left'));
    rest = sideOf(rest, at, 'right');
  }
  return [...cells, [...rest]].filter((cell) => cell.length > 0);
}

/** A single line with gaps is several cells for which no gutter was found. */
function linesOfCell(cell: readonly Row[]): Fragment[][] {
  const [only] = cell;
  if (cell.length === 1 && only) return only.fragments.map((fragment) => [fragment]);
  return [cell.map(wholeLine)];
}
