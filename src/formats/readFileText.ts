/** Reads a text at once in any format that is itself text, for those who cannot wait for a parser to load. */
import type { ReadResult } from '../text/sourceText';
import { type FileTextFormat, type FileTextReader, readWith } from './fileText';
import { readHtml } from './html/readHtml';
import { readMarkdown } from './markdown/readMarkdown';
import { readText } from './text/readText';

export type { FileTextFormat } from './fileText';

const readers: Readonly<Record<FileTextFormat, FileTextReader>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
};

/**
 * Reads a document that is open in an editor. File offsets in the origins are offsets of
 * `text` as it stands, line ends included. Never throws.
 */
export function readFileText(text: string, format: FileTextFormat): ReadResult {
  return readWith(readers[format], text);
}
