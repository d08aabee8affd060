/**
 * Reads a document, and reads it again after edits: paragraphs that say the same under the
 * same headings and lead-ins are kept, so that an edit costs what it changes.
 */
import { samePrefix, sameSuffix } from '../text/difference';
import type { Block, SourceText } from '../text/sourceText';
import { span } from '../text/span';
import { type DefinedTerm, definedTerms } from './definedTerms';
import type { AnalyzedDocument } from './document';
import { type HeadingAbove, type Inheritance, type LeadAbove, Paragraph, type Sentence } from './paragraph';

/** What the text above hands down to a block; never changed, so that it can be kept for every block. */
interface Above {
  /** Headings over this place, outermost first. */
  readonly headings: readonly HeadingAbove[];
  /** Lead-ins of the lists that are open here, outermost first. */
  readonly leads: readonly LeadAbove[];
}

const nothing: Above = { headings: [], leads: [] };

/** What is new in a document since it was read before. All that is not named stands as it was, though it may have moved. */
export interface DocumentChange {
  /** The first sentence that was read anew, the one after the last, and where that one stood before. */
  readonly sentences: { readonly from: number; readonly to: number; readonly before: number };
  /** The paragraphs that were read anew, in the same way. */
  readonly paragraphs: { readonly from: number; readonly to: number; readonly before: number };
  /** UTF-16 offsets: what began before `from` stood there already; what began at or after `before` moved by `by`. */
  readonly from: number;
  readonly before: number;
  readonly by: number;
}

export interface DocumentReading {
  readonly document: AnalyzedDocument;
  /** Undefined when all of it is new. */
  readonly change: DocumentChange | undefined;
}

/** Follows one document through its versions. Only what the last call of {@link read} gave back may be used: the paragraphs move on. */
export class DocumentReader {
  private readonly first: Above;
  private known: AnalyzedDocument | undefined;
  /** What stood above each paragraph of the known version. */
  private above: Above[] = [];
  /** What the known version defines: a change of it changes the reading of every paragraph. */
  private terms: readonly DefinedTerm[] = [];

  constructor(leadIn?: string) {
    this.first = leadIn ? under(leadIn) : nothing;
  }

  /** Reads the document, or its next version. */
  read(source: SourceText): DocumentReading {
    const steps = this.readInSteps(source);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value as DocumentReading;
    }
  }

  /** {@link read}, pausing after every paragraph that is read anew. A reading that is given up leaves the reader to begin afresh. */
  *readInSteps(source: SourceText): Generator<undefined, DocumentReading> {
    const terms = definedTerms(source.text);
    const known = sameTerms(terms, this.terms) ? this.known : undefined;
    this.terms = terms;
    const kept = known ? keptBlocks(known, source) : { first: 0, last: 0, by: 0 };
    this.known = undefined;
    const before = known?.paragraphs ?? [];
    const { text, blocks } = source;
    const paragraphs: Paragraph[] = [];
    const aboves: Above[] = [];
    for (let i = 0; i < kept.first; i++) {
      const paragraph = before[i] as Paragraph;
      paragraph.move(text, blocks[i] as Block, 0);
      paragraphs.push(paragraph);
      aboves.push(this.above[i] as Above);
    }
    let above =
      kept.first > 0
        ? below(aboves[kept.first - 1] as Above, paragraphs[kept.first - 1] as Paragraph, text)
        : this.first;
    const tail = blocks.length - kept.last;
    /** The paragraph after the last one that was read anew. */
    let end = kept.first;
    let settled = false;
    for (let i = kept.first; i < blocks.length; i++) {
      const block = blocks[i] as Block;
      const old = i - blocks.length + before.length;
      const same = i >= tail ? (before[old] as Paragraph) : undefined;
      if (same && !settled && isSame(above, this.above[old] as Above)) settled = true;
      if (same && settled) {
        same.move(text, block, kept.by);
        paragraphs.push(same);
        aboves.push(this.above[old] as Above);
        continue;
      }
      const inherited = inheritanceOf(closed(above, block));
      aboves.push(above);
      if (same && same.inherited.lead === inherited.lead && same.inherited.needsConsent === inherited.needsConsent) {
        same.move(text, block, kept.by);
        paragraphs.push(same);
      } else {
        paragraphs.push(Paragraph.read(text, block, inherited, terms));
        end = i + 1;
        yield;
      }
      above = below(above, paragraphs[i] as Paragraph, text);
    }
    const document = assembled(source, paragraphs);
    this.known = document;
    this.above = aboves;
    const change = known && changed(known, document, kept.first, Math.max(end, tail), kept.by);
    return { document, change };
  }
}

function under(leadIn: string): Above {
  const block: Block = { kind: 'paragraph', span: span(0, leadIn.length), level: 0 };
  const lead = Paragraph.read(leadIn, block, { lead: undefined, mentioned: undefined, needsConsent: false }, []);
  const handed = lead.lead(leadIn);
  const clause = lead.sentences.flatMap(({ clauses }) => clauses).pop();
  return clause ? { headings: [], leads: [{ level: 0, clause, mentioned: handed?.mentioned }] } : nothing;
}

function assembled(source: SourceText, paragraphs: readonly Paragraph[]): AnalyzedDocument {
  const sentences: Sentence[] = [];
  let words = 0;
  for (const paragraph of paragraphs) {
    words += paragraph.words;
    for (const sentence of paragraph.sentences) sentences.push(sentence);
  }
  return { source, paragraphs, sentences, words };
}

function changed(
  before: AnalyzedDocument,
  after: AnalyzedDocument,
  from: number,
  to: number,
  by: number,
): DocumentChange {
  const tail = after.paragraphs.length - to;
  const count = (paragraphs: readonly Paragraph[], start: number, end = paragraphs.length): number => {
    let sum = 0;
    for (let i = start; i < end; i++) sum += (paragraphs[i] as Paragraph).sentences.length;
    return sum;
  };
  const first = count(after.paragraphs, 0, from);
  const rest = count(after.paragraphs, to);
  // Of the old version only the lengths are asked: what was kept has moved on.
  const next = after.paragraphs[to]?.block.span.start ?? after.source.text.length;
  return {
    sentences: { from: first, to: after.sentences.length - rest, before: before.sentences.length - rest },
    paragraphs: { from, to, before: before.paragraphs.length - tail },
    from: from === 0 ? 0 : (after.paragraphs[from - 1] as Paragraph).block.span.end,
    before: tail === 0 ? Number.POSITIVE_INFINITY : next - by,
    by,
  };
}

/** The state for a block after what cannot reach it was closed. */
function closed(above: Above, block: Block): Above {
  if (block.kind === 'heading') {
    const { headings, leads } = above;
    if (leads.length === 0 && headings.every(({ level }) => level < block.level)) return above;
    return { headings: headings.filter(({ level }) => level < block.level), leads: [] };
  }
  if (block.kind !== 'list-item' || above.leads.every(({ level }) => level < block.level)) return above;
  return { headings: above.headings, leads: above.leads.filter(({ level }) => level < block.level) };
}

/** The state after a paragraph. */
function below(before: Above, paragraph: Paragraph, text: string): Above {
  const above = closed(before, paragraph.block);
  const heading = paragraph.heading(text);
  const lead = paragraph.lead(text);
  if (heading) return { headings: [...above.headings, heading], leads: lead ? [lead] : [] };
  if (lead) {
    return { headings: above.headings, leads: [...above.leads.filter(({ level }) => level < lead.level), lead] };
  }
  return paragraph.endsLists(text) && above.leads.length > 0 ? { headings: above.headings, leads: [] } : above;
}

function inheritanceOf({ headings, leads }: Above): Inheritance {
  const last = leads[leads.length - 1];
  return {
    lead: last?.clause,
    mentioned: last?.mentioned,
    needsConsent: headings.some((heading) => heading.needsConsent),
  };
}

function sameTerms(a: readonly DefinedTerm[], b: readonly DefinedTerm[]): boolean {
  return a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));
}

function isSame(a: Above, b: Above): boolean {
  return a === b || (areSame(a.headings, b.headings) && areSame(a.leads, b.leads));
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** How many blocks at the beginning and at the end are the same in a next version, and how far those at the end moved. */
function keptBlocks(known: AnalyzedDocument, source: SourceText): { first: number; last: number; by: number } {
  const before = known.source;
  const by = source.text.length - before.text.length;
  const start = calmBefore(before.text, samePrefix(before.text, source.text));
  const most = Math.min(before.blocks.length, source.blocks.length);
  let first = 0;
  while (first < most) {
    const [a, b] = [before.blocks[first] as Block, source.blocks[first] as Block];
    if (a.span.end > start || !isSameBlock(a, b, 0)) break;
    first++;
  }
  const end = before.text.length - sameSuffix(before.text, source.text);
  let last = 0;
  while (last < most - first) {
    const a = before.blocks[before.blocks.length - 1 - last] as Block;
    const b = source.blocks[source.blocks.length - 1 - last] as Block;
    if (a.span.start <= end || !isSameBlock(a, b, by)) break;
    last++;
  }
  return { first, last, by };
}

function isSameBlock(a: Block, b: Block, by: number): boolean {
  return (
    a.span.start + by === b.span.start &&
    a.span.end + by === b.span.end &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.place === b.place
  );
}

/** Some readings look past the end of a block at the word behind it: a block is the same only if that one is, too. */
function calmBefore(text: string, changedAt: number): number {
  let at = changedAt;
  for (let round = 0; round < 2; round++) {
    while (at > 0 && isWordSign(text.charCodeAt(at - 1))) at--;
    while (at > 0 && !isWordSign(text.charCodeAt(at - 1))) at--;
  }
  return at;
}

function isWordSign(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 127;
}
