/**
 * Parts a sentence into the clauses that can stand for themselves, so that "we do not sell
 * your data, but we may share it" is a promise and a permission and not a muddle.
 */
import type { Mark } from './lexicon/vocabulary';
import type { TokenRange } from './sentences';
import { punctuation, type Tokens } from './tokens';

/** A part of a sentence: a label such as "Business associates:" or a clause. */
export interface ClauseRange extends TokenRange {
  readonly label: boolean;
}

const has = (marks: readonly Mark[], at: number, tag: string) =>
  marks.some((mark) => mark.tag === tag && mark.from === at);
const isModal = (mark: Mark) => mark.tag === 'modal.may' || mark.tag === 'modal.will' || mark.tag === 'modal.must';

/** Whether a new statement with its own subject and verb begins at token `at`. */
function opensStatement(marks: readonly Mark[], at: number, to: number): boolean {
  if (!has(marks, at, 'word.subject')) return false;
  return marks.some(
    (mark) =>
      (isModal(mark) || mark.tag.startsWith('act.') || mark.tag === 'neg.not' || mark.tag === 'modal.permit') &&
      mark.from > at - 1 &&
      mark.from - at <= 9 &&
      mark.from < to,
  );
}

/**
 * Whether a second predicate begins at `at` that keeps the subject of the first and turns
 * its sense around: "we do not sell it and may share it". Predicates of one sense stay
 * together, so that a fix rewords both.
 */
function turnsAround(marks: readonly Mark[], from: number, at: number): boolean {
  const modal = marks.find((mark) => isModal(mark) && mark.from === at);
  if (!modal) return false;
  const isNegative = (start: number, end: number) =>
    marks.some(
      (mark) =>
        mark.tag === 'neg.not' &&
        mark.from >= start &&
        mark.from < end &&
        !marks.some((other) => other.tag === 'neutral' && other.from <= mark.from && other.to >= mark.to),
    );
  return isNegative(from, at) && !isNegative(at, at + 4);
}

/**
 * The clauses of one sentence. Marks must be in order of place. A sentence that opens with
 * "While …," is parted at the comma before its main statement.
 */
export function clausesOf(tokens: Tokens, sentence: TokenRange, marks: readonly Mark[]): ClauseRange[] {
  const { ids } = tokens;
  const clauses: ClauseRange[] = [];
  let from = sentence.from;
  let depth = 0;
  const close = (to: number, label = false) => {
    if (to > from) clauses.push({ from, to, label });
    from = to;
  };
  let concession = has(marks, sentence.from, 'word.concession');
  for (let i = sentence.from; i < sentence.to; i++) {
    const id = ids[i] as number;
    if (id === punctuation.open) depth++;
    else if (id === punctuation.close) depth = Math.max(0, depth - 1);
    const next = i + 1;
    if (id === punctuation.bar || id === punctuation.bullet) close(next);
    else if (id === punctuation.semicolon) {
      // In a run of short items the semicolon is only a stronger comma.
      close(next);
    } else if (id === punctuation.colon || id === punctuation.dash) {
      const verb = marks.some(
        (mark) =>
          mark.from >= from &&
          mark.from < i &&
          (isModal(mark) ||
            mark.tag === 'modal.permit' ||
            mark.tag === 'neg.not' ||
            (mark.tag.startsWith('act.') && has(marks, from, 'word.subject'))),
      );
      if (!verb && i - from <= 10 && clauses.every((clause) => clause.label)) close(next, true);
    } else if (depth === 0 && id === punctuation.comma) {
      const conjunction = next < sentence.to && (has(marks, next, 'word.contrast') || has(marks, next, 'word.and'));
      const start = conjunction ? next + 1 : next;
      const contrast = conjunction && has(marks, next, 'word.contrast');
      if (concession && opensStatement(marks, next, sentence.to)) {
        close(next);
        concession = false;
      } else if (contrast && i - from > 1) close(next);
      else if (
        conjunction &&
        (opensStatement(marks, start, sentence.to) || turnsAround(marks, from, start)) &&
        hasPredicate(marks, from, i)
      )
        close(next);
    } else if (depth === 0 && id > 0 && has(marks, i, 'word.and') && i > from && hasPredicate(marks, from, i)) {
      if (
        (has(marks, next, 'party.we') || has(marks, next, 'party.i') || has(marks, next, 'party.you')) &&
        opensStatement(marks, next, sentence.to) &&
        marks.some((mark) => isModal(mark) && mark.from > next && mark.from - next <= 3)
      )
        close(i);
      else if (turnsAround(marks, from, next)) close(i);
    } else if (
      depth === 0 &&
      id > 0 &&
      i > from + 1 &&
      has(marks, i, 'word.contrast') &&
      !has(marks, i, 'word.concession') &&
      (ids[i - 1] as number) > punctuation.stop - 1 &&
      hasPredicate(marks, from, i)
    )
      close(i);
  }
  close(sentence.to);
  return clauses;
}

function hasPredicate(marks: readonly Mark[], from: number, to: number): boolean {
  return marks.some(
    (mark) =>
      mark.from >= from &&
      mark.from < to &&
      (isModal(mark) || mark.tag.startsWith('act.') || mark.tag === 'neg.not' || mark.tag === 'modal.permit'),
  );
}
