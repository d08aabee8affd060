/** The house style on the command line: found above a document, named, left out, faulty. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folderWith, harmlessNotice, riskyNotice } from './session';

const house = (content: object): string => JSON.stringify({ version: 1, ...content });
const ownRules = [{ id: 'no-fax', severity: 'error', message: 'Faxes are not used here.', phrases: ['by fax'] }];
const faxNotice = `${harmlessNotice}\nWe send your results to your doctor by fax.\n`;

interface Line {
  readonly path: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly fixes: readonly { readonly edits: readonly { readonly text: string }[] }[];
  }[];
}

async function check(folder: string, ...args: string[]) {
  const { out, err, code } = await cli(['check', '--format', 'jsonl', ...args], { cwd: folder });
  return {
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
    err,
    code,
  };
}
const rulesOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`));

describe('a house style above a document', () => {
  it('changes severities, fixes and what is found', async () => {
    const folder = folderWith({
      '.privacy-notice.json': house({
        rules: { 'ai-training': 'info' },
        limits: { 'ai-training': { prohibit: '{Org} teaches no computer.' } },
        ownRules,
      }),
      'sub/deep/risky.txt': riskyNotice + faxNotice,
    });
    const { lines, code } = await check(folder, 'sub');
    expect(rulesOf(lines)).toEqual(expect.arrayContaining(['ai-training info', 'no-fax error']));
    const training = lines[0]?.findings.find(({ rule }) => rule === 'ai-training');
    expect(JSON.stringify(training?.fixes)).toContain('We teach no computer.');
    expect(code).toBe(1);
  });

  it('is the nearest one, and gives way to options', async () => {
    const folder = folderWith({
      '.privacy-notice.json': house({ rules: { 'ai-training': 'hint' } }),
      'a/.privacy-notice.json': house({ rules: { 'ai-training': 'warning' } }),
      'a/risky.txt': riskyNotice,
      'b/risky.txt': riskyNotice,
      'other.json': house({ rules: { 'ai-training': 'off' } }),
    });
    expect(rulesOf((await check(folder, 'a', 'b')).lines)).toEqual(['ai-training warning', 'ai-training hint']);
    expect(rulesOf((await check(folder, 'a', '--config', 'other.json')).lines)).toEqual([]);
    expect(rulesOf((await check(folder, 'a', '--no-config')).lines)).toEqual(['ai-training error']);
  });

  it('lets its own rules be asked for by name, and describes them in every format', async () => {
    const folder = folderWith({ '.privacy-notice.json': house({ ownRules }), 'fax.txt': faxNotice });
    expect(rulesOf((await check(folder, 'fax.txt', '--rules', 'no-fax')).lines)).toEqual(['no-fax error']);
    for (const format of ['text', 'html', 'markdown', 'csv', 'sarif', 'junit', 'json']) {
      const { out, code } = await cli(['check', 'fax.txt', '--format', format], { cwd: folder });
      expect(out).toContain('Faxes are not used here.');
      expect(code).toBe(1);
    }
  });

  it('leaves files out that nobody named', async () => {
    const folder = folderWith({
      '.privacy-notice.json': house({ include: ['notices/**'], exclude: ['*.draft.txt', 'notices/old/'] }),
      'notices/a.txt': harmlessNotice,
      'notices/b.draft.txt': harmlessNotice,
      'notices/old/c.txt': harmlessNotice,
      'd.txt': harmlessNotice,
    });
    expect((await check(folder, '.')).lines.map(({ path: shown }) => shown)).toEqual(['notices/a.txt']);
    expect((await check(folder, 'd.txt')).lines.map(({ path: shown }) => shown)).toEqual(['d.txt']);
    expect((await check(folder, 'notices/old')).err).toContain('left out by the house style');
  });

  it('is used for lines of standard input', async () => {
    const folder = folderWith({ '.privacy-notice.json': house({ ownRules }) });
    const { out, code } = await cli(['check', '--jsonl-in'], {
      cwd: folder,
      stdin: '{"id":1,"text":"We send your records by fax."}\n',
    });
    expect(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)).toContain('no-fax');
    expect(code).toBe(1);
  });

  it('is used by letter and redline', async () => {
    const folder = folderWith({
      '.privacy-notice.json': house({
        approved: ['We may use your medical images to train artificial intelligence systems.'],
      }),
      'risky.txt': riskyNotice,
    });
    expect((await cli(['letter', 'opt-out-ai', '--from', 'risky.txt'], { cwd: folder })).out).not.toContain(
      'train artificial intelligence systems',
    );
    expect((await cli(['letter', 'opt-out-ai', '--from', 'risky.txt', '--no-config'], { cwd: folder })).out).toContain(
      'train artificial intelligence systems',
    );
  });
});

describe('a faulty house style', () => {
  it.each<[string, string, string]>([
    [
      'broken JSON',
      '{ "version": 1, "rules": { "ai-training": "info" } "x" }',
      '.privacy-notice.json:1:52: This is not JSON',
    ],
    [
      'a newer version',
      '{ "version": 7, "rules": { "ai-training": "info" } }',
      '.privacy-notice.json:1:14: This house style is of version 7',
    ],
    [
      'a circle',
      '{ "version": 1, "extends": ".privacy-notice.json", "rules": { "ai-training": "info" } }',
      'cannot extend itself',
    ],
    [
      'a phrase with signs',
      '{ "version": 1, "rules": { "ai-training": "info" }, "ownRules": [{ "id": "a", "message": "A.", "phrases": ["(a+)+"] }] }',
      'cannot stand in a phrase',
    ],
  ])('(%s) is told with its place, the rest of it works, and the check is no success', async (_, content, message) => {
    const folder = folderWith({ '.privacy-notice.json': content, 'risky.txt': riskyNotice });
    const { lines, err, code } = await check(folder, 'risky.txt');
    expect(err).toContain(message);
    expect(rulesOf(lines)).toEqual(['ai-training info']);
    expect(code).toBe(2);
  });

  it('that was named and cannot be read is wrong use', async () => {
    const { err, code } = await check(folderWith({ 'risky.txt': riskyNotice }), 'risky.txt', '--config', 'none.json');
    expect(err).toContain('it does not exist');
    expect(code).toBe(2);
  });
});

describe('letter', () => {
  it('writes Markdown, text and Word, and never over something else unasked', async () => {
    const folder = folderWith({ 'risky.txt': riskyNotice });
    for (const name of ['letter.md', 'letter.txt', 'letter.docx']) {
      const args = ['letter', 'ai-use', '--from', 'risky.txt', '--output', name];
      expect((await cli(args, { cwd: folder })).out).toContain('To fill in: [YOUR NAME]');
      expect(fs.statSync(path.join(folder, name)).size).toBeGreaterThan(1000);
      expect(await cli(args, { cwd: folder })).toMatchObject({
        code: 2,
        err: expect.stringContaining('exists already'),
      });
      expect((await cli([...args, '--force'], { cwd: folder })).code).toBe(0);
    }
    const original = ['letter', 'ai-use', '--from', 'risky.txt', '--output', 'risky.txt', '--force'];
    expect(await cli(original, { cwd: folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is the document itself'),
    });
    expect(fs.readFileSync(path.join(folder, 'risky.txt'), 'utf8')).toBe(riskyNotice);
  });

  it.each<[string[], string]>([
    [['letter'], 'Name the kind of letter'],
    [['letter', 'revok'], 'Did you mean "revoke"?'],
    [['letter', 'revoke', 'notice.pdf'], 'A document goes after --from'],
    [['letter', 'revoke', '--output', 'letter.pdf'], 'must end in .md, .txt, .docx'],
    [['letter', 'revoke', '--from', 'none.txt'], 'it does not exist'],
  ])('%j is wrong use', async (args, message) => {
    const { code, err } = await cli(args, { cwd: folderWith({}) });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
