import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { jsonLinesWriter, jsonWriter, toJsonDocument } from '../../src/exporters/json';
import type { CheckedDocument, ReportWriter } from '../../src/exporters/reportWriter';
import { cli, folderWith, riskyNotice } from '../cli/session';
import { toyFinding } from '../support/toyRule';
import { bear, documentOf, text, unread, zoo } from './documents';

const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8'));
const ajv = new Ajv({ strict: true, strictRequired: false });
const isReport = ajv.compile({ ...schema, $id: 'report' });
const isLine = ajv.compile({ $ref: 'report#/$defs/line' });
const written = (writer: ReportWriter, ...documents: readonly CheckedDocument[]) =>
  writer.open() + documents.map((document) => writer.document(document)).join('') + writer.close();

describe('the JSON of a finding', () => {
  it('counts lines and columns from 1 and offsets from 0', () => {
    const [first, second] = toJsonDocument(documentOf()).findings;
    expect(first).toMatchObject({ quote: 'We tell the zoo.', ...zoo, line: 3, column: 1, endLine: 3, endColumn: 17 });
    expect(second).toMatchObject({
      quote: 'We tell\nthe bear.',
      ...bear,
      line: 3,
      column: 18,
      endLine: 4,
      endColumn: 10,
    });
    expect(text.slice(second?.start, second?.end)).toBe(second?.quote);
  });

  it('has the fields of the contract, and no others', () => {
    const [finding] = toJsonDocument(documentOf()).findings;
    expect(Object.keys(finding ?? {})).toEqual(
      'rule severity message quote start end line column endLine endColumn basis clause fixes'.split(' '),
    );
    expect(finding?.basis).toEqual([
      { citation: '45 CFR 164.508(a)(1)', confirmed: true },
      { citation: 'Zoo Act 12', confirmed: false },
    ]);
    expect(finding?.fixes).toEqual([
      { title: 'Prohibit', applicability: 'suggested', edits: [{ ...zoo, text: 'We tell nobody.' }] },
    ]);
  });

  it('names the page, the facts and the related places when there are any', () => {
    const related = [{ span: bear, message: 'And the bear.' }];
    const report = documentOf({ findings: [toyFinding(zoo, { because: ['it is a zoo'], related })] });
    const source = { ...report.source, pageOf: () => 7 } as CheckedDocument['source'] & object;
    expect(toJsonDocument({ ...report, source }).findings[0]).toMatchObject({
      page: 7,
      because: ['it is a zoo'],
      related: [{ message: 'And the bear.', quote: 'We tell\nthe bear.', ...bear }],
    });
  });
});

describe('the JSON of an element', () => {
  const row = {
    id: 'NPP-35',
    applies: 'yes',
    requirement: 'Says so.',
    citation: '45 CFR 164.520',
    confirmed: true,
  } as const;

  it('quotes its evidence when there is some', () => {
    const elements = [{ ...row, status: 'present', span: zoo } as const, { ...row, status: 'missing' } as const];
    expect(toJsonDocument(documentOf({ elements })).elements).toEqual([
      { ...row, status: 'present', quote: 'We tell the zoo.', ...zoo },
      { ...row, status: 'missing' },
    ]);
  });
});

describe('the published schema', () => {
  it('describes what the writers write', () => {
    const elements = [
      { id: 'A', status: 'missing', applies: 'yes', requirement: 'r', citation: 'c', confirmed: false } as const,
    ];
    const documents = [documentOf({ elements }), unread];
    for (const list of [[], documents]) {
      expect(isReport(JSON.parse(written(jsonWriter(), ...list))), JSON.stringify(isReport.errors)).toBe(true);
    }
  });

  it('describes what the command line writes', async () => {
    const cwd = folderWith({ 'a.txt': riskyNotice, 'b.txt': '' });
    const report = JSON.parse((await cli(['check', 'a.txt', 'b.txt', 'c.txt', '--format', 'json'], { cwd })).out);
    expect(report.documents[0].findings).not.toEqual([]);
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  });

  it('describes the answers to lines', async () => {
    const { out } = await cli(['check', '--jsonl-in'], {
      stdin: `${JSON.stringify({ id: 1, text: riskyNotice })}\nbad`,
    });
    for (const line of out.trimEnd().split('\n')) expect(isLine(JSON.parse(line)), line).toBe(true);
  });

  it('refuses other things', () => {
    const report = () => JSON.parse(written(jsonWriter(), documentOf()));
    expect(isReport({ ...report(), version: 2 })).toBe(false);
    for (const [field, value] of [
      ['severity', 'fatal'],
      ['line', 0],
      ['quote', undefined],
      ['start', -1],
    ] as const) {
      const broken = report();
      broken.documents[0].findings[0][field] = value;
      expect(isReport(JSON.parse(JSON.stringify(broken))), field).toBe(false);
    }
    expect(isLine({ id: 1 })).toBe(false);
  });
});

describe('the writers', () => {
  it('write the same documents as one object and as lines', () => {
    const lines = written(jsonLinesWriter(), documentOf(), unread).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      JSON.parse(written(jsonWriter(), documentOf(), unread)).documents,
    );
  });

  it('keep half of a surrogate pair from breaking the output', () => {
    const odd = documentOf({}, { path: 'a\ud83e.txt' });
    expect(Buffer.from(written(jsonWriter(), odd), 'utf8').toString('utf8')).toBe(written(jsonWriter(), odd));
  });
});
