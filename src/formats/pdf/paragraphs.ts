// Joins the lines of a document, in reading order, to paragraphs, list items and headings,
// also over the ends of columns and pages.

import { isCapitals, isQuestion, looksLikeTitle, wordCount } from '../text/heading';
import { type Marker, markerOf } from '../text/marker';
import { type Line, textStart } from './lineText';

/** Lines that belong together. */
export interface LineGroup {
  readonly lines: Line[];
  readonly marker: Marker | undefined;
}

/** What is usual in this document. */
export interface PageStyle {
  readonly size: number;
  readonly font: string;
  /** Distance of baselines in a paragraph, in font sizes. */
  readonly pitch: number;
  /** The left edge of the widest column and its width. */
  readonly left: number;
  readonly width: number;
}

/**
 * How far a line is indented: from the edge of the page's text where the column is as
 * wide as that, so that pages compare, else from the edge of its column.
 */
export function indentOf(line: Line, style: PageStyle): number {
  return line.right - line.left > 0.6 * style.width ? line.u0 - style.left : line.u0 - line.left;
}

/** Groups lines; `undefined` in the input ends the open group (a table stands there). */
export function groupLines(lines: readonly (Line | undefined)[], style: PageStyle): (LineGroup | undefined)[] {
  const groups: (LineGroup | undefined)[] = [];
  let open: LineGroup | undefined;
  const edges: number[] = [];
  for (const line of lines) {
    if (line === undefined) {
      open = undefined;
      groups.push(undefined);
      continue;
    }
    const marker = markerOf(line.text);
    if (open !== undefined && !breaksBefore(open, line, marker, style, edges)) {
      open.lines.push(line);
      continue;
    }
    open = { lines: [line], marker: believed(marker, line) };
    if (open.marker !== undefined) edges.push(indentOf(line, style));
    groups.push(open);
  }
  return groups;
}

/** "A. Smith" and the like: a letter is a marker here only when its text is set apart. */
function believed(marker: Marker | undefined, line: Line): Marker | undefined {
  if (marker === undefined || !/^letter upper \.$/.test(marker.style)) return marker;
  return textStart(line, marker.length) > line.u0 || wordCount(line.text) > 3 ? marker : undefined;
}

const sentenceEnd = /[.!?:;]["”’')\]]*$/;

function breaksBefore(
  open: LineGroup,
  line: Line,
  marker: Marker | undefined,
  style: PageStyle,
  edges: readonly number[],
): boolean {
  const last = open.lines.at(-1) as Line;
  if (line.cutBefore) return true;
  const ratio = line.size / last.size;
  if (ratio > 1.09 || ratio < 0.91) return true;
  const ended = sentenceEnd.test(last.text);
  const early = endsEarly(last, line);
  // A sentence that goes on in another font is one sentence.
  if (
    !ended &&
    marker === undefined &&
    /^\p{Ll}/u.test(line.text) &&
    last.region === line.region &&
    !/[,;]$/.test(last.text) &&
    last.v - line.v < usualPitch(open, line, style) * 1.3
  )
    return false;
  const turns = isHeadingLine(last, style) !== isHeadingLine(line, style) && last.font !== line.font;
  if (turns && (ended || early || isHeadingLine(last, style))) return true;
  if (marker !== undefined) {
    if (!marker.weak) return true;
    const aligned = edges.slice(-12).some((edge) => Math.abs(edge - indentOf(line, style)) < 2);
    const outdented = line.u0 < last.u0 - 0.5 * line.size;
    const apart = textStart(line, marker.length) > line.u0 + (marker.text.length + 1) * 0.45 * line.size;
    if (ended || early || outdented || (aligned && apart)) return true;
  }
  if (last.region !== line.region) return !goesOver(last, line, ended, early, style);
  const pitch = last.v - line.v;
  const usual = usualPitch(open, line, style);
  if (pitch > usual * 1.22 + 0.8 || pitch < 0) return true;
  if (isCentred(last) && isCentred(line)) return ended && early;
  const edge = open.lines.length === 1 && open.marker ? textStart(last, open.marker.length) : last.u0;
  const shift = line.u0 - edge;
  const starts = /^["“'(]?[\p{Lu}\p{N}]/u.test(line.text);
  if (shift > 0.8 * line.size && starts && (ended || early)) return true;
  if (shift < -0.8 * line.size && (early || (ended && open.lines.length > 1))) return true;
  if (!early) return false;
  if (ended) return true;
  const short = last.u1 < last.left + 0.6 * (last.right - last.left);
  return starts && short && !/,$/.test(last.text);
}

/** Whether the first word of `next` would still have fitted on `line`. */
function endsEarly(line: Line, next: Line): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 1;
  const width = ((next.u1 - next.u0) / Math.max(1, next.text.length)) * word;
  return line.u1 + width + 0.3 * line.size < line.right - 0.6 * line.size;
}

/** Whether a paragraph goes on in the next column or on the next page. */
function goesOver(last: Line, line: Line, ended: boolean, early: boolean, style: PageStyle): boolean {
  if (isHeadingLine(last, style) || isHeadingLine(line, style)) return false;
  if (/[\p{Ll}]-$/u.test(last.text)) return true;
  if (ended && !/[;]$/.test(last.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  return !early && !ended;
}

function usualPitch(open: LineGroup, line: Line, style: PageStyle): number {
  const [first, second] = open.lines;
  const { lines } = open;
  if (first && second && lines.length > 1) {
    const [a, b] = [lines.at(-2) as Line, lines.at(-1) as Line];
    if (a.region === b.region) return Math.max(a.v - b.v, style.pitch * line.size * 0.8);
  }
  return style.pitch * line.size;
}

function isCentred(line: Line): boolean {
  const [before, after] = [line.u0 - line.left, line.right - line.u1];
  return before > 2 * line.size && after > 2 * line.size && Math.abs(before - after) < 1.5 * line.size;
}

/** Larger than the text, or wholly in another font, and no sentence. */
export function isHeadingLine(line: Line, style: PageStyle): boolean {
  const { text } = line;
  if (!/[\p{L}]{2}/u.test(text) || wordCount(text) > 22) return false;
  if (line.size > style.size * 1.1) return !/[,;]$/.test(text);
  return line.oneFont && line.font !== style.font && line.size > style.size * 0.88 && !/[,;]$/.test(text);
}

/** Whether a finished group is a heading. */
export function isHeading(group: LineGroup, style: PageStyle): boolean {
  const text = group.lines.map((line) => line.text).join(' ');
  if (group.marker && !group.marker.weak) return false;
  const words = wordCount(text);
  if (words > 24 || !/\p{L}{2}/u.test(text) || /_{3,}|^\(|@|\d{3}[-.]\d{4}|\b[A-Z]{2},? \d{5}\b/.test(text))
    return false;
  const [first] = group.lines as [Line, ...Line[]];
  const body = group.marker ? text.slice(group.marker.length) : text;
  const setApart = group.lines.every((line) => line.oneFont && line.font !== style.font);
  // What ends with a colon leads in what follows, unless it is a title.
  if (
    /:$/.test(body) &&
    !(words <= 8 && (setApart || first.size > style.size * 1.1) && looksLikeTitle(body.slice(0, -1)))
  )
    return false;
  if (first.size > style.size * 1.1)
    return words <= 20 && (!/[a-z]{2}\.$/.test(text) || (first.size > style.size * 1.4 && words <= 12));
  if (/[.;,]$/.test(body) && !(words <= 6 && /\.$/.test(body) && setApart)) return false;
  if (isCapitals(body) && words <= 16) return body.replace(/[^\p{L}]/gu, '').length > 3;
  if (!setApart || !/^["“]?[\p{Lu}\p{N}]/u.test(body)) return false;
  return words <= 14 || isQuestion(body) || (/\?$/.test(body) && words <= 22);
}
