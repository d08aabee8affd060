/**
 * What a letter is: text in parts that every form of it (Markdown, plain text, Word) writes in
 * its own way. What the writer has to fill in stands in [BRACKETS].
 */
import type { Citation } from '../linter/finding';
import type { LetterFacts } from './facts';

export type LetterPart =
  /** Lines that stay lines, as in an address. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Words of the document, with where they stand in it. */
  | { readonly kind: 'quote'; readonly text: string; readonly where: string };

export interface Letter {
  readonly kind: string;
  /** The subject line. */
  readonly title: string;
  readonly parts: readonly LetterPart[];
  /** For the writer alone: what to know before sending. Not part of the letter. */
  readonly notes: readonly string[];
}

/** A kind of letter, with everything about it that does not come from a document. */
export interface LetterKind {
  /** As typed after `letter`. */
  readonly id: string;
  readonly title: string;
  /** For lists: what the letter is for. */
  readonly summary: string;
  /** The rules whose clauses the letter quotes. */
  readonly quotes: readonly string[];
  /** Why the quoted clauses stand there, before them. */
  readonly quoting: string;
  /** What the letter says, in parts, the salutation and the closing aside. */
  body(provider: string, facts: LetterFacts): readonly LetterPart[];
  /** What the law gives and what it does not; plain sentences for the writer. */
  readonly notes: readonly string[];
  /** The sources of `body` and `notes`; only confirmed ones. */
  readonly basis: readonly Citation[];
}

/** The blanks of a text in order of place, each once. */
export function blanksIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\[[A-Z][A-Z0-9 ,/’'-]*\]/gu)].map(([blank]) => blank))];
}

export const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text });
export const list = (...items: string[]): LetterPart => ({ kind: 'list', items });
