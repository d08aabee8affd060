import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folderWith, harmlessNotice, riskyNotice } from './session';

const setUp = (files: Record<string, string | Uint8Array> = {}) => folderWith({ 'risky.txt': riskyNotice, ...files });
const check = (cwd: string, ...args: string[]) => cli(['check', ...args], { cwd });

describe('check --output', () => {
  it('writes what would have been printed, and nothing else', async () => {
    const folder = setUp({ 'report.json': 'old' });
    const printed = await check(folder, 'risky.txt', '--format', 'json');
    const written = await check(folder, 'risky.txt', '--format', 'json', '--output', 'report.json');
    expect(written).toEqual({ code: printed.code, out: '', err: '' });
    expect(fs.readFileSync(path.join(folder, 'report.json'), 'utf8')).toBe(printed.out);
    expect(fs.readdirSync(folder).sort()).toEqual(['report.json', 'risky.txt']);
  });

  it('has no colours, whatever the terminal', async () => {
    const folder = setUp();
    await cli(['check', 'risky.txt', '--output', 'report.txt'], { cwd: folder, env: { FORCE_COLOR: '1' } });
    expect(fs.readFileSync(path.join(folder, 'report.txt'), 'utf8')).not.toContain('\u001b');
  });

  it('goes through a link to the file it leads to', async () => {
    const folder = setUp({ 'real.txt': 'old' });
    fs.symlinkSync('real.txt', path.join(folder, 'link.txt'));
    await check(folder, 'risky.txt', '--output', 'link.txt');
    expect(fs.lstatSync(path.join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(path.join(folder, 'real.txt'), 'utf8')).toContain('Information, not legal advice.');
  });

  it('writes to a device as it is', async () => {
    expect(await check(setUp(), 'risky.txt', '--output', '/dev/null', '--fail-on', 'never')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each([
    ['html', 'notice.html'],
    ['markdown', 'notice.md'],
  ])('replaces an earlier report in %s, and no document of that name', async (format, name) => {
    const folder = setUp({ [name]: 'Our own notice.' });
    const run = () => check(folder, 'risky.txt', '--format', format, '--output', name);
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('is not a report') });
    expect(fs.readFileSync(path.join(folder, name), 'utf8')).toBe('Our own notice.');
    fs.rmSync(path.join(folder, name));
    const [first, second] = [await run(), await run()];
    expect([first.code, second.code]).toEqual([1, 1]);
    expect(fs.readFileSync(path.join(folder, name), 'utf8')).toContain('We may use your medical images');
  });

  it.each([
    ['the document itself', 'risky.txt', 'is one of the documents to check'],
    ['another spelling of it', './sub/../risky.txt', 'is one of the documents to check'],
    ['a link to it', 'link.txt', 'is one of the documents to check'],
    ['a hard link to it', 'hard.txt', 'is one of the documents to check'],
    ['another document', 'scan.pdf', 'is a document and is not overwritten'],
    ['a folder', 'sub', 'is a folder'],
    ['a folder that is missing', 'gone/report.txt', 'its folder does not exist'],
  ])('refuses %s and changes nothing', async (_, target, message) => {
    const folder = setUp({ 'sub/': '', 'scan.pdf': '%PDF-1.7' });
    fs.symlinkSync('risky.txt', path.join(folder, 'link.txt'));
    fs.linkSync(path.join(folder, 'risky.txt'), path.join(folder, 'hard.txt'));
    const { code, err } = await check(folder, 'risky.txt', '--output', target);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(fs.readFileSync(path.join(folder, 'risky.txt'), 'utf8')).toBe(riskyNotice);
    expect(fs.readFileSync(path.join(folder, 'scan.pdf'), 'utf8')).toBe('%PDF-1.7');
    expect(fs.readdirSync(folder).sort()).toEqual(['hard.txt', 'link.txt', 'risky.txt', 'scan.pdf', 'sub']);
  });

  it('keeps the earlier report when the new one is refused', async () => {
    const folder = setUp({ 'more.txt': harmlessNotice, 'report.txt': 'old' });
    const { code } = await check(folder, 'risky.txt', 'more.txt', '--format', 'text-only', '--output', 'report.txt');
    expect(code).toBe(2);
    expect(fs.readFileSync(path.join(folder, 'report.txt'), 'utf8')).toBe('old');
    expect(fs.readdirSync(folder).sort()).toEqual(['more.txt', 'report.txt', 'risky.txt']);
  });
});
