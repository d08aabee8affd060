/** Inputs that once failed, found by bombs and fuzzing, and the shapes that nobody may get wrong. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze';
import { longestText } from '../../src/analysis/readings';
import { TimeLimitPassed, within } from '../../src/cli/timeLimit';
import { readHouseFile } from '../../src/config/house/readHouseFile';
import { resolveConfig } from '../../src/config/resolveConfig';
import { readFileText } from '../../src/formats/readFileText';
import { readReview, writeReview } from '../../src/review/reviewFile';
import { cli, folderWith } from '../cli/session';

const { config } = resolveConfig({}, []);
const messages = (problems: readonly { message: string }[]): string[] => problems.map(({ message }) => message);
const milliseconds = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

describe('a house style', () => {
  it.each(['[]/*', 'nul/*', '{"a":/*'])('%s has its problems inside of the text', (text) => {
    for (const { start, end } of readHouseFile(text, []).problems) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it('of 100,000 brackets is refused in words', () => {
    for (const bracket of ['[', '{"a":']) {
      expect(messages(readHouseFile(bracket.repeat(100_000), []).problems)[0]).toContain('nests no deeper');
    }
  });
});

describe('a review file', () => {
  it('of 100,000 brackets is refused in words', () => {
    const open = '['.repeat(100_000);
    for (const text of [open, `{"version":1,"findings":[],"x":${open}${']'.repeat(100_000)}}`]) {
      const read = readReview(text);
      if ('review' in read) writeReview(read.review);
      else expect(read.reason).not.toBe('');
    }
  });
});

describe('a text', () => {
  it('of one endless sentence takes time in proportion to its length', () => {
    const check = (lines: number): void => {
      const { source } = readFileText('<!-- privacy-notice-ignore all: x -->\n'.repeat(lines), 'text');
      if (source) analyze(source, config);
    };
    check(200);
    // It took 60 times as long for four times the text.
    expect(milliseconds(() => check(4000))).toBeLessThan(Math.max(2000, 25 * milliseconds(() => check(1000))));
  });

  it.each([
    ['dots', '.'.repeat(1000), 'text'],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(100), 'text'],
    ['a page without words', '<html><body><img src="a.png"></body></html>', 'html'],
    ['comments alone', '<!-- a -->\n\n<!-- b -->', 'markdown'],
  ] as const)('of %s says that there was nothing to check', (_, text, format) => {
    const { source, problems } = readFileText(text, format);
    expect(source && messages(analyze(source, config, { problems }).problems)).toEqual([
      'This document holds no words; there was nothing to check.',
    ]);
  });

  it('that is too long is checked up to a limit, and the report says so', () => {
    const { source } = readFileText(
      `We may sell your images.\n\n${'\n'.repeat(longestText)}We may sell your images.`,
      'text',
    );
    const report = source && analyze(source, config);
    expect(report && messages(report.problems)).toEqual([expect.stringContaining('only its first')]);
    expect(report?.findings.every(({ span }) => span.end <= longestText)).toBe(true);
    expect(report?.findings.length).toBeGreaterThan(0);
  });
});

describe('a limit of time', () => {
  it('ends what would never end by itself, and what follows works', () => {
    const endless = (): boolean => /^(a+)+$/.test(`${'a'.repeat(60)}!`);
    expect(() => within(0.1, endless)).toThrow(TimeLimitPassed);
    expect(within(1, () => 'next')).toBe('next');
  });

  it('lets errors of the work through, and limits within limits', () => {
    expect(() => within(1, () => JSON.parse('{'))).toThrow(SyntaxError);
    expect(within(1, () => within(1, () => 2) + 1)).toBe(3);
  });
});

describe('check', () => {
  it('goes on after files that cannot be read', async () => {
    const cwd = folderWith({
      'bomb.md': `${'['.repeat(100_000)}`,
      'broken.docx': 'PK\u0003\u0004 nothing',
      'broken.pdf': `%PDF-1.7\n${'1 0 obj << /A '.repeat(50)}`,
      'fine.txt': 'We may sell your medical images to technology companies.',
    });
    const { out, code } = await cli(['check', '.', '--format', 'jsonl'], { cwd });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { findings: unknown[]; problems: unknown[] });
    expect(lines).toHaveLength(4);
    expect(code).toBe(2);
    expect(lines.filter(({ problems }) => problems.length > 0)).toHaveLength(3);
    expect(lines.filter(({ findings }) => findings.length > 0)).toHaveLength(1);
  });
});
