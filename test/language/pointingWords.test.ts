import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze';
import { defaultConfig } from '../../src/config/resolvedConfig';
import { readFileText } from '../../src/formats/readFileText';
import { definedTerms } from '../../src/language/definedTerms';

/** The rules that report the sentence with these words, hints aside. */
function rulesAt(text: string, words: string): string[] {
  const { source } = readFileText(text, 'text');
  if (!source) throw new Error('not read');
  const at = source.text.indexOf(words);
  return analyze(source, defaultConfig, { fixes: false })
    .findings.filter(({ severity, span }) => severity !== 'hint' && span.start <= at && at < span.end)
    .map(({ ruleId }) => ruleId);
}

describe('words that point back', () => {
  it('reads "such data" as the data without names of the sentence before', () => {
    const text = 'We may remove names from your health records. Such data may be used for any purpose we choose.';
    expect(rulesAt(text, 'Such data')).toContain('deidentified-reuse');
  });

  it('reads "they" as the companies of the sentence before', () => {
    const text = 'We work with advertising partners to show you offers. They may collect your health information.';
    expect(rulesAt(text, 'They may')).toContain('third-party-sharing');
  });

  it('does not read "they" as an outsider when doctors were spoken of', () => {
    const text = 'Your records are kept for your doctors and nurses. They may read your health information.';
    expect(rulesAt(text, 'They may')).toEqual([]);
  });

  it('does not reach back over a paragraph', () => {
    const text = 'We work with advertising partners to show you offers.\n\nThey may collect your health information.';
    expect(rulesAt(text, 'They may')).toEqual([]);
  });
});

describe('defined terms', () => {
  it('carries what a term was defined to be to where it is used', () => {
    const text =
      '“Learning Work” means the training of machine learning models on patient records. This notice covers your care. We may use your scans for Learning Work.';
    expect(rulesAt(text, 'We may use your scans')).toContain('ai-training');
    expect(rulesAt(text.replace(/^[^.]*\. /u, ''), 'We may use your scans')).not.toContain('ai-training');
  });

  it('knows a party by its definition', () => {
    const text =
      '“Circle Members” means other companies that work with us. We may disclose your health information to Circle Members.';
    expect(rulesAt(text, 'We may disclose')).toContain('third-party-sharing');
  });

  it('takes the term as it is written, with its capital', () => {
    expect(definedTerms('“Shared Set” means de-identified data taken from your records.')).toEqual([
      { words: ['shared', 'set'], tags: ['data.deid'] },
    ]);
    const text =
      '“Output” means de-identified data taken from your records. We send the output of the scanner to your doctor.';
    expect(rulesAt(text, 'We send')).toEqual([]);
  });

  it('reads a megabyte of quotation marks in a moment', () => {
    const started = performance.now();
    expect(definedTerms('“'.repeat(500_000) + '” '.repeat(250_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
