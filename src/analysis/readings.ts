/** What was read from a text, kept as long as the text is, because fixes and statements are asked for later. */
import { type AnalyzedDocument, readDocument } from '../language/document';
import { type DocumentKindReading, readDocumentKind } from '../language/documentKind';
import type { SourceText } from '../text/sourceText';

export interface Reading {
  readonly document: AnalyzedDocument;
  readonly kind: DocumentKindReading;
}

const readings = new WeakMap<SourceText, Reading>();

/** The reading of a text, made now if there is none. */
export function readingOf(source: SourceText): Reading {
  let reading = readings.get(source);
  if (!reading) {
    const document = readDocument(source);
    reading = { document, kind: readDocumentKind(source, document.paragraphs) };
    readings.set(source, reading);
  }
  return reading;
}

/** Keeps a reading that was made elsewhere. */
export function keepReading(source: SourceText, reading: Reading): void {
  readings.set(source, reading);
}

/** Forgets the reading of an old version, whose paragraphs moved on to the next one. */
export function forgetReading(source: SourceText): void {
  readings.delete(source);
}
