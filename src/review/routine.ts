/** Tells findings that a reviewer may accept together from those that want a look each. */
import type { Finding } from '../linter/finding';

/**
 * Notes are routine: what is common in documents of this kind and lawful there, such as
 * sharing for treatment. A warning or an error is a decision of its own. Hints already
 * protect the patient or are limited, and ask for no decision.
 */
export function isRoutine({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'info';
}
