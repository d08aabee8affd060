import { describe, expect, it } from 'vitest';
import { repaired } from '../../../../src/formats/pdf/ocr/repair';

const line = (text: string): string => repaired(text.split(' ')).join(' ');

describe('what recognition confuses', () => {
  it.each([
    ['We may use Al systems and Al-based tools.', 'We may use AI systems and AI-based tools.'],
    ['recordings to train A1 models or an “Al scribe”', 'recordings to train AI models or an “AI scribe”'],
    ['companies that develop Al, may keep it', 'companies that develop AI, may keep it'],
    ['| agree that | may be recorded', 'I agree that I may be recorded'],
    ['l understand that l am free to refuse', 'I understand that I am free to refuse'],
    ['T understand that if 1 wish', 'I understand that if I wish'],
    ["|'ve read this and l'm content", "I've read this and I'm content"],
    ['lf you refuse: ln any case. lt is lmportant', 'If you refuse: In any case. It is Important'],
    ['+ marketing of products', '• marketing of products'],
    ['0 I do not give permission', '☐ I do not give permission'],
  ])('%j is read as %j', (seen, meant) => {
    expect(line(seen)).toBe(meant);
    expect(meant).toHaveLength(seen.length);
  });

  it('takes two signs for a bullet, too', () => {
    expect(line('+» marketing of products')).toBe('• marketing of products');
  });

  it.each([
    'Please write to Al Green at the front desk.',
    'Jones et al. and others',
    'Al-Aqsa Clinic',
    '1 may 2026',
    'step 1 can be left out',
    'name | address | telephone',
    'vitamin T was measured',
    'all illness and pills',
  ])('%j stays', (text) => expect(line(text)).toBe(text));
});
