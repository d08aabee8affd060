// From items to rows and from rows to fragments: stretches of a row without a wide gap.
// Whether a gap parts columns, cells or only a bullet from its text is decided later.

import { markerOf } from '../text/marker';
import type { Item } from './items';

/** Neighbouring items of a row; in flowing text the whole line of a column. */
export interface Fragment {
  readonly items: Item[];
  readonly u0: number;
  readonly u1: number;
  readonly v: number;
  /** Of most of its characters. */
  readonly size: number;
}

/** All that stands on one baseline, from left to right. */
export interface Row {
  readonly v: number;
  readonly size: number;
  readonly fragments: Fragment[];
}

/** A gap of so many font sizes may part columns; wider than any justified word space. */
const fragmentGap = 0.95;
/** A bullet or number may stand so many font sizes before its text. */
const markerGap = 6;

/** The rows of a page from top to bottom. */
export function rowsOf(items: readonly Item[]): Row[] {
  const sorted = items.map((item, order) => ({ item, order })).sort((a, b) => b.item.v - a.item.v || a.order - b.order);
  const groups: Item[][] = [];
  let v = Number.POSITIVE_INFINITY;
  let size = 0;
  for (const { item } of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && v - item.v <= 0.4 * Math.min(size, item.size)) group.push(item);
    else {
      groups.push([item]);
      v = item.v;
      size = item.size;
    }
  }
  return withRaisedSigns(groups).map(rowOf);
}

/** Superscripts stand above their row; they join the row below when it is close and larger. */
function withRaisedSigns(groups: readonly Item[][]): Item[][] {
  const result: Item[][] = [];
  for (const group of groups) {
    const above = result.at(-1);
    const first = group[0] as Item;
    const small = above?.every((item) => item.size < 0.8 * first.size && item.str.length <= 6);
    if (above && small && (above[0] as Item).v - first.v < 0.6 * first.size)
      result[result.length - 1] = [...above, ...group];
    else result.push(group);
  }
  return result;
}

function rowOf(group: Item[]): Row {
  const items = withoutDoubles(group.sort((a, b) => a.u0 - b.u0));
  const size = mainSize(items);
  const fragments: Fragment[] = [];
  let open: Item[] = [];
  let end = 0;
  for (const item of items) {
    if (open.length > 0 && item.u0 - end > fragmentGap * size && !isLooseMarker(open, item, end)) {
      fragments.push(fragmentOf(open));
      open = [];
    }
    open.push(item);
    end = Math.max(end, item.u1);
    if (open.length === 1) end = item.u1;
  }
  fragments.push(fragmentOf(open));
  return { v: fragments[0]?.v ?? 0, size, fragments };
}

/** Bold made by drawing a text twice gives it twice. */
function withoutDoubles(items: readonly Item[]): Item[] {
  return items.filter((item, i) => {
    for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
      const other = items[k] as Item;
      if (
        other.str === item.str &&
        Math.abs(other.u0 - item.u0) < 0.12 * item.size &&
        Math.abs(other.v - item.v) < 0.12 * item.size
      )
        return false;
    }
    return true;
  });
}

/** A bullet or number that waits for its text. */
function isLooseMarker(open: readonly Item[], next: Item, end: number): boolean {
  const [only] = open;
  if (only === undefined || open.length > 2 || next.u0 - end > markerGap * next.size) return false;
  const text = open.map((item) => item.str).join('');
  // A box drawn as two brackets.
  if (/^[[(]\s?[☐☒]?$/.test(text) && /^[☐☒\])]/.test(next.str)) return true;
  return (
    text.length <= 6 &&
    (markerOf(`${text} x`)?.text.length === text.length || isSymbolBullet(text, only.font, next.font))
  );
}

/** Symbol fonts without a map show their bullets as letters: "Ø", "v", "q". */
export function isSymbolBullet(text: string, font: string, nextFont: string): boolean {
  return font !== nextFont && /^[§Øüþ¨¾qvnluo\ue000-\uf8ff]$/.test(text);
}

export function fragmentOf(items: Item[]): Fragment {
  const size = mainSize(items);
  const main = items.find((item) => item.size === size) ?? (items[0] as Item);
  let u1 = Number.NEGATIVE_INFINITY;
  for (const item of items) u1 = Math.max(u1, item.u1);
  return { items, u0: (items[0] as Item).u0, u1, v: main.v, size };
}

/** The font size of most characters. */
export function mainSize(items: readonly Item[]): number {
  return mostOf(items, (item) => item.size) ?? 1;
}

/** The value that most characters of the items have. */
export function mostOf<T>(items: readonly Item[], value: (item: Item) => T): T | undefined {
  if (items.length === 1) return value(items[0] as Item);
  const counts = new Map<T, number>();
  let best: T | undefined;
  let most = -1;
  for (const item of items) {
    const key = value(item);
    const count = (counts.get(key) ?? 0) + item.str.length;
    counts.set(key, count);
    if (count > most) {
      most = count;
      best = key;
    }
  }
  return best;
}
