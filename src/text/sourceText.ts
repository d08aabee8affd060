import { LineIndex } from './lineIndex';
import type { Origin, OriginMap } from './origin';
import type { Span } from './span';

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'word';

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row';

/**
 * A stretch of text that the layout sets apart. Blocks are in reading order, never
 * overlap and never cut a sentence in two (a sentence that goes on across a page break
 * stands in one block).
 */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Heading level from 1; list depth from 1; 0 for the rest. */
  readonly level: number;
  /** The bullet or number of a list item, as read ("•", "3.", "(a)"). It is outside `span`. */
  readonly marker?: string;
  /** Where the text stands when it is not the body of the document. */
  readonly place?: 'header' | 'footer' | 'footnote' | 'endnote' | 'text-box' | 'comment';
  /** For a table row: the spans of its cells, inside `span`. */
  readonly cells?: readonly Span[];
}

/** Something that went wrong while reading or analysing; never thrown at the user. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** Set where a surface can offer help: pages that are pictures can be read by text recognition. */
  readonly code?: 'scanned';
}

/**
 * The text of a document with the origin of every character. Everything after the
 * readers works on `text` alone and names places by offsets into it.
 */
export interface SourceText {
  readonly format: DocumentFormat;
  readonly text: string;
  readonly lines: LineIndex;
  readonly blocks: readonly Block[];
  readonly origins: OriginMap;
  /** For paged formats: the page (from 1) of an offset. */
  pageOf?(offset: number): number;
  /** How surely the words of a span were recognised in a picture, from 0 to 1; undefined for other text. */
  confidenceOf?(at: Span): number | undefined;
}

/** What a reader gives back: as much as could be read, and what went wrong. */
export interface ReadResult {
  readonly source?: SourceText;
  readonly problems: readonly Problem[];
}

/** Origins of a text that is its own file, unit by unit. */
export const sameOffsets: OriginMap = {
  originsOf: (at): readonly Origin[] => [{ kind: 'file', span: at }],
};

/**
 * Joins the pieces of a SourceText.
 * @throws RangeError when blocks overlap, are out of order or leave the text.
 */
export function sourceText(parts: Omit<SourceText, 'lines'>): SourceText {
  let last = 0;
  for (const { span } of parts.blocks) {
    if (span.start < last || span.end > parts.text.length) {
      throw new RangeError(`Block [${span.start}, ${span.end}) is out of order or outside the text`);
    }
    last = span.end;
  }
  let lines: LineIndex | undefined;
  return {
    ...parts,
    get lines() {
      lines ??= new LineIndex(parts.text);
      return lines;
    },
  };
}
