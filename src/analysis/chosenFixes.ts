/**
 * What chosen limiting texts do to each other when they go into one document. The Word view
 * needs this before the rules are loaded, so that it stands apart from the choosing.
 */
import type { Finding, Fix } from '../linter/finding';
import { saysSavings, withoutSavings } from '../linter/limits/savings';
import { overlaps, type Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';

/** One change, as a person decides on it. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The edits of the fix; the savings sentence stands in the last change of a document only. */
  readonly edits: readonly TextEdit[];
  /** Other findings about the same words, which this change stands in for. */
  readonly also: readonly Finding[];
}

/** A limiting text that is wanted for a finding, before it is known what else is. */
export interface Wanted {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly also: Finding[];
}

/** Two findings about one clause, or edits that would meet: a text may be limited once. */
export function collide(a: Omit<Wanted, 'also'>, b: Omit<Wanted, 'also'>): boolean {
  if (overlaps(a.finding.span, b.finding.span)) return true;
  return a.fix.edits.some((one) => b.fix.edits.some((two) => touch(one, two)));
}

/** Edits that touch would run their sentences together; new sentences after the same one do not. */
function touch(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start > b.span.end || b.span.start > a.span.end) return false;
  return !(isNewSentence(a) && isNewSentence(b));
}

function isNewSentence({ span, text }: TextEdit): boolean {
  return isEmpty(span) && /^\s.*[.!?]\s?$/su.test(text);
}

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

/** "These limits do not restrict …" speaks of all limits, so that it stands once, after the last. */
export function withOneSavings(taken: readonly Wanted[]): ChosenFix[] {
  const says = ({ fix }: Wanted): boolean => fix.edits.some(({ text }) => saysSavings(text));
  const last = taken.findLastIndex(says);
  return taken.map((change, index) => ({
    ...change,
    edits: index === last ? change.fix.edits : withoutSavings(change.fix),
  }));
}
