/**
 * A document as checklists read it: a row of statements, each with the lead-in and the
 * headings it stands under, and the phrases found in it.
 */
import type { AnalyzedDocument, Sentence } from '../language/document';
import type { Block } from '../text/sourceText';
import type { Span } from '../text/span';
import type { Concept, PhraseBook } from './phrases';
import { insidePlaceholder, placeholdersIn, touchesPlaceholder } from './placeholder';

/** One sentence, or one heading or list item without a full stop. */
export interface Statement {
  readonly index: number;
  readonly span: Span;
  readonly block: Block;
  /** The statement that announces the list this one is in. */
  readonly lead: number | undefined;
  /** The headings over it, the nearest first; at most two. */
  readonly headings: readonly number[];
  /** Counts the headings before it. */
  readonly section: number;
  /** Whether it has a blank that nobody has filled in: "[DATE]", "____". */
  readonly blank: boolean;
}

/** The statements of a document and where each concept stands in them. */
export class Statements {
  readonly list: readonly Statement[];
  private readonly sightings: (readonly number[])[];

  constructor(
    readonly document: AnalyzedDocument,
    private readonly book: PhraseBook,
  ) {
    const found: number[][] = Array.from({ length: book.size }, () => []);
    this.list = readStatements(
      document,
      (statement, concept) => {
        const seen = found[concept] as number[];
        if (seen[seen.length - 1] !== statement) seen.push(statement);
      },
      book,
    );
    this.sightings = found;
  }

  get text(): string {
    return this.document.source.text;
  }

  /** The statements with a concept, in order of place. */
  with(concept: Concept): readonly number[] {
    return this.sightings[this.book.idOf(concept)] as readonly number[];
  }

  /** Whether a statement has a concept. */
  has(index: number, concept: Concept): boolean {
    return includesSorted(this.with(concept), index);
  }

  /** Whether any statement from `from` to `to`, both included, has the concept. */
  hasBetween(from: number, to: number, concept: Concept): boolean {
    const sorted = this.with(concept);
    const at = sorted[firstAtLeast(sorted, from)];
    return at !== undefined && at <= to;
  }

  /** The words of a statement as the document has them. */
  textOf(index: number): string {
    const statement = this.list[index];
    return statement ? this.text.slice(statement.span.start, statement.span.end) : '';
  }

  /** The first statement at or after an offset; the last one past the end. */
  at(offset: number): number {
    let low = 0;
    let high = this.list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.list[middle] as Statement).span.end <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low);
  }
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function includesSorted(sorted: readonly number[], value: number): boolean {
  return sorted[firstAtLeast(sorted, value)] === value;
}

function readStatements(
  document: AnalyzedDocument,
  found: (statement: number, concept: number) => void,
  book: PhraseBook,
): Statement[] {
  const { text } = document.source;
  const placeholders = placeholdersIn(text);
  const list: Statement[] = [];
  const headings: { level: number; index: number }[] = [];
  let lead: { index: number; level: number; list: boolean } | undefined;
  let section = 0;
  for (const sentence of document.sentences) {
    const { block, span } = sentence;
    const index = list.length;
    if (block.kind === 'heading') {
      section++;
      lead = undefined;
      while (headings.length > 0 && (headings[headings.length - 1]?.level ?? 0) >= block.level) headings.pop();
    } else if (lead && !holds(lead, block, list[index - 1]?.block)) lead = undefined;
    const blank = touchesPlaceholder(placeholders, span.start, span.end + 4);
    list.push({
      index,
      span,
      block,
      lead: lead?.index,
      headings: headings
        .slice(-2)
        .map((heading) => heading.index)
        .reverse(),
      section,
      blank,
    });
    if (!isContentsLine(text, block.span)) {
      const seen = blank ? conceptsIn(sentence, text, placeholders, book) : knownConceptsIn(sentence, text, book);
      for (const concept of seen) found(index, concept);
    }
    if (block.kind === 'heading') headings.push({ level: block.level, index });
    else if (/[:：]\s*$/u.test(text.slice(Math.max(span.start, span.end - 3), span.end)))
      lead = { index, level: block.kind === 'list-item' ? block.level : 0, list: false };
  }
  return list;
}

/** A line of a table of contents names a section and says nothing: "Your rights ........ 4". */
function isContentsLine(text: string, { start, end }: Span): boolean {
  return end - start < 160 && /(?:\.{4,}|(?:\. ){3,}|…{2,})\s*\d{1,3}\s*$/u.test(text.slice(start, end));
}

/** Whether a block still belongs to the list that a lead-in announced. */
function holds(lead: { level: number; list: boolean }, block: Block, before: Block | undefined): boolean {
  if (block === before) return true;
  if (block.kind === 'list-item' || block.kind === 'table-row') {
    lead.list = true;
    return block.level > lead.level || block.kind === 'table-row' || lead.level === 0;
  }
  // A list whose bullets were lost looks like short paragraphs; once it had bullets, a paragraph ends it.
  return !lead.list && block.span.end - block.span.start < 400;
}

/** What was found in sentences without a blank, kept as long as the sentences stand, so that an edit looks at its own only. */
const known = new WeakMap<PhraseBook, WeakMap<Sentence, readonly number[]>>();

/** Looks at every sentence of a document, pausing after each, so that reading its statements takes a moment only. */
export function* lookAtSentences(document: AnalyzedDocument, book: PhraseBook): Generator<undefined, void> {
  const { text } = document.source;
  for (const sentence of document.sentences) {
    knownConceptsIn(sentence, text, book);
    yield;
  }
}

function knownConceptsIn(sentence: Sentence, text: string, book: PhraseBook): readonly number[] {
  let ofBook = known.get(book);
  if (!ofBook) {
    ofBook = new WeakMap();
    known.set(book, ofBook);
  }
  let concepts = ofBook.get(sentence);
  if (!concepts) {
    concepts = conceptsIn(sentence, text, [], book);
    ofBook.set(sentence, concepts);
  }
  return concepts;
}

function conceptsIn(sentence: Sentence, text: string, placeholders: readonly Span[], book: PhraseBook): number[] {
  const concepts: number[] = [];
  book.find(wordsOf(sentence, text, placeholders), ({ concept }) => concepts.push(concept));
  return concepts;
}

/** The words of a sentence that are not part of a blank. */
function wordsOf(sentence: Sentence, text: string, placeholders: readonly Span[]): string[] {
  const first = sentence.clauses[0];
  const last = sentence.clauses[sentence.clauses.length - 1];
  if (!first || !last) return [];
  const { starts, ends, ids } = first.sentence.tokens;
  const words: string[] = [];
  for (let i = first.from; i < last.to; i++) {
    const start = starts[i] as number;
    if ((ids[i] as number) < 0 || insidePlaceholder(placeholders, start) || endsAddress(text, start)) continue;
    words.push(plain(text.slice(start, ends[i])));
  }
  return words;
}

/** The "ai" of "example.ai" is part of an address and no word. */
function endsAddress(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === 0x2e && /[a-z0-9][.][a-z]/u.test(text.slice(start - 2, start + 1));
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  const straight = lower.includes('’') ? lower.replace(/’/gu, "'") : lower;
  return straight.endsWith("'s") ? straight.slice(0, -2) : straight;
}
