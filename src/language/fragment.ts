/** Tells a clause that can stand alone from a fragment that only its lead-in completes. */
import type { Clause } from './clause';

/** Whether a clause cannot stand alone: no subject with a verb of its own, so that the lead-in decides. */
export function isFragment(clause: Clause): boolean {
  const { marks } = clause;
  const subject = marks.find((mark) => mark.tag === 'word.subject' && mark.from - clause.from <= 2);
  const modal = marks.some(
    (mark) =>
      mark.tag.startsWith('modal.') &&
      mark.tag !== 'modal.must' &&
      mark.from - clause.from <= 14 &&
      !marks.some((who) => who.from === clause.from && who.tag === 'word.to'),
  );
  if (
    subject &&
    (modal ||
      (marks.some(
        (mark) =>
          (mark.tag.startsWith('act.') || mark.tag === 'neg.not') &&
          mark.from > subject.from &&
          mark.from - subject.from <= 4,
      ) &&
        /^(?:we|i|you|they|it)$/iu.test(clause.textOf(subject))))
  )
    return false;
  return (
    !modal ||
    marks.some(
      (mark) =>
        mark.from === clause.from &&
        (mark.tag.startsWith('act.') ||
          mark.tag === 'word.to' ||
          mark.tag === 'neg.not' ||
          mark.tag.startsWith('who.')),
    )
  );
}
