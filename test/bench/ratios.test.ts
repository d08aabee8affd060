/**
 * The speed, in a short form for every change: ratios against other programs and against
 * ourselves in the same run, and never an absolute time. The bounds are loose,
 * because other work may go on beside the tests; docs/performance.md has the numbers.
 */
import { readFileSync } from 'node:fs';
import compromise from 'compromise';
import { describe, expect, it } from 'vitest';
import { LiveAnalysis } from '../../src/analysis/liveAnalysis';
import { fullCheck, sourceOf } from './checks';
import { medianOf } from './measure';

const sample = ['riverside-notice-of-privacy-practices.txt', 'steadyheart-app.notice.txt']
  .map((name) => readFileSync(`samples/${name}`, 'utf8'))
  .join('\n\n');

/** About so many words, of our own samples. */
function textOf(words: number): string {
  const times = Math.max(1, Math.round(words / sample.split(/\s+/u).length));
  return `${sample}\n\n`.repeat(times);
}

function median(run: () => unknown, runs = 5): number {
  const taken: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    taken.push(performance.now() - start);
  }
  return medianOf(taken);
}

describe('the speed of a check', () => {
  const text = textOf(6_000);
  fullCheck(text);
  const full = median(() => fullCheck(text));

  it('is several times that of compromise over the same text', () => {
    compromise(text.slice(0, 2_000)).verbs();
    const other = median(() => compromise(text).verbs().length, 2);
    expect(other / full).toBeGreaterThan(2.5);
  });

  it('grows with the text and not with its square', () => {
    const long = textOf(24_000);
    expect(median(() => fullCheck(long), 2) / full / (long.length / text.length)).toBeLessThan(2.2);
  });

  it('is a small part of a full check after one character was typed', () => {
    const long = textOf(24_000);
    const live = new LiveAnalysis();
    live.check(sourceOf(long), { rules: {} }, { fixes: false });
    const whole = median(() => fullCheck(long), 2);
    const edits = [0.1, 0.3, 0.5, 0.7, 0.9, 0.2, 0.6].flatMap((share) => {
      const at = Math.floor(long.length * share);
      return [`${long.slice(0, at)}x${long.slice(at)}`, long].map((version) => {
        const source = sourceOf(version);
        const start = performance.now();
        live.check(source, { rules: {} }, { fixes: false });
        return performance.now() - start;
      });
    });
    expect(whole / medianOf(edits)).toBeGreaterThan(8);
  });
});
