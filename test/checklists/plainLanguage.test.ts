import { describe, expect, it } from 'vitest';
import { readability, syllablesIn } from '../../src/checklists/plainLanguage';
import { analyzed } from './analyzed';

const easy = 'We keep your notes safe. You can ask to see them. Tell us if they are wrong. We will help you.';
const hard =
  'Notwithstanding any contrary provision hereinafter contained, the aforementioned organization reserves unconditional authorization regarding dissemination of individually identifiable documentation to institutional representatives participating in administrative, epidemiological or methodological investigations.';

describe('the reading grade', () => {
  it('is low for plain and high for legal language', () => {
    expect(readability(analyzed(easy)).grade).toBeLessThan(4);
    expect(readability(analyzed(hard)).grade).toBeGreaterThan(18);
  });

  it('names the hardest sentences, the hardest first', () => {
    const document = analyzed(`${easy}\n\n${hard}`);
    const [worst, ...others] = readability(document).hardest;
    expect(worst && document.source.text.slice(worst.span.start, worst.span.end)).toBe(hard);
    expect(others).toEqual([]);
  });

  it('is nothing for a document without sentences', () => {
    expect(readability(analyzed('# Title\n\nYes'))).toEqual({ grade: 0, sentences: 0, hardest: [] });
  });

  it.each([
    ['cat', 1],
    ['care', 1],
    ['notice', 2],
    ['privacy', 3],
    ['authorization', 5],
  ])('counts the syllables of "%s" as %i', (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });
});
