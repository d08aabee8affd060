import type { Span } from './span';

/** A rectangle on a PDF page in PDF points, the origin at the bottom left of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a stretch of extracted text came from. */
export type Origin =
  /** UTF-16 offsets in the decoded text of a .txt, .md or .html file. */
  | { readonly kind: 'file'; readonly span: Span }
  /** `page` counts from 1; one box a line. */
  | { readonly kind: 'pdf'; readonly page: number; readonly boxes: readonly Box[] }
  /**
   * `part` is the zip entry ("word/document.xml"); `run` counts the text-bearing
   * elements of that part from 0; offsets are UTF-16 units inside that element's text.
   */
  | { readonly kind: 'word'; readonly part: string; readonly run: number; readonly span: Span }
  /** Not in the document: a space we put between two lines, a list number that Word computes. */
  | { readonly kind: 'synthetic' };

/** Answers where every character of an extracted text came from. */
export interface OriginMap {
  /**
   * The origins of a span in reading order; together they cover all of it. An empty
   * span answers with the origin of the character before it, so that an insertion
   * has a home.
   */
  originsOf(at: Span): readonly Origin[];
}
