/**
 * Saves findings into a copy of a PDF as highlight annotations (ISO 32000-1, 12.5.6.10),
 * which every PDF reader shows. The copy is the original with an update at its end, so that
 * nothing of it is lost; it is read again and compared before it is given out.
 */
import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { Category } from '../../linter/rule';
import type { Box } from '../../text/origin';
import type { Problem, SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import { readPdf } from './readPdf';

/** One highlight with its note. */
export interface PdfMark {
  /** In the text of the source. */
  readonly span: Span;
  /** Shown as the title of the note's text. */
  readonly subject: string;
  /** Plain text. */
  readonly note: string;
  readonly category: Category;
}

export interface AnnotateOptions {
  readonly author: string;
  readonly date: Date;
  /** A note about the whole document, in the corner of its first page. */
  readonly firstPage?: Pick<PdfMark, 'subject' | 'note'>;
}

export interface AnnotateResult {
  /** The copy; absent when none could be made, and a problem says why. */
  readonly bytes?: Uint8Array;
  readonly problems: readonly Problem[];
  /** How many of the marks are in the copy. */
  readonly marked: number;
}

/** Light enough to read black text through; one for each kind, in parts of 1. */
export const highlightColours: Readonly<Record<Category, readonly [number, number, number]>> = {
  ai: [0.86, 0.73, 0.97],
  sharing: [0.67, 0.83, 0.98],
  money: [1, 0.85, 0.52],
  identity: [0.63, 0.91, 0.86],
  time: [0.8, 0.91, 0.6],
  consent: [0.98, 0.72, 0.84],
  document: [0.84, 0.84, 0.84],
};

/**
 * Writes the marks into a copy. Never throws on what the bytes hold, and leaves them as they are.
 * @param source what `readPdf(bytes)` gave; its boxes are where the marks go.
 */
export async function annotate(
  bytes: Uint8Array,
  source: SourceText,
  marks: readonly PdfMark[],
  options: AnnotateOptions,
): Promise<AnnotateResult> {
  const library = await import('@cantoo/pdf-lib');
  const placed = marks.flatMap((mark) => {
    const pages = boxesByPage(source, mark.span);
    return pages.size > 0 ? [{ mark, pages }] : [];
  });
  if (placed.length === 0 && !options.firstPage) return { bytes: bytes.slice(), problems: [], marked: 0 };
  // Recognised words are in no text layer, so that only what the file itself says can be compared.
  const recognised = source.confidenceOf?.({ start: 0, end: source.text.length }) !== undefined;
  const expected = recognised ? (await readPdf(bytes)).source?.text : source.text;
  let reason = 'its structure is damaged';
  // An update at the end keeps every byte; a file whose table of contents is broken is written anew.
  for (const forIncrementalUpdate of [true, false]) {
    try {
      const document = await library.PDFDocument.load(new Uint8Array(bytes), {
        forIncrementalUpdate,
        updateMetadata: false,
        ignoreEncryption: true,
      });
      if (document.context.trailerInfo.Encrypt) return failed(encrypted);
      const problems = isSigned(document, library) ? [afterSigning] : [];
      for (const { mark, pages } of placed) addMark(document, library, mark, pages, options);
      if (options.firstPage) addFirstPageNote(document, library, options.firstPage, options);
      const result = await document.save({ updateFieldAppearances: false, addDefaultPage: false });
      if ((await readPdf(result)).source?.text === expected) return { bytes: result, problems, marked: placed.length };
      reason = 'the copy would not read like the original';
    } catch (error) {
      if (error instanceof Error && /encrypt/i.test(`${error.name} ${error.message}`)) return failed(encrypted);
    }
  }
  return failed(`Highlights cannot be saved in this PDF, because ${reason}.`);
}

type Library = typeof import('@cantoo/pdf-lib');

const encrypted =
  'This PDF is protected against changes, so no highlights can be saved in it. Remove the protection and try again.';

const afterSigning: Problem = {
  severity: 'info',
  message: 'This PDF is signed. The copy keeps the signature, and PDF readers will say that it was changed since.',
};

function failed(message: string): AnnotateResult {
  return { problems: [{ severity: 'error', message }], marked: 0 };
}

function boxesByPage({ origins }: SourceText, span: Span): Map<number, Box[]> {
  const pages = new Map<number, Box[]>();
  for (const origin of origins.originsOf(span)) {
    if (origin.kind !== 'pdf') continue;
    const boxes = origin.boxes.filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length > 0) pages.set(origin.page, [...(pages.get(origin.page) ?? []), ...boxes]);
  }
  return pages;
}

/** One annotation for each page that the mark reaches. */
function addMark(
  document: PDFDocument,
  library: Library,
  mark: PdfMark,
  pages: ReadonlyMap<number, readonly Box[]>,
  { author, date }: AnnotateOptions,
): void {
  const { context } = document;
  const { PDFHexString, PDFString } = library;
  for (const [number, boxes] of pages) {
    const page = document.getPage(number - 1);
    const rect = around(boxes);
    const colour = highlightColours[mark.category];
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: 'Highlight',
      Rect: rect,
      QuadPoints: boxes.flatMap(quadOf),
      C: [...colour],
      // Printed with the page.
      F: 4,
      P: page.ref,
      NM: PDFString.of(`privacy-notice-${mark.span.start}-${mark.span.end}-${number}`),
      T: PDFHexString.fromText(author),
      Subj: PDFHexString.fromText(mark.subject),
      Contents: PDFHexString.fromText(mark.note),
      M: PDFString.fromDate(date),
      CreationDate: PDFString.fromDate(date),
      AP: { N: context.register(appearance(context, rect, boxes, colour)) },
    } as Parameters<PDFContext['obj']>[0]);
    page.node.addAnnot(context.register(annotation as PDFObject));
  }
}

/** How large readers draw the sign of a note, in points. */
const noteSize = 20;

/** A note in the upper right corner, where pages have a margin; it keeps its size when the page is zoomed. */
function addFirstPageNote(
  document: PDFDocument,
  { PDFHexString, PDFString }: Library,
  { subject, note }: Pick<PdfMark, 'subject' | 'note'>,
  { author, date }: AnnotateOptions,
): void {
  if (document.getPageCount() === 0) return;
  const page = document.getPage(0);
  const { x, y, width, height } = page.getCropBox();
  const [right, top] = [x + width - 10, y + height - 10];
  const annotation = document.context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Name: 'Note',
    Rect: [right - noteSize, top - noteSize, right, top].map(rounded),
    C: [...highlightColours.document],
    // Printed, and neither zoomed nor turned with the page.
    F: 28,
    P: page.ref,
    NM: PDFString.of('privacy-notice-statements'),
    T: PDFHexString.fromText(author),
    Subj: PDFHexString.fromText(subject),
    Contents: PDFHexString.fromText(note),
    M: PDFString.fromDate(date),
    CreationDate: PDFString.fromDate(date),
  } as Parameters<PDFContext['obj']>[0]);
  page.node.addAnnot(document.context.register(annotation as PDFObject));
}

/** Readers that draw no highlights of their own show this: the boxes, multiplied with the page. */
function appearance(context: PDFContext, rect: number[], boxes: readonly Box[], colour: readonly number[]): PDFObject {
  const areas = boxes.map(({ x, y, width, height }) => `${[x, y, width, height].map(short).join(' ')} re`);
  return context.stream(`/Mix gs ${colour.map(short).join(' ')} rg\n${areas.join('\n')}\nf`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: rect,
    Group: { S: 'Transparency' },
    Resources: { ExtGState: { Mix: { Type: 'ExtGState', BM: 'Multiply', ca: 1 } } },
  });
}

/** Upper left, upper right, lower left, lower right: the order that readers expect, whatever the standard says. */
function quadOf({ x, y, width, height }: Box): number[] {
  return [x, y + height, x + width, y + height, x, y, x + width, y].map(rounded);
}

function around(boxes: readonly Box[]): number[] {
  return [
    Math.min(...boxes.map(({ x }) => x)),
    Math.min(...boxes.map(({ y }) => y)),
    Math.max(...boxes.map(({ x, width }) => x + width)),
    Math.max(...boxes.map(({ y, height }) => y + height)),
  ].map(rounded);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const short = (value: number): string => String(rounded(value));

/** Whether someone signed the document with a certificate (SigFlags, 12.7.2). */
function isSigned(document: PDFDocument, { PDFDict, PDFName, PDFNumber }: Library): boolean {
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  const flags = form?.lookupMaybe(PDFName.of('SigFlags'), PDFNumber)?.asNumber() ?? 0;
  return (flags & 1) === 1;
}
