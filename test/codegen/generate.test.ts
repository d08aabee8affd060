import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/codegen/generate';
import { loadedRules } from '../../src/codegen/loadedRule';
import { rulePage } from '../../src/codegen/ruleDocs';
import { withRulesSetting } from '../../src/codegen/ruleSettings';
import { rulesIndex } from '../../src/codegen/rulesIndex';
import type { Rule } from '../../src/linter/rule';
import { toyRule } from '../support/toyRule';

const moduleOf = (rule: Rule, exportName = 'default', name = rule.id) => ({ name, exports: { [exportName]: rule } });
const bear: Rule = { ...toyRule, id: 'bear-sharing', title: 'Sharing with the bear' };
const manifest = `${JSON.stringify({ name: 'x', contributes: { languages: [] } }, undefined, 2)}\n`;
const contentOf = (path: string, rules: readonly Rule[] = [toyRule, bear]) =>
  generate(
    rules.map((rule) => moduleOf(rule)),
    manifest,
  ).find((file) => file.path === path)?.content ?? '';

describe('generate', () => {
  it('gives the same bytes whatever the order of the files', () => {
    const modules = [moduleOf(toyRule), moduleOf(bear)];
    expect(generate(modules, manifest)).toEqual(generate(modules.toReversed(), manifest));
  });

  it('writes the index, a page for each rule, their list, the schema and the manifest', () => {
    expect(generate([moduleOf(toyRule), moduleOf(bear)], manifest).map(({ path }) => path)).toEqual([
      'src/rules/index.ts',
      'src/language/lexicon/verbForms.generated.ts',
      'docs/rules/bear-sharing.md',
      'docs/rules/toy-sharing.md',
      'docs/rules/README.md',
      'docs/checklists.md',
      'docs/report.schema.json',
      'schemas/house-style.schema.json',
      'package.json',
    ]);
  });

  it('is content with its own output', () => {
    const once = contentOf('package.json');
    expect(
      generate([moduleOf(toyRule), moduleOf(bear)], once).find(({ path }) => path === 'package.json')?.content,
    ).toBe(once);
  });
});

describe('the files of rules', () => {
  it.each([
    ['no rule', [{ name: 'a', exports: { helper: () => 1 } }], 'src/rules/a.ts exports 0 rules'],
    ['two rules', [{ name: 'a', exports: { a: toyRule, b: bear } }], 'src/rules/a.ts exports 2 rules'],
    ['another id', [moduleOf(toyRule, 'default', 'b')], 'src/rules/b.ts holds the rule "toy-sharing"'],
  ])('are refused with %s', (_, modules, message) => {
    expect(() => loadedRules(modules)).toThrow(message);
  });
});

describe('the index', () => {
  it('imports by default or by name, sorted', () => {
    const index = rulesIndex(loadedRules([moduleOf(toyRule, 'toySharing'), moduleOf(bear)]));
    expect(index).toContain("import bearSharing from './bear-sharing';\nimport { toySharing } from './toy-sharing';\n");
    expect(index).toContain('export const rules: readonly Rule[] = [bearSharing, toySharing];');
  });

  it('breaks a long list as the formatter does', () => {
    const many = Array.from({ length: 12 }, (_, i) => moduleOf({ ...toyRule, id: `sharing-number-${i + 10}` }));
    expect(rulesIndex(loadedRules(many))).toContain('= [\n  sharingNumber10,\n  sharingNumber11,\n');
  });
});

describe('the page of a rule', () => {
  it('says which citations nobody has confirmed', () => {
    const page = rulePage(toyRule);
    expect(page).toContain('- 45 CFR 164.508(a)(1): An authorization is needed.');
    expect(page).toContain(
      '- Zoo Act 12 **(not confirmed: compare it with the source before you rely on it)**: Animals',
    );
  });

  it('shows every example as it is tested, every limit and how to turn the rule off', () => {
    const page = rulePage(toyRule);
    const { flagged, clean } = toyRule.examples;
    for (const { text } of [...flagged, ...clean]) expect(page).toContain(`\`\`\`text\n${text}\n\`\`\``);
    expect(page).toContain('We tell nobody.');
    expect(page).toContain('The zoo sees no names.');
    for (const organization of ['We', 'The Practice', 'The study team']) {
      expect(page).toContain(`> ${organization} will not tell the zoo.`);
    }
    expect(page).toContain('{ "privacyNotice.rules": { "toy-sharing": "off" } }');
    for (const text of Object.values(toyRule.docs)) expect(page).toContain(text);
  });

  it('keeps text of a rule from being read as Markdown', () => {
    expect(rulePage({ ...toyRule, title: 'A *b* <c> [d]' })).toContain('# A \\*b\\* \\<c\\> \\[d\\]');
    const fenced = { ...toyRule, examples: { flagged: [], clean: [{ text: 'a\n```\nb' }] } };
    expect(rulePage(fenced)).toContain('````text\na\n```\nb\n````');
  });

  it('cannot be written with a token that does not exist', () => {
    const limits = { ...toyRule.limits, prohibit: '{Orgg} will not.' } as Rule['limits'] & object;
    expect(() => rulePage({ ...toyRule, limits })).toThrow(/unknown token \{Orgg\}/u);
  });

  it('tells several messages apart', () => {
    const messages = { ...toyRule.messages, bear: { found: 'The bear.', why: 'It roars.', todo: 'Hide.' } };
    expect(rulePage({ ...toyRule, messages })).toContain('- The bear. It roars.\n  - Hide.');
  });
});

describe('the setting for rules', () => {
  const settingOf = (text: string) => JSON.parse(text).contributes.configuration.properties['privacyNotice.rules'];

  it('is one object with a property for each rule', () => {
    const setting = settingOf(contentOf('package.json'));
    expect(Object.keys(setting.properties)).toEqual(['bear-sharing', 'toy-sharing']);
    expect(setting.properties['toy-sharing'].enum).toEqual(['default', 'off', 'hint', 'info', 'warning', 'error']);
  });

  it('leaves everything else, its own place included, as it was', () => {
    const before = {
      contributes: { configuration: { title: 'T', properties: { a: 1, 'privacyNotice.rules': { order: 3 }, z: 2 } } },
      last: true,
    };
    const after = JSON.parse(withRulesSetting(JSON.stringify(before), [toyRule]));
    expect(Object.keys(after.contributes.configuration.properties)).toEqual(['a', 'privacyNotice.rules', 'z']);
    expect(after.contributes.configuration.properties['privacyNotice.rules'].order).toBe(3);
    expect(after.last).toBe(true);
  });

  it('finds its section among several', () => {
    const sections = [{ properties: { a: 1 } }, { properties: { 'privacyNotice.rules': {} } }];
    const after = JSON.parse(withRulesSetting(JSON.stringify({ contributes: { configuration: sections } }), [toyRule]));
    expect(Object.keys(after.contributes.configuration[0].properties)).toEqual(['a']);
    expect(after.contributes.configuration[1].properties['privacyNotice.rules'].type).toBe('object');
  });

  it('keeps the formatting of a manifest that is up to date', () => {
    const odd = JSON.stringify(JSON.parse(withRulesSetting(manifest, [toyRule])));
    expect(withRulesSetting(odd, [toyRule])).toBe(odd);
  });
});

describe('the stored files', () => {
  it('hold the schema that the code describes', () => {
    expect(readFileSync('docs/report.schema.json', 'utf8')).toBe(contentOf('docs/report.schema.json'));
  });
});
