// Which files we read, told by their names and by their first bytes.

import type { DocumentFormat } from '../text/sourceText';

const formats: Readonly<Record<string, DocumentFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.npp': 'text',
  '.notice': 'text',
  '.consent': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.docx': 'word',
  '.docm': 'word',
};

/** The extensions of the files we read, lower case with their dot. */
export const supportedExtensions: readonly string[] = Object.keys(formats);

/** The format a file name promises; undefined for a type we do not read. */
export function formatOf(fileName: string): DocumentFormat | undefined {
  return formats[extensionOf(fileName)];
}

/** ".pdf" for "Notice.PDF"; '' for a name without extension. */
export function extensionOf(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot).toLowerCase();
}

/**
 * What the first bytes say, whatever the name: a PDF (its mark may follow up to 1 kB of
 * other data) or a zip with a Word document in it.
 */
export function sniff(bytes: Uint8Array): 'pdf' | 'word' | undefined {
  if (indexOf(bytes, '%PDF-', 1024) >= 0) return 'pdf';
  if (!startsWith(bytes, [0x50, 0x4b, 3, 4])) return undefined;
  const tail = bytes.subarray(Math.max(0, bytes.length - 256 * 1024));
  const named = indexOf(bytes, 'word/document', 64 * 1024) >= 0 || indexOf(tail, 'word/document', tail.length) >= 0;
  return named ? 'word' : undefined;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

/** Where the ASCII `word` stands within the first `limit` bytes, or -1. */
function indexOf(bytes: Uint8Array, word: string, limit: number): number {
  const end = Math.min(bytes.length, limit) - word.length;
  for (let i = 0; i <= end; i++) {
    let k = 0;
    while (k < word.length && bytes[i + k] === word.charCodeAt(k)) k++;
    if (k === word.length) return i;
  }
  return -1;
}
