import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/editor/explanation';
import { escapeMarkdown, shortened } from '../../src/editor/markdownText';
import type { Finding } from '../../src/linter/finding';
import type { Rule } from '../../src/linter/rule';
import { l10n } from './vscodeStandIn';

const finding: Finding = {
  ruleId: 'sale',
  messageId: 'sold',
  message: 'This clause lets them sell your records.',
  severity: 'warning',
  span: { start: 0, end: 10 },
  evidence: [],
  because: ['No permission is asked.'],
  basis: [
    { citation: '45 CFR 164.502(a)(5)(ii)', says: 'A sale needs an authorization.', confirmed: true },
    { citation: 'Some State Code 1', says: 'A sale is forbidden.', confirmed: false },
  ],
  clause: { actor: 'We', data: 'your [records](command:evil)' },
  related: [],
  fixes: [],
};

const rule = {
  id: 'sale',
  title: 'Sale of data',
  plain: 'Someone is paid for your records.',
  messages: { sold: { found: 'x', why: 'Money changes how data is used.', todo: 'Ask them to stop.' } },
} as unknown as Rule;

const text = explain(finding, rule, l10n.t);

describe('the explanation of a finding', () => {
  it('says which kind, why, what to do, what decided it and the legal basis', () => {
    for (const words of [
      'Sale of data',
      'Someone is paid',
      'Money changes',
      'Ask them to stop',
      'No permission',
      '164',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('marks the source that nobody confirmed, and only that one', () => {
    expect(text.split('\n').filter((line) => line.includes('not confirmed'))).toEqual([
      '- Some State Code 1 **(not confirmed)**: A sale is forbidden\\.',
    ]);
  });

  it('ends by saying what it is not', () => {
    expect(text.endsWith('_Information\\, not legal advice\\. Ask the privacy contact named in the document\\._')).toBe(
      true,
    );
  });

  it('lets no word of the document become a link', () => {
    expect(text).not.toContain('](command:evil)');
  });

  it('names no more than three sources and counts the rest', () => {
    const source = { citation: 'C', says: 'S', confirmed: true };
    expect(explain({ ...finding, basis: Array(5).fill(source) }, rule, l10n.t)).toContain('2 more on the page');
  });

  it('still speaks when the rule is gone', () => {
    expect(explain(finding, undefined, l10n.t)).toContain('No permission is asked');
  });
});

describe('escaped Markdown', () => {
  it('is one paragraph of the same words, whatever they are', () => {
    const marks = fc.constantFrom(
      '*',
      '_',
      '[a](b)',
      '<b>',
      '`',
      '#',
      '1. ',
      '- ',
      '|',
      '\n',
      '&amp;',
      'www.a.b',
      '~~',
      '\\',
      '😀',
      'a ',
    );
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 20 }), (pieces) => {
        const words = pieces.join('').replace(/\s+/gu, ' ').trim();
        fc.pre(words !== '');
        const tree = fromMarkdown(escapeMarkdown(words), {
          extensions: [gfmTable()],
          mdastExtensions: [gfmTableFromMarkdown()],
        });
        expect(tree.children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value: words }] }]);
      }),
    );
  });
});

describe('shortened text', () => {
  it('ends at a word and says that more follows', () => {
    expect(shortened('one two three four', 12)).toBe('one two …');
    expect(shortened('short', 12)).toBe('short');
  });

  it('never cuts an emoji in two', () => {
    expect(shortened('abc😀def', 4)).toBe('abc …');
  });
});
