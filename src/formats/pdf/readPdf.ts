// Reads a PDF with a text layer: its text in reading order, with the boxes of every
// character. What hinders the reading is named as a problem.

import type { Problem, ReadResult } from '../../text/sourceText';
import { compose } from './compose';
import { itemsOfFields } from './formFields';
import { type Item, itemsOf, type RawItem } from './items';
import { looksUnmapped } from './letters';
import { pdfLibrary } from './library';
import { type Row, rowsOf } from './lines';
import type { OcrOptions } from './ocr/ocr';
import type { ImagePage } from './ocr/pagePicture';
import { ScanReader } from './ocr/scanReader';
import { type PdfReading, resultOf } from './reading';
import { withoutRunning } from './running';

export interface PdfReadOptions {
  readonly signal?: AbortSignal;
  /** Reads scanned pages, too. */
  readonly ocr?: OcrOptions;
  /** After so many seconds no further page is begun; unlimited by default. */
  readonly seconds?: number;
}

/** A document of more pages is read up to here, and says so. */
const mostPages = 3000;
/** A page with fewer characters may be a picture of text. */
const fewCharacters = 40;

interface PdfPage extends ImagePage {
  getTextContent(): Promise<{ readonly items: readonly (RawItem | { readonly type: string })[] }>;
  getAnnotations(options: { intent: string }): Promise<readonly Record<string, unknown>[]>;
  cleanup(): void;
}

interface PdfDocument {
  readonly numPages: number;
  getPage(page: number): Promise<PdfPage>;
  /** null when the document has no form. */
  getFieldObjects(): Promise<object | null>;
}

/** Reads the bytes of a PDF. Never throws; the bytes are left as they are. */
export async function readPdf(bytes: Uint8Array, options: PdfReadOptions = {}): Promise<ReadResult> {
  return resultOf(await readPdfParts(bytes, options));
}

/** As {@link readPdf}, with a result that can be sent from one thread to another. */
export async function readPdfParts(bytes: Uint8Array, options: PdfReadOptions = {}): Promise<PdfReading> {
  const { signal } = options;
  const until = performance.now() + (options.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  if (signal?.aborted) return failed(cancelled);
  const library = await pdfLibrary();
  // pdf.js takes the bytes over, so it gets a copy.
  const parser = new library({
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    // Images as plain bytes, in every host.
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  const stop = () => void parser.destroy().catch(() => undefined);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const document = (await (parser as unknown as { load(): Promise<PdfDocument> }).load()) as PdfDocument;
    if (signal?.aborted) return failed(cancelled);
    if (document.numPages === 0) return failed('This PDF has no pages.');
    const scans = options.ocr && new ScanReader(options.ocr, signal);
    try {
      return await readPages(document, signal, scans, until);
    } finally {
      await scans?.close();
    }
  } catch (error) {
    return failed(signal?.aborted ? cancelled : reasonOf(error));
  } finally {
    signal?.removeEventListener('abort', stop);
    await parser.destroy().catch(() => undefined);
  }
}

const cancelled = 'Reading this PDF was cancelled.';

function failed(message: string): PdfReading {
  return { problems: [{ severity: 'error', message }] };
}

/** Names the reason in words of people. */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/password/i.test(name)) return 'This PDF is protected by a password. Remove the protection and check it again.';
  if (/empty|zero bytes/i.test(name)) return 'This PDF is empty.';
  if (/Invalid|Format|Missing|xref|structure|trailer|root|catalog|page/i.test(name)) {
    return 'This PDF is damaged or cut off and cannot be read.';
  }
  return `This PDF cannot be read (${error instanceof Error ? error.message : String(error)}).`;
}

async function readPages(
  document: PdfDocument,
  signal: AbortSignal | undefined,
  scans: ScanReader | undefined,
  until: number,
): Promise<PdfReading> {
  const problems: Problem[] = [];
  const pages: Row[][] = [];
  const heights: [number, number][] = [];
  const scanned: number[] = [];
  const unreadable: number[] = [];
  const count = Math.min(document.numPages, mostPages);
  if (count < document.numPages) {
    problems.push({
      severity: 'warning',
      message: `This PDF has ${document.numPages} pages; only the first ${count} were read.`,
    });
  }
  const hasForm = (await document.getFieldObjects().catch(() => null)) !== null;
  let characters = 0;
  for (let number = 1; number <= count; number++) {
    if (signal?.aborted) return failed(cancelled);
    if (performance.now() > until) {
      if (characters === 0) return failed('This PDF cannot be read: it takes too long.');
      const message = `Reading this PDF takes too long; only the first ${number - 1} of its ${document.numPages} pages were read.`;
      problems.push({ severity: 'warning', message });
      break;
    }
    // pdf.js answers in microtasks; this lets timers and cancelling in.
    if (number % 8 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    let items: Item[] = [];
    let view: readonly number[] = [0, 0, 612, 792];
    try {
      const page = await document.getPage(number);
      view = page.view;
      const content = await page.getTextContent();
      items = itemsOf(
        number,
        content.items.filter((item): item is RawItem => 'str' in item),
      );
      if (hasForm) items.push(...itemsOfFields(number, await page.getAnnotations({ intent: 'display' }), items));
      const size = items.reduce((sum, item) => sum + item.str.length, 0);
      characters += size;
      if (size < fewCharacters && (await hasPicture(page))) {
        const lines = await scans?.itemsOn(page, number, count);
        if (lines === undefined) scanned.push(number);
        else {
          // What little the page says itself is a stamp or a page number that is in the picture, too.
          items = lines;
          characters += lines.reduce((sum, item) => sum + item.str.length, 0);
        }
      }
      page.cleanup();
    } catch (error) {
      if (signal?.aborted) throw error;
      unreadable.push(number);
    }
    const turn = mainTurn(items);
    pages.push(rowsOf(items.filter((item) => item.turn === turn)));
    heights.push(heightOf(view, turn));
  }
  if (unreadable.length > 0)
    problems.push({ severity: 'warning', message: `${pageList(unreadable)} could not be read.` });
  problems.push(...(scans?.problems ?? []));
  if (characters === 0) {
    if (unreadable.length === count) return failed('This PDF is damaged; none of its pages can be read.');
    return { problems: [...problems, noText(scanned.length > 0, scans !== undefined)] };
  }
  if (scanned.length > 0) {
    const verb = scanned.length === 1 ? 'looks' : 'look';
    problems.push({
      severity: 'warning',
      message: `${pageList(scanned)} ${verb} scanned: a picture without text that can be read.`,
      ...(scans === undefined ? { code: 'scanned' as const } : {}),
    });
  }
  const { text, blocks, assembler } = compose(withoutRunning(pages, heights));
  if (looksUnmapped(text)) {
    problems.push({
      severity: 'warning',
      message: 'This PDF uses fonts that do not say which letters they show; much of its text cannot be read.',
    });
  }
  return { parts: { text, blocks, starts: assembler.starts, pieces: assembler.pieces }, problems };
}

function noText(pictures: boolean, recognised: boolean): Problem {
  const scanned = 'This PDF is scanned: its pages are pictures and hold no text that can be read.';
  if (!pictures || recognised)
    return {
      severity: 'error',
      message: recognised ? 'No text was found in the pictures of this PDF.' : 'This PDF holds no text.',
    };
  return { severity: 'error', message: scanned, code: 'scanned' };
}

/** "Page 3" or "Pages 3, 4 and 7". */
function pageList(pages: readonly number[]): string {
  if (pages.length === 1) return `Page ${pages[0]}`;
  const shown = pages.slice(0, 8);
  const more = pages.length - shown.length;
  return more > 0
    ? `Pages ${shown.join(', ')} and ${more} more`
    : `Pages ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Operators of pdf.js that paint pictures: image masks, images, inline images and their groups. */
async function hasPicture(page: PdfPage): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operator) => operator >= 83 && operator <= 90);
}

/** The direction that most of the text of a page is written in. */
function mainTurn(items: readonly Item[]): number {
  const counts = [0, 0, 0, 0];
  for (const item of items) counts[item.turn] = (counts[item.turn] ?? 0) + item.str.length;
  return counts.indexOf(Math.max(...counts));
}

/** Bottom and top of a page in reading coordinates. */
function heightOf(view: readonly number[], turn: number): [number, number] {
  const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = view;
  if (turn === 1) return [-x1, -x0];
  if (turn === 2) return [-y1, -y0];
  return turn === 3 ? [x0, x1] : [y0, y1];
}
