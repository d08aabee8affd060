/**
 * A clause with everything a rule may ask of it. A list item answers together with its
 * lead-in: "Advertisers" under "We never share your data with:" is a negated sharing.
 */
import { cover, type Span, span } from '../text/span';
import { explaining } from './explanations';
import { isFragment, suppositionEnd } from './fragment';
import type { Mark, Tag } from './lexicon/vocabulary';
import type { Stance } from './stance';
import { readerActs, returnsToReader } from './subject';
import type { Found, Inherited, SentenceFacts } from './surroundings';
import { TagBits } from './tagBits';
import { asks, isNumberedTitle, isTitle } from './titles';
import { type Turn, TurnFilter } from './turns';

export type { Found, Inherited, SentenceFacts } from './surroundings';

/** Whether a mark has one of these tags, or one that begins with it when it ends in a full stop. */
function isOneOf({ tag }: Mark, tags: readonly Tag[]): boolean {
  for (const wanted of tags) if (tag === wanted || (wanted.endsWith('.') && tag.startsWith(wanted))) return true;
  return false;
}

function isAct(tag: Tag): boolean {
  return tag.startsWith('act.');
}

/** The clause asked about last, with all the actions that it permits: the rules ask about one clause after the other. */
let asked: Clause | undefined;
let acts: readonly Found[] = [];

function permittedActs(clause: Clause): readonly Found[] {
  if (clause !== asked) {
    acts = clause.all('act.').filter((act) => clause.lets(act));
    asked = clause;
  }
  return acts;
}

const inClause = new TurnFilter();
const inSentence = new TurnFilter();

/** People nest lists five deep at most. A text of endless labels would hang each clause on all before it. */
const mostLeads = 12;

export class Clause {
  /** Where the clause stands; it moves with the text around it. */
  span: Span;
  /** Whether the clause has no subject and verb of its own, so that its lead-in completes it. */
  readonly dependent: boolean;
  /** The token at which an opening "if we …," ends; the start of the clause when there is none. */
  readonly supposition: number;
  /** What the clause inherits; complete once {@link inherit} was called. */
  inherited: Inherited;
  private readonly tags: TagBits;
  private words: string | undefined;
  private isGated: boolean | undefined;

  constructor(
    readonly sentence: SentenceFacts,
    readonly from: number,
    readonly to: number,
    /** The clause's own marks in order of place; token indexes of its sentence's block. */
    readonly marks: readonly Mark[],
    readonly stance: Stance,
    headingNeedsConsent: boolean,
    /** The clause before in the same sentence, whose subject this one may share. */
    readonly previous: Clause | undefined,
    /** The whole sentence this clause is part of. */
    public sentenceSpan: Span,
  ) {
    const { starts, ends } = sentence.tokens;
    this.span = span(starts[from] as number, Math.max(starts[from] as number, ends[to - 1] as number));
    this.tags = new TagBits(marks);
    this.inherited = { headingNeedsConsent };
    this.dependent = isFragment(this);
    this.supposition = suppositionEnd(this);
  }

  /** How many lead-ins stand above it, one over the other. */
  private leads = 0;

  /** Hangs the clause on a lead-in, before anything else is asked of it. */
  inherit(lead: Clause): void {
    if (lead.leads >= mostLeads) return;
    this.leads = lead.leads + 1;
    this.inherited = { ...this.inherited, lead };
  }

  /** Makes the clause a label ("Advertising partners:") that says nothing alone, and completes what stands behind it. */
  asLabel(lead: Clause | undefined): void {
    if (lead) this.inherit(lead);
    this.isGated = true;
  }

  /**
   * Takes its place in a later version of the text; its tokens must have been moved before.
   * @param by how far, in UTF-16 units
   */
  move(text: string, sentence: Span, by: number): void {
    this.sentence.text = text;
    this.sentenceSpan = sentence;
    // The words may be a piece of the old text, which is not to be kept for them.
    this.words = undefined;
    if (by !== 0) this.span = span(this.span.start + by, this.span.end + by);
  }

  /** Whether the clause itself, or the lead-in it depends on, has a mark with one of these tags or prefixes ("who."). */
  has(...tags: readonly Tag[]): boolean {
    return this.tags.hasAny(tags) || (this.inherited.lead?.has(...tags) ?? false);
  }

  /** Whether one of the clause's own marks has one of these tags or prefixes. */
  hasOwn(...tags: readonly Tag[]): boolean {
    return this.tags.hasAny(tags);
  }

  /** The clause's own marks with one of these tags or prefixes. */
  own(...tags: readonly Tag[]): Mark[] {
    const found: Mark[] = [];
    if (this.tags.hasAny(tags)) for (const mark of this.marks) if (isOneOf(mark, tags)) found.push(mark);
    return found;
  }

  /** Own and inherited marks with one of these tags, the own first. */
  all(...tags: readonly Tag[]): Found[] {
    const found: Found[] = [];
    this.collect(tags, found);
    return found;
  }

  private collect(tags: readonly Tag[], found: Found[]): void {
    if (this.tags.hasAny(tags)) {
      for (const mark of this.marks) if (isOneOf(mark, tags)) found.push({ mark, clause: this });
    }
    this.inherited.lead?.collect(tags, found);
  }

  /** The place of a mark in the document. */
  spanOf(mark: Mark): Span {
    const { starts, ends } = this.sentence.tokens;
    return span(starts[mark.from] as number, ends[mark.to - 1] as number);
  }

  /** The document's words under a mark. */
  textOf(mark: Mark): string {
    const at = this.spanOf(mark);
    return this.sentence.text.slice(at.start, at.end);
  }

  /** The clause's own words. */
  get text(): string {
    this.words ??= this.sentence.text.slice(this.span.start, this.span.end);
    return this.words;
  }

  /** Whether the clause uses a turn of speech, whatever its stance. */
  says(turn: Turn): boolean {
    return this.mayHold(turn) && turn.test(this.text);
  }

  /** The first place where the clause uses a turn of speech; its index counts from the start of {@link text}. */
  exec(turn: Turn): RegExpExecArray | null {
    return this.mayHold(turn) ? turn.patternFor(this.text).exec(this.text) : null;
  }

  /** False when the words of the clause cannot hold the turn; costs next to nothing. */
  mayHold(turn: Turn): boolean {
    return inClause.mayHold(turn, this.sentence.tokens, this.from, this.to);
  }

  /** {@link mayHold} for the whole sentence of the clause. */
  sentenceMayHold(turn: Turn): boolean {
    const { tokens, range } = this.sentence;
    return inSentence.mayHold(turn, tokens, range.from, range.to);
  }

  /** Whether the token at this index is inside the reach of a "not". */
  negatedAt(token: number): boolean {
    // A "not" inside an opening "unless you tell us not to," stays there.
    return this.stance.negated.some(
      ([start, end]) =>
        start <= token &&
        token < end &&
        (start > this.supposition || token < this.supposition || this.supposition === this.from),
    );
  }

  /** Whether the lead-in hands down a "not", a permission that must be asked for, or a right. */
  private get leadBlocks(): boolean {
    const lead = this.inherited.lead;
    if (!lead) return false;
    return (
      lead.negatedAt(lead.to - 1) ||
      lead.lastActionNegated ||
      lead.stance.consent === 'required' ||
      lead.stance.rightFrom < lead.to ||
      lead.leadBlocks
    );
  }

  private get lastActionNegated(): boolean {
    const actions = this.own('act.');
    const last = actions[actions.length - 1];
    return last !== undefined && this.negatedAt(last.from);
  }

  /** Whether nothing here can be a permission: a promise of consent, a question, a heading, a definition. */
  get gated(): boolean {
    this.isGated ??= this.readGated();
    return this.isGated;
  }

  private readGated(): boolean {
    return (
      this.stance.consent === 'required' ||
      this.inherited.headingNeedsConsent ||
      this.sentence.heading ||
      this.sentence.question ||
      this.stance.defines ||
      this.stance.warns ||
      explaining.some((turn) => this.says(turn)) ||
      (!this.inherited.lead && (this.dependent || asks(this.text)) && isTitle(this.text)) ||
      isNumberedTitle(this.text) ||
      this.leadBlocks
    );
  }

  /** Whether a token stands in the "if …," that opens the clause: supposed, and not permitted. */
  private supposedAt(token: number): boolean {
    return token < this.supposition;
  }

  /** Whether the action marked here is something the document lets somebody do. */
  permits(mark: Mark): boolean {
    return (
      !this.gated &&
      !this.negatedAt(mark.from) &&
      !this.supposedAt(mark.from) &&
      mark.from < this.stance.rightFrom &&
      !readerActs(this, mark) &&
      !returnsToReader(this, mark)
    );
  }

  /** The actions with one of these tags that the clause, or its lead-in, lets somebody do. */
  permitted(...tags: readonly Tag[]): Found[] {
    if (!this.has(...tags) || this.gated) return [];
    const found: Found[] = [];
    if (tags.every(isAct)) {
      for (const act of permittedActs(this)) if (isOneOf(act.mark, tags)) found.push(act);
    } else for (const other of this.all(...tags)) if (this.lets(other)) found.push(other);
    return found;
  }

  /** Whether an action of the clause or of its lead-in is one that the clause lets somebody do. */
  lets({ mark, clause }: Found): boolean {
    return clause === this ? this.permits(mark) : clause.permitsAsLead(mark);
  }

  private permitsAsLead(mark: Mark): boolean {
    return !this.negatedAt(mark.from) && mark.from < this.stance.rightFrom && !readerActs(this, mark);
  }

  /** Whether the clause forbids, or makes depend on consent, an action with one of these tags. */
  forbids(...tags: readonly Tag[]): boolean {
    const blocked = this.stance.consent === 'required' || this.inherited.headingNeedsConsent || this.leadBlocks;
    return this.all(...tags).some(({ mark, clause }) => blocked || clause.negatedAt(mark.from));
  }

  /** Whether the clause is a piece of a list or of a table, whose verb may stand elsewhere. */
  get listed(): boolean {
    return this.inherited.lead !== undefined || this.sentence.row;
  }

  /** A span over several marks of this clause. */
  coverOf(marks: readonly Mark[]): Span | undefined {
    return marks
      .map((mark) => this.spanOf(mark))
      .reduce<Span | undefined>((all, at) => (all ? cover(all, at) : at), undefined);
  }
}
