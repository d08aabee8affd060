/** The example of docs/house-style.md, read and checked by the schema that editors use. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { load, problemsOf } from './houseFiles';

const page = readFileSync('docs/house-style.md', 'utf8');
const example = /```json\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';
const files = {
  '/office/own.json': example,
  '/counsel.privacy-notice.json': { version: 1, approved: ['We care for you.'] },
};

describe('the example of the house style', () => {
  it('is read without a problem', async () => {
    expect(await problemsOf(files)).toEqual([]);
    const { house } = await load(files);
    expect(house.approved).toEqual(['We care for you.', 'We may use your images to teach our residents.']);
    expect(house.ownRules[0]?.phrases).toHaveLength(2);
  });

  it('fits the schema, and faults do not', () => {
    const valid = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync('schemas/house-style.schema.json', 'utf8')),
    );
    expect(valid(JSON.parse(example)), JSON.stringify(valid.errors)).toBe(true);
    for (const fault of [
      {},
      { version: 2 },
      { version: 1, rules: { marketing: 'loud' } },
      { version: 1, ownRules: [{ id: 'a' }] },
      { version: 1, limits: { contradiction: {} } },
    ])
      expect(valid(fault), JSON.stringify(fault)).toBe(false);
  });
});
