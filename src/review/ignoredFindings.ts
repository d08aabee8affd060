/** Splits a report's findings into those still open and those that someone chose to ignore. */
import type { Finding } from '../linter/finding';
import type { SourceText } from '../text/sourceText';
import { identitiesOf, matchIdentities } from './findingIdentity';
import type { ReviewEntry } from './reviewFile';

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly entry: ReviewEntry;
}

export interface ReviewedFindings {
  readonly open: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
}

/**
 * Applies the decisions about one document to its findings. Findings keep their order.
 * @param entries the decisions about this document alone, of any state.
 */
export function reviewedFindings(
  source: SourceText,
  findings: readonly Finding[],
  entries: readonly ReviewEntry[],
): ReviewedFindings {
  const decided = entries.filter((entry) => entry.state === 'ignored');
  if (decided.length === 0) return { open: findings, ignored: [] };
  const matches = matchIdentities(identitiesOf(source, findings), decided);
  const open: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const [i, finding] of findings.entries()) {
    const entry = decided[matches[i] as number];
    if (entry) ignored.push({ finding, entry });
    else open.push(finding);
  }
  return { open, ignored };
}
