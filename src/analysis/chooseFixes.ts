/**
 * Chooses the limiting texts to write into a copy of a document: one change a clause, the
 * most serious finding first, and everything that is left out with its reason.
 */
import { atLeast, type Finding, type Fix, severities } from '../linter/finding';
import { saysSavings, withoutSavings } from '../linter/limits/savings';
import type { Report } from '../linter/report';
import type { Risk } from '../linter/rule';
import { overlaps, type Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
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

/** One change, as a person decides on it. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The edits of the fix; the savings sentence stands in the last change of a document only. */
  readonly edits: readonly TextEdit[];
  /** Other findings about the same words, which this change stands in for. */
  readonly also: readonly Finding[];
}

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

/** A limiting text that is wanted for a finding, before it is known what else is. */
export interface Wanted {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly also: Finding[];
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
