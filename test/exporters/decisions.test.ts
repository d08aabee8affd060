/** What every format of a report says about findings that a reviewer accepted or ignored. */
import { describe, expect, it } from 'vitest';
import { csvWriter } from '../../src/exporters/csv';
import { htmlWriter } from '../../src/exporters/html';
import { toJsonDocument } from '../../src/exporters/json';
import { junitWriter } from '../../src/exporters/junit';
import { markdownWriter } from '../../src/exporters/markdown';
import type { CheckedDocument, ReportWriter } from '../../src/exporters/reportWriter';
import { sarifWriter } from '../../src/exporters/sarif';
import type { Finding } from '../../src/linter/finding';
import { toyFinding } from '../support/toyRule';
import { bear, documentOf, plain, zoo } from './documents';

const entry = (finding: Finding, state: string, reason: string) => ({
  finding,
  entry: {
    document: 'zoo.txt',
    rule: finding.ruleId,
    quote: finding.span === zoo ? 'We tell the zoo.' : 'We tell the bear.',
    before: '1',
    after: '2',
    alike: 1,
    state,
    reason,
    date: '2026-11-22',
  },
});
const accepted = toyFinding(zoo, { severity: 'error' });
const ignored = toyFinding(bear);

const document: CheckedDocument = documentOf(
  { findings: [accepted, ignored] },
  {
    review: {
      accepted: [entry(accepted, 'accepted', 'The zoo is *ours*.')],
      ignored: [entry(ignored, 'ignored', 'No such bear.')],
      fixed: [{ ...entry(ignored, 'fixed', 'The lion was sold.').entry, quote: 'We tell the lion.' }],
    },
  },
);

function written(make: (options: typeof plain) => ReportWriter, options = plain): string {
  const writer = make(options);
  return writer.open() + writer.document(document) + writer.close();
}

describe('a report of a reviewed document', () => {
  it.each([
    ['HTML', htmlWriter],
    ['Markdown', markdownWriter],
  ] as const)('keeps what was accepted, sets aside what was ignored and names what was fixed, in %s', (_, make) => {
    for (const audience of ['editor', 'patient'] as const) {
      const text = written(make, { ...plain, audience });
      const [above = '', aside = ''] = text.split(
        audience === 'editor' ? 'Set aside in the review' : 'What we left out',
      );
      expect(above).not.toContain('We tell the bear.');
      expect(aside).toContain('We tell the bear.');
      expect(aside).toContain('We tell the lion.');
    }
  });

  it.each([
    ['HTML', htmlWriter],
    ['Markdown', markdownWriter],
  ] as const)('tells the reasons to the editor and never to the patient, in %s', (_, make) => {
    const forEditor = written(make);
    expect(forEditor).toMatch(/The zoo is (?:\*ours\*|\\\*ours\\\*)\. \(2026-11-22\)/u);
    expect(forEditor).toMatch(/No such bear\. \(2026-11-22\)/u);
    const forPatient = written(make, { ...plain, audience: 'patient' });
    expect(forPatient).toMatch(/A reader checked this and kept it: 2026-11-22/u);
    expect(forPatient).not.toMatch(/The zoo is|No such bear|The lion was sold/u);
  });

  it('counts what was accepted apart, and what was ignored not at all', () => {
    expect(written(markdownWriter)).toContain('1 error, 1 of them accepted.');
  });

  it('has the decision beside each finding in JSON and CSV', () => {
    expect(toJsonDocument(document).findings.map(({ decision }) => decision)).toEqual([
      { state: 'accepted', reason: 'The zoo is *ours*.', date: '2026-11-22' },
      { state: 'ignored', reason: 'No such bear.', date: '2026-11-22' },
    ]);
    expect(written(csvWriter)).toContain('accepted,The zoo is *ours*. (2026-11-22)');
  });

  it('closes the findings in SARIF and skips their cases in JUnit', () => {
    const { runs } = JSON.parse(written(sarifWriter)) as { runs: { results: { suppressions?: unknown[] }[] }[] };
    expect(runs[0]?.results.map(({ suppressions }) => suppressions)).toMatchObject([
      [{ kind: 'external', status: 'accepted', justification: 'The zoo is *ours*.' }],
      [{ kind: 'external', status: 'accepted', justification: 'No such bear.' }],
    ]);
    expect(written(junitWriter)).toContain('failures="0" errors="0" skipped="2"');
  });

  it('says nothing of a review where there was none', () => {
    expect(toJsonDocument(documentOf()).findings.some((finding) => 'decision' in finding)).toBe(false);
  });
});
