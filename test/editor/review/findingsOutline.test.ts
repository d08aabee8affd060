import { describe, expect, it } from 'vitest';
import type { CheckedDocument } from '../../../src/editor/documentChecks';
import { filterFrom, isFiltering, noFilter, passes } from '../../../src/editor/review/findingsFilter';
import { type FindingsNode, type Listed, outlineOf } from '../../../src/editor/review/findingsOutline';
import type { Finding, Severity } from '../../../src/linter/finding';
import { ruleById } from '../../../src/rules/index';
import { findingsOn, plainSource } from '../../review/documents';

const source = plainSource('We may sell your data. We may train systems. We may call you.');

function listed(name: string, states: Partial<Pick<CheckedDocument, 'accepted' | 'fixed'>> = {}): Listed {
  const sale = withSeverity(findingsOn(source, /We may sell your data/gu, 'sale-remuneration'), 'error');
  const training = withSeverity(findingsOn(source, /We may train systems/gu, 'ai-training'), 'warning');
  return {
    original: { path: `/${name}`, toString: () => name } as never,
    check: { source, open: [...training, ...sale], accepted: [], ignored: [], fixed: [], ...states } as never,
  };
}

function withSeverity(findings: readonly Finding[], severity: Severity): Finding[] {
  return findings.map((finding) => ({ ...finding, severity }));
}

const entry = {
  document: 'a.txt',
  rule: 'marketing',
  quote: 'We may call you.',
  before: '1',
  after: '2',
  alike: 1,
  state: 'fixed',
  reason: '',
  date: '2026-11-22',
};

/** The tree in a few words. */
function told(nodes: readonly FindingsNode[]): unknown[] {
  return nodes.map((node) => {
    if (node.kind === 'finding') return node.finding.ruleId;
    if (node.kind === 'fixed') return `fixed ${node.entry.rule}`;
    return [node.kind === 'document' ? String(node.original) : Object.values(node.by)[0], told(node.children)];
  });
}

describe('the outline of findings', () => {
  it('lists a document with its open findings in the order of the text, then what is settled', () => {
    const { roots, shown, all } = outlineOf([listed('a.txt', { fixed: [entry] })], 'document', noFilter, ruleById);
    expect(told(roots)).toEqual([['a.txt', ['sale-remuneration', 'ai-training', ['fixed', ['fixed marketing']]]]]);
    expect([shown, all]).toEqual([3, 3]);
  });

  it('groups by severity, the worst first, over all documents', () => {
    const { roots } = outlineOf([listed('a.txt'), listed('b.txt')], 'severity', noFilter, ruleById);
    expect(told(roots)).toEqual([
      ['error', ['sale-remuneration', 'sale-remuneration']],
      ['warning', ['ai-training', 'ai-training']],
    ]);
  });

  it('groups by kind', () => {
    const { roots } = outlineOf([listed('a.txt')], 'kind', noFilter, ruleById);
    expect(told(roots)).toEqual([
      ['ai', ['ai-training']],
      ['money', ['sale-remuneration']],
    ]);
  });

  it('leaves out what the filter does not want, and counts it', () => {
    const only = { ...noFilter, severities: ['error' as const] };
    const { roots, shown, all } = outlineOf([listed('a.txt', { fixed: [entry] })], 'document', only, ruleById);
    expect(told(roots)).toEqual([['a.txt', ['sale-remuneration']]]);
    expect([shown, all]).toEqual([1, 3]);
  });

  it.each([
    ['ai-TRAINING', ['ai-training']],
    ['sell data', ['sale-remuneration']],
    ['a.txt', ['sale-remuneration', 'ai-training']],
    ['nothing of this', []],
  ])('is searched for %j', (text, rules) => {
    const { roots } = outlineOf([listed('a.txt')], 'document', { ...noFilter, text }, ruleById);
    expect(told(roots)).toEqual([['a.txt', rules]]);
  });
});

describe('the filter', () => {
  it('lets everything through when nothing is chosen', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(passes(noFilter, { state: 'open', words: '' })).toBe(true);
  });

  it.each([undefined, null, 7, 'x', {}, { severities: 'error', text: 3 }])('is none when %j was kept', (kept) => {
    expect(filterFrom(kept)).toEqual(noFilter);
  });
});
