// The pieces of text a PDF page draws, in coordinates of reading: `u` along the line,
// `v` upwards. pdf.js joins neighbouring glyphs to such pieces.

/** What pdf.js gives for a piece of text, as far as we use it. */
export interface RawItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

export interface Item {
  /** From 1. */
  readonly page: number;
  /** With private-use bullets made readable, unit by unit, and the spaces around it cut. */
  readonly str: string;
  /** Start and end along the line, baseline, font size; all in points. */
  readonly u0: number;
  readonly u1: number;
  readonly v: number;
  readonly size: number;
  readonly font: string;
  /** Quarter turns of the direction of writing, 0 to 3. */
  readonly turn: number;
  /** Whether white space was drawn before it. */
  readonly spaced: boolean;
  /** From 0 to 1, where it was recognised in a picture. */
  readonly confidence?: number;
}

/** Glyphs of the Symbol and Wingdings fonts that PDFs leave in the private-use area. */
const privateUse: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0a8': '☐',
  '\uf06f': '☐',
  '\uf071': '❑',
  '\uf0d8': '➢',
  '\uf076': '❖',
  '\uf0fc': '✓',
  '\uf0fb': '☒',
  '\uf0fe': '☒',
  '\uf052': '☑',
  '\uf0e0': '→',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf02d': '-',
  '\uf020': ' ',
};

const privateUseArea = /[\ue000-\uf8ff]/g;
/** Control and format characters of no width; Google Docs puts them after list numbers. */
const invisible = /[\p{Cc}\u200b\u200c\u2060\ufeff]/gu;

/** Unit for unit, so that lengths stay. */
function readable(str: string): string {
  return str.replace(privateUseArea, (sign) => privateUse[sign] ?? sign).replace(invisible, ' ');
}

/** The items of one page in drawing order. White space is kept as a note on what follows it. */
export function itemsOf(page: number, raw: readonly RawItem[]): Item[] {
  const items: Item[] = [];
  let spaced = false;
  for (const { str, transform, width, fontName } of raw) {
    const text = readable(str);
    const trimmed = text.trim();
    if (trimmed === '') {
      if (str !== '') spaced = true;
      continue;
    }
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    if (!(size > 0) || !Number.isFinite(x + y + width)) continue;
    const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    const [u, v] = turned(x, y, turn);
    const lead = text.length - text.trimStart().length;
    const start = u + width * shareOf(text, 0, lead);
    const end = u + width * shareOf(text, 0, lead + trimmed.length);
    items.push({
      page,
      str: trimmed,
      u0: start,
      u1: Math.max(start, end),
      v,
      size,
      font: fontName,
      turn,
      spaced: spaced || lead > 0,
    });
    spaced = text.length > lead + trimmed.length;
  }
  return items;
}

/** Page coordinates to reading coordinates for a text that runs in quarter turn `turn`. */
export function turned(x: number, y: number, turn: number): readonly [number, number] {
  if (turn === 1) return [y, -x];
  if (turn === 2) return [-x, -y];
  if (turn === 3) return [-y, x];
  return [x, y];
}

/** Back from reading coordinates to the page. */
export function unturned(u: number, v: number, turn: number): readonly [number, number] {
  if (turn === 1) return [-v, u];
  if (turn === 2) return [-u, -v];
  if (turn === 3) return [v, -u];
  return [u, v];
}

/**
 * The share of a piece's width that its characters `[from, to)` take, by the widths that
 * letters have in common fonts. pdf.js does not tell single widths; this is right to a
 * small part of a letter, which is enough to draw a mark.
 */
export function shareOf(str: string, from: number, to: number): number {
  if (from <= 0 && to >= str.length) return 1;
  let all = 0;
  let inside = 0;
  for (let i = 0; i < str.length; i++) {
    const width = relativeWidth(str.charCodeAt(i));
    all += width;
    if (i >= from && i < to) inside += width;
  }
  return all === 0 ? 0 : inside / all;
}

function relativeWidth(code: number): number {
  if (code === 32 || code === 0xa0) return 0.27;
  if (code > 127) return 0.55;
  const sign = String.fromCharCode(code);
  if ("iljI.,;:'|!()[]".includes(sign)) return 0.27;
  if ('ftr-/'.includes(sign)) return 0.34;
  if ('mwMW@%'.includes(sign)) return 0.85;
  if (code >= 65 && code <= 90) return 0.68;
  return 0.52;
}
