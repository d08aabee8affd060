/** Precision, recall and F1 over labelled rows. */
import type { Finding } from '../../src/linter/finding';
import { type Label, labels, labelsFound } from './labels';
import type { Row } from './rows';

export interface Counts {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
}

export interface Score extends Counts {
  /** All from 0 to 1; 1 where there is nothing to find and nothing was reported. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A row with what was reported for it. */
export interface Scored {
  readonly row: Row;
  readonly found: ReadonlySet<Label>;
  readonly findings: readonly Finding[];
}

export function scoreOf({ hits, falseAlarms, misses }: Counts): Score {
  const precision = hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms);
  const recall = hits + misses === 0 ? 1 : hits / (hits + misses);
  const f1 = hits + falseAlarms + misses === 0 ? 1 : (2 * hits) / (2 * hits + falseAlarms + misses);
  return { hits, falseAlarms, misses, precision, recall, f1 };
}

/** Counts pairs of what should be and what was found. */
export function countPairs(pairs: Iterable<readonly [expected: boolean, found: boolean]>): Score {
  let hits = 0;
  let falseAlarms = 0;
  let misses = 0;
  for (const [expected, found] of pairs) {
    if (expected && found) hits++;
    else if (found) falseAlarms++;
    else if (expected) misses++;
  }
  return scoreOf({ hits, falseAlarms, misses });
}

export function scoredRow(row: Row, findings: readonly Finding[]): Scored {
  return { row, findings, found: labelsFound(findings) };
}

/** The rows that count for strict scores. */
export function strictRows(rows: readonly Scored[]): Scored[] {
  return rows.filter(({ row }) => !row.ambiguous);
}

export function scoreLabel(rows: readonly Scored[], label: Label): Score {
  return countPairs(rows.map(({ row, found }) => [row.labels.includes(label), found.has(label)]));
}

/** Every label's score, in the order of {@link labels}. */
export function scoreLabels(rows: readonly Scored[]): ReadonlyMap<Label, Score> {
  return new Map(labels.map((label) => [label, scoreLabel(rows, label)]));
}

/** One score over all labels together: a row counts once for every label. */
export function scoreTogether(rows: readonly Scored[]): Score {
  return countPairs(
    rows.flatMap(({ row, found }) => labels.map((label) => [row.labels.includes(label), found.has(label)] as const)),
  );
}

/** Whether the row only protects, so that any label found is a false alarm. */
export function onlyProtects({ row }: Scored): boolean {
  return row.protective && row.labels.length === 0;
}

/** How many of the sentences that only protect were flagged as a risk. */
export function protectiveFlagged(rows: readonly Scored[]): { readonly flagged: Scored[]; readonly of: number } {
  const protective = rows.filter(onlyProtects);
  return { flagged: protective.filter(({ found }) => found.size > 0), of: protective.length };
}

export interface Errors {
  readonly misses: readonly Scored[];
  readonly falseAlarms: readonly Scored[];
}

/** Rows on which a label was missed or wrongly given, worst first: rows that only protect, then those with most wrong labels. */
export function errorsOf(rows: readonly Scored[], only: readonly Label[] = labels): Errors {
  const missed = ({ row, found }: Scored) => only.filter((label) => row.labels.includes(label) && !found.has(label));
  const wrong = ({ row, found }: Scored) => only.filter((label) => !row.labels.includes(label) && found.has(label));
  const weight = (scored: Scored) => wrong(scored).length + (onlyProtects(scored) ? 10 : 0);
  return {
    misses: rows
      .filter((scored) => missed(scored).length > 0)
      .sort((a, b) => missed(b).length - missed(a).length || a.found.size - b.found.size),
    falseAlarms: rows.filter((scored) => wrong(scored).length > 0).sort((a, b) => weight(b) - weight(a)),
  };
}
