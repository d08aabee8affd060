import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compactWriter } from '../../src/exporters/compact';
import type { CheckedDocument } from '../../src/exporters/reportWriter';
import { readFileText } from '../../src/formats/readFileText';
import { toyFinding } from '../support/toyRule';
import { documentOf, plain, unread, zoo } from './documents';

const { problemMatchers } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
const { regexp, ...groups } = problemMatchers[0].pattern;

function written(document: CheckedDocument, options = plain): string[] {
  return compactWriter(options).document(document).split('\n').slice(0, -1);
}

describe('the compact format', () => {
  it('has a line for each finding, hints only when asked for', () => {
    expect(written(documentOf())).toEqual(['zoo.txt:3:1: warning toy-sharing: Your records go to the zoo.']);
    expect(written(documentOf(), { ...plain, showHints: true })).toHaveLength(2);
  });

  it('says why a document could not be read', () => {
    expect(written(unread)).toEqual(['gone.pdf:1:1: error reading: No text.']);
  });

  it('counts in the file itself where the file is text', () => {
    const file = '# Zoo\n\n**Care** &amp; We tell the zoo.\n';
    const { source } = readFileText(file, 'markdown');
    if (!source) throw new Error('not read');
    const start = source.text.indexOf('We tell');
    const findings = [toyFinding({ start, end: start + 16 })];
    const [line] = written(documentOf({ findings }, { path: 'a.md', source, fileText: () => file }));
    expect(line).toMatch(/^a\.md:3:16: /u);
  });

  it('cannot be made to write a line that is not a finding', () => {
    const path = 'evil\nb.txt:1:1: error x: y';
    expect(written(documentOf({ findings: [toyFinding(zoo)] }, { path }))).toHaveLength(1);
  });

  it('is what our problem matcher reads', () => {
    const [line] = written(documentOf({}, { path: 'C:\\notices\\zoo notice.txt' }));
    const match = new RegExp(regexp, 'u').exec(line ?? '');
    expect(match?.[groups.file]).toBe('C:\\notices\\zoo notice.txt');
    expect([groups.line, groups.column, groups.severity, groups.code].map((group) => match?.[group])).toEqual([
      '3',
      '1',
      'warning',
      'toy-sharing',
    ]);
  });
});
