import { describe, expect, it } from 'vitest';
import { readFileText } from '../../../src/formats/readFileText';
import { outline } from '../outline';

const read = (lines: readonly string[], end = '\n') => outline(readFileText(lines.join(end), 'text').source);

describe('plain text', () => {
  it('finds headings by their shape', () => {
    expect(
      read([
        'NOTICE OF PRIVACY PRACTICES',
        '',
        'Our Duties',
        'We are required by law to keep your health information private and to give you this notice.',
        '',
        '3.1 Uses and Disclosures',
        '',
        'We may use your information to treat you.',
        '',
        'Your rights',
        '-----------',
        'You may see your record.',
        '',
        'What if I have a complaint?',
        '',
        'Write to us.',
      ]),
    ).toEqual([
      'h1 NOTICE OF PRIVACY PRACTICES',
      'h2 Our Duties',
      'p We are required by law to keep your health information private and to give you this notice.',
      'h2 3.1 Uses and Disclosures',
      'p We may use your information to treat you.',
      'h2 Your rights',
      'p You may see your record.',
      'h2 What if I have a complaint?',
      'p Write to us.',
    ]);
  });

  it('joins wrapped lines, whatever ends them', () => {
    const wrapped = [
      'We may share your health information with our partners, who help us to run',
      'the practice and who have promised in writing to keep it private.',
      '',
      'You may ask us to stop.',
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(read(wrapped, end).map((line) => line.replace(/\r/g, '⏎'))).toEqual([
        `p ${wrapped[0]}⏎${wrapped[1]}`,
        'p You may ask us to stop.',
      ]);
    }
  });

  it('takes every line for a paragraph where lines are not wrapped', () => {
    const long =
      'We may share your health information with our partners, who help us to run the practice and who have promised in writing to keep it private, and with others.';
    expect(read([long, long, 'Short one.'])).toEqual([`p ${long}`, `p ${long}`, 'p Short one.']);
  });

  it.each(['•', '●', '○', '▪', '·', '-', '*', '–', 'o', '❑', '☐', '[ ]', '[x]'])('knows the bullet %s', (bullet) => {
    expect(read(['We may share it for:', `  ${bullet} Research`, `  ${bullet} Marketing`])).toEqual([
      'p We may share it for:',
      `l1 ${bullet} Research`,
      `l1 ${bullet} Marketing`,
    ]);
  });

  it('gives nested numbers and letters their depth', () => {
    expect(
      read([
        '1. We may use it',
        '   (a) to treat you;',
        '       (i) here, and',
        '       (ii) elsewhere;',
        '   (b) to be paid.',
        '2. We may share it',
      ]),
    ).toEqual([
      'l1 1. We may use it',
      'l2 (a) to treat you;',
      'l3 (i) here, and',
      'l3 (ii) elsewhere;',
      'l2 (b) to be paid.',
      'l1 2. We may share it',
    ]);
    expect(read(['1. We may share', '(h) eighth', '(i) ninth', '2. Two'])).toEqual([
      'l1 1. We may share',
      'l2 (h) eighth',
      'l2 (i) ninth',
      'l1 2. Two',
    ]);
  });

  it('does not take a year or an initial at a line start for a number', () => {
    const text = [
      'This notice was last changed by our privacy officer on the first day of May',
      '2024. It was written together with our lawyer, the well-known Mr. Jonathan',
      'A. Example, and it applies to everyone.',
    ];
    expect(read(text)).toEqual([`p ${text.join('⏎')}`]);
  });

  it('reads rows of a table, and phone numbers as text', () => {
    expect(read(['Purpose | Who', '--------|----', 'Research | Universities'])).toEqual([
      't Purpose / Who',
      't Research / Universities',
    ]);
    expect(read(['Call us:', '(931) 555-0100'])).toEqual(['p Call us:', 'p (931) 555-0100']);
  });
});
