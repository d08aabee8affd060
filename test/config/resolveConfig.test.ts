import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from '../../src/config/nearestName';
import { resolveConfig } from '../../src/config/resolveConfig';

const known = ['ai-training', 'third-party-sharing', 'sale-remuneration'];

describe('resolveConfig', () => {
  it('takes levels, objects with options, a kind and the only rules', () => {
    const raw = {
      rules: {
        'ai-training': 'off',
        'sale-remuneration': { severity: 'info', options: { amount: 3 } },
        'third-party-sharing': 'default',
      },
      kind: 'npp',
      onlyRules: ['ai-training', 'ai-training'],
    };
    expect(resolveConfig(raw, known)).toEqual({
      config: {
        rules: {
          'ai-training': { severity: 'off' },
          'sale-remuneration': { severity: 'info', options: { amount: 3 } },
        },
        kind: 'npp',
        onlyRules: ['ai-training'],
      },
      problems: [],
    });
  });

  it.each([[{}], [{ rules: null, kind: null }], [{ rules: {}, kind: 'auto' }]])(
    'leaves everything as it was made for %j',
    (raw) => {
      expect(resolveConfig(raw, known)).toEqual({ config: { rules: {} }, problems: [] });
    },
  );

  it.each([
    [{ rules: { 'ai-traning': 'off' } }, 'rules', 'Did you mean "ai-training"?'],
    [{ rules: { 'ai-training': 'loud' } }, 'rules.ai-training', '"loud" is not a choice for the rule "ai-training"'],
    [{ rules: { 'ai-training': 3 } }, 'rules.ai-training', '3 is not a choice'],
    [{ rules: { 'ai-training': { options: [] } } }, 'rules.ai-training', 'must be an object'],
    [{ rules: ['ai-training'] }, 'rules', 'must be an object'],
    [{ kind: 'notice' }, 'kind', 'The kinds are: npp'],
    [{ kind: 5 }, 'kind', '5 is not a kind of document'],
    [{ onlyRules: ['zzzzzzzzzzz'] }, 'rules', 'The rules are: ai-training, third-party-sharing'],
  ])('says what is wrong with %j', (raw, at, message) => {
    const { problems } = resolveConfig(raw, known);
    expect(problems).toEqual([{ at, message: expect.stringContaining(message) }]);
  });

  it('keeps the right choices beside wrong ones', () => {
    const { config, problems } = resolveConfig({ rules: { 'ai-training': 'off', nothing: 'off' }, kind: 'x' }, known);
    expect(config).toEqual({ rules: { 'ai-training': { severity: 'off' } } });
    expect(problems).toHaveLength(2);
  });

  it('never throws, whatever a settings file holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (rules, kind) => {
        const { config } = resolveConfig({ rules, kind }, known);
        expect(Object.keys(config.rules).every((id) => known.includes(id))).toBe(true);
      }),
    );
  });
});

describe('nearestName', () => {
  it.each([
    ['ai-trianing', 'ai-training'],
    ['AI-Training', 'ai-training'],
    ['third-party', 'third-party-sharing'],
    ['sale', 'sale-remuneration'],
    ['qqqq', undefined],
    ['', undefined],
  ])('takes "%s" for %s', (word, name) => expect(nearestName(word, known)).toBe(name));

  it('finds nothing where there is nothing', () => expect(didYouMean('a', [])).toBe(''));
});
