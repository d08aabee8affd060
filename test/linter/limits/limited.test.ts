import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/text/textEdit';
import { after, analyzed, fixOf, toyRule } from './fixing';

const severities = (text: string) => analyzed(text).findings.map(({ severity }) => severity);

describe('a clause that is limited already', () => {
  it.each([
    'We may sell your data. Ask us.',
    'We may sell your data, but we will not share your name.',
    'We may use your data:\n\n- to sell it to brokers; and\n- to bill you.',
    'We may sell your data to:\n\n- Acme\n- Beta\n\nWe are here to help.',
    'I authorize Harbor Dental to sell my data.',
    'The study team may sell the data of the participant.',
  ])('is told by the text that narrows it: %s', (text) => {
    expect(severities(text)).toContain('warning');
    expect(severities(after(text, 'narrow'))).not.toContain('warning');
    expect(severities(after(text, 'prohibit'))).not.toContain('warning');
  });

  it('is told with its blanks filled in and its lines broken anew', () => {
    const limited = after('We may sell your data.', 'narrow')
      .replace('[VENDOR]', 'Acme Analytics of Boston')
      .replace('[NUMBER]', 'ten')
      .replace('may be made only', 'may be\nmade only');
    expect(severities(limited)).not.toContain('warning');
    expect(analyzed(limited).findings[0]?.because).toContain('limited by the next sentence');
  });

  it('is told by any next sentence that asks for permission', () => {
    expect(severities('We may sell your data. This may happen only with your written authorization.')).toEqual([
      'hint',
    ]);
    expect(severities('We may sell your data. Any such sale requires your written consent.')).toEqual(['hint']);
  });

  it('is not told by a sentence about something else', () => {
    expect(severities('We may sell your data. We visit you only with your consent.')).toEqual(['warning']);
    expect(severities('We may sell your data. These brokers may not call you without your consent.')).toEqual([
      'warning',
    ]);
    expect(severities('We may sell your data. This is usual.')).toEqual(['warning']);
  });

  it('is not told by a limit in another paragraph or before it', () => {
    const limit = 'Any such sale may be made only to Acme, and we must tell you within ten days.';
    expect(severities(`We may sell your data.\n\n${limit}`)[0]).toBe('warning');
    expect(severities(`${limit} We may sell your data.`).at(-1)).toBe('warning');
  });

  it('is not told by half a limit', () => {
    expect(severities('We may sell your data. Any such sale may be made only to Acme.')[0]).toBe('warning');
  });

  it('may be the limit itself', () => {
    const rule = toyRule({
      limits: {
        prohibit: '{Org} will not sell {poss} data.',
        narrow: { mode: 'replace', text: '{Org} may sell {poss} data for {purpose} during the one year that follows.' },
      },
    });
    const fixed = analyzed('We may sell your data to brokers.', rule);
    const text = applyEdits(fixed.text, fixOf(fixed, 'narrow').edits);
    expect(analyzed(text, rule).findings.map(({ severity }) => severity)).toEqual(['hint']);
  });
});
