import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folderWith, harmlessNotice, riskyNotice } from './session';

const evil = '<script>alert(1)</script>';
const folder = folderWith({
  'old.txt': harmlessNotice,
  'new.md': riskyNotice,
  'old.html': `<h1>NOTICE OF PRIVACY PRACTICES</h1><p>We use your health information to treat you.</p>`,
  'evil.txt': `${riskyNotice}\nWe may share your records with ${evil} our partners.\n`,
  'empty.txt': '',
  'cut.pdf': '%PDF-1.4\n',
});
const compare = (...args: string[]) => cli(['compare', ...args], { cwd: folder });

describe('compare', () => {
  it('ends with 0 when nothing changed in meaning, also across formats', async () => {
    const { code, out } = await compare('old.txt', 'old.html');
    expect([code, out]).toEqual([0, expect.stringContaining('No difference in what the two versions permit')]);
  });

  it('ends with 1 and names what changed', async () => {
    const { code, out, err } = await compare('old.txt', 'new.md');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('Permission added: AI training, development or validation');
    expect(out.replace(/\s+/gu, ' ')).toContain(
      '“We may use your medical images to train artificial intelligence systems.”',
    );
    expect(out).toContain('Information, not legal advice.');
    expect((await compare('new.md', 'old.txt')).out).toContain('Permission removed: AI training');
  });

  it('says so when a file is compared with itself', async () => {
    expect(await compare('new.md', './new.md')).toEqual({
      code: 0,
      out: expect.stringContaining('The two have the same text.'),
      err: 'Both names lead to the same file.\n',
    });
  });

  it('writes JSON with exact quotes', async () => {
    const report = JSON.parse((await compare('old.txt', 'new.md', '--format', 'json')).out);
    expect(report).toMatchObject({ version: 1, same: false, old: { path: 'old.txt' }, new: { path: 'new.md' } });
    const change = report.changes.find(({ rule }: { rule: string }) => rule === 'ai-training');
    expect(change).toMatchObject({ change: 'added', subject: 'permission', effect: 'worse', reasons: [] });
    const { out: text } = await cli(['check', 'new.md', '--format', 'text-only'], { cwd: folder });
    expect(text.slice(change.new.start, change.new.end)).toBe(change.new.quote);
    expect(change.old).toBeUndefined();
  });

  it('writes a page that shows the documents as text', async () => {
    const { code, out } = await compare('old.txt', 'evil.txt', '--format', 'html');
    expect(code).toBe(1);
    expect(out).toContain('Worse for the patient');
    expect(out).not.toContain('<script');
    expect(out.trimEnd()).toMatch(/<\/html>$/u);
  });

  it('writes to a file, and never over one of the two', async () => {
    expect(await compare('old.txt', 'new.md', '--output', 'changes.txt')).toEqual({ code: 1, out: '', err: '' });
    expect(fs.readFileSync(path.join(folder, 'changes.txt'), 'utf8')).toContain('Permission added');
    const refused = await compare('old.txt', 'new.md', '--output', 'new.md');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(fs.readFileSync(path.join(folder, 'new.md'), 'utf8')).toBe(riskyNotice);
  });

  it.each([
    ['a file that is not there', ['old.txt', 'gone.pdf'], 'gone.pdf: Could not be read: it does not exist.'],
    ['an empty file', ['empty.txt', 'old.txt'], 'empty.txt: '],
    ['a broken PDF', ['old.txt', 'cut.pdf'], 'cut.pdf: '],
    ['one name', ['old.txt'], 'Name the two versions'],
    ['three names', ['old.txt', 'new.md', 'old.html'], '"old.html" would be left out'],
    ['an unknown law', ['old.txt', 'new.md', '--jurisdiction', 'mars'], 'not a jurisdiction'],
  ])('ends with 2 for %s', async (_, args, message) => {
    expect(await compare(...args)).toEqual({ code: 2, out: '', err: expect.stringContaining(message) });
  });

  it('leaves no file behind when a version cannot be read', async () => {
    await compare('old.txt', 'gone.pdf', '--output', 'half.txt');
    expect(fs.readdirSync(folder).filter((name) => /half/u.test(name))).toEqual([]);
  });

  it('says when the two were read as different kinds, and takes the kind it is told', async () => {
    const args = ['samples/hillcrest-imaging-consent.pdf', 'samples/lakeshore-treatment-consent.html'];
    expect((await cli(['compare', ...args])).out).toContain('read as “Imaging consent”');
    expect((await cli(['compare', ...args, '--kind', 'treatment-consent'])).out).not.toContain('read as');
  });
});
