/**
 * Reads whether a clause permits, forbids or makes conditional what it speaks of. The same
 * words stand in promises and in permissions; what decides is how far each "not", "only"
 * and "unless" reaches.
 */
import type { Mark } from './lexicon/vocabulary';
import { punctuation } from './tokens';

/** How a clause deals with the patient's consent. */
export type Consent = 'required' | 'asked' | 'waived' | 'none';

export interface Stance {
  /** Half-open token ranges in which every action is negated. */
  readonly negated: readonly (readonly [number, number])[];
  readonly consent: Consent;
  /** Token from which the clause speaks of a patient's right or choice; Infinity when it does not. */
  readonly rightFrom: number;
  /** Whether the clause explains a word, and so permits nothing itself. */
  readonly defines: boolean;
  /** Whether the clause warns of what might go wrong, which permits nothing. */
  readonly warns: boolean;
}

/** A new verb phrase ends the reach of a "not"; an exception ("except as described") narrows a promise and does not end it. */
const forwardStops = new Set(['modal.may', 'modal.will', 'modal.must', 'modal.permit']);
const noStops = new Set<string>();

/** Marks of stance words that are not hidden inside a harmless phrase such as "not limited to". */
function effective(marks: readonly Mark[]): Mark[] {
  const harmless = marks.filter((mark) => mark.tag === 'neutral');
  return marks.filter(
    (mark) => !mark.tag.startsWith('neg.') || !harmless.some((h) => h.from <= mark.from && mark.to <= h.to),
  );
}

function endOfScope(
  from: number,
  most: number,
  marks: readonly Mark[],
  stops: ReadonlySet<string>,
  ids: readonly number[],
): number {
  let end = Math.min(closingBracket(ids, from, most), nextSubject(ids, from, most, marks));
  for (const mark of marks) {
    // "Nor may you sell": the verb right after the negation belongs to it.
    if (mark.from <= from || mark.from >= end || !stops.has(mark.tag)) continue;
    // The verb of a relative clause ("models that will be used for others") belongs to its noun.
    if (!marks.some((other) => other.tag === 'word.relative' && other.to === mark.from)) end = mark.from;
  }
  return end;
}

/** "To avoid showing it twice, we share it": behind a comma, a pronoun with its verb begins a statement of its own. */
function nextSubject(ids: readonly number[], from: number, to: number, marks: readonly Mark[]): number {
  for (const mark of marks) {
    // "It cannot be withdrawn after the images were shared": a clause with its own verb stands outside of the "not".
    if (
      mark.tag === 'word.since' &&
      mark.from > from &&
      mark.from < to &&
      marks.some(({ tag, from: verb }) => tag === 'word.finite' && verb > mark.from && verb - mark.from <= 5)
    )
      return mark.from;
    if (mark.from <= from || mark.from >= to || ids[mark.from - 1] !== punctuation.comma) continue;
    if (!/^party\.(?:we|you|i)$/u.test(mark.tag) || mark.to - mark.from > 1) continue;
    const verb = marks.some((other) => other.from === mark.to && /^(?:act\.|modal\.|word\.finite)/u.test(other.tag));
    if (verb && marks.some((other) => other.tag === 'word.subject' && other.from === mark.from)) return mark.from;
  }
  return to;
}

/** The bracket that closes the one in which token `from` stands; `to` when it stands in none. "(But not your address)" ends there. */
function closingBracket(ids: readonly number[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (ids[i] === punctuation.open) return to;
    if (ids[i] === punctuation.close) return i;
  }
  return to;
}

function negatedRanges(marks: readonly Mark[], from: number, to: number, ids: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const mark of marks) {
    if (mark.tag === 'neg.not') {
      // "Disclosure to others shall not occur" negates what stands before it.
      const backward = marks.some((other) => other.tag === 'word.occur' && other.from === mark.to);
      ranges.push([backward ? from : mark.to, endOfScope(mark.to, to, marks, forwardStops, ids)]);
    } else if (mark.tag === 'neg.no' || mark.tag === 'neg.wide')
      ranges.push([mark.to, endOfScope(mark.to, to, marks, noStops, ids)]);
    else if (mark.tag === 'neg.forbid') {
      // "Nothing prevents the vendor from using it" allows it.
      if (marks.some((other) => other.tag === 'word.nothing' && other.to <= mark.from)) continue;
      const end = endOfScope(mark.to, to, marks, forwardStops, ids);
      const actsAfter = marks.some(
        (other) => other.tag.startsWith('act.') && other.from >= mark.to && other.from < end,
      );
      const width =
        mark.to - mark.from === 1 && marks.some((other) => other.tag === 'without' && other.from === mark.from)
          ? 6
          : end - mark.to;
      if (actsAfter) {
        let stop = Math.min(end, mark.to + width);
        for (let i = mark.to; i < stop; i++) if (width === 6 && ids[i] === punctuation.comma) stop = i;
        ranges.push([mark.to, stop]);
      } else if (!marks.some((other) => other.tag === 'without' && other.from === mark.from)) ranges.push([from, to]);
    }
  }
  return ranges;
}

function consentOf(marks: readonly Mark[], negated: readonly (readonly [number, number])[]): Consent {
  if (marks.some((mark) => mark.tag === 'cond.no-consent') && negated.length === 0) return 'waived';
  // "Only if you authorize it" asks for consent as much as "only with your consent".
  const consents = marks.filter(
    (mark) =>
      mark.tag === 'cond.consent' ||
      (mark.tag === 'modal.permit' &&
        mark.from > 0 &&
        marks.some((other) => other.tag === 'only' && other.to === mark.from)),
  );
  if (marks.some((mark) => mark.tag === 'cond.needs')) return 'required';
  const asks = marks.filter((mark) => mark.tag === 'cond.asks');
  if (asks.some((ask) => consents.some((consent) => consent.from >= ask.to && consent.from - ask.to <= 5)))
    return 'required';
  for (const consent of consents) {
    // "Only where you have consented by this form": the form itself is what asks.
    if (marks.some((mark) => mark.tag === 'meta' && mark.from >= consent.to && mark.from - consent.to <= 3)) continue;
    const gate = marks.find((mark) => mark.tag === 'only' && mark.from < consent.from && consent.from - mark.to <= 8);
    if (gate) return 'required';
  }
  return consents.length > 0 ? 'asked' : 'none';
}

/** The stance of the tokens `[from, to)`, read from their marks. */
export function readStance(allMarks: readonly Mark[], from: number, to: number, ids: readonly number[]): Stance {
  const marks = effective(allMarks);
  const negated = negatedRanges(marks, from, to, ids);
  const right = marks.find(
    (mark) => mark.tag === 'right' || (mark.tag === 'right.opening' && mark.from - from <= 1 && !grants(marks, mark)),
  );
  const definition = marks.find((mark) => mark.tag === 'definition' && mark.from - from <= 12);
  return {
    negated,
    consent: consentOf(marks, negated),
    rightFrom: right ? rightStart(marks, right, from) : Number.POSITIVE_INFINITY,
    defines: definition !== undefined || explainsDocument(marks, from),
    warns: marks.some((mark) => mark.tag === 'risk'),
  };
}

/** "This notice describes how we may share …" speaks about the document and permits nothing. */
function explainsDocument(marks: readonly Mark[], from: number): boolean {
  const subject = marks.find((mark) => mark.tag === 'meta' && mark.from - from <= 3);
  return (
    subject !== undefined &&
    marks.some((mark) => mark.tag === 'word.explains' && mark.from >= subject.to && mark.from - subject.to <= 4)
  );
}

/** "The right to use your data is granted to us" is a right of somebody else. */
function grants(marks: readonly Mark[], right: Mark): boolean {
  return marks.some((mark) => mark.tag === 'party.we' && mark.from >= right.to);
}

/** A right covers the whole clause, unless the organization acts before it is spoken of. */
function rightStart(marks: readonly Mark[], right: Mark, from: number): number {
  const acts = marks.some(
    (mark) =>
      (mark.tag === 'party.we' || mark.tag === 'modal.permit' || mark.tag === 'party.org') && mark.to <= right.from,
  );
  return acts ? right.from : from;
}
