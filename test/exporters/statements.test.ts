/** What each report says of a statement that the law asks for and that is not there. */
import { describe, expect, it } from 'vitest';
import { toJsonDocument } from '../../src/exporters/json';
import { junitWriter } from '../../src/exporters/junit';
import { markdownWriter } from '../../src/exporters/markdown';
import { sarifWriter } from '../../src/exporters/sarif';
import { terminalWriter } from '../../src/exporters/terminal';
import { documentOf, plain, text } from './documents';

const document = documentOf({
  findings: [],
  checklists: [{ id: 'npp', title: 'Notice', law: 'The Zoo Act', asOf: '2026-09-17' }],
  elements: [
    {
      id: 'NPP-34',
      status: 'missing',
      applies: 'yes',
      requirement: 'Nobody is bitten for complaining.',
      citation: 'Zoo 1',
      confirmed: false,
      checklist: 'npp',
      level: 'mandatory',
      belongsAt: { start: text.indexOf('We tell'), end: text.indexOf('We tell') + 7 },
    },
  ],
});
const whole = (writer: ReturnType<typeof junitWriter>) => writer.open() + writer.document(document) + writer.close();

describe('a missing statement', () => {
  it('is in JSON under its row, with the law and its date beside', () => {
    const { checklists, elements } = toJsonDocument(document);
    expect(checklists).toEqual([{ id: 'npp', title: 'Notice', law: 'The Zoo Act', asOf: '2026-09-17' }]);
    expect(elements[0]).toMatchObject({ id: 'NPP-34', status: 'missing', applies: 'yes', confirmed: false });
  });

  it('is in the terminal report with the date of the law', () => {
    const report = whole(terminalWriter(plain));
    expect(report).toContain('NPP-34');
    expect(report).toContain('not confirmed');
    expect(report).toContain('Compared with: The Zoo Act (as of 2026-09-17).');
  });

  it('is a SARIF result at the place where it belongs', () => {
    const { runs } = JSON.parse(whole(sarifWriter(plain)));
    const [result] = runs[0].results;
    expect(result.ruleId).toBe('NPP-34');
    expect(result.locations[0].physicalLocation.region).toMatchObject({ startLine: 3, startColumn: 1 });
  });

  it('is a case of its own in JUnit and fails no build', () => {
    const report = whole(junitWriter(plain));
    expect(report).toContain('name="NPP-34: required statement"');
    expect(report).toContain('Basis: Zoo 1, not confirmed');
    expect(report).toContain('failures="0"');
  });

  it('is in reports for reading, for both readers with the date of the law', () => {
    for (const audience of ['editor', 'patient'] as const) {
      const report = whole(markdownWriter({ ...plain, audience }));
      // A patient reads it in easy words.
      expect(report).toContain(
        audience === 'patient' ? 'They may not get back at you for a complaint.' : 'Nobody is bitten for complaining.',
      );
      expect(report).toContain('as of 2026-09-17');
    }
  });
});
