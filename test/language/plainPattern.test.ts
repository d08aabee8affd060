import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/analysis/analyze';
import { isPlain, plainPattern } from '../../src/language/plainPattern';
import { allTurns } from '../../src/language/turns';
import { rules } from '../../src/rules/index';

/** Every place that a pattern finds. */
function places(pattern: RegExp, text: string): string[] {
  const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  return [...text.matchAll(all)].map(({ index, 0: words }) => `${index}: ${words}`);
}

const samples = readdirSync('samples')
  .filter((name) => /\.(?:txt|md)$/u.test(name))
  .map((name) => readFileSync(join('samples', name), 'utf8'));
const lines = [
  ...samples.flatMap((text) => text.split('\n')),
  ...rules.flatMap(({ examples }) =>
    [...examples.flagged, ...examples.clean].map((example) => JSON.stringify(example)),
  ),
].filter(isPlain);

describe('a pattern for plain texts', () => {
  it('finds in plain texts what the pattern itself finds', () => {
    expect(lines.length).toBeGreaterThan(200);
    let told = 0;
    const text = lines.join('\n');
    for (const { source, flags } of allTurns()) {
      const plain = plainPattern(source, flags);
      if (!plain) continue;
      told++;
      expect(places(plain, text), source).toEqual(places(new RegExp(source, flags), text));
    }
    expect(told).toBeGreaterThan(allTurns().filter(({ flags }) => flags.includes('u')).length * 0.95);
  });

  it('means the same with any signs that a plain text may hold', () => {
    const part = fc.constantFrom(
      '[\\p{L}\\p{N}]',
      '[^\\p{L}\\p{N}]',
      '\\p{L}',
      '(?<![\\p{L}\\p{N}])',
      'k',
      's',
      '\\b',
      '\\w',
      '.',
      '\\s',
      '[\\p{L}’-]+',
    );
    const source = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    const sign = fc.constantFrom(...'aKs9 .-_\n’“—•§©™é\u00a0\u00b2\u017f\u212a\u4e00\u0301');
    fc.assert(
      fc.property(source, fc.array(sign, { maxLength: 8 }), (pattern, signs) => {
        const text = signs.join('');
        const plain = plainPattern(pattern, 'iu');
        if (plain && isPlain(text)) expect(places(plain, text)).toEqual(places(new RegExp(pattern, 'iu'), text));
      }),
      { numRuns: 500 },
    );
  });

  it('takes no letter beyond ASCII for plain', () => {
    expect(isPlain('the patient’s “data” – 5 % • § 164.508')).toBe(true);
    for (const text of ['café', '\u017fell', '\u212a', 'm\u00b2', '\ud83d\ude00', '数据'])
      expect(isPlain(text), text).toBe(false);
  });

  it('is none where the pattern asks for more than letters and digits, or minds capitals', () => {
    expect(plainPattern('\\p{Lu}', 'iu')).toBeUndefined();
    expect(plainPattern('\\P{L}', 'iu')).toBeUndefined();
    expect(plainPattern('a', 'u')).toBeUndefined();
  });
});
