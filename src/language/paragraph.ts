/**
 * What is read of one block of a text: its words, sentences and clauses. A paragraph can
 * move with the text around it, so that an edit elsewhere costs next to nothing.
 */
import type { Block } from '../text/sourceText';
import { type Span, span } from '../text/span';
import { type Mentioned, mentionedIn, withCarried } from './anaphora';
import { Clause, type SentenceFacts } from './clause';
import { clausesOf } from './clauses';
import { type DefinedTerm, withDefinedTerms } from './definedTerms';
import { findMarks, type Mark, wordId } from './lexicon/vocabulary';
import { withoutNouns } from './nounsNotActs';
import { withNames } from './organizationMarks';
import { sentencesOf, type TokenRange } from './sentences';
import { readStance } from './stance';
import { punctuation, type Tokens, tokenize } from './tokens';
import { TurnFilter, turnOf } from './turns';

export interface Sentence {
  readonly span: Span;
  readonly block: Block;
  readonly clauses: readonly Clause[];
}

/** What a paragraph hands down to those after it. */
export interface HeadingAbove {
  readonly level: number;
  /** Whether what follows needs the patient's permission. */
  readonly needsConsent: boolean;
}

export interface LeadAbove {
  readonly level: number;
  readonly clause: Clause;
  /** What its paragraph named, for the items below to point at. */
  readonly mentioned: Mentioned | undefined;
}

/** What a block inherits from the text above it. */
export interface Inheritance {
  readonly lead: Clause | undefined;
  readonly mentioned: Mentioned | undefined;
  readonly needsConsent: boolean;
}

class ReadSentence implements Sentence {
  constructor(
    public span: Span,
    public block: Block,
    readonly clauses: readonly Clause[],
  ) {}
}

export class Paragraph {
  readonly words: number;
  /** What it is for the text below it, once it was asked. */
  private handed: { heading?: HeadingAbove; lead?: LeadAbove; ends: boolean } | undefined;

  private constructor(
    public block: Block,
    readonly tokens: Tokens,
    readonly sentences: readonly Sentence[],
    readonly inherited: Inheritance,
  ) {
    let words = 0;
    for (const id of tokens.ids) if (id >= 0) words++;
    this.words = words;
  }

  /** Reads the block of a text under what it inherits. */
  static read(text: string, block: Block, inherited: Inheritance, terms: readonly DefinedTerm[]): Paragraph {
    const tokens = tokenize(text, block.span.start, block.span.end, wordId);
    return new Paragraph(block, tokens, readSentences(text, block, tokens, inherited, terms), inherited);
  }

  /**
   * Takes its place in a later version of the text.
   * @param block the same block there
   * @param by how far it moved, in UTF-16 units
   */
  move(text: string, block: Block, by: number): void {
    this.block = block;
    if (by !== 0) {
      const { starts, ends } = this.tokens;
      for (let i = 0; i < starts.length; i++) {
        starts[i] = (starts[i] as number) + by;
        ends[i] = (ends[i] as number) + by;
      }
    }
    for (const sentence of this.sentences as readonly ReadSentence[]) {
      sentence.block = block;
      if (by !== 0) sentence.span = span(sentence.span.start + by, sentence.span.end + by);
      for (const clause of sentence.clauses) clause.move(text, sentence.span, by);
    }
  }

  /** The heading that this paragraph is for the text below it. */
  heading(text: string): HeadingAbove | undefined {
    return this.hands(text).heading;
  }

  /** The lead-in that this paragraph is for the text below it. */
  lead(text: string): LeadAbove | undefined {
    return this.hands(text).lead;
  }

  /** Whether it ends the lists above it. */
  endsLists(text: string): boolean {
    return this.hands(text).ends;
  }

  private hands(text: string): { heading?: HeadingAbove; lead?: LeadAbove; ends: boolean } {
    this.handed ??= this.readHanded(text);
    return this.handed;
  }

  private readHanded(text: string): { heading?: HeadingAbove; lead?: LeadAbove; ends: boolean } {
    const { block, sentences } = this;
    const last = sentences[sentences.length - 1];
    const clause = last?.clauses[last.clauses.length - 1];
    if (!last || !clause) return { ends: false };
    if (block.kind === 'heading') {
      const needsConsent = sentences.some(({ clauses }) => clauses.some((each) => each.stance.consent === 'required'));
      // A heading that is a question or names an action leads the list below it: "Who will see my data?".
      return {
        heading: { level: block.level, needsConsent },
        lead: { level: 0, clause, mentioned: mentionedBy(sentences) },
        ends: true,
      };
    }
    const question = block.kind === 'paragraph' && /\?\s*$/u.test(text.slice(last.span.start, last.span.end));
    if (announces(text, last.span, clause.sentence) || question)
      return {
        lead: { level: block.kind === 'list-item' ? block.level : 0, clause, mentioned: mentionedBy(sentences) },
        ends: false,
      };
    return { ends: block.kind === 'paragraph' && !clause.dependent };
  }
}

/** What is left to point at after all sentences of a paragraph. */
function mentionedBy(sentences: readonly Sentence[]): Mentioned | undefined {
  let named: Mentioned | undefined;
  for (const { clauses } of sentences)
    named = mentionedIn(
      clauses.flatMap(({ marks }) => marks),
      named,
    );
  return named;
}

const listAhead = turnOf(
  /\b(?:following|as follows|below|these (?:ways|purposes|reasons|parties|people))\b[^.]*\.?\s*$/iu,
);
const words = new TurnFilter();

const announcing = ':：—–-';

/** Whether a sentence announces a list: it ends in a colon, or speaks of what follows. */
function announces(text: string, at: Span, { tokens, range }: SentenceFacts): boolean {
  const said = text.slice(at.start, at.end).trimEnd();
  if (said !== '' && announcing.includes(said.charAt(said.length - 1))) return true;
  return words.mayHold(listAhead, tokens, range.from, range.to) && listAhead.test(text.slice(at.start, at.end));
}

function readSentences(
  text: string,
  block: Block,
  tokens: Tokens,
  context: Inheritance,
  terms: readonly DefinedTerm[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let inlineLead: Clause | undefined;
  // The items of a list point back over its lead-in.
  let before = context.mentioned;
  for (const range of sentencesOf(text, tokens)) {
    const listed = withNames(findMarks(tokens.ids, range.from, range.to), text, tokens, range);
    const known = withDefinedTerms(withoutNouns(meaningful(listed), text, tokens), terms, text, tokens, range);
    const marks = withCarried(known, before, text, tokens, range);
    before = mentionedIn(marks, before);
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
      const own = parts.length === 1 ? marks : marks.filter((mark) => mark.from >= part.from && mark.to <= part.to);
      const read = readStance(own, part.from, part.to, tokens.ids);
      // "PHI means …; it is disclosed when …": the rest of a definition defines too.
      const stance = clauses.some((clause) => clause.stance.defines) ? { ...read, defines: true } : read;
      const previous = clauses[clauses.length - 1];
      const clause = new Clause(facts, part.from, part.to, own, stance, context.needsConsent, previous, at);
      const lead = leadFor(clause, part.label, previous, inlineLead, context.lead, tokens);
      const label = clauses.length === 1 && parts[0]?.label && previous && !isPurpose(previous) ? previous : undefined;
      if (part.label && parts.length > 1 && clause.dependent && !isPurpose(clause))
        clause.asLabel(inlineLead ?? context.lead);
      else if (label && clause.dependent && label.dependent) clause.inherit(label);
      else if (lead) clause.inherit(lead);
      clauses.push(clause);
    }
    const last = clauses[clauses.length - 1];
    if (last && announces(text, at, facts)) inlineLead = last;
    sentences.push(new ReadSentence(at, block, clauses));
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
  if (!kept.some((mark) => mark.tag === 'act.available')) return withoutNamedActs(kept);
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

/** "To improve our service:" says something of its own. */
function isPurpose(clause: Clause): boolean {
  return clause.marks[0]?.tag === 'word.to' && clause.marks[0].from === clause.from;
}

function isLabel(clause: Clause): boolean {
  return (
    clause.marks.every((mark: Mark) => !mark.tag.startsWith('modal.') && !mark.tag.startsWith('neg.')) &&
    clause.to - clause.from <= 11
  );
}
