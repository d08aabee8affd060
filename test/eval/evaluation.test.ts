/**
 * Holds the scores in docs/evaluation.md: a change that costs more than half a point fails
 * here unless the page is updated with it (`npm run eval -- --accept`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { takeCrashes } from './attempt';
import { evaluateOpp115, evaluateProse, evaluateSentences } from './evaluate';
import { locate, searchable } from './locate';
import { parseCsv } from './opp115';
import { type Results, type Scores, scoresOf } from './results';
import { clauseRows, corpusPresent, ownRows } from './rows';
import { mustBeSilent } from './ruleScores';
import { countPairs, scoredRow } from './score';
import { describeFall, falls, storedScores, writePage } from './stored';

afterEach(() => {
  expect(takeCrashes()).toEqual([]);
});

/** The falls of the parts that were run, in words. */
function fallsOf(results: Omit<Results, 'took'>): string[] {
  return falls(storedScores(), scoresOf({ ...results, took: {} })).map(describeFall);
}

describe('the stored scores', () => {
  it('are held by our own sentences', () => {
    expect(fallsOf({ own: evaluateSentences(ownRows()) })).toEqual([]);
  });

  it('are held by ordinary prose and documentation of source code', { timeout: 30_000 }, () => {
    expect(fallsOf({ prose: evaluateProse('sample') })).toEqual([]);
  });

  it.runIf(corpusPresent)('are held by the sentences of real documents', () => {
    expect(fallsOf({ clauses: evaluateSentences(clauseRows()) })).toEqual([]);
  });

  it.runIf(corpusPresent)('are held by OPP-115', { timeout: 30_000 }, () => {
    expect(fallsOf({ opp115: { validation: evaluateOpp115('validation') } })).toEqual([]);
  });
  if (!corpusPresent) console.warn('The corpus is absent: real sentences and OPP-115 are NOT scored.');

  it('name a score for every label of our own set', () => {
    expect(Object.keys(storedScores()).filter((name) => /^own\/[a-z_]+$/u.test(name))).toHaveLength(7);
  });
});

describe('our own sentences', () => {
  const rows = ownRows();

  it('are at least 400, half of them hard negatives', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400);
    const silent = rows.filter((row) => mustBeSilent(scoredRow(row, [])));
    expect(silent.length).toBeGreaterThanOrEqual(rows.length / 2);
  });

  it('are all different', () => {
    expect(new Set(rows.map(({ sentence, context }) => `${context}|${sentence}`)).size).toBe(rows.length);
  });

  it.runIf(corpusPresent)('are not taken from the corpus', () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = new Set<string>();
    const length = 9;
    for (const { sentence } of clauseRows()) {
      const list = words(sentence);
      for (let i = 0; i + length <= list.length; i++) runs.add(list.slice(i, i + length).join(' '));
    }
    const shared = rows.filter(({ sentence }) => {
      const list = words(sentence);
      return list.some((_, i) => i + length <= list.length && runs.has(list.slice(i, i + length).join(' ')));
    });
    expect(shared.map(({ id }) => id)).toEqual([]);
  });
});

describe('scoring', () => {
  it('counts hits, false alarms and misses', () => {
    const score = countPairs([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
      [true, true],
    ]);
    expect(score).toEqual({ hits: 2, falseAlarms: 1, misses: 1, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  });

  it('sees a fall of more than half a point, and a score that is gone, in the parts that were run', () => {
    const stored: Scores = { 'own/a': 90, 'own/b': 90, 'own/c': 90, 'clauses/a': 90 };
    expect(falls(stored, { 'own/a': 89.5, 'own/b': 89.4 })).toEqual([
      { name: 'own/b', stored: 90, now: 89.4 },
      { name: 'own/c', stored: 90 },
    ]);
  });

  it('reads back the scores it stores', () => {
    const folder = mkdtempSync(join(tmpdir(), 'evaluation-'));
    try {
      const page = join(folder, 'evaluation.md');
      expect(storedScores(page)).toEqual({});
      writePage('## A table\n', { 'own/b': 12.5, 'own/a': 100 }, '2026-01-31', page);
      expect(storedScores(page)).toEqual({ 'own/a': 100, 'own/b': 12.5 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('finds a sentence again across line ends, bullets and parted words', () => {
    const text = 'Sharing\n• With our pro-\nvider vendors, to  co-\nordinate your\nservices.\n• With nobody else.';
    const at = locate(searchable(text), 'With our provider vendors, to coordinate your services.');
    expect(at && text.slice(at.start, at.end)).toContain('vendors, to  co-\nordinate your\nservices');
    expect(locate(searchable(text), 'We sell your records to data brokers.')).toBeUndefined();
  });

  it('takes the place under the lead-in when a list item stands twice', () => {
    const text =
      'We use your data for:\n- Marketing\n- Research\nWe never use your data without consent for:\n- Marketing';
    const at = locate(searchable(text), 'Marketing', 'We never use your data without consent for:');
    expect(at?.start).toBe(text.lastIndexOf('Marketing'));
  });

  it('reads cells with quotes, commas and line ends', () => {
    expect(parseCsv('"a ""b"", c",x\r\n"two\nlines",y\n')).toEqual([
      ['a "b", c', 'x'],
      ['two\nlines', 'y'],
    ]);
  });
});
