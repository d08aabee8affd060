// The one door to all readers: bytes and a name in, the text with its origins out.

import type { DocumentFormat, Problem, ReadResult } from '../text/sourceText';
import { decodeText } from './decode';
import { type FileTextFormat, readerOf, readWith } from './fileText';
import { extensionOf, formatOf, sniff, supportedExtensions } from './fileType';
import type { OcrOptions } from './pdf/ocr/ocr';
import type { WordReadOptions } from './word/readWord';

export { formatOf, supportedExtensions } from './fileType';

export interface ReadOptions {
  /** Ends the reading early; the result then says that it was cancelled. */
  readonly signal?: AbortSignal;
  /** Reads the scanned pages of a PDF, too; without it they are named as a problem. */
  readonly ocr?: OcrOptions;
  /** How a Word document is read. */
  readonly word?: WordReadOptions;
  /** Runs work that cannot be interrupted by itself under a limit of time; throws when that is passed. */
  readonly within?: <T>(work: () => T) => T;
  /** Reads PDFs where they can harm nobody; without it they are read here. */
  readonly readPdf?: (bytes: Uint8Array, signal: AbortSignal | undefined) => Promise<ReadResult>;
}

/**
 * Reads a document by the extension of its name and by what its bytes really are.
 * Offsets of .txt, .md and .html refer to the decoded text without its byte order mark,
 * as an editor holds it. Never throws; what went wrong is in `problems`.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const { within = now, signal } = options;
  try {
    const format = formatOf(fileName);
    const found = sniff(bytes);
    if (format === undefined && found !== 'pdf' && found !== 'word') return failed(unsupported(fileName));
    if (bytes.length === 0) return failed('This file is empty.');
    if (found === 'pdf') {
      // Text recognition has threads and limits of its own.
      const elsewhere = options.ocr ? undefined : options.readPdf;
      const read = elsewhere?.(bytes, signal) ?? (await import('./pdf/readPdf')).readPdf(bytes, options);
      return withNote(await read, format, 'pdf');
    }
    if (format === 'pdf') return failed('This file is named .pdf but is not a PDF.');
    if (found === 'word' || format === 'word') {
      const { readWord } = await import('./word/readWord');
      return withNote(await within(() => readWord(bytes, options.word)), format, 'word');
    }
    const decoded = decodeText(bytes);
    const { text } = decoded;
    if (text === undefined) return { problems: decoded.problems };
    const reader = await readerOf(format as FileTextFormat);
    const result = within(() => readWith(reader, text));
    return { ...result, problems: [...decoded.problems, ...result.problems] };
  } catch (error) {
    return failed(`This file could not be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

const now = <T>(work: () => T): T => work();

function failed(message: string): ReadResult {
  return { problems: [{ severity: 'error', message }] };
}

function unsupported(fileName: string): string {
  const extension = extensionOf(fileName);
  const what = extension === '' ? 'Files without an extension' : `Files of type ${extension}`;
  return `${what} are not supported. Supported: ${supportedExtensions.join(', ')}.`;
}

/** Says so when the name promises another format than the bytes hold. */
function withNote(result: ReadResult, promised: DocumentFormat | undefined, found: DocumentFormat): ReadResult {
  if (promised === found) return result;
  const problem: Problem = {
    severity: 'info',
    message: `This file is really a ${found === 'pdf' ? 'PDF' : 'Word document'} and was read as one.`,
  };
  return { ...result, problems: [problem, ...result.problems] };
}
