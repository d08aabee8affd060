/**
 * Splits a report's findings by what people decided about them: still open, accepted,
 * ignored; and names the ones that were there once and are fixed.
 */
import type { Finding } from '../linter/finding';
import type { SourceText } from '../text/sourceText';
import { type FindingIdentity, identitiesOf, matchIdentities } from './findingIdentity';
import type { ReviewEntry } from './reviewFile';

/**
 * What can be decided about a finding that stands in the document: `accepted` says that
 * the clause may stay as it is, `ignored` that there was nothing to find.
 */
export const decisions = ['accepted', 'ignored'] as const;
export type Decision = (typeof decisions)[number];

/** Where a finding stands in a review. `fixed` findings are no longer in the document. */
export type ReviewState = 'open' | Decision | 'fixed';

export interface DecidedFinding {
  readonly finding: Finding;
  readonly entry: ReviewEntry;
  /** Set when the decision stands in a comment of the document, which only an edit can take back. */
  readonly inText?: boolean;
}

export interface ReviewedFindings {
  /** Nobody has decided about these. They keep their order. */
  readonly open: readonly Finding[];
  readonly accepted: readonly DecidedFinding[];
  readonly ignored: readonly DecidedFinding[];
  /** Was found once, and is not found any more because the text was changed. */
  readonly fixed: readonly ReviewEntry[];
}

/**
 * Applies the decisions about one document to its findings. A finding that was fixed and
 * is found again is open: the text has come back.
 * @param entries the decisions about this document alone, of any state.
 */
export function reviewedFindings(
  source: SourceText,
  findings: readonly Finding[],
  entries: readonly ReviewEntry[],
): ReviewedFindings {
  // A decision counts for more than the memory of a fix of the same words.
  const known = [
    ...entries.filter(({ state }) => state === 'accepted' || state === 'ignored'),
    ...entries.filter(({ state }) => state === 'fixed'),
  ];
  if (known.length === 0) return { open: findings, accepted: [], ignored: [], fixed: [] };
  const matches = matchIdentities(identitiesOf(source, findings), known);
  const open: Finding[] = [];
  const accepted: DecidedFinding[] = [];
  const ignored: DecidedFinding[] = [];
  for (const [i, finding] of findings.entries()) {
    const entry = known[matches[i] as number];
    if (entry?.state === 'ignored') ignored.push({ finding, entry });
    else if (entry?.state === 'accepted') accepted.push({ finding, entry });
    else open.push(finding);
  }
  const found = new Set(matches);
  return { open, accepted, ignored, fixed: known.filter((entry, i) => entry.state === 'fixed' && !found.has(i)) };
}

/**
 * The identities of findings that stood in an earlier text and are not found in a later
 * one: what an edit has fixed.
 */
export function fixedBetween(
  before: readonly FindingIdentity[],
  source: SourceText,
  findings: readonly Finding[],
): FindingIdentity[] {
  if (before.length === 0) return [];
  const still = new Set(matchIdentities(identitiesOf(source, findings), before));
  return before.filter((_, i) => !still.has(i));
}
