/**
 * Chooses the limiting texts to write into a copy of a document: one change a clause, the
 * most serious finding first, and everything that is left out with its reason.
 */
import { atLeast, type Finding, severities } from '../linter/finding';
import type { Report } from '../linter/report';
import type { Risk } from '../linter/rule';
import { type ChosenFix, collide, type Wanted, withOneSavings } from './chosenFixes';
import { ruleById } from './house/houseRules';

/** Forbid what was found, narrow it, or leave the clause as it is. */
export const limitChoices = ['prohibit', 'narrow', 'none'] as const;
export type LimitChoice = (typeof limitChoices)[number];

export interface FixChoices {
  /** For findings of warning or above whose rule is not named below. */
  readonly usual: LimitChoice;
  /** By rule id; a rule that is named is followed at any severity. */
  readonly byRule: Readonly<Record<string, LimitChoice>>;
}

/** What happens when nothing was chosen: every finding of warning or above gets its narrow text. */
export const usualFixes: FixChoices = { usual: 'narrow', byRule: {} };

export interface LeftOut {
  readonly finding: Finding;
  /** Why, as the end of "not changed, because …". */
  readonly reason: string;
}

export interface FixPlan {
  /** In the order of the text; their edits are disjoint. */
  readonly changes: readonly ChosenFix[];
  /** In the order of the text. Findings that nobody asked to change are not among them. */
  readonly leftOut: readonly LeftOut[];
}

/** Plans the changes of one document. Pure; offsets are those of the text that the report is about. */
export function chooseFixes({ findings }: Pick<Report, 'findings'>, choices: FixChoices = usualFixes): FixPlan {
  const leftOut: LeftOut[] = [];
  const wanted: Wanted[] = [];
  for (const finding of findings) {
    const limit = choiceFor(finding, choices);
    if (limit === 'none') continue;
    const fix = finding.fixes.find((each) => each.limit === limit);
    if (fix) wanted.push({ finding, fix, also: [] });
    else leftOut.push({ finding, reason: whyNoFix(finding, limit) });
  }
  const byWeight = [...wanted].sort((a, b) => weight(a.finding, choices) - weight(b.finding, choices));
  const taken: Wanted[] = [];
  for (const next of byWeight) {
    const rival = taken.find((other) => collide(next, other));
    if (!rival) {
      taken.push(next);
      continue;
    }
    rival.also.push(next.finding);
    const title = ruleById(rival.finding.ruleId)?.title ?? rival.finding.ruleId;
    leftOut.push({ finding: next.finding, reason: `the same words are already changed for “${title}”` });
  }
  taken.sort((a, b) => startOf(a) - startOf(b));
  leftOut.sort((a, b) => a.finding.span.start - b.finding.span.start);
  return { changes: withOneSavings(taken), leftOut };
}

function choiceFor({ ruleId, severity }: Finding, { usual, byRule }: FixChoices): LimitChoice {
  const named = Object.hasOwn(byRule, ruleId) ? byRule[ruleId] : undefined;
  // A hint is a clause that is limited already or protects the reader.
  if (severity === 'hint') return 'none';
  return named ?? (atLeast(severity, 'warning') ? usual : 'none');
}

function whyNoFix({ fixes }: Finding, limit: LimitChoice): string {
  if (fixes.some((fix) => fix.limit !== undefined)) {
    return limit === 'prohibit'
      ? 'the law requires this text or one like it, so that it can be narrowed but not forbidden'
      : 'it can be forbidden here, but no narrower text fits';
  }
  return 'no limiting text fits this place';
}

const risks: readonly Risk[] = ['high', 'medium', 'low', 'favourable'];

/** Lower is more important: what was asked for by name, then what is more serious. */
function weight({ ruleId, severity }: Finding, { byRule }: FixChoices): number {
  const risk = risks.indexOf(ruleById(ruleId)?.risk ?? 'low');
  return (Object.hasOwn(byRule, ruleId) ? 0 : 100) + severities.indexOf(severity) * 10 + risk;
}

function startOf({ fix, finding }: Wanted): number {
  return fix.edits[0]?.span.start ?? finding.span.start;
}
