/** Tells a title or a line of a table from a sentence. */
import type { Clause } from './clause';
import { turnOf } from './turns';

/** Whether a clause states nothing by itself and hangs on no lead-in: "Disclosures to business associates". */
export function isBareLabel(clause: Clause): boolean {
  // A short title that ends in a full stop is no item, although a lead-in may stand above it.
  const title = clause.to - clause.from <= 7 && /\.\W*$/u.test(clause.text);
  if (clause.inherited.lead && !title) return false;
  if (clause.own('word.finite', 'modal.').length > 0) return false;
  return !clause.says(speakers);
}

const speakers = turnOf(/\b(?:we|i|you|they|it|our|my|your)\b/iu);
