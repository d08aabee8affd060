/**
 * A comparison of two versions for its readers: as text, as JSON and as a page. The three
 * say the same in the same order.
 */
import type { Finding } from '../linter/finding';
import type { Rule } from '../linter/rule';
import { type ClauseChange, type Comparison, type Effect, type ElementChange, effectOf } from '../review/compare';
import { pageOf, placeInWords } from './places';
import { countOf, kindNames } from './plainWords';
import type { CheckedDocument, PlacedText } from './reportWriter';

/** One of the two versions; it has been read. */
export type ComparedDocument = Required<Pick<CheckedDocument, 'path' | 'source' | 'report'>>;

export interface ComparisonView {
  readonly old: ComparedDocument;
  readonly new: ComparedDocument;
  readonly comparison: Comparison;
  readonly ruleById: (id: string) => Rule | undefined;
  readonly version: string;
  readonly date?: string;
}

export const comparisonDisclaimer = 'Information, not legal advice.';

/** Grows only when an existing field changes its meaning or goes away. */
export const comparisonVersion = 1;

/** The headline of one change: "Permission added: Sale of data". */
export function changeTitle(
  { change, subject, rule }: ClauseChange,
  { ruleById }: Pick<ComparisonView, 'ruleById'>,
): string {
  const title = ruleById(rule)?.title ?? rule;
  const verb = subject === 'protection' ? promiseVerbs[change] : change;
  return `${subject === 'protection' ? 'Protection' : 'Permission'} ${verb}: ${title}`;
}

const promiseVerbs = {
  added: 'added',
  removed: 'removed',
  loosened: 'weakened',
  tightened: 'strengthened',
  changed: 'changed',
} as const;

/** The headline of a statement that came or went. */
export function elementTitle({ change, required, new: element }: ElementChange): string {
  const what = required ? 'Required statement' : 'Statement';
  const partly = element.status === 'unclear' ? ' in part' : '';
  return `${what} ${change}${partly}: ${element.requirement}`;
}

/** "45 CFR 164.520 (not confirmed)". */
export function elementBasis({ new: { citation, confirmed } }: ElementChange): string {
  return confirmed ? citation : `${citation} (not confirmed)`;
}

/** The sentence that answers the question of the reader first. */
export function verdict({ comparison, ...view }: ComparisonView): string {
  const { changes, elements, unchanged, reworded } = comparison;
  const words = reworded > 0 ? `, ${reworded} of them in other words` : '';
  if (comparison.same) {
    if (view.old.source.text === view.new.source.text) return 'The two have the same text.';
    return `No difference in what the two versions permit, promise or state (${countOf(unchanged, 'clause')} compared${words}).`;
  }
  const effects = { worse: 0, unclear: 0, better: 0 };
  for (const change of changes) effects[effectOf(change)]++;
  for (const { change } of elements) effects[change === 'lost' ? 'worse' : 'better']++;
  const parts = [
    ...(effects.worse > 0 ? [`${effects.worse} worse for the patient`] : []),
    ...(effects.unclear > 0 ? [`${effects.unclear} to be judged`] : []),
    ...(effects.better > 0 ? [`${effects.better} better`] : []),
  ];
  const all = countOf(changes.length + elements.length, 'difference');
  return `${all}: ${parts.join(', ')}. ${countOf(unchanged, 'clause')} unchanged in meaning${words}.`;
}

/** What the reader must know before relying on the comparison. */
export function notes({ comparison, old, new: now }: ComparisonView): string[] {
  if (comparison.sameKind) return [];
  return [
    `The old version was read as “${kindNames[old.report.kind]}” and the new one as “${kindNames[now.report.kind]}”, so not all statements could be compared. --kind sets the kind of both.`,
  ];
}

export function quoteOf(source: PlacedText, { span }: Pick<Finding, 'span'>): string {
  return source.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
}

/** To follow "Old, ": "page 3, under “Our duties”". */
export function placeOf(source: PlacedText, finding: Finding): string {
  return placeInWords(source, finding.span, finding.page).replace(/^\p{Lu}/u, (first) => first.toLowerCase());
}

/** Changes of one clause with one effect, which are read together. */
export interface ClauseGroup {
  readonly effect: Effect;
  readonly changes: readonly ClauseChange[];
  readonly reasons: readonly string[];
  readonly old?: Finding;
  readonly new?: Finding;
}

/** Changes of the very same clauses in one group, so that no quote is read twice. */
export function groupsOf(changes: readonly ClauseChange[]): ClauseGroup[] {
  const groups = new Map<string, ClauseChange[]>();
  const at = (finding: Finding | undefined) => (finding ? `${finding.span.start}-${finding.span.end}` : '');
  for (const change of changes) {
    const key = [effectOf(change), at(change.old), at(change.new)].join(' ');
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [ClauseChange, ...ClauseChange[]];
    return {
      effect: effectOf(first),
      changes: group,
      reasons: [...new Set(group.flatMap(({ reasons }) => reasons.map(({ words }) => words)))],
      ...(first.old && { old: first.old }),
      ...(first.new && { new: first.new }),
    };
  });
}

/** The comparison as one JSON object, described in docs/command-line.md. */
export function comparisonJson(view: ComparisonView): string {
  const { comparison, old, new: now } = view;
  const described = ({ path, report }: ComparedDocument) => ({ path, kind: report.kind, words: report.words });
  const placed = ({ source }: ComparedDocument, at: Finding['span'] | undefined, page?: number) => {
    if (!at) return undefined;
    const known = pageOf(source, at, page);
    return {
      quote: source.text.slice(at.start, at.end),
      start: at.start,
      end: at.end,
      ...(known !== undefined && { page: known }),
    };
  };
  const clause = (version: ComparedDocument, finding: Finding | undefined) =>
    finding && { severity: finding.severity, ...placed(version, finding.span, finding.page) };
  return `${JSON.stringify(
    {
      version: comparisonVersion,
      same: comparison.same,
      old: described(old),
      new: described(now),
      changes: comparison.changes.map((change) => ({
        change: change.change,
        subject: change.subject,
        effect: effectOf(change),
        rule: change.rule,
        reasons: change.reasons.map(({ about, direction, words }) => ({ about, direction, words })),
        old: clause(old, change.old),
        new: clause(now, change.new),
      })),
      elements: comparison.elements.map((change) => ({
        id: change.new.id,
        change: change.change,
        required: change.required,
        requirement: change.new.requirement,
        citation: change.new.citation,
        confirmed: change.new.confirmed,
        old: { status: change.old.status, ...placed(old, change.old.span) },
        new: { status: change.new.status, ...placed(now, change.new.span) },
      })),
      unchanged: comparison.unchanged,
      reworded: comparison.reworded,
      notes: notes(view),
    },
    undefined,
    2,
  )}\n`;
}
