import { describe, expect, it } from 'vitest';
import { digestOf, readBackup, writeBackup } from '../../src/editor/wordViewBackup';
import { changesOf, type WordChoices, withChoice, withFilled, withoutChoice } from '../../src/editor/wordViewChoices';
import type { Finding, Fix } from '../../src/linter/finding';

const finding = (ruleId: string, start: number, end: number): Finding => ({
  ruleId,
  messageId: 'found',
  message: 'Found.',
  severity: 'warning',
  span: { start, end },
  evidence: [],
  because: [],
  basis: [],
  clause: {},
  related: [],
  fixes: [],
});
const fix = (start: number, end: number, text: string, ...blanks: string[]): Fix => ({
  title: 'Forbid this use',
  limit: 'prohibit',
  applicability: 'suggested',
  edits: [{ span: { start, end }, text }],
  blanks,
});
const names = (choices: WordChoices): string[] => choices.map(({ finding: { ruleId } }) => ruleId);

const training = finding('ai-training', 20, 40);
const sharing = finding('third-party-sharing', 22, 38);
const selling = finding('sale-remuneration', 60, 80);

describe('limits chosen in a Word view', () => {
  it('stand in the order of the text', () => {
    const first = withChoice([], selling, fix(60, 80, 'No sale.')).choices;
    const both = withChoice(first, training, fix(20, 40, 'No training.'));
    expect(names(both.choices)).toEqual(['ai-training', 'sale-remuneration']);
    expect(both.replaced).toEqual([]);
    expect(names(withoutChoice(both.choices, selling))).toEqual(['ai-training']);
  });

  it('give way to a later one for the same words', () => {
    const first = withChoice([], training, fix(20, 40, 'No training.')).choices;
    const next = withChoice(first, sharing, fix(22, 38, 'No sharing.'));
    expect(names(next.choices)).toEqual(['third-party-sharing']);
    expect(names(next.replaced)).toEqual(['ai-training']);
  });

  it('name other findings in the words that they change', () => {
    const { choices } = withChoice([], training, fix(20, 40, 'No training.'));
    const hint: Finding = { ...finding('favourable-term', 20, 40), severity: 'hint' };
    expect(changesOf(choices, [training, sharing, selling, hint])[0]?.also).toEqual([sharing]);
  });

  it('have their blanks filled in, everywhere the blank stands, and emptied again', () => {
    const { choices } = withChoice(
      [],
      training,
      fix(20, 40, 'Only for [PURPOSE], by [VENDOR]. [PURPOSE] ends.', '[PURPOSE]', '[VENDOR]'),
    );
    const filled = withFilled(choices, training, '[PURPOSE]', ' quality $& control ');
    expect(changesOf(filled)[0]?.edits[0]?.text).toBe(
      'Only for quality $& control, by [VENDOR]. quality $& control ends.',
    );
    expect(changesOf(filled)[0]?.fix.blanks).toEqual(['[VENDOR]']);
    expect(withFilled(filled, training, '[PURPOSE]', ' ')).toEqual(choices);
    expect(withFilled(choices, training, '[OTHER]', 'x')).toEqual(choices);
  });

  it('come back from a backup as they were', async () => {
    const { choices } = withChoice([], training, fix(20, 40, 'Only for [PURPOSE].', '[PURPOSE]'));
    const filled = withFilled(choices, training, '[PURPOSE]', 'teaching');
    const text = await digestOf('The text.');
    expect(readBackup(writeBackup(filled, text))).toEqual({ text, choices: filled });
    expect(await digestOf('Another text.')).not.toBe(text);
  });

  it.each(['', '{', '[]', '{"version":2,"text":"","choices":[]}', '{"version":1,"choices":[{}]}'])(
    'are not read from a backup that holds %j',
    (content) => {
      expect(readBackup(new TextEncoder().encode(content))).toBeUndefined();
    },
  );
});
