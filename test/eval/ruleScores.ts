/**
 * Scores single rules on our own set. A row names in `rules` what must speak beyond its
 * labels; a row that names neither labels nor rules must stay silent.
 */
import type { Finding } from '../../src/linter/finding';
import { countPairs, type Score, type Scored } from './score';

/** These say what is already safe, so they are no alarm on a sentence that protects. */
const welcome = new Set(['favourable-term', 'half-promise']);

function speaks(findings: readonly Finding[], rule: string): boolean {
  return findings.some(({ ruleId, severity }) => ruleId === rule && (severity !== 'hint' || welcome.has(rule)));
}

/** Whether nothing may be reported on the row. */
export function mustBeSilent({ row }: Scored): boolean {
  return row.labels.length === 0 && row.rules.length === 0;
}

/** These are scored by the labels they stand for. */
const byLabel = new Set([
  'ai-training',
  'third-party-sharing',
  'sale-remuneration',
  'marketing',
  'deidentified-reuse',
  'broad-research',
  'unlimited-retention',
]);

/** By rule id: how many of the rows that name it it speaks on, and on how many silent rows it speaks. */
export function scoreRules(rows: readonly Scored[]): ReadonlyMap<string, Score> {
  const ids = new Set(rows.flatMap(({ row, findings }) => [...row.rules, ...findings.map(({ ruleId }) => ruleId)]));
  return new Map(
    [...ids]
      .filter((id) => !byLabel.has(id))
      .sort()
      .map((id) => {
        const counted = rows.filter(
          (scored) => scored.row.rules.includes(id) || (mustBeSilent(scored) && !welcome.has(id)),
        );
        return [id, countPairs(counted.map(({ row, findings }) => [row.rules.includes(id), speaks(findings, id)]))];
      }),
  );
}

/** The rows on which a rule is silent but should speak, and those on which it should be silent but speaks. */
export function ruleErrors(rows: readonly Scored[], id: string) {
  return {
    misses: rows.filter(({ row, findings }) => row.rules.includes(id) && !speaks(findings, id)),
    falseAlarms: rows.filter((scored) => mustBeSilent(scored) && !welcome.has(id) && speaks(scored.findings, id)),
  };
}
