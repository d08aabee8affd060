// Reads plain text. The extracted text is the file's own text, so positions need no map;
// what is read is the layout.

import { type ReadResult, sameOffsets, sourceText } from '../../text/sourceText';
import { blocksOfText } from './blocks';

/** Reads a decoded text; offsets of the result are offsets of `text`. Never throws. */
export function readText(text: string): ReadResult {
  return {
    source: sourceText({ format: 'text', text, blocks: blocksOfText(text), origins: sameOffsets }),
    problems: [],
  };
}
