/**
 * A document as the rules see it: blocks, sentences and clauses with what they inherit from
 * headings and lead-ins. Everything is read from the text alone; positions are offsets
 * into it.
 */
import type { Block, SourceText } from '../text/sourceText';
import { type Span, span } from '../text/span';
import { Clause, type SentenceFacts } from './clause';
import { clausesOf } from './clauses';
import { findMarks, type Mark, wordId } from './lexicon/vocabulary';
import { withNames } from './organizationMarks';
import { sentencesOf, type TokenRange } from './sentences';
import { readStance } from './stance';
import { punctuation, type Tokens, tokenize } from './tokens';

export { Clause } from './clause';

export interface Sentence {
  readonly span: Span;
  readonly block: Block;
  readonly clauses: readonly Clause[];
}

export interface AnalyzedDocument {
  readonly source: SourceText;
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

/** What the text above hands down to a block. */
interface Above {
  /** Headings over this place, outermost first. */
  headings: { level: number; clauses: readonly Clause[] }[];
  /** Lead-ins of the lists that are open here, outermost first. */
  leads: { level: number; clause: Clause }[];
}

/** Reads a document into sentences and clauses. `leadIn` stands above the first block, for a list item given on its own. */
export function readDocument(source: SourceText, leadIn?: string): AnalyzedDocument {
  const sentences: Sentence[] = [];
  const above: Above = { headings: [], leads: [] };
  if (leadIn) {
    const lead = readBlock(leadIn, { kind: 'paragraph', span: span(0, leadIn.length), level: 0 }, {}, false);
    const last = lead.flatMap((sentence) => sentence.clauses).pop();
    if (last) above.leads.push({ level: 0, clause: last });
  }
  let words = 0;
  for (const block of source.blocks) {
    closeLists(above, block);
    const lead = above.leads[above.leads.length - 1]?.clause;
    const read = readBlock(source.text, block, lead ? { lead } : {}, needsConsent(above));
    words += countWords(read);
    for (const sentence of read) sentences.push(sentence);
    openContext(above, block, read, source.text);
  }
  return { source, sentences, words };
}

function countWords(sentences: readonly Sentence[]): number {
  const tokens = sentences[0]?.clauses[0]?.sentence.tokens;
  if (!tokens) return 0;
  let count = 0;
  for (const id of tokens.ids) if (id >= 0) count++;
  return count;
}

function needsConsent(above: Above): boolean {
  return above.headings.some(({ clauses }) => clauses.some((clause) => clause.stance.consent === 'required'));
}

function closeLists(above: Above, block: Block): void {
  if (block.kind === 'heading') {
    above.leads = [];
    above.headings = above.headings.filter((heading) => heading.level < block.level);
  } else if (block.kind === 'list-item') {
    above.leads = above.leads.filter((lead) => lead.level < block.level);
  }
}

/** Whether a sentence announces a list: it ends in a colon, or speaks of what follows. */
function announces(text: string, sentence: Sentence): boolean {
  const words = text.slice(sentence.span.start, sentence.span.end);
  return (
    /[:：—–-]\s*$/u.test(words) ||
    /\b(?:following|as follows|below|these (?:ways|purposes|reasons|parties|people))\b[^.]*\.?\s*$/iu.test(words)
  );
}

function openContext(above: Above, block: Block, read: readonly Sentence[], text: string): void {
  const last = read[read.length - 1];
  const lastClause = last?.clauses[last.clauses.length - 1];
  if (!last || !lastClause) return;
  if (block.kind === 'heading') {
    above.headings.push({ level: block.level, clauses: read.flatMap((sentence) => sentence.clauses) });
    // A heading that is a question or names an action leads the list below it: "Who will see my data?".
    above.leads = [{ level: 0, clause: lastClause }];
    return;
  }
  if (
    announces(text, last) ||
    (/\?\s*$/u.test(text.slice(last.span.start, last.span.end)) && block.kind === 'paragraph')
  ) {
    const level = block.kind === 'list-item' ? block.level : 0;
    above.leads = [...above.leads.filter((lead) => lead.level < level), { level, clause: lastClause }];
    return;
  }
  if (block.kind === 'paragraph' && !lastClause.dependent) above.leads = [];
}

function readBlock(text: string, block: Block, context: { lead?: Clause }, headingNeedsConsent: boolean): Sentence[] {
  const tokens = tokenize(text, block.span.start, block.span.end, wordId);
  const sentences: Sentence[] = [];
  let inlineLead: Clause | undefined;
  for (const range of sentencesOf(text, tokens)) {
    const marks = meaningful(withNames(findMarks(tokens.ids, range.from, range.to), text, tokens, range));
    const start = tokens.starts[range.from] as number;
    const end = Math.max(start, tokens.ends[range.to - 1] as number);
    const facts: SentenceFacts = {
      text,
      tokens,
      range,
      question: isQuestion(tokens, range),
      heading: block.kind === 'heading',
      row: isRow(tokens, range, marks),
    };
    const clauses: Clause[] = [];
    const at = span(start, end);
    const parts = facts.row ? [{ ...range, label: false }] : clausesOf(tokens, range, marks);
    for (const part of parts) {
      const own = marks.filter((mark) => mark.from >= part.from && mark.to <= part.to);
      const read = readStance(own, part.from, part.to, tokens.ids);
      // "PHI means …; it is disclosed when …": the rest of a definition defines too.
      const stance = clauses.some((clause) => clause.stance.defines) ? { ...read, defines: true } : read;
      const previous = clauses[clauses.length - 1];
      const clause = new Clause(facts, part.from, part.to, own, stance, headingNeedsConsent, previous, at);
      const lead = leadFor(clause, part.label, previous, inlineLead, context.lead, tokens);
      if (lead) clause.inherit(lead);
      clauses.push(clause);
    }
    const last = clauses[clauses.length - 1];
    if (last && announces(text, { span: at, block, clauses })) inlineLead = last;
    sentences.push({ span: at, block, clauses });
  }
  return sentences;
}

/** Drops the actions that are only part of a name, such as the transfer in "business transfer", and the people that only name a thing ("third-party websites"). */
function meaningful(marks: readonly Mark[]): Mark[] {
  const things = marks.filter((mark) => mark.tag === 'word.thing');
  const kept =
    things.length === 0
      ? marks
      : marks.filter(
          (mark) =>
            !(
              mark.tag.startsWith('who.') &&
              mark.tag !== 'who.cloud' &&
              things.some((thing) => thing.from === mark.to)
            ),
        );
  // "Publicly available information" describes a source; "made publicly available" publishes.
  const acts = kept
    .filter(
      (mark) =>
        mark.tag !== 'act.available' || !kept.some((other) => other.from === mark.to && other.tag.startsWith('data.')),
    )
    .map((mark): Mark => (mark.tag === 'act.available' ? { ...mark, tag: 'act.publish' } : mark));
  return withoutNamedActs(acts);
}

function withoutNamedActs(kept: readonly Mark[]): Mark[] {
  const names = kept.filter((mark) => mark.tag.startsWith('who.') && mark.to - mark.from > 1);
  if (names.length === 0) return kept as Mark[];
  return kept.filter(
    (mark) => !mark.tag.startsWith('act.') || !names.some((name) => name.from <= mark.from && mark.to <= name.to),
  );
}

/** A row of a table that says by its cells alone who gets what for which purpose. */
function isRow(tokens: Tokens, range: TokenRange, marks: readonly Mark[]): boolean {
  if (range.to - range.from > 30 || !tokens.ids.slice(range.from, range.to).includes(punctuation.bar)) return false;
  return !marks.some(
    (mark) =>
      mark.tag === 'modal.may' ||
      mark.tag === 'modal.will' ||
      mark.tag === 'word.finite' ||
      (mark.tag === 'party.we' && mark.to - mark.from === 1 && mark.from === range.from),
  );
}

function isQuestion(tokens: Tokens, range: TokenRange): boolean {
  return tokens.ids[range.to - 1] === punctuation.question;
}

/**
 * The clause a fragment hangs on: the colon before it in the same sentence, an earlier
 * sentence of the block that announced a list, or the lead-in of the list.
 */
function leadFor(
  clause: Clause,
  label: boolean,
  previous: Clause | undefined,
  inline: Clause | undefined,
  list: Clause | undefined,
  tokens: Tokens,
): Clause | undefined {
  if (label || !clause.dependent) return undefined;
  const before = tokens.ids[clause.from - 1];
  if (
    previous &&
    !isLabel(previous) &&
    (before === punctuation.bullet || before === punctuation.semicolon || before === punctuation.bar)
  )
    return previous.inherited.lead ?? previous;
  return inline ?? list;
}

function isLabel(clause: Clause): boolean {
  return (
    clause.marks.every((mark: Mark) => !mark.tag.startsWith('modal.') && !mark.tag.startsWith('neg.')) &&
    clause.to - clause.from <= 11
  );
}
