// Reads a document that is open in an editor, version after version. What it gives back is
// what readFileText gives; plain text is read again only around an edit.

import { type ReadResult, sameOffsets, sourceText } from '../text/sourceText';
import { type FileTextFormat, readFileText } from './readFileText';
import { TextLayout } from './text/layout';

export class LiveReader {
  private layout: TextLayout | undefined;

  /** Reads the next version. Never throws. */
  read(text: string, format: FileTextFormat): ReadResult {
    if (format !== 'text') return readFileText(text, format);
    this.layout ??= new TextLayout();
    const blocks = this.layout.read(text);
    return { source: sourceText({ format, text, blocks, origins: sameOffsets }), problems: [] };
  }
}
