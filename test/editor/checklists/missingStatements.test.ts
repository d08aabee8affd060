import { describe, expect, it } from 'vitest';
import { groupOf } from '../../../src/editor/checklists/checklistNodes';
import { missingStatements } from '../../../src/editor/checklists/missingStatements';
import type { Element, Report } from '../../../src/linter/report';

function element(id: string, status: Element['status'], rest: Partial<Element> = {}): Element {
  return { id, status, applies: 'yes', requirement: id, citation: '', confirmed: true, level: 'mandatory', ...rest };
}

function report(elements: Element[], rest: Partial<Report> = {}): Report {
  const base = { kind: 'npp', kindConfidence: 0.9, kindEvidence: [], words: 900, findings: [], problems: [] } as const;
  return { ...base, elements, ...rest };
}

const many = (count: number, status: Element['status']) =>
  Array.from({ length: count }, (_, i) => element(`${status}-${i}`, status));

describe('what the Problems panel is told', () => {
  it('is what the law asks for and is missing, and nothing else', () => {
    const elements = [
      ...many(8, 'present'),
      element('A', 'missing'),
      element('B', 'unclear'),
      element('C', 'missing', { applies: 'unknown', level: 'conditional' }),
      element('D', 'missing', { applies: 'no', level: 'recommended' }),
      element('E', 'missing', { level: 'information' }),
    ];
    const { statements, together } = missingStatements(report(elements));
    expect(statements.map(({ id }) => id)).toEqual(['A']);
    expect(together).toBe(false);
  });

  it('is nothing for a document of no known kind', () => {
    expect(missingStatements(report(many(9, 'missing'), { kind: 'unknown' })).statements).toEqual([]);
  });

  it('is one message when nearly all is missing, or the text is a sketch', () => {
    expect(missingStatements(report([...many(1, 'present'), ...many(9, 'missing')])).together).toBe(true);
    expect(missingStatements(report([...many(6, 'present'), ...many(5, 'missing')], { words: 40 })).together).toBe(
      true,
    );
    expect(missingStatements(report([...many(5, 'present'), ...many(5, 'missing')])).together).toBe(false);
  });

  it('is the full list when the user named the kind', () => {
    expect(missingStatements(report(many(9, 'missing'), { kindConfidence: 1 })).together).toBe(false);
  });
});

describe('the groups of the checklist view', () => {
  it.each([
    [{ status: 'missing' }, 'missing'],
    [{ status: 'unclear' }, 'unclear'],
    [{ status: 'present', applies: 'no' }, 'present'],
    [{ status: 'missing', applies: 'unknown', level: 'conditional' }, 'perhaps'],
    [{ status: 'missing', applies: 'no', level: 'conditional' }, undefined],
    [{ status: 'missing', applies: 'no', level: 'recommended' }, 'advised'],
    [{ status: 'present', applies: 'no', level: 'information' }, 'information'],
    [{ status: 'missing', applies: 'no', level: 'information' }, undefined],
  ] as const)('%o is %s', (rest, group) => {
    expect(groupOf(element('X', rest.status, rest))).toBe(group);
  });
});
