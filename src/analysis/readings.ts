/** What was read from a text, kept as long as the text is, because fixes and statements are asked for later. */
import { type AnalyzedDocument, readDocument } from '../language/document';
import { type DocumentKindReading, readDocumentKind } from '../language/documentKind';
import { type SourceText, sourceText } from '../text/sourceText';

export interface Reading {
  readonly document: AnalyzedDocument;
  readonly kind: DocumentKindReading;
  /** Where the reading ends, when the text was too long to be read to its end; a UTF-16 offset. */
  readonly end?: number;
}

/** In UTF-16 units: fifteen times the longest book of laws we met, and what half a gigabyte of memory is enough for. */
export const longestText = 8_000_000;

const readings = new WeakMap<SourceText, Reading>();

/** The reading of a text, made now if there is none. */
export function readingOf(source: SourceText): Reading {
  let reading = readings.get(source);
  if (!reading) {
    const part = beginningOf(source);
    const document = readDocument(part);
    const end = part === source ? {} : { end: part.text.length };
    reading = { document, kind: readDocumentKind(part, document.paragraphs), ...end };
    readings.set(source, reading);
  }
  return reading;
}

/** As many whole blocks as we read; of a block that is longer alone, its beginning. */
function beginningOf(source: SourceText): SourceText {
  if (source.text.length <= longestText) return source;
  const whole = source.blocks.filter(({ span }) => span.end <= longestText);
  const next = source.blocks[whole.length];
  const fits = whole.at(-1)?.span.end ?? 0;
  if (fits > longestText / 2 || !next)
    return sourceText({ ...source, text: source.text.slice(0, fits), blocks: whole });
  const { cells: _, ...cut } = { ...next, span: { start: next.span.start, end: longestText } };
  return sourceText({ ...source, text: source.text.slice(0, longestText), blocks: [...whole, cut] });
}

/** Keeps a reading that was made elsewhere. */
export function keepReading(source: SourceText, reading: Reading): void {
  readings.set(source, reading);
}

/** Forgets the reading of an old version, whose paragraphs moved on to the next one. */
export function forgetReading(source: SourceText): void {
  readings.delete(source);
}
