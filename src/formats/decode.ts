// Bytes to text: finds out how a text file was encoded, and refuses what is not text.

import type { Problem } from '../text/sourceText';

/** A text file larger than this is not read; a book of 5 million words stays below it. */
export const maxTextBytes = 50 * 1024 * 1024;

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** The text without its byte order mark; absent when the bytes are no text. */
  readonly text?: string;
  readonly encoding?: TextEncoding;
  readonly problems: readonly Problem[];
}

/** How many bytes are looked at to tell text from other data. */
const sampleBytes = 64 * 1024;

/**
 * Decodes the bytes of a text file. UTF-8 and UTF-16 are recognised with and without a
 * byte order mark; anything else that looks like text is read as Windows-1252, of which
 * Latin-1 is the part in use. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return refused('This file is empty.');
  if (bytes.length > maxTextBytes) {
    const size = Math.ceil(bytes.length / (1024 * 1024));
    return refused(`This file is too large to check (${size} MB; the limit is ${maxTextBytes / (1024 * 1024)} MB).`);
  }
  const kind = otherFileKind(bytes);
  if (kind !== undefined) return refused(`This file is not a text file: it looks like ${kind}.`);
  const wide = utf16(bytes);
  if (wide !== undefined) return decoded(bytes, wide);
  const sample = bytes.subarray(0, sampleBytes);
  if (controlShare(sample) > 0.02) return refused('This file is not a text file: it holds binary data.');
  try {
    return decoded(bytes, 'utf-8');
  } catch {
    const result = decoded(bytes, 'windows-1252');
    const note: Problem = {
      severity: 'info',
      message: 'This file is not UTF-8; it was read as Windows-1252 (Western European).',
    };
    return { ...result, problems: [...result.problems, note] };
  }
}

function refused(message: string): DecodedText {
  return { problems: [{ severity: 'error', message }] };
}

/** @throws TypeError when the bytes are not valid UTF-8. */
function decoded(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const text = decoder.decode(bytes);
  if (text.trim() === '') return refused('This file holds no text, only white space.');
  const problems: Problem[] = [];
  if (text.includes('\0')) {
    problems.push({ severity: 'warning', message: 'This file holds NUL characters; parts of it may be damaged.' });
  }
  return { text, encoding, problems };
}

const magicNumbers: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a zip archive or an Office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an older Office document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u007fELF', 'a program'],
  ['{\\rtf', 'an RTF document'],
];

/** Names what the bytes are when they begin like a well-known binary format. */
function otherFileKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return magicNumbers.find(([magic]) => head.startsWith(magic))?.[1];
}

/**
 * UTF-16 by its mark, or without one when nearly every second byte is zero, which Latin
 * script gives and no 8-bit text does.
 */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const end = Math.min(bytes.length, 4096) & ~1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const pairs = end / 2;
  if (oddZeros > pairs * 0.7 && evenZeros < pairs * 0.05) return 'utf-16le';
  if (evenZeros > pairs * 0.7 && oddZeros < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** The share of bytes that no text file has; tab, line ends, form feed and escape are allowed. */
function controlShare(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27) count++;
  }
  return count / Math.max(1, bytes.length);
}
