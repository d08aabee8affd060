/** Reads files that are themselves text. The parsers of Markdown and HTML are large and loaded only for their formats. */
import type { Problem, ReadResult } from '../text/sourceText';
import { readText } from './text/readText';

/** The formats whose file is itself text, so that an editor can hold it. */
export type FileTextFormat = 'text' | 'markdown' | 'html';

/** Reads a text in which a format is written. */
export type FileTextReader = (text: string) => ReadResult;

/** The reader of a format. */
export async function readerOf(format: FileTextFormat): Promise<FileTextReader> {
  if (format === 'markdown') return (await import('./markdown/readMarkdown')).readMarkdown;
  if (format === 'html') return (await import('./html/readHtml')).readHtml;
  return readText;
}

/** What a reader reads; a text that it fails on is read as it stands. Never throws. */
export function readWith(reader: FileTextReader, text: string): ReadResult {
  try {
    return reader(text);
  } catch (error) {
    const plain = readText(text);
    const reason = error instanceof Error ? error.message : String(error);
    const problem: Problem = { severity: 'warning', message: `This file was read as plain text (${reason}).` };
    return { ...plain, problems: [problem] };
  }
}
