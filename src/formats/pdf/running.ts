// Running headers, footers and page numbers: what stands at the same place on many pages
// is no part of the text that flows from page to page.

import type { Row } from './lines';

export interface RunningParts {
  /** The rows that are left, page by page. */
  readonly body: readonly (readonly Row[])[];
  /** The first of each repeated header and footer; page numbers are not kept. */
  readonly kept: readonly { readonly row: Row; readonly place: 'header' | 'footer' }[];
}

/** Only so many rows from the top and bottom of a page may run, within such a share of its height. */
const outerRows = 4;
const outerMargin = 0.15;
/** Forms have taller headers; rows further in must repeat on more pages. */
const innerRows = 9;
const innerMargin = 0.24;
const pageNumber = /^(?:page|p\.|pg\.?)?[-–—\s|]*(?:\d{1,4}|[ivx]{1,5})[-–—\s|]*(?:(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i;

function textOf(row: Row): string {
  return row.fragments.map((fragment) => fragment.items.map((item) => item.str).join('')).join(' ');
}

/** Equal for the same header on two pages, whatever their page numbers. */
function keyOf(row: Row): string {
  return textOf(row).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, '');
}

/**
 * Takes running rows out of the pages.
 * @param heights bottom and top of each page in reading coordinates
 */
export function withoutRunning(
  pages: readonly (readonly Row[])[],
  heights: readonly (readonly [number, number])[],
): RunningParts {
  const seen = new Map<string, { page: number; v: number }[]>();
  for (const [page, rows] of pages.entries()) {
    for (const { index } of outerIndexes(rows, heights[page])) {
      const row = rows[index] as Row;
      const key = keyOf(row);
      const places = seen.get(key) ?? [];
      if (places.at(-1)?.page !== page) places.push({ page, v: row.v });
      seen.set(key, places);
    }
  }
  const needed = Math.max(2, Math.min(pages.length * 0.3, 12));
  const neededInside = Math.max(3, pages.length * 0.5);
  const kept = new Map<string, { row: Row; place: 'header' | 'footer' }>();
  const body = pages.map((rows, page) => {
    const [bottom, top] = heights[page] ?? [0, 0];
    const outer = new Map(outerIndexes(rows, heights[page]).map((place) => [place.index, place.far]));
    return rows.filter((row, index) => {
      const far = outer.get(index);
      if (far === undefined) return true;
      const text = textOf(row);
      const edge = index === 0 || index === rows.length - 1;
      if (edge && pageNumber.test(text.trim())) return false;
      const places = (seen.get(keyOf(row)) ?? []).filter((place) => Math.abs(place.v - row.v) < 6);
      if (places.length < (far ? needed : neededInside) || markOnly(text)) return true;
      const place = row.v > (bottom + top) / 2 ? 'header' : 'footer';
      if (!kept.has(keyOf(row)) && /\p{L}{2}/u.test(text.replace(/page/i, ''))) kept.set(keyOf(row), { row, place });
      return false;
    });
  });
  // Forms that repeat one page over and over are not all header.
  const left = body.reduce((sum, rows) => sum + rows.length, 0);
  const all = pages.reduce((sum, rows) => sum + rows.length, 0);
  if (left < all * 0.34) return { body: pages, kept: [] };
  return { body, kept: [...kept.values()] };
}

/** A bullet or a rule on its own repeats by chance. */
function markOnly(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** The rows near the upper and lower edge of a page; `far` ones are at the very edge. */
function outerIndexes(
  rows: readonly Row[],
  height: readonly [number, number] | undefined,
): { index: number; far: boolean }[] {
  if (height === undefined) return [];
  const [bottom, top] = height;
  const places: { index: number; far: boolean }[] = [];
  for (const [index, row] of rows.entries()) {
    const rank = Math.min(index, rows.length - 1 - index);
    const share = Math.min(top - row.v, row.v - bottom) / (top - bottom);
    const upper = index * 2 < rows.length;
    if (upper !== row.v > (top + bottom) / 2 || rank >= innerRows || share > innerMargin) continue;
    places.push({ index, far: rank < outerRows && share < outerMargin });
  }
  return places;
}
