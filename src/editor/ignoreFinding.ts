/** Names findings for links and quick fixes, and ignores one from a view. The document itself is never marked. */
import type { Finding } from '../linter/finding';
import type { Deps } from './deps';
import type { CheckedDocument } from './documentChecks';
import { decideWithReason } from './review/decisions';

export const ignoreFindingCommand = 'privacyNotice.ignoreFinding';
export const acceptFindingCommand = 'privacyNotice.acceptFinding';

/** Names a finding by its rule and where it starts, as links in hovers and quick fixes do. */
export interface FindingPlace {
  readonly uri: string;
  readonly ruleId: string;
  readonly line: number;
  readonly character: number;
}

/** The name of a finding for a link or a quick fix. */
export function placeOf(check: CheckedDocument, { ruleId, span }: Finding): FindingPlace {
  const { line, character } = check.places.rangeOf(span).start;
  return { uri: check.uri.toString(), ruleId, line, character };
}

/** Ignores one finding of a check, asking for the reason when none is given. */
export function ignoreWithReason(
  deps: Deps,
  check: CheckedDocument,
  finding: Finding,
  reason?: unknown,
): Promise<void> {
  return decideWithReason(deps, [{ check, finding }], 'ignored', reason);
}
