// What was read from a PDF, as plain data: it can go from one thread to another, which the
// text with its ways back to the pages cannot.

import { type Block, type Problem, type ReadResult, sourceText } from '../../text/sourceText';
import type { Piece } from './lineText';
import { PdfOrigins } from './origins';

export interface PdfParts {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Offsets in the text at which the pieces begin, in order. */
  readonly starts: readonly number[];
  readonly pieces: readonly Piece[];
}

export interface PdfReading {
  /** Undefined where nothing could be read; the problems say why. */
  readonly parts?: PdfParts;
  readonly problems: readonly Problem[];
}

/** The text that was read, with the boxes of every character. */
export function resultOf({ parts, problems }: PdfReading): ReadResult {
  if (!parts) return { problems };
  const origins = new PdfOrigins(parts.starts, parts.pieces);
  return {
    source: sourceText({
      format: 'pdf',
      text: parts.text,
      blocks: parts.blocks,
      origins,
      pageOf: (offset) => origins.pageOf(offset),
      confidenceOf: (at) => origins.confidenceOf(at),
    }),
    problems,
  };
}
