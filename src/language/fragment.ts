/** Tells a clause that can stand alone from a fragment that only its lead-in completes. */
import type { Clause } from './clause';
import { punctuation } from './tokens';

/** Tokens within which a statement shows its verb. */
const reach = 14;

/**
 * Whether a clause has no verb of its own, so that the lead-in decides what it means:
 * "Advertisers or data brokers", "To train our models", "Not share it abroad". A verb
 * inside "who may …" or "that is …" belongs to its noun and does not count.
 */
export function isFragment(clause: Clause): boolean {
  const { marks, from } = clause;
  const opensWith = (...tags: string[]) =>
    marks.some((mark) => mark.from === from && tags.some((tag) => mark.tag.startsWith(tag)));
  const finite = marks.find(
    (mark) =>
      (mark.tag === 'word.finite' ||
        mark.tag === 'modal.may' ||
        mark.tag === 'modal.will' ||
        mark.tag === 'modal.permit' ||
        mark.tag === 'modal.must') &&
      mark.from - from <= reach &&
      !marks.some((other) => other.tag === 'word.to' && other.to === mark.from) &&
      !marks.some((other) => other.tag === 'word.relative' && other.to <= mark.from && mark.from - other.to <= 6),
  );
  const subject = marks.find((mark) => mark.tag === 'word.subject' && mark.from - from <= 2);
  if (subject && /^(?:we|i|you|they|it)$/iu.test(clause.textOf(subject))) {
    if (
      marks.some(
        (mark) =>
          (mark.tag.startsWith('act.') || mark.tag === 'neg.not' || mark === finite) &&
          mark.from > subject.from &&
          mark.from - subject.from <= 4,
      )
    )
      return false;
  }
  if (!finite) return true;
  // "Do research" under "we may use it to:" is no question and no order.
  if (finite.from === from && /^do$/iu.test(clause.textOf(finite)) && !subject) return true;
  // An infinitive ("to do work") is no verb of the clause.
  if (opensWith('word.to', 'neg.not', 'word.relative')) return !statementAfterComma(clause);
  // "Sharing is not allowed" stands alone; "use it where it is needed" does not.
  if (opensWith('act.') && !opensWith('data.', 'who.')) return finite.from - from > 5 || finite.tag === 'modal.must';
  return false;
}

/** "By giving your number, you agree …": the statement stands behind the opening phrase. */
function statementAfterComma(clause: Clause): boolean {
  const { ids } = clause.sentence.tokens;
  return clause.marks.some(
    (mark) =>
      mark.tag === 'word.subject' &&
      mark.from > clause.from + 1 &&
      ids[mark.from - 1] === punctuation.comma &&
      /^(?:we|you|i|they)$/iu.test(clause.textOf(mark)) &&
      clause.marks.some(
        (verb) => verb.from >= mark.to && verb.from - mark.to <= 2 && /^(?:modal\.|act\.|word\.finite)/u.test(verb.tag),
      ),
  );
}

/**
 * Where an opening "if we ever sell your data," ends, as a token. What is only supposed is
 * no permission; the statement after the comma may be one.
 */
export function suppositionEnd(clause: Clause): number {
  const { starts, ends, ids } = clause.sentence.tokens;
  const word = clause.sentence.text.slice(starts[clause.from] as number, ends[clause.from] as number);
  if (!/^(?:if|whether|should|unless)$/iu.test(word)) return clause.from;
  let depth = 0;
  for (let i = clause.from; i < clause.to; i++) {
    if (ids[i] === punctuation.open) depth++;
    else if (ids[i] === punctuation.close) depth--;
    else if (depth === 0 && ids[i] === punctuation.comma && (ids[i + 1] as number) >= 0) {
      const next = clause.sentence.text.slice(starts[i + 1] as number, ends[i + 1] as number);
      if (/^(?:we|you|i|they|it|the|this|your|my|our|please|he|she|that|such|these|any|all|\p{Lu}\p{L}*)$/u.test(next))
        return i;
    }
  }
  return clause.from;
}
