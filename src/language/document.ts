/**
 * A document as the rules see it: blocks, sentences and clauses with what they inherit from
 * headings and lead-ins. Everything is read from the text alone; positions are offsets
 * into it.
 */
import type { SourceText } from '../text/sourceText';
import { DocumentReader } from './documentReader';
import type { Paragraph, Sentence } from './paragraph';

export { Clause } from './clause';
export type { Paragraph, Sentence } from './paragraph';

export interface AnalyzedDocument {
  readonly source: SourceText;
  /** One for each block, in their order. */
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly words: number;
}

/** The index of the last sentence that starts at or before an offset; 0 when there is none. */
export function sentenceIndexAt({ sentences }: Pick<AnalyzedDocument, 'sentences'>, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads a document into sentences and clauses. `leadIn` stands above the first block, for a list item given on its own. */
export function readDocument(source: SourceText, leadIn?: string): AnalyzedDocument {
  return new DocumentReader(leadIn).read(source).document;
}
