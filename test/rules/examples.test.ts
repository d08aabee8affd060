/** The one loop over all rules: what a rule says about itself is seen to be true. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleById, rules } from '../../src/rules/index';
import { check, engineFindings } from '../support/check';
import { checkDeclaredMessages, checkDocs, checkFixes, checkFlagged } from '../support/ruleExamples';

const files = readdirSync('src/rules')
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

describe('the index of rules', () => {
  it('has every file of src/rules, under the id that is its name', () => {
    expect(rules.map(({ id }) => id)).toEqual(files);
  });

  it('finds each rule by its id', () => {
    for (const rule of rules) expect(ruleById(rule.id)).toBe(rule);
    expect(ruleById('no-such-rule')).toBeUndefined();
  });
});

for (const rule of rules) {
  describe(rule.id, () => {
    it('is documented', () => checkDocs(rule));

    for (const example of rule.examples.flagged) {
      it(`flags: ${example.text}`, () => checkFlagged(rule, example, engineFindings));
      it(`fixes: ${example.text}`, () => checkFixes(rule, example, engineFindings));
    }
    for (const { text, kind } of rule.examples.clean) {
      it(`leaves alone: ${text}`, () => {
        check(rule.id, text, { from: 'info', ...(kind && { kind }) });
      });
    }

    it('brings up each message it declares', () => checkDeclaredMessages(rule, engineFindings));
  });
}
