/** The stored scores in docs/evaluation.md: reading them, comparing with them, writing them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Scores } from './results';
import { repositoryRoot } from './rows';

export const evaluationPage = join(repositoryRoot, 'docs', 'evaluation.md');

/** A score may be this many points below the stored one before it counts as a fall. */
export const tolerance = 0.5;

const fence = /```json\n([\s\S]*?)\n```/u;

/** The stored scores, or none when nothing was stored yet. @throws Error when the page has no readable block. */
export function storedScores(page = evaluationPage): Scores {
  if (!existsSync(page)) return {};
  const block = fence.exec(readFileSync(page, 'utf8'))?.[1];
  if (!block) throw new Error(`${page} has no block of scores.`);
  return (JSON.parse(block) as { scores: Scores }).scores;
}

export interface Fall {
  readonly name: string;
  readonly stored: number;
  /** Missing when the score is no longer measured. */
  readonly now?: number;
}

/** The scores that fell by more than {@link tolerance} points. Only parts that were run are compared. */
export function falls(stored: Scores, now: Scores): Fall[] {
  const run = new Set(Object.keys(now).map((name) => name.split('/')[0]));
  return Object.entries(stored).flatMap(([name, was]): Fall[] => {
    if (!run.has(name.split('/')[0])) return [];
    const is = now[name];
    if (is === undefined) return [{ name, stored: was }];
    return is < was - tolerance - 1e-9 ? [{ name, stored: was, now: is }] : [];
  });
}

export function describeFall({ name, stored, now }: Fall): string {
  return `${name}: ${stored.toFixed(1)} stored, ${now === undefined ? 'no longer measured' : `${now.toFixed(1)} now`}`;
}

const opening = `# How well clauses are found

Written by \`npm run eval\`; do not edit. How to rerun it and how to read it:

- \`npm run eval\` runs everything and prints the errors with their text. It rewrites this page unless a score fell by more than ${tolerance} points; \`npm run eval -- --accept\` rewrites it even then. \`npm run eval -- --help\` lists the ways to look closer.
- A test fails when a score is more than ${tolerance} points below the one stored here, so that a change that costs accuracy is seen where it is made.
- "Our own sentences" (\`test/eval/sentences.jsonl\`) are written by us and gate every build. The other parts need a corpus that is not part of the project; where it is absent they are left out and this page is not rewritten.
- P, R and F1 are precision, recall and F1. Scores are strict: ambiguous sentences are left out, except in the columns that say "all". A finding counts at any severity but hint.
- Which rules count for which label: ai_training: ai-training. third_party_sharing: third-party-sharing, ai-vendor, ba-subcontractor-chain, insurer-employer, sale-remuneration, and marketing, cross-border-cloud and law-enforcement where the clause has a recipient. sale: sale-remuneration. marketing: marketing. deidentified_reuse: deidentified-reuse. secondary_research: broad-research. retention_unlimited: unlimited-retention.
- A sentence that only protects is a false alarm when any of these speaks on it; half-promise and favourable-term may.
`;

/** Writes the page. @param date as it is to be shown, such as "2026-11-30". */
export function writePage(tables: string, scores: Scores, date: string, page = evaluationPage): void {
  const sorted = Object.fromEntries(Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1)));
  const block = JSON.stringify({ date, scores: sorted }, null, 2);
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(
    page,
    `${opening}\nDate of this run: ${date}.\n\n${tables}\n## The scores as stored\n\nIn points from 0 to 100; more is better.\n\n\`\`\`json\n${block}\n\`\`\`\n`,
  );
}
