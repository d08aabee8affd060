import { readFileText } from '../../src/formats/readFileText';
import { type AnalyzedDocument, readDocument } from '../../src/language/document';

/** A Markdown text, read and analysed. */
export function analyzed(text: string): AnalyzedDocument {
  const { source } = readFileText(text, 'markdown');
  if (!source) throw new Error('The text cannot be read.');
  return readDocument(source);
}
