import { describe, expect, it } from 'vitest';
import { limitingTexts } from '../../src/analysis/limitingTexts';
import { rules } from '../../src/rules/index';

describe('all limiting texts', () => {
  it('are both texts of every rule in three voices, whole and without a token left', () => {
    const all = limitingTexts('app-policy');
    const limited = rules.filter(({ limits }) => limits).length;
    expect(all).toHaveLength(limited * 2 * 3);
    for (const { text, blanks } of all) {
      expect(text).not.toMatch(/[{}]|undefined/u);
      expect(text).toMatch(/^[\p{Lu}[].*[.]$/su);
      for (const blank of blanks) expect(text).toContain(blank);
    }
  });

  it('begin with the usual voice of the kind, and say what the law leaves open where a notice needs that', () => {
    expect(limitingTexts('research-consent')[0]?.voice).toBe('third');
    expect(limitingTexts('imaging-consent')[0]?.voice).toBe('first');
    const [first] = limitingTexts('npp');
    expect(first?.voice).toBe('second');
    expect(first?.text).toContain('These limits do not restrict');
    expect(limitingTexts('npp', first?.text)[0]?.text).not.toContain('These limits do not restrict');
  });
});
