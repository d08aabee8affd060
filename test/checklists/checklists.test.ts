/** What holds for every row of every checklist. */
import { describe, expect, it } from 'vitest';
import { checklists, checklistsFor, rowOf, runChecklists } from '../../src/checklists/elements';
import { documentKinds, jurisdictions } from '../../src/linter/report';
import { analyzed } from './analyzed';

const rows = checklists.flatMap((checklist) => checklist.rows.map((row) => ({ checklist, row })));

describe('the checklists', () => {
  it('give every row an id of its own', () => {
    expect(new Set(rows.map(({ row }) => row.id)).size).toBe(rows.length);
    for (const { row } of rows) expect(rowOf(row.id)).toBe(row);
  });

  it('have the rows of the rule on notices of privacy practices', () => {
    const ids = new Set(rows.filter(({ checklist }) => checklist.id === 'npp').map(({ row }) => row.id));
    for (let n = 1; n <= 40; n++) {
      const id = `NPP-${String(n).padStart(2, '0')}`;
      if (n === 9) for (const part of 'abc') expect(ids).toContain(id + part);
      else expect(ids).toContain(id);
    }
    for (const id of ['NPP-X1', 'NPP-X2', 'NPP-X3']) expect(ids).toContain(id);
  });

  it('have the other rows of the legal notes', () => {
    const numbered = (prefix: string, last: number) =>
      Array.from({ length: last }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`);
    const ids = new Set(rows.map(({ row }) => row.id));
    const wanted = [...numbered('P2', 12), ...numbered('AUTH', 15), ...numbered('RES', 18), ...numbered('EU', 17)];
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('never call a recommendation law', () => {
    for (const { checklist, row } of rows) {
      if (row.level === 'recommended') expect(row.citation).toContain('no law');
      if (checklist.id === 'ai-transparency') expect(row.level).toBe('recommended');
    }
    const { elements } = runChecklists(analyzed('We care for you.'), 'npp');
    for (const element of elements) if (element.level === 'recommended') expect(element.applies).toBe('no');
  });

  it('never ask for what a court has vacated', () => {
    const { elements } = runChecklists(analyzed('We care for you.'), 'npp');
    for (const id of ['NPP-X1', 'NPP-X2', 'NPP-X3'])
      expect(elements.find((element) => element.id === id)).toMatchObject({ applies: 'no', level: 'information' });
  });

  it('say where each row belongs when there is a text to insert', () => {
    for (const { row } of rows) if (row.insert) expect(row.belongs, row.id).toBeDefined();
  });
});

describe('a jurisdiction', () => {
  it('is federal law when nothing was chosen', () => {
    const { elements } = runChecklists(analyzed('We care for you.'), 'app-policy');
    expect(new Set(elements.map(({ checklist }) => checklist))).toEqual(new Set(['ai-transparency']));
  });

  it('brings only its own rows', () => {
    const { elements } = runChecklists(analyzed('We care for you.'), 'app-policy', ['us', 'us-ct']);
    const ids = elements.filter(({ level }) => level !== 'recommended').map(({ id }) => id);
    expect(ids).toEqual(['CT-01', 'CT-02']);
  });

  it('of Europe adds the GDPR', () => {
    const lists = checklistsFor('research-consent', ['us', 'eu']).map(({ id }) => id);
    expect(lists).toEqual(['research-consent', 'gdpr-notice', 'ai-transparency']);
  });

  it('leads nowhere for a document of unknown kind', () => {
    expect(checklistsFor('unknown', jurisdictions)).toEqual([]);
  });

  it('always lists every row of a kind, whatever the document says', () => {
    for (const kind of documentKinds) {
      const ids = (text: string) => runChecklists(analyzed(text), kind, jurisdictions).elements.map(({ id }) => id);
      expect(ids('We care for you.')).toEqual(ids('You may complain to our Privacy Officer. We use AI.'));
    }
  });
});
