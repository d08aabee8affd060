/** Small answers that several rules need when they weigh a clause. */
import type { Found } from '../language/clause';
import type { Clause } from '../language/document';
import type { Span } from '../text/span';
import type { DocumentKind } from './report';

/** Whether the document itself asks for the patient's signed permission. */
export function isPermissionForm(kind: DocumentKind): boolean {
  return kind === 'authorization' || kind === 'research-consent';
}

/** The words that decided a finding, as far as they stand in the clause itself. */
export function evidenceOf(clause: Clause, found: readonly (Found | undefined)[]): Span[] {
  return found
    .filter((one): one is Found => one !== undefined && one.clause === clause)
    .map(({ mark }) => clause.spanOf(mark));
}
