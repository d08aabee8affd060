/**
 * Patients read our words, so these stay at school grade 8 or below by the Flesch-Kincaid
 * grade (https://en.wikipedia.org/wiki/Flesch–Kincaid_readability_tests). Left out are the
 * words of the document itself, its name and kind, and the statements of the checklists,
 * which name what a law asks for.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { checklists } from '../../src/checklists/elements';
import { plainStatement, plainStatements } from '../../src/exporters/plainStatements';
import { reportContent } from '../../src/exporters/reportContent';
import { reportTree } from '../../src/exporters/reportTree';
import { wordsFor } from '../../src/exporters/reportWords';
import type { CheckedDocument } from '../../src/exporters/reportWriter';
import { ruleById, rules } from '../../src/rules/index';
import { toyFinding } from '../support/toyRule';
import { documentOf, plain, unread, zoo } from './documents';

const highest = 8;

/** Each sentence of its own, so that one hard sentence cannot hide among easy ones. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!:])\s+/u).filter((sentence) => (sentence.match(/\p{L}+/gu) ?? []).length > 2);
}

function gradeOf(sentence: string): number {
  const words = sentence.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: 1, word: words.length, syllable: syllables });
}

const tooHard = (texts: readonly string[]) =>
  texts
    .flatMap(sentencesOf)
    .map((sentence) => ({ sentence, grade: Math.round(gradeOf(sentence) * 10) / 10 }))
    .filter(({ grade }) => grade > highest);

interface TreeNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly TreeNode[];
  readonly data?: unknown;
}

/** Our own words in a report for a patient, a paragraph or a heading each. */
function ownWords(node: TreeNode): string[] {
  if (node.type === 'blockquote') return [];
  if (/"(?:statement|summary|problem|decision)"/u.test(JSON.stringify(node.data ?? null))) return [];
  if (node.type === 'paragraph' || node.type === 'heading') return [flat(node)];
  return (node.children ?? []).flatMap(ownWords);
}

const flat = (node: TreeNode): string => node.value ?? (node.children ?? []).map(flat).join('');

describe('the reading grade', () => {
  it('of known sentences is what the formula says', () => {
    expect(gradeOf('The cat sat on the mat.')).toBeLessThan(1);
    expect(
      gradeOf('Institutional authorization necessitates comprehensive organizational accountability.'),
    ).toBeGreaterThan(20);
    expect(tooHard(['Fine words. Institutional authorization necessitates accountability.'])).toHaveLength(1);
  });

  it('of every rule’s words for patients is 8 at most', () => {
    expect(tooHard(rules.flatMap(({ plain: words, ask }) => [words, ask ?? '']))).toEqual([]);
  });

  it('of every other word in a report for a patient is 8 at most', () => {
    const options = { ...plain, ruleById, rules, audience: 'patient' as const };
    const findings = rules.flatMap((rule) =>
      (['error', 'warning', 'info', 'hint'] as const).map((severity) =>
        toyFinding(zoo, { ruleId: rule.id, severity: rule.risk === 'favourable' ? 'hint' : severity }),
      ),
    );
    const row = { id: 'A', requirement: 'r', citation: 'c', confirmed: true, applies: 'yes' } as const;
    const entry = {
      document: 'zoo.txt',
      rule: 'toy',
      quote: 'q',
      before: '',
      after: '',
      alike: 1,
      state: 'ignored',
      reason: 'r',
      date: '',
    };
    const documents: CheckedDocument[] = [
      documentOf({
        findings,
        elements: [
          { ...row, status: 'missing' },
          { ...row, status: 'unclear' },
        ],
      }),
      documentOf({ findings: [], elements: [{ ...row, status: 'present' }] }),
      documentOf({ findings: [] }),
      documentOf(undefined, {
        review: { accepted: [], ignored: [{ finding: toyFinding(zoo), entry }], fixed: [entry] },
      }),
      unread,
    ];
    const words = documents.flatMap((document) => ownWords(reportTree(reportContent(document, options), options)));
    // The names of the documents are headings, too.
    const own = words.filter((text) => !documents.some(({ path }) => path === text));
    expect(own.length).toBeGreaterThan(80);
    expect(tooHard([...own, wordsFor('patient').review.accepted])).toEqual([]);
  });

  it('of what the law asks a form to say, in words for patients, is 8 at most', () => {
    expect(tooHard(Object.values(plainStatements))).toEqual([]);
  });

  it('is kept for every statement that the law asks of a notice or an authorization', () => {
    const rows = checklists.filter(({ id }) => id === 'npp' || id === 'authorization').flatMap(({ rows }) => rows);
    expect(rows.length).toBeGreaterThan(50);
    const hard = rows.filter(({ id, level }) => level !== 'information' && plainStatement(id) === undefined);
    expect(hard.map(({ id }) => id)).toEqual([]);
  });

  it('is kept by every rule that can be asked about', () => {
    const silent = rules.filter(({ ask, risk }) => ask === undefined && risk !== 'favourable').map(({ id }) => id);
    expect(silent).toEqual([]);
  });
});
