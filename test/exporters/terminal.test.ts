import { describe, expect, it } from 'vitest';
import { terminalWriter } from '../../src/exporters/terminal';
import { LineIndex } from '../../src/text/lineIndex';
import { toyFinding } from '../support/toyRule';
import { bear, documentOf, plain, unread, zoo } from './documents';

const show = (document = documentOf(), options = plain) => {
  const writer = terminalWriter(options);
  return writer.open() + writer.document(document) + writer.close();
};
const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'gu');

describe('the report for reading', () => {
  it('groups by document and says what, why, where and what to write', () => {
    expect(show()).toBe(`zoo.txt
Notice of privacy practices, 1,234 words

  warning  line 3  toy-sharing
    "We tell the zoo."
    What: Your records go to the zoo.
    Why:  A zoo talks.
    Fix:  Prohibit

  1 hint about clauses that are limited or protect you (see --show-hints).

1 document: 1 warning, 1 hint.
Information, not legal advice.
`);
  });

  it('lists hints when asked', () => {
    expect(show(documentOf(), { ...plain, showHints: true })).toContain(
      '  hint     line 3  toy-sharing\n    "We tell the bear."',
    );
  });

  it('says the same with and without colours', () => {
    const coloured = show(documentOf(), { ...plain, colour: true });
    expect(coloured).not.toBe(show());
    expect(coloured.replace(escapes, '')).toBe(show());
  });

  it('says why once in a document, and once more in the next', () => {
    const twice = documentOf({ findings: [toyFinding(zoo), toyFinding(bear)] });
    expect(show(twice).match(/Why: /gu)).toHaveLength(1);
    const writer = terminalWriter(plain);
    expect(writer.document(twice)).toBe(writer.document(twice));
  });

  it('tells how to name a kind that was not recognized', () => {
    expect(show(documentOf({ kind: 'unknown' }))).toContain(
      'Kind of document not recognized (--kind says what it is), 1,234',
    );
  });

  it('names the page of a paged document', () => {
    const pages = {
      ...documentOf(),
      source: { text: 'We tell the zoo.', lines: new LineIndex('We tell the zoo.'), pageOf: () => 12 },
    };
    expect(show({ ...pages, report: { ...pages.report, findings: [toyFinding({ start: 0, end: 16 })] } })).toContain(
      'page 12',
    );
  });

  it('offers two limiting texts at most, and no other fixes', () => {
    const fix = (title: string, limit?: 'prohibit' | 'narrow') => ({
      title,
      ...(limit && { limit }),
      applicability: 'suggested' as const,
      edits: [],
      blanks: [],
    });
    const fixes = [fix('Ignore'), fix('Prohibit it', 'prohibit'), fix('Narrow it', 'narrow'), fix('Third', 'narrow')];
    const out = show(documentOf({ findings: [toyFinding(zoo, { fixes })] }));
    expect(out).toContain('    Fix:  Prohibit it\n          Narrow it\n');
    expect(out).not.toMatch(/Ignore|Third/u);
  });

  it('says so when nothing was found, and when nothing could be read', () => {
    expect(show(documentOf({ findings: [] }))).toContain('No clause found that calls for attention.');
    expect(show(unread)).toBe(
      'gone.pdf\n  Problem: No text.\n\n1 document: nothing found. 1 document could not be read.\nInformation, not legal advice.\n',
    );
  });

  it('does not call an incomplete document harmless', () => {
    const problems = [{ severity: 'warning' as const, message: 'Page 2 has no text.' }];
    const out = show(documentOf({ findings: [], problems }));
    expect(out).toContain('  Problem: Page 2 has no text.');
    expect(out).not.toContain('No clause found');
  });

  it('shortens long quotes in the middle and keeps lines within the width', () => {
    const long = `We share ${'records '.repeat(100)}with the zoo.`;
    const source = { text: long, lines: new LineIndex(long) };
    const document = { ...documentOf({ findings: [toyFinding({ start: 0, end: long.length })] }), source };
    const lines = show(document).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join('\n')).toMatch(/"We share records[\s\S]* … [\s\S]*with the zoo\."/u);
  });

  it('shows control and direction characters as marks', () => {
    const hostile = 'We \u001b[2Jtell \u202ethe zoo.';
    const source = { text: hostile, lines: new LineIndex(hostile) };
    const findings = [toyFinding({ start: 0, end: hostile.length })];
    const out = show({ ...documentOf({ findings }), source, path: 'a\u0007.txt' });
    expect(out).toContain('We \ufffd[2Jtell \ufffdthe zoo.');
    expect([...out].filter((c) => c !== '\n' && c < ' ')).toEqual([]);
  });
});
