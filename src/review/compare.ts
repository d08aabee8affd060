/**
 * Compares two versions of a document by what they permit, not by their words: last year's
 * PDF with this year's Word file. A permission is one finding; it was added, removed,
 * loosened, tightened or changed. A sentence that is only worded differently is no change.
 */
import { type ClauseFacts, clauseFactsOf } from '../analysis/clauseFacts';
import type { Finding } from '../linter/finding';
import type { Element, Report } from '../linter/report';
import type { SourceText } from '../text/sourceText';
import { slice } from '../text/span';
import { type Direction, type Reason, reasonsFor } from './compareFacts';
import { pairByMeaning } from './comparePairs';
import { normalised } from './findingIdentity';

/** One version of a document. */
export interface Version {
  readonly source: SourceText;
  readonly report: Pick<Report, 'kind' | 'findings' | 'elements'>;
}

export type Change = 'added' | 'removed' | Direction;

/** A permission, or a promise that protects the patient, that is not as it was. */
export interface ClauseChange {
  readonly change: Change;
  readonly subject: 'permission' | 'protection';
  readonly rule: string;
  readonly old?: Finding;
  readonly new?: Finding;
  /** What differs; empty when the clause came or went. */
  readonly reasons: readonly Reason[];
}

/** A statement of a checklist that one version has and the other lacks, wholly or in part. */
export interface ElementChange {
  readonly change: 'lost' | 'gained';
  /** Whether the law asks for it in the new version. */
  readonly required: boolean;
  readonly old: Element;
  readonly new: Element;
}

export interface Comparison {
  /** True when nothing changed in meaning. */
  readonly same: boolean;
  /** What made things worse for the patient stands first, each group in the order of the text. */
  readonly changes: readonly ClauseChange[];
  readonly elements: readonly ElementChange[];
  /** Clauses that are the same in meaning, of which `reworded` differ in words. */
  readonly unchanged: number;
  readonly reworded: number;
  /** False when the two were read as different kinds, so that different checklists apply. */
  readonly sameKind: boolean;
}

export interface CompareOptions {
  /** Whether the findings of a rule protect the patient. */
  readonly protects: (ruleId: string) => boolean;
}

export type Effect = 'worse' | 'unclear' | 'better';

/** What a change means for the patient; a promise that goes is as bad as a permission that comes. */
export function effectOf({ change, subject }: Pick<ClauseChange, 'change' | 'subject'>): Effect {
  if (change === 'changed') return 'unclear';
  if (change === 'loosened') return 'worse';
  if (change === 'tightened') return 'better';
  return (change === 'added') === (subject === 'permission') ? 'worse' : 'better';
}

const order: readonly Effect[] = ['worse', 'unclear', 'better'];

/** What changed from the old version to the new one. Pure. */
export function compareVersions(before: Version, after: Version, { protects }: CompareOptions): Comparison {
  const old = cardsOf(before);
  const now = cardsOf(after);
  const pairs = pairByMeaning(old, now);
  const changes: ClauseChange[] = [];
  let unchanged = 0;
  let reworded = 0;
  const subjectOf = (rule: string) => (protects(rule) ? 'protection' : 'permission');
  for (const [i, j] of pairs.matched) {
    const [a, b] = [old[i], now[j]] as [Card, Card];
    const rule = b.finding.ruleId;
    const reasons = reasonsFor(a, b, protects(rule));
    if (reasons.length === 0) {
      unchanged++;
      if (a.words !== b.words) reworded++;
      continue;
    }
    changes.push({
      change: overall(reasons),
      subject: subjectOf(rule),
      rule,
      old: a.finding,
      new: b.finding,
      reasons,
    });
  }
  for (const i of pairs.onlyOld) {
    const { finding } = old[i] as Card;
    changes.push({
      change: 'removed',
      subject: subjectOf(finding.ruleId),
      rule: finding.ruleId,
      old: finding,
      reasons: [],
    });
  }
  for (const j of pairs.onlyNew) {
    const { finding } = now[j] as Card;
    changes.push({
      change: 'added',
      subject: subjectOf(finding.ruleId),
      rule: finding.ruleId,
      new: finding,
      reasons: [],
    });
  }
  const elements = elementChanges(before.report.elements, after.report.elements);
  return {
    same: changes.length === 0 && elements.length === 0,
    changes: changes.sort((a, b) => order.indexOf(effectOf(a)) - order.indexOf(effectOf(b)) || placeOf(a) - placeOf(b)),
    elements,
    unchanged,
    reworded,
    sameKind: before.report.kind === after.report.kind,
  };
}

/** A finding with what is compared of it. */
export interface Card {
  readonly finding: Finding;
  /** The words of the clause, without what only layout or typing makes different. */
  readonly words: string;
  readonly facts: ClauseFacts;
}

function cardsOf({ source, report }: Version): Card[] {
  const facts = clauseFactsOf(source, report.findings);
  return report.findings.map((finding, i) => ({
    finding,
    words: normalised(slice(source.text, finding.span)),
    facts: facts[i] as ClauseFacts,
  }));
}

/** All reasons in one direction give it; when they pull both ways, the reader has to judge. */
function overall(reasons: readonly Reason[]): Direction {
  const [first, ...rest] = [...new Set(reasons.map(({ direction }) => direction))];
  return first !== undefined && rest.length === 0 ? first : 'changed';
}

function placeOf(change: ClauseChange): number {
  return (change.new ?? change.old)?.span.start ?? 0;
}

const statusRank = { missing: 0, unclear: 1, present: 2 } as const;

/** Rows that the law asks of both versions, surely or perhaps; good practice is advice and no difference. */
function elementChanges(before: readonly Element[], after: readonly Element[]): ElementChange[] {
  const known = new Map(before.map((element) => [element.id, element]));
  return after
    .flatMap((now): ElementChange[] => {
      const then = known.get(now.id);
      if (!then || now.applies === 'no' || now.level === 'information') return [];
      const difference = statusRank[now.status] - statusRank[then.status];
      if (difference === 0) return [];
      return [{ change: difference < 0 ? 'lost' : 'gained', required: now.applies === 'yes', old: then, new: now }];
    })
    .sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ change, required }: ElementChange): number {
  return (change === 'lost' ? 0 : 2) + (required ? 0 : 1);
}
