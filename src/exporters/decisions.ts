/** What a report says about the decisions of a review. */
import type { Finding } from '../linter/finding';
import type { Decision, ReviewedFindings } from '../review/reviewedFindings';

/** The settled part of a review; open findings are the rest. */
export type ReviewOutcome = Pick<ReviewedFindings, 'accepted' | 'ignored' | 'fixed'>;

export interface DecisionNote {
  readonly state: Decision;
  readonly reason: string;
  /** As YYYY-MM-DD; empty when it is not known. */
  readonly date: string;
  /** Whether the decision stands in a comment of the document itself. */
  readonly inText: boolean;
}

/** Answers for each finding what was decided about it. */
export function decisionsOf(review: ReviewOutcome | undefined): (finding: Finding) => DecisionNote | undefined {
  const notes = new Map<Finding, DecisionNote>();
  for (const state of ['accepted', 'ignored'] as const) {
    for (const { finding, entry, inText } of review?.[state] ?? []) {
      notes.set(finding, { state, reason: entry.reason, date: entry.date, inText: inText === true });
    }
  }
  return (finding) => notes.get(finding);
}

/** The findings of a report that nobody has decided about, for writers that list nothing else. */
export function undecided(findings: readonly Finding[], review: ReviewOutcome | undefined): readonly Finding[] {
  if (!review) return findings;
  const decisionOf = decisionsOf(review);
  return findings.filter((finding) => !decisionOf(finding));
}

/** The same decisions without a word of why, for readers who are not of the reviewers' circle. */
export function withoutReasons({ accepted, ignored, fixed }: ReviewOutcome): ReviewOutcome {
  const silent = (all: ReviewOutcome['accepted']) =>
    all.map((decided) => ({ ...decided, entry: { ...decided.entry, reason: '' } }));
  return {
    accepted: silent(accepted),
    ignored: silent(ignored),
    fixed: fixed.map((entry) => ({ ...entry, reason: '' })),
  };
}

/** "Counsel agreed. (2026-11-22)"; what is not known, or not for this reader, is left out. */
export function reasonInWords({ reason, date }: Pick<DecisionNote, 'reason' | 'date'>): string {
  if (reason === '' || date === '') return reason || date;
  return `${reason} (${date})`;
}
