import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inHouseStyle } from '../../../src/config/house/inHouseStyle';
import { load, problemsOf } from './houseFiles';

const full = {
  version: 1,
  rules: { 'ai-training': 'error', marketing: 'off', 'no-fax': { severity: 'info' } },
  limits: {
    'ai-training': { prohibit: '{Org} will not train AI.', voices: { first: { prohibit: '{Subj} say no to AI.' } } },
  },
  vendors: ['Acme Billing', { name: 'Northwind Scribe', ai: true }],
  trustedRecipients: ['Riverside Lab'],
  approved: ['We may use your images to train residents.'],
  ownRules: [
    {
      id: 'no-fax',
      message: 'Faxes are not used here.',
      phrases: ['by fax'],
      limit: { prohibit: '{Org} does not send faxes.' },
    },
  ],
  include: ['notices/**'],
  exclude: ['drafts/**'],
  jurisdictions: ['us-ca'],
};

describe('a house style', () => {
  it('is read whole', async () => {
    const { house, problems } = await load({ '/a.json': full });
    expect(problems.flatMap(({ problems: found }) => found)).toEqual([]);
    expect(house).toMatchObject({
      rules: { 'ai-training': { severity: 'error' }, marketing: { severity: 'off' }, 'no-fax': { severity: 'info' } },
      vendors: [
        { name: 'Acme Billing', ai: false },
        { name: 'Northwind Scribe', ai: true },
      ],
      jurisdictions: ['us', 'us-ca'],
      include: ['notices/**'],
      ownRules: [{ id: 'no-fax', title: 'Faxes are not used here.', severity: 'warning' }],
    });
  });

  it('may have comments and a comma too many', async () => {
    expect(await problemsOf({ '/a.json': '{ // ours\n "version": 1, "approved": ["We care.",], }' })).toEqual([]);
  });

  it('is plain data, so that it can go to a worker', async () => {
    const { house } = await load({ '/a.json': full });
    const config = inHouseStyle({ rules: {} }, house);
    expect(structuredClone(config)).toEqual(config);
  });

  it('gives way to what the user chose', async () => {
    const { house } = await load({ '/a.json': full });
    const config = inHouseStyle({ rules: { marketing: { severity: 'error' } }, jurisdictions: ['eu'] }, house);
    expect(config.rules.marketing).toEqual({ severity: 'error' });
    expect(config.rules['ai-training']).toEqual({ severity: 'error' });
    expect(config.jurisdictions).toEqual(['eu']);
  });
});

describe('a faulty house style names the place and keeps the rest', () => {
  it.each<[string, unknown, string]>([
    ['no JSON', '{ "version": 1, "approved": ["We care."] oops }', 'oops'],
    ['nothing', '', 'is empty'],
    ['a list', [], 'must be an object'],
    [
      'a newer version',
      { version: 9, spells: [], approved: ['We care.'] },
      'of version 9; this program knows version 1',
    ],
    ['no version', { approved: ['We care.'] }, '"version": 1 is missing'],
    ['an unknown field', { version: 1, aproved: [], approved: ['We care.'] }, 'Did you mean "approved"?'],
    [
      'an unknown rule',
      { version: 1, rules: { 'ai-trainin': 'off' }, approved: ['We care.'] },
      'Did you mean "ai-training"?',
    ],
    [
      'an unknown severity',
      { version: 1, rules: { marketing: 'loud' }, approved: ['We care.'] },
      'Use one of: default, off, error',
    ],
    ['a name as a number', { version: 1, vendors: [7], approved: ['We care.'] }, 'must be a text'],
    [
      'a token that does not exist',
      { version: 1, limits: { marketing: { prohibit: '{You} no.' } }, approved: ['We care.'] },
      '{You} is no token',
    ],
    [
      'a limit without texts',
      { version: 1, limits: { contradiction: { prohibit: 'No.' } }, approved: ['We care.'] },
      'has no limiting texts',
    ],
    [
      'a phrase that would explode',
      { version: 1, ownRules: [{ id: 'a', message: 'A.', phrases: ['(a+)+b'] }], approved: ['We care.'] },
      'cannot stand in a phrase',
    ],
    [
      'an own rule with our name',
      { version: 1, ownRules: [{ id: 'marketing', message: 'A.', phrases: ['a'] }], approved: ['We care.'] },
      'is a rule of this program already',
    ],
    [
      'two own rules with one name',
      { version: 1, ownRules: ['a', 'a'].map((id) => ({ id, message: 'A.', phrases: ['a'] })), approved: ['We care.'] },
      'two own rules with the id "a"',
    ],
    [
      'a pattern with other signs',
      { version: 1, include: ['+(a|b)+(c)'], approved: ['We care.'] },
      'A pattern is a path',
    ],
    [
      'an unknown place',
      { version: 1, jurisdictions: ['mars', 'us-ca'], approved: ['We care.'] },
      '"mars" is not a jurisdiction',
    ],
  ])('%s', async (_, content, message) => {
    const problems = await problemsOf({ '/a.json': content });
    expect(problems.join('\n')).toContain(message);
    const { house } = await load({ '/a.json': content });
    if (JSON.stringify(content).includes('We care')) expect(house.approved).toEqual(['We care.']);
  });

  it('never throws, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.constantFrom(...Object.keys(full)), async (value, field) => {
        const { house } = await load({ '/a.json': `{"version":1,"approved":["We care."],"${field}":${value}}` });
        expect(house.ownRules.length).toBeLessThan(10);
      }),
      { numRuns: 200 },
    );
  });
});

describe('extends', () => {
  it('takes over what another file says, and says its own over it', async () => {
    const { house, files } = await load({
      '/b/own.json': {
        version: 1,
        extends: '../a.json',
        rules: { marketing: 'warning' },
        approved: ['Ours.'],
        limits: { 'ai-training': { narrow: 'Only so.' } },
      },
      '/a.json': full,
    });
    expect(files).toEqual(['/b/own.json', '/a.json']);
    expect(house.rules.marketing).toEqual({ severity: 'warning' });
    expect(house.rules['ai-training']).toEqual({ severity: 'error' });
    expect(house.approved).toEqual(['We may use your images to train residents.', 'Ours.']);
    expect(house.limits['ai-training']).toMatchObject({ prohibit: '{Org} will not train AI.', narrow: 'Only so.' });
  });

  it('knows the own rules of the files it takes over', async () => {
    const problems = await problemsOf({
      '/own.json': { version: 1, extends: 'a.json', rules: { 'no-fax': 'off' } },
      '/a.json': full,
    });
    expect(problems).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['itself', { '/a.json': { version: 1, extends: 'a.json' } }, 'cannot extend itself'],
    [
      'in a circle',
      { '/a.json': { version: 1, extends: 'b.json' }, '/b.json': { version: 1, extends: 'a.json' } },
      'in a circle',
    ],
    [
      'a file that is missing',
      { '/a.json': { version: 1, extends: 'b.json' } },
      '"b.json" could not be read: it does not exist',
    ],
    ['a file that may not be read', { '/a.json': { version: 1, extends: '/secret.json' } }, 'It is outside.'],
  ])('names the place where it extends %s', async (_, files, message) => {
    const withRest = { ...files, '/a.json': { ...(files['/a.json'] as object), approved: ['We care.'] } };
    expect((await problemsOf(withRest)).join('\n')).toContain(message);
    expect((await load(withRest)).house.approved).toEqual(['We care.']);
  });

  it('ends although a hundred files extend one after the other', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`/${i}.json`, { version: 1, extends: `${i + 1}.json` }]),
    );
    expect((await problemsOf(files)).join('\n')).toContain('Too many house styles');
  });
});
