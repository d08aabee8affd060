/** Tells a clause that can stand alone from a fragment that only its lead-in completes. */
import type { Clause } from './clause';

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
  // An infinitive ("to do work") is no verb of the clause.
  if (opensWith('word.to', 'neg.not', 'word.relative')) return true;
  // "Sharing is not allowed" stands alone; "use it where it is needed" does not.
  if (opensWith('act.') && !opensWith('data.', 'who.')) return finite.from - from > 5 || finite.tag === 'modal.must';
  return false;
}
