import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePhrase, longestPhrase, wordsOf } from '../../../src/config/house/phrase';

/** The words that a phrase finds in a text, or why it is no phrase. */
function found(pattern: string, text: string): string | undefined {
  const phrase = compilePhrase(pattern);
  if ('reason' in phrase) return phrase.reason;
  const words = wordsOf(text);
  const match = phrase.find(words);
  return match && text.slice(words[match.first]?.start, words[match.last]?.end);
}

describe('a phrase finds', () => {
  it.each([
    ['share with', 'We SHARE with others.', 'SHARE with'],
    ['shar* your', 'We are sharing your data.', 'sharing your'],
    ['third party', 'a third-party company', 'third-party'],
    ["patient's record", 'the patient’s record', 'patient’s record'],
    ['send * fax', 'We send by fax.', 'send by fax'],
    ['send ... fax', 'We send all of your records by fax.', 'send all of your records by fax'],
    ['send … fax', 'send fax', 'send fax'],
    ['(send|give away) data', 'They give away data.', 'give away data'],
    ['may not? share', 'We may share it, we may not share it.', 'may share'],
    ['may (not|never)? share', 'We may never share it.', 'may never share'],
    ['*port*', 'Transportation is free.', 'Transportation'],
    ['données', 'Vos DONNÉES', 'DONNÉES'],
  ])('%s in “%s”', (pattern, text, words) => expect(found(pattern, text)).toBe(words));

  it.each([
    ['share with', 'We share it with others.'],
    ['share', 'We overshare.'],
    ['send ... fax', `send ${'a '.repeat(11)}fax`],
    ['a*b', 'b a'],
    ['aba*aba', 'aba'],
  ])('nothing for %s in “%s”', (pattern, text) => expect(found(pattern, text)).toBeUndefined());

  it('the first place', () => {
    expect(found('share ... data', 'We share x. They share data')).toBe('share x. They share data');
  });
});

describe('a phrase that cannot be used says why', () => {
  it.each([
    ['', /at least one word/u],
    ['* ... *', /at least one word/u],
    ['maybe?', /at least one word/u],
    ['(a|*) ...', /at least one word/u],
    ['(a|b', /not closed/u],
    ['a)', /was not opened/u],
    ['a|b', /inside brackets/u],
    ['((a)|b)', /inside brackets/u],
    ['(a|)', /is empty/u],
    ['? a', /after a word/u],
    ['a [b]', /cannot stand/u],
    ['a+', /cannot stand/u],
    [`${'a '.repeat(longestPhrase)}`, /at most/u],
    ['... '.repeat(60).concat('a'), /too many parts/u],
  ])('%s', (pattern, reason) => expect(found(pattern, 'a')).toMatch(reason));
});

describe('a phrase that would explode elsewhere', () => {
  it('takes time that grows with the text alone', () => {
    const time = (words: number): number => {
      const text = wordsOf('a '.repeat(words));
      const phrase = compilePhrase(`${'a? a* ... '.repeat(12)}b`);
      if ('reason' in phrase) throw new Error(phrase.reason);
      const start = performance.now();
      expect(phrase.find(text)).toBeUndefined();
      return performance.now() - start;
    };
    time(500);
    expect(time(8000)).toBeLessThan(Math.max(10 * time(2000), 400));
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '*', '(', ')', '|', '?', '.', ' ', '…', '\\', '[') }),
        (pattern) => {
          const phrase = compilePhrase(pattern);
          if ('find' in phrase) phrase.find(wordsOf('a b ab aab b'));
          else expect(phrase.reason).toMatch(/\.$/u);
        },
      ),
    );
  });
});
