import { describe, expect, it } from 'vitest';
import { readFileText } from '../../src/formats/readFileText';
import { readLanguage } from '../../src/language/english';

function english(text: string): number {
  const { source } = readFileText(text, 'text');
  if (!source) throw new Error('The text cannot be read.');
  return readLanguage(source).english;
}

describe('a text', () => {
  it.each([
    ['We may share your records with a doctor who is treating you, and you can ask us for a copy of them.', 1],
    ['Nous pouvons transmettre vos données de santé à un médecin qui vous soigne, sauf si vous vous y opposez.', 0],
    ['Wir dürfen Ihre Gesundheitsdaten an den Arzt weitergeben, der Sie behandelt, sofern Sie nicht widersprechen.', 0],
    ['Usted tiene derecho a recibir una copia de su expediente médico y a pedir que se corrijan los errores.', 0],
    ['Quý vị có quyền yêu cầu bản sao hồ sơ y tế của mình và yêu cầu sửa các thông tin không chính xác.', 0],
  ])('"%s" is English to a share of %i', (text, share) => {
    expect(english(text)).toBe(share);
  });

  it('that is empty, or a few names, is not called foreign', () => {
    expect(english('')).toBe(1);
    expect(english('Dr. Ana Reyes\n\nMain Street 4')).toBe(1);
  });
});
