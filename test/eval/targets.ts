/** What was to be reached and what was, in one table: the first thing to read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklistScore } from './checklists';
import { labels } from './labels';
import { kindAccuracy, type Results, segmentScores } from './results';
import { repositoryRoot } from './rows';
import { protectiveFlagged, scoreLabel, strictRows } from './score';
import { reach, table } from './table';

/** What people judged, which no program can measure again. */
interface Judged {
  /** Findings drawn from whole documents, 100 at a time, each read by somebody who did not know the code. */
  readonly draws: readonly { date: string; seed: number; right: number; arguable: number; wrong: number }[];
  readonly unseen: {
    readonly date: string;
    readonly note: string;
    readonly f1: Readonly<Record<string, number>>;
    readonly protectiveFlagged: string;
  };
}

const judged = JSON.parse(readFileSync(join(repositoryRoot, 'test', 'eval', 'judged.json'), 'utf8')) as Judged;
const two = (share: number) => share.toFixed(2);

/** The table of targets for the parts that were run, and what people judged. */
export function targetTables(results: Results): string {
  const rows: string[][] = [];
  const put = (what: string, target: string, reached: string, met: boolean) =>
    rows.push([what, target, reached, met ? 'yes' : '**no**']);
  if (results.clauses) {
    const strict = strictRows(results.clauses);
    for (const label of labels) {
      const { f1 } = scoreLabel(strict, label);
      put(`${label}, sentences`, `F1 ${two(reach[label])}`, two(f1), f1 >= reach[label]);
    }
    const { flagged, of } = protectiveFlagged(strict);
    put('protective sentences flagged', 'at most 2 %', `${flagged.length} of ${of}`, flagged.length <= of * 0.02);
  }
  if (results.documents) {
    const strict = strictRows(results.documents.scored);
    for (const [label, target] of [
      ['ai_training', 0.9],
      ['third_party_sharing', 0.85],
    ] as const) {
      const { f1 } = scoreLabel(strict, label);
      put(`${label}, whole documents`, `F1 ${two(target)}`, two(f1), f1 >= target);
    }
  }
  if (results.opp115) {
    const { f1 } = segmentScores(results.opp115.validation).others;
    put('OPP-115 validation, sharing', 'F1 0.80', two(f1), f1 >= 0.8);
  }
  if (results.kinds) {
    const { share } = kindAccuracy(results.kinds);
    put('document kind', '0.95', two(share), share >= 0.95);
  }
  if (results.checklists) {
    const { share } = checklistScore(results.checklists);
    put('required statements of notices', '0.95', two(share), share >= 0.95);
  }
  if (results.prose) {
    const { sampled, sampledFlagged } = results.prose;
    put(
      'sentences of ordinary prose flagged',
      `none of ${sampled}`,
      String(sampledFlagged.length),
      sampledFlagged.length === 0,
    );
  }
  const last = judged.draws[judged.draws.length - 1];
  if (last)
    put(
      `100 random findings, judged ${last.date}`,
      'precision 0.90',
      `${two(last.right / 100)}, with the arguable ones ${two((last.right + last.arguable) / 100)}`,
      last.right >= 90,
    );
  const { unseen } = judged;
  return [
    '## Targets',
    '',
    table(['what', 'to reach', 'reached', 'met'], rows),
    '',
    'What remains wrong, and why, is told in [evaluation-notes.md](evaluation-notes.md).',
    '',
    '## Documents that nobody looked at',
    '',
    `${unseen.note} Judged ${unseen.date}; protective sentences flagged: ${unseen.protectiveFlagged}. They are not part of the project, so the numbers cannot be measured again here.`,
    '',
    table(
      ['label', 'F1'],
      Object.entries(unseen.f1).map(([label, f1]) => [label, two(f1)]),
    ),
    '',
    '',
  ].join('\n');
}
