/**
 * Poppler as an independent judge of PDFs: it must read the same words as we do, find the
 * quote of each finding under its highlight, and paint the highlights and nothing else.
 * Run by .ci/run; fails when poppler is not installed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze';
import { marksFor } from '../../../src/analysis/pdfMarks';
import { annotate } from '../../../src/formats/pdf/annotate';
import { readPdf } from '../../../src/formats/pdf/readPdf';
import { readDocument } from '../../../src/formats/readDocument';
import { agreement, wordsOf } from '../word/support/libreoffice';
import { builtEngine, shareRead } from './support/engine';
import { lines, makePdf } from './support/makePdf';
import { makeScan, type ScannedPage } from './support/makeScan';
import { type Picture, type PlacedWord, pictureOf, textOfPages, wordsOnPages } from './support/poppler';

const documents = new Map<string, Uint8Array>();
for (const folder of ['../../../samples/', '../../../../shared/corpus/dev/raw/']) {
  const url = new URL(folder, import.meta.url);
  if (!existsSync(url)) console.warn('SKIPPED: no real documents are judged, because the corpus is not here.');
  else
    for (const name of readdirSync(url).filter((each) => each.endsWith('.pdf')))
      documents.set(name, new Uint8Array(readFileSync(new URL(name, url))));
}

const samples = new URL('../../../samples/', import.meta.url);
/** Dots an inch and bits a dot of a fax or a frugal scanner. */
const fax = [150, 1] as const;

const engine = await builtEngine();
afterAll(() => engine.remove());

describe('scans of our own samples', () => {
  it('are read with at least 97 % of their words', async () => {
    const table: Record<string, { pages: number; words: number; 'read %': number }> = {};
    for (const name of readdirSync(samples)) {
      const bytes = await printed(name);
      const typed = (await readPdf(bytes)).source?.text ?? '';
      const styles = name.startsWith('hillcrest') ? ([fax, [200, 8], [300, 8]] as const) : [fax];
      for (const [dotsPerInch, bits] of styles) {
        const pages = textOfPages(bytes).map((_, index) => greyOf(pictureOf(bytes, index + 1, dotsPerInch)));
        const { source } = await readPdf(makeScan(pages, { dotsPerInch, bits }), { ocr: { engine: engine.start } });
        table[`${name}, ${dotsPerInch} dots an inch, ${bits} bit`] = {
          pages: pages.length,
          words: typed.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
          'read %': Math.round(shareRead(typed, source?.text ?? '') * 1000) / 10,
        };
      }
    }
    console.table(table);
    expect(Object.keys(table).length).toBeGreaterThanOrEqual(8);
    for (const [name, row] of Object.entries(table)) expect.soft(row['read %'], name).toBeGreaterThanOrEqual(97);
  });
});

/** A sample as it comes out of a printer: a PDF as it is, any other by its text in Helvetica on letter paper. */
async function printed(name: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync(new URL(name, samples)));
  if (name.endsWith('.pdf')) return bytes;
  const { source } = await readDocument(bytes, name);
  const words = (source?.text ?? '')
    .replaceAll('\t', ' ')
    .split('\n')
    .flatMap((line) => ['', ...wrapped(line, 88)]);
  const sheets: string[][] = [];
  for (let at = 0; at < words.length; at += 48) sheets.push(words.slice(at, at + 48));
  return makePdf(sheets.map((sheet) => lines(sheet, 72, 720, { size: 11, leading: 14 })));
}

/** A line in lines of at most `width` characters. */
function wrapped(line: string, width: number): string[] {
  return line.match(new RegExp(`\\S.{0,${width - 2}}(?=\\s|$)|\\S{${width}}`, 'gu')) ?? [];
}

function greyOf({ width, height, pixels }: Picture): ScannedPage {
  return { width, height, pixels: Uint8Array.from({ length: width * height }, (_, at) => pixels[3 * at + 1] ?? 255) };
}

/** Poppler's text without page numbers and with each repeated header or footer once, as we read it. */
function withoutRunning(pages: readonly string[]): string {
  const linesOf = pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''));
  const key = (line: string): string => line.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, '');
  const seen = new Map<string, number>();
  for (const lines of linesOf) for (const each of new Set(lines.map(key))) seen.set(each, (seen.get(each) ?? 0) + 1);
  const kept = new Set<string>();
  const enough = Math.max(2, Math.min(pages.length * 0.3, 12));
  const bare = /^(?:page|p\.)?[-–—\s|]*(?:\d{1,4}|[ivx]{1,5})[-–—\s|]*(?:(?:of|\/)\s*\d{1,4})?[-–—\s]*$/iu;
  return linesOf
    .map((lines) =>
      lines
        .filter((line, index) => {
          const outer = Math.min(index, lines.length - 1 - index) < 9;
          if (outer && bare.test(line.trim())) return false;
          if (!outer || (seen.get(key(line)) ?? 0) < enough) return true;
          return !kept.has(key(line)) && kept.add(key(line));
        })
        .join('\n'),
    )
    .join('\n');
}

/** Words are compared without hyphens, because nobody can tell for sure whether one at a line end belongs to the word. */
function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[-\u00ad\u2010\u2011](\s*\n\s*)?/gu, '');
}

describe('reading', () => {
  it('finds at least 99 % of the same words as poppler', async () => {
    const table: Record<string, { ours: number; poppler: number; 'agree %': number }> = {};
    const count = (text: string): number => [...wordsOf(text).values()].reduce((sum, each) => sum + each, 0);
    for (const [name, bytes] of documents) {
      const { source } = await readPdf(bytes);
      const ours = comparable(source?.text ?? '');
      const theirs = comparable(withoutRunning(textOfPages(bytes)));
      // A scan has no words for either.
      table[name] = {
        ours: count(ours),
        poppler: count(theirs),
        'agree %': Math.round(agreement(ours, theirs) * 10_000) / 100,
      };
    }
    console.table(table);
    for (const [name, row] of Object.entries(table)) expect.soft(row['agree %'], name).toBeGreaterThanOrEqual(99);
  });
});

interface Highlight {
  /** The offsets of its clause, as the writer named it. */
  readonly clause: string;
  /** From 0. */
  readonly page: number;
  /** In points from the upper left corner of the page: left, top, right, bottom. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
  readonly note: string;
}

async function highlightsIn(bytes: Uint8Array): Promise<Highlight[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().flatMap((page, index) => {
    const { x: left, y: bottom, height } = page.getMediaBox();
    return (page.node.Annots()?.asArray() ?? []).flatMap((reference) => {
      const annotation = document.context.lookup(reference, PDFDict);
      const name = annotation.lookup(PDFName.of('NM'));
      const [, clause] = /^privacy-notice-(\d+-\d+)-\d+$/u.exec(name instanceof PDFString ? name.asString() : '') ?? [];
      if (clause === undefined) return [];
      expect(annotation.lookup(PDFName.of('Subtype'))).toBe(PDFName.of('Highlight'));
      const quads = annotation.lookup(PDFName.of('QuadPoints'), PDFArray).asArray();
      const numbers = quads.map((each) => (each as PDFNumber).asNumber());
      const boxes: [number, number, number, number][] = [];
      for (let at = 0; at + 8 <= numbers.length; at += 8) {
        const [x0 = 0, top = 0, x1 = 0, , , base = 0] = numbers.slice(at, at + 8);
        boxes.push([x0 - left, height - (top - bottom), x1 - left, height - (base - bottom)]);
      }
      const note = annotation.lookup(PDFName.of('Contents'), PDFHexString).decodeText();
      return [{ clause, page: index, boxes, note }];
    });
  });
}

/** The words whose middle is inside a highlight. */
function textUnder({ boxes, page }: Highlight, pages: readonly (readonly PlacedWord[])[]): string {
  const inside = ({ x0, y0, x1, y1 }: PlacedWord): boolean =>
    boxes.some(
      ([left, top, right, bottom]) =>
        (x0 + x1) / 2 > left && (x0 + x1) / 2 < right && (y0 + y1) / 2 > top && (y0 + y1) / 2 < bottom,
    );
  return (pages[page] ?? [])
    .filter(inside)
    .map(({ text }) => text)
    .join(' ');
}

const letters = (text: string): string => (comparable(text).match(/[\p{L}\p{N}]/gu) ?? []).join(' ');

/** The copy of a document with all its highlights. */
async function marked(bytes: Uint8Array) {
  const { source } = await readPdf(bytes);
  if (!source) return undefined;
  const marks = marksFor(analyze(source, { rules: {} }), { hints: true });
  const { bytes: copy, problems } = await annotate(bytes, source, marks, { author: 'Ann Lee', date: new Date() });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { source, marks, copy: copy as Uint8Array };
}

describe('highlights', () => {
  it('stand on the words they are about', async () => {
    const table: Record<string, { highlights: number; 'text under them %': number }> = {};
    for (const [name, bytes] of documents) {
      const result = await marked(bytes);
      if (!result || result.marks.length === 0) continue;
      const { source, marks, copy } = result;
      const highlights = await highlightsIn(copy);
      const pages = wordsOnPages(copy);
      const shares = marks.map(({ span, note }) => {
        const own = highlights.filter(({ clause }) => clause === `${span.start}-${span.end}`);
        expect(own.length, `${name} at ${span.start}`).toBeGreaterThan(0);
        expect(own.every((each) => each.note === note)).toBe(true);
        const quote = source.text.slice(span.start, span.end);
        const under = own.map((each) => textUnder(each, pages)).join(' ');
        const share = agreement(letters(quote), letters(under));
        expect.soft(share, `${name}: “${quote}” has under it “${under}”`).toBeGreaterThanOrEqual(0.99);
        return share;
      });
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      table[name] = { highlights: highlights.length, 'text under them %': Math.round(mean * 1000) / 10 };
    }
    console.table(table);
    for (const [name, row] of Object.entries(table))
      expect.soft(row['text under them %'], name).toBeGreaterThanOrEqual(98);
  });

  it('are painted on the page, and nothing else is', async () => {
    const name = 'hillcrest-imaging-consent.pdf';
    const bytes = documents.get(name) as Uint8Array;
    const result = await marked(bytes);
    const highlights = await highlightsIn(result?.copy as Uint8Array);
    const dots = 72;
    const before = pictureOf(bytes, 1, dots);
    const after = pictureOf(result?.copy as Uint8Array, 1, dots);
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    const boxes = highlights.filter(({ page }) => page === 0).flatMap((each) => each.boxes);
    expect(boxes.length).toBeGreaterThan(5);
    let [inside, coloured, strayed, dark] = [0, 0, 0, 0];
    for (let y = 0; y < after.height; y++) {
      for (let x = 0; x < after.width; x++) {
        const at = 3 * (y * after.width + x);
        const changed = [0, 1, 2].some((i) => after.pixels[at + i] !== before.pixels[at + i]);
        const within = (margin: number): boolean =>
          boxes.some(
            ([l, t, r, b]) =>
              x + 0.5 > l - margin && x + 0.5 < r + margin && y + 0.5 > t - margin && y + 0.5 < b + margin,
          );
        if (within(-1)) {
          inside++;
          if (changed) coloured++;
          if ((after.pixels[at + 1] ?? 255) < 100) dark++;
        } else if (changed && !within(1)) strayed++;
      }
    }
    expect(strayed).toBe(0);
    expect(coloured / inside).toBeGreaterThan(0.8);
    // The letters are still there, on top of the colour.
    expect(dark / inside).toBeGreaterThan(0.02);
  });
});
