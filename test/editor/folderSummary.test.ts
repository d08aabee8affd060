import { describe, expect, it } from 'vitest';
import type { Uri } from 'vscode';
import { countsOf, inWords, sumOf } from '../../src/editor/counts';
import { type FileResult, summaryPage } from '../../src/editor/folderSummary';

const uri = {} as Uri;
const none = { error: 0, warning: 0, info: 0, hint: 0 };

describe('counts in words', () => {
  it.each([
    [{}, 'no findings'],
    [{ error: 1 }, '1 serious finding'],
    [{ warning: 2, info: 1 }, '2 warnings and 1 note'],
    [{ error: 2, warning: 1, info: 3 }, '2 serious findings, 1 warning and 3 notes'],
    [{ hint: 4 }, 'no findings'],
  ])('say %j as "%s"', (counts, words) => {
    expect(inWords({ ...none, ...counts })).toBe(words);
  });

  it('add up over documents', () => {
    const one = countsOf([{ severity: 'error' }, { severity: 'hint' }]);
    expect(sumOf([one, one, none])).toEqual({ error: 2, warning: 0, info: 0, hint: 2 });
  });
});

describe('the summary of a folder', () => {
  const results: FileResult[] = [
    { name: 'mild.txt', uri, counts: { ...none, info: 3 }, kind: 'npp' },
    { name: 'a|b*.md', uri, counts: { ...none, error: 1 }, kind: 'unknown' },
    { name: 'scan.pdf', uri, reason: 'This PDF is a scan.' },
    { name: 'README.md', uri },
  ];
  const page = summaryPage(results, false);
  const rows = page.split('\n').filter((line) => line.startsWith('| '));

  it('lists the worst document first, and no name breaks the table', () => {
    expect(rows.slice(2)).toEqual([
      '| a\\|b\\*\\.md | Unknown kind of document | 1 | 0 | 0 |',
      '| mild\\.txt | Notice of privacy practices | 0 | 0 | 3 |',
    ]);
  });

  it('names what could not be read, with the reason, and counts what was left out', () => {
    expect(page).toContain('- scan\\.pdf: This PDF is a scan\\.');
    expect(page).toContain('1 more file was left out');
  });

  it('says so when it is not complete', () => {
    expect(page).not.toContain('cancelled');
    expect(summaryPage(results, true)).toContain('not complete');
  });
});
