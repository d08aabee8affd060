/**
 * Where in its sentence a limiting text goes: what it stands for, and what of the sentence
 * stays because it says something else.
 */
import { type AnalyzedDocument, type Clause, type Sentence, sentenceIndexAt } from '../../language/document';
import { isFragment } from '../../language/fragment';
import type { Block } from '../../text/sourceText';
import { type Span, span } from '../../text/span';

/** A statement after the limited one that stays as a sentence of its own. */
export interface KeptAfter {
  /** Where its own words begin, after "and" or "but". */
  readonly start: number;
  /** The subject it shared with the statement that goes; undefined when it has its own. */
  readonly subject: string | undefined;
}

export interface Place {
  readonly sentence: Sentence;
  /** The words that the limit replaces or follows, without bullets and numbers before them. */
  readonly target: Span;
  /** A statement before it in the same sentence. */
  readonly keptBefore: Span | undefined;
  readonly keptAfter: KeptAfter | undefined;
  /**
   * `statement` stands alone; `item` only makes sense under its lead-in; `series-item` is one
   * of several items inside one sentence, and `series-lead` what stands before them.
   */
  readonly form: 'statement' | 'item' | 'series-item' | 'series-lead';
  /** For an item of a series: the place of the next item. */
  readonly nextItem: number | undefined;
  /** The last block of the list that hangs on the limited statement. */
  readonly lastItem: Block | undefined;
}

const bullets = String.raw`[•●○▪·‣◦✓\u2010-\u2015*-]`;
const opening = new RegExp(
  String.raw`^(?:\s|${bullets}\s|[•●○▪·‣◦✓]|[([]?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,4})[.)\]](?=\s))+`,
  'u',
);
const closing = /[\s|•●○▪·‣◦]+$/u;
const conjunction =
  /^(?:[\s,;]*(?:and|but|or|however|although|though|while|whereas|yet|nevertheless|nonetheless)\b,?\s*)+/iu;
/** Subjects that point back at what was limited, so that their statement cannot stay without it. */
const pointsBack = /^(?:they|these|those|this|such|which|who|that|including|only|provided)\b/iu;

/**
 * Where the limit of a clause goes; undefined where nothing may be changed, as in a heading.
 * @param match what the rule found: how far it reaches and the words that decided it
 */
export function placeOf(
  document: AnalyzedDocument,
  clause: Clause,
  match: { readonly span?: Span; readonly evidence?: readonly Span[] } = {},
): Place | undefined {
  const reach = match.span ?? clause.span;
  const index = sentenceIndexOf(document, clause);
  const sentence = document.sentences[index];
  if (!sentence || sentence.block.kind === 'heading' || clause.sentence.heading) return undefined;
  const { text } = document.source;
  const following = document.sentences[index + 1];
  if (following?.block === sentence.block && isTitleSentence(text, sentence)) {
    const [statement] = following.clauses;
    if (statement) return placeOf(document, statement);
  }
  const clauses = cellOf(text, sentence.clauses, clause);
  let first = Math.max(
    0,
    clauses.findIndex(({ span: at }) => at.end > clause.span.start),
  );
  // A label such as "Marketing:" stays, and what it introduces is changed.
  while (first + 1 < clauses.length && isTitle(text, clauses[first] as Clause)) first++;
  const flagged = clauses[first] as Clause;
  const last = hanging(document, index, clauses.slice(first));

  const series = seriesTarget(text, clauses, first, match.evidence ?? []);
  if (series) {
    const nextItem = clauses[first + 1]?.span.start;
    return { ...series, sentence, keptBefore: undefined, keptAfter: undefined, nextItem, lastItem: undefined };
  }
  const labels = Math.min(
    first,
    clauses.findIndex((each) => !isLabel(text, each)),
  );
  let from = first;
  if (!clauses.slice(labels, from).some((each) => isComplete(text, each))) from = Math.max(0, labels);
  let to = first;
  while (
    to + 1 < clauses.length &&
    ((clauses[to + 1] as Clause).span.start < reach.end ||
      !standsAlone(text, clauses[to + 1] as Clause, clauses[to] as Clause))
  )
    to++;
  const target = trimmed(text, (clauses[from] as Clause).span.start, (clauses[to] as Clause).span.end);
  if (target.start >= target.end) return undefined;
  const before = clauses[from - 1];
  const after = clauses[to + 1];
  return {
    sentence,
    target,
    keptBefore:
      before && from > labels ? trimmed(text, (clauses[labels] as Clause).span.start, before.span.end) : undefined,
    keptAfter: after && keptAfter(text, after, clauses[to] as Clause),
    form: isItem(document, index, flagged) ? 'item' : 'statement',
    nextItem: undefined,
    lastItem: last,
  };
}

/** The sentence that a clause is part of, by its index; -1 when it stands in none. */
function sentenceIndexOf(document: AnalyzedDocument, clause: Clause): number {
  const { sentences } = document;
  let index = sentenceIndexAt(document, clause.span.start);
  // An empty sentence may start at the same place.
  while (index > 0 && sentences[index]?.span.start === clause.span.start && !sentences[index]?.clauses.includes(clause))
    index--;
  const sentence = sentences[index];
  if (sentence?.clauses.includes(clause)) return index;
  return sentence && sentence.span.start <= clause.span.start && clause.span.start < sentence.span.end ? index : -1;
}

/** The clauses that stand with this one between two bars of a table row. */
function cellOf(text: string, clauses: readonly Clause[], clause: Clause): readonly Clause[] {
  const endsCell = ({ span: at }: Clause) => /\|\s*$/u.test(text.slice(at.start, at.end));
  const index = clauses.findIndex(({ span: at }) => at.end > clause.span.start);
  let from = Math.max(0, index);
  while (from > 0 && !endsCell(clauses[from - 1] as Clause)) from--;
  const end = clauses.findIndex((each, i) => i >= index && endsCell(each));
  return clauses.slice(from, end < 0 ? clauses.length : end + 1);
}

/** The words between two offsets without markers before them and white space around them. */
function trimmed(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  const start = from + (opening.exec(words)?.[0].length ?? 0);
  const end = to - (closing.exec(words)?.[0].length ?? 0);
  if (end <= start) return span(from, Math.max(from, end));
  return unbalanced(text, start, end);
}

/** Leaves out a bracket whose partner stands outside. */
function unbalanced(text: string, start: number, end: number): Span {
  let depth = 0;
  let lowest = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    lowest = Math.min(lowest, depth);
  }
  if (lowest < 0 && /\)[.;]?$/u.test(text.slice(start, end))) return span(start, text.lastIndexOf(')', end - 1));
  if (depth > 0 && text[start] === '(') return span(start + 1, end);
  return span(start, end);
}

/** Whether a clause is set before a statement by a colon or a dash: "Business associates:". */
function isLabel(text: string, clause: Clause): boolean {
  const words = text.slice(clause.span.start, clause.span.end);
  if (clause.own('modal.', 'neg.not').length > 0) return false;
  return /:\s*$/u.test(words) || (/[–—-]\s*$/u.test(words) && words.split(/\s+/u).length <= 6);
}

/** Whether a label names a matter and does nothing itself, unlike "To do research:". */
function isTitle(text: string, clause: Clause): boolean {
  return isLabel(text, clause) && clause.own('act.').length === 0;
}

const predicates = ['modal.', 'act.', 'neg.not', 'neg.no'] as const;

function saysSomething(clause: Clause): boolean {
  return clause.own(...predicates).length > 0;
}

/** Whether a clause can stay as a sentence of its own after the one before it goes. */
function standsAlone(text: string, clause: Clause, before: Clause): boolean {
  if (clause.inherited.lead || !saysSomething(clause) || isFragment(clause)) return false;
  const { start, text: words } = ownWords(text, clause);
  // "… in which we merge, or we sell assets": an alternative hangs on what was said before it.
  if (words === '' || pointsBack.test(words) || /^[\s,;]*or\b/iu.test(clause.text)) return false;
  return !startsWithVerb(clause, start) || subjectOf(text, before) !== undefined;
}

/** Whether a clause that comes first can stay as a sentence when the rest goes; "We may," cannot. */
function isComplete(text: string, clause: Clause): boolean {
  const words = text.slice(clause.span.start, clause.span.end).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.length > 3 && saysSomething(clause) && !/^(?:may|might|will|must|can|could|shall)$/iu.test(words.at(-1) ?? '')
  );
}

function ownWords(text: string, clause: Clause): { start: number; text: string } {
  const words = text.slice(clause.span.start, clause.span.end);
  const skip = conjunction.exec(words)?.[0].length ?? 0;
  return { start: clause.span.start + skip, text: words.slice(skip) };
}

/** Whether the words at `start` go on with the verb of an earlier subject: "… and may share it". */
function startsWithVerb(clause: Clause, start: number): boolean {
  return clause.own('modal.may', 'modal.will', 'modal.must').some((mark) => clause.spanOf(mark).start === start);
}

function keptAfter(text: string, clause: Clause, before: Clause): KeptAfter {
  const { start } = ownWords(text, clause);
  return { start, subject: startsWithVerb(clause, start) ? subjectOf(text, before) : undefined };
}

/** The words before the first modal verb of a clause, when they are short enough to be its subject. */
function subjectOf(text: string, clause: Clause): string | undefined {
  const [modal] = clause.own('modal.may', 'modal.will', 'modal.must');
  if (!modal) return undefined;
  const { start } = ownWords(text, clause);
  const end = clause.spanOf(modal).start;
  const subject = trimmed(text, start, Math.max(start, end));
  const words = text.slice(subject.start, subject.end).trim();
  return words === '' || words.split(/\s+/u).length > 8 || /[,;:]|\b(?:that|which|who)\b/u.test(words)
    ? undefined
    : words;
}

/** Whether a sentence is only the name of a matter, set before its text: "Research Purposes." */
export function isTitleSentence(text: string, sentence: Sentence): boolean {
  if (sentence.clauses.some((clause) => clause.hasOwn(...predicates))) return false;
  return text.slice(sentence.span.start, sentence.span.end).split(/\s+/u).length <= 6;
}

/** Whether the clause only makes sense under its lead-in, as "to train models" does in a list. */
function isItem(document: AnalyzedDocument, index: number, clause: Clause): boolean {
  const sentence = document.sentences[index] as Sentence;
  const { text } = document.source;
  const { block, span: at } = sentence;
  const words = text.slice(trimmed(text, at.start, at.end).start, at.end);
  if (/^(?:to|for|with|by|as|from|when|where)\b/iu.test(words) && block.kind === 'list-item') {
    return !/^(?:for|when|where|as|with|by|from)\b[^.]*,/iu.test(words);
  }
  const { lead } = clause.inherited;
  if (!lead || (lead.sentence === clause.sentence && lead.sentenceSpan.start === at.start)) return false;
  if (block.kind !== 'list-item') return /^\p{Ll}/u.test(words) || !/[.!?]\s*$/u.test(words);
  const before = document.sentences[index - 1];
  return before?.block !== block || isTitleSentence(text, before);
}

const numbered = /^\s*(?:(?:and|or)\s+)?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s/iu;

/** One item, or the words before the items, when the clause is one of several that share the beginning of their sentence. */
function seriesTarget(
  text: string,
  clauses: readonly Clause[],
  index: number,
  evidence: readonly Span[],
): Pick<Place, 'target' | 'form'> | undefined {
  const clause = clauses[index] as Clause;
  const hangsOnSentence = clause.inherited.lead !== undefined && clauses.includes(clause.inherited.lead);
  const words = text.slice(clause.span.start, clause.span.end);
  const colon = clause.span.start + words.indexOf(':') + 1;
  const opens = clauses.slice(index + 1).some(({ inherited }) => inherited.lead === clause) && words.includes(':');
  if (opens && evidence.length > 0 && evidence.every(({ end }) => end <= colon)) {
    return { target: trimmed(text, clause.span.start, colon), form: 'series-lead' };
  }
  const isNumbered = index > 0 && numbered.test(words);
  if (!hangsOnSentence && !opens && !isNumbered) return undefined;
  const item = trimmed(text, opens ? colon : clause.span.start, clause.span.end);
  const inner = text.slice(item.start, item.end);
  const skip = conjunction.exec(inner)?.[0].length ?? 0;
  const tail = /(?:\s*[;,.|]\s*(?:and|or)?\s*)$/u.exec(inner)?.[0].length ?? 0;
  const target = trimmed(text, item.start + skip, item.end - tail);
  return target.end > target.start ? { target, form: 'series-item' } : undefined;
}

/** The last block of the list that follows a sentence and hangs on these clauses of it. */
function hanging(document: AnalyzedDocument, index: number, clauses: readonly Clause[]): Block | undefined {
  const { sentences, source } = document;
  const sentence = sentences[index] as Sentence;
  const next = index + 1;
  if (sentences[next]?.block === sentence.block) return undefined;
  const colon = /:\s*$/u.test(source.text.slice(sentence.span.start, sentence.span.end));
  let last: Block | undefined;
  for (const later of sentences.slice(next, next + 200)) {
    const isListItem = later.block.kind === 'list-item';
    const hangs = later.clauses.some((each) => hangsOn(each, clauses));
    // A list goes on while its blocks are items, even when one of them stands for itself.
    if (later.block !== last && !isListItem && (!colon || !hangs || last?.kind === 'list-item')) break;
    if (hangs) last = later.block;
  }
  return last;
}

function hangsOn(clause: Clause, leads: readonly Clause[]): boolean {
  for (let lead = clause.inherited.lead; lead; lead = lead.inherited.lead) if (leads.includes(lead)) return true;
  return false;
}
