import { DOMParser } from '@xmldom/xmldom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvColumns, csvWriter } from '../../src/exporters/csv';
import { junitWriter } from '../../src/exporters/junit';
import { markdownWriter } from '../../src/exporters/markdown';
import type { CheckedDocument, ReportWriter } from '../../src/exporters/reportWriter';
import { LineIndex } from '../../src/text/lineIndex';
import { cli } from '../cli/session';
import { toyFinding } from '../support/toyRule';
import { documentOf, plain, unread, zoo } from './documents';

const written = (writer: ReportWriter, ...documents: readonly CheckedDocument[]) =>
  writer.open() + documents.map((document) => writer.document(document)).join('') + writer.close();

/** A document that is one clause. */
const saying = (text: string): CheckedDocument =>
  documentOf(
    { findings: [toyFinding({ start: 0, end: text.length }, { severity: 'error' })] },
    { path: text, source: { text, lines: new LineIndex(text) } },
  );

describe('the table', () => {
  const read = (csv: string) => Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/u, ''), { header: true });

  it('has a row for each finding, statement and problem, and ends every line as RFC 4180 says', () => {
    const elements = [
      { id: 'A', status: 'missing', applies: 'yes', requirement: 'r', citation: 'c', confirmed: false } as const,
      { id: 'B', status: 'present', applies: 'yes', requirement: 'r', citation: 'c', confirmed: true } as const,
    ];
    const csv = written(csvWriter(plain), documentOf({ elements }), unread);
    const { data, errors, meta } = read(csv.trimEnd());
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual([...csvColumns]);
    expect(data.map(({ document, row, rule }) => [document, row, rule])).toEqual([
      ['zoo.txt', 'finding', 'toy-sharing'],
      ['zoo.txt', 'finding', 'toy-sharing'],
      ['zoo.txt', 'missing statement', 'A'],
      ['gone.pdf', 'problem', ''],
    ]);
    expect(data[1]).toMatchObject({ 'words of the document': 'We tell\nthe bear.', line: '3', severity: 'hint' });
    expect(data[0]?.['legal basis']).toContain('Zoo Act 12 (not confirmed)');
    expect(data[2]?.['legal basis']).toBe('c (not confirmed)');
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
    'keeps a spreadsheet from running %j',
    (words) => {
      const { data } = read(written(csvWriter(plain), saying(words)).trimEnd());
      for (const cell of Object.values(data[0] ?? {})) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      expect(data[0]?.['words of the document']).toBe(`'${words}`);
    },
  );

  it('keeps commas, quotation marks and line ends inside their cells', () => {
    const words = 'a "b", c;\r\nd\n‘e’ 🦁';
    const { data } = read(written(csvWriter(plain), saying(words)).trimEnd());
    expect(data).toHaveLength(1);
    expect(data[0]?.['words of the document']).toBe(words);
  });
});

describe('JUnit XML', () => {
  const parse = (xml: string) =>
    new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(`${level}: ${message}`);
      },
    }).parseFromString(xml, 'text/xml');
  const attributes = (xml: string, tag: string) =>
    [...parse(xml).getElementsByTagName(tag)].map((element) =>
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    );

  it('fails the cases at or above the limit of the run', () => {
    const findings = [toyFinding(zoo), toyFinding(zoo, { severity: 'error' }), toyFinding(zoo, { severity: 'hint' })];
    const xml = (failOn: typeof plain.failOn) => written(junitWriter({ ...plain, failOn }), documentOf({ findings }));
    expect(attributes(xml('error'), 'testsuite')).toEqual([
      { name: 'zoo.txt', tests: '2', failures: '1', errors: '0', skipped: '0', time: '0' },
    ]);
    expect(attributes(xml('error'), 'failure').map(({ type }) => type)).toEqual(['error']);
    expect(attributes(xml('warning'), 'failure')).toHaveLength(2);
    expect(attributes(xml('never'), 'failure')).toHaveLength(0);
    expect(attributes(xml('never'), 'testcase')).toHaveLength(2);
  });

  it('passes a document without findings, and reports one that could not be read', () => {
    const xml = written(junitWriter(plain), documentOf({ findings: [] }), unread);
    const [fine, failed] = attributes(xml, 'testsuite');
    expect(fine).toMatchObject({ tests: '1', failures: '0', errors: '0' });
    expect(failed).toMatchObject({ tests: '1', failures: '0', errors: '1' });
    expect(attributes(xml, 'error')).toEqual([{ message: 'No text.' }]);
  });

  it('is XML whatever the document says', () => {
    const [open, close] = [']]></failure><x a="1">&amp; ', ' " \' <!-- '];
    const words = `${open}\u0000\u0008\ud83e${close}`;
    const xml = written(junitWriter(plain), saying(words));
    const shown = `${open}\ufffd\ufffd\ufffd${close}`;
    expect(attributes(xml, 'testsuite')[0]?.name).toBe(shown);
    expect(attributes(xml, 'x')).toEqual([]);
    expect(parse(xml).getElementsByTagName('failure')[0]?.textContent).toContain(shown.trim());
  });

  it('agrees with the exit code of the command line', async () => {
    const { code, out } = await cli(['check', 'samples/hillcrest-imaging-consent.pdf', '--format', 'junit']);
    expect(attributes(out, 'failure').length > 0).toBe(code === 1);
    expect(code).toBe(1);
  });
});

describe('Markdown', () => {
  it('holds the words of a document as text, not as markup', () => {
    const words = '# [x](http://x) <script>alert(1)</script> **b** `c` | d\n\n- e ![i](j)';
    const tree = JSON.stringify(fromMarkdown(written(markdownWriter(plain), saying(words))));
    for (const type of ['html', 'image', 'inlineCode', 'thematicBreak', 'code']) {
      expect(tree, type).not.toContain(`"type":"${type}"`);
    }
    // GitHub makes links of bare addresses; brackets must not make one of ours.
    expect(tree).not.toContain('"url":"http://x"');
  });

  it('has the parts of the page', async () => {
    const args = ['check', 'samples/lakeshore-treatment-consent.html', '--format', 'markdown'];
    const { out } = await cli([...args, '--audience', 'patient']);
    expect(out.match(/^#{1,3} .*$/gmu)).toEqual([
      '# What this form means for you: samples/lakeshore-treatment-consent.html',
      '## samples/lakeshore-treatment-consent.html',
      '### What this form lets them do',
      '### What protects you',
      '### What is missing',
      '### Questions to ask',
      '### Where the form says this',
    ]);
  });
});
