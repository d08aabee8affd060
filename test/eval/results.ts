/** Everything one run of the evaluation found, and the flat list of scores that is stored and compared. */
import { checklistScore, evaluateChecklists, type ScoredElement } from './checklists';
import type { CorpusDocument } from './documents';
import { corpusDocuments } from './documents';
import {
  evaluateDocuments,
  evaluateKinds,
  evaluateOpp115,
  evaluateProse,
  evaluateSentences,
  type LocatedRows,
  type ProseResult,
} from './evaluate';
import type { ScoredKind } from './kinds';
import { labels } from './labels';
import type { ScoredSegment } from './opp115';
import { clauseRows, corpusPresent, ownRows } from './rows';
import { scoreRules } from './ruleScores';
import { countPairs, protectiveFlagged, type Score, type Scored, scoreLabel, scoreOf, strictRows } from './score';

export const parts = ['own', 'clauses', 'documents', 'opp115', 'kinds', 'checklists', 'prose'] as const;
export type Part = (typeof parts)[number];

export interface Results {
  readonly own?: readonly Scored[];
  readonly clauses?: readonly Scored[];
  readonly documents?: LocatedRows;
  readonly opp115?: { readonly train?: readonly ScoredSegment[]; readonly validation: readonly ScoredSegment[] };
  readonly kinds?: readonly ScoredKind[];
  readonly checklists?: readonly ScoredElement[];
  readonly prose?: ProseResult;
  /** How long each part took, in milliseconds. */
  readonly took: Readonly<Record<string, number>>;
}

/** Runs the wanted parts; those that need the corpus are left out where it is absent. */
export async function evaluate(wanted: ReadonlySet<Part>, only?: ReadonlySet<number>): Promise<Results> {
  const took: Record<string, number> = {};
  const timed = async <T>(name: string, run: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await run();
    took[name] = Math.round(performance.now() - start);
    return result;
  };
  const want = (part: Part) => wanted.has(part) && (corpusPresent || part === 'own' || part === 'prose');
  let read: CorpusDocument[] = [];
  if (want('documents') || want('kinds') || want('checklists'))
    read = await timed('reading documents', () => corpusDocuments(only));
  const clauses = () => clauseRows().filter(({ doc }) => !only || (doc !== undefined && only.has(doc)));
  return {
    ...(want('own') ? { own: await timed('own', () => evaluateSentences(ownRows())) } : {}),
    ...(want('clauses') ? { clauses: await timed('clauses', () => evaluateSentences(clauses())) } : {}),
    ...(want('documents') ? { documents: await timed('documents', () => evaluateDocuments(read, clauses())) } : {}),
    ...(want('opp115')
      ? {
          opp115: {
            train: await timed('opp115 train', () => evaluateOpp115('train')),
            validation: await timed('opp115 validation', () => evaluateOpp115('validation')),
          },
        }
      : {}),
    ...(want('kinds') ? { kinds: await timed('kinds', () => evaluateKinds(read)) } : {}),
    ...(want('checklists') ? { checklists: await timed('checklists', () => evaluateChecklists(read)) } : {}),
    ...(want('prose') ? { prose: await timed('prose', () => evaluateProse('all')) } : {}),
    took,
  };
}

/** Scores in points from 0 to 100 by name; more is always better. */
export type Scores = Readonly<Record<string, number>>;

const points = (share: number) => Math.round(share * 1000) / 10;

/** The scores that are stored in docs/evaluation.md and may not fall. */
export function scoresOf(results: Results): Scores {
  const scores: Record<string, number> = {};
  const put = (name: string, share: number) => {
    scores[name] = points(share);
  };
  const rowScores = (set: string, rows: readonly Scored[]) => {
    const strict = strictRows(rows);
    for (const label of labels) put(`${set}/${label}`, scoreLabel(strict, label).f1);
    const { flagged, of } = protectiveFlagged(strict);
    put(`${set}/protective left alone`, of === 0 ? 1 : 1 - flagged.length / of);
  };
  if (results.own) {
    rowScores('own', results.own);
    for (const [id, score] of scoreRules(results.own)) put(`own/rule ${id}`, score.f1);
  }
  if (results.clauses) rowScores('clauses', results.clauses);
  if (results.documents) rowScores('documents', results.documents.scored);
  if (results.opp115) {
    const { train, validation } = results.opp115;
    if (train) put('opp115 train/sharing', segmentScores(train).others.f1);
    put('opp115 validation/sharing', segmentScores(validation).others.f1);
  }
  if (results.kinds) put('kinds/accuracy', kindAccuracy(results.kinds).share);
  if (results.checklists) put('checklists/npp rows', checklistScore(results.checklists).share);
  if (results.prose) put('prose/silent', 1 - results.prose.sampledFlagged.length / results.prose.sampled);
  return scores;
}

export function segmentScores(scored: readonly ScoredSegment[]): {
  readonly others: Score;
  readonly legalOnly: Score;
  readonly all: Score;
} {
  const pairs = (segments: readonly ScoredSegment[]) =>
    countPairs(segments.map(({ segment, found }) => [segment.shares, found]));
  return {
    others: pairs(scored.filter(({ segment }) => !segment.legalOnly)),
    legalOnly: pairs(scored.filter(({ segment }) => segment.legalOnly)),
    all: pairs(scored),
  };
}

export function kindAccuracy(kinds: readonly ScoredKind[]): {
  readonly right: number;
  readonly of: number;
  readonly share: number;
} {
  const scored = kinds.filter(({ right }) => right !== undefined);
  const right = scored.filter((one) => one.right).length;
  return { right, of: scored.length, share: scored.length === 0 ? 1 : right / scored.length };
}

/** Adds up scores by their counts. */
export function sum(scores: readonly Score[]): Score {
  const total = { hits: 0, falseAlarms: 0, misses: 0 };
  for (const { hits, falseAlarms, misses } of scores) {
    total.hits += hits;
    total.falseAlarms += falseAlarms;
    total.misses += misses;
  }
  return scoreOf(total);
}
