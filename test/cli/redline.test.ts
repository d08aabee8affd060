import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/formats/word/readWord';
import { makePdf } from '../formats/pdf/support/makePdf';
import { makeDocx } from '../formats/word/support/makeDocx';
import { cli, folderWith } from './session';

const words = [
  'Notice of Privacy Practices',
  'This notice describes how medical information about you may be used and disclosed.',
  'We may use your medical images to train artificial intelligence systems.',
  'We may sell your health information to data brokers.',
];
const notice = makeDocx(words.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join(''));

function folder(): string {
  return folderWith({ 'notice.docx': notice, 'locked.pdf': makePdf([[{ text: 'Words', x: 72, y: 700 }]]) });
}

async function text(file: string, trackedChanges: 'accepted' | 'rejected'): Promise<string> {
  const { source } = await readWord(fs.readFileSync(file), { trackedChanges });
  return source?.text ?? '';
}

describe('redline', () => {
  it('writes tracked changes with comments, lists the blanks and leaves the original alone', async () => {
    const cwd = folder();
    const result = await cli(['redline', 'notice.docx', '--output', 'out.docx', '--author', 'Ann Lee'], { cwd });
    expect([result.code, result.err]).toEqual([0, '']);
    expect(result.out).toContain('out.docx: written with 2 tracked changes.');
    expect(result.out).toContain('[PURPOSE]');
    const out = path.join(cwd, 'out.docx');
    expect(await text(out, 'rejected')).toBe(words.join('\n\n'));
    expect(await text(out, 'accepted')).toContain('[PURPOSE]');
    expect(fs.readFileSync(path.join(cwd, 'notice.docx')).equals(notice)).toBe(true);
    const parts = unzipSync(new Uint8Array(fs.readFileSync(out)));
    expect(strFromU8(parts['word/document.xml'] as Uint8Array)).toContain('w:author="Ann Lee"');
    const comments = strFromU8(parts['word/comments.xml'] as Uint8Array);
    expect(comments.match(/<w:comment /gu)).toHaveLength(2);
    expect(comments).toContain('Why it matters');
    expect(fs.readdirSync(cwd).sort()).toEqual(['locked.pdf', 'notice.docx', 'out.docx']);
  });

  it('leaves comments out when asked to, and follows the choice for a rule', async () => {
    const cwd = folder();
    const fix = ['--fix', 'ai-training=prohibit', '--fix', 'none'];
    const result = await cli(['redline', 'notice.docx', '--output', 'out.docx', '--no-comments', ...fix], { cwd });
    expect(result).toMatchObject({ code: 0, err: '' });
    const out = path.join(cwd, 'out.docx');
    expect(unzipSync(new Uint8Array(fs.readFileSync(out)))['word/comments.xml']).toBeUndefined();
    const accepted = await text(out, 'accepted');
    expect(accepted).toContain('We will not use or disclose your health information');
    expect(accepted).toContain('We may sell your health information to data brokers.');
  });

  it('copies byte for byte when nothing is to be changed', async () => {
    const cwd = folder();
    const result = await cli(['redline', 'notice.docx', '--output', 'out.docx', '--fix', 'none'], { cwd });
    expect(result.code).toBe(0);
    expect(fs.readFileSync(path.join(cwd, 'out.docx')).equals(notice)).toBe(true);
  });

  it.each([
    [['notice.docx'], '--output'],
    [['notice.docx', '--output', './notice.docx'], 'stays as it is'],
    [['notice.docx', '--output', 'link.docx'], 'stays as it is'],
    [['notice.docx', '--output', 'out.pdf'], '.docx'],
    [['notice.docx', '--output', 'no/such/out.docx'], 'its folder does not exist'],
    [['absent.docx', '--output', 'out.docx'], 'it does not exist'],
    [['locked.pdf', '--output', 'out.docx'], 'is not a Word document'],
    [['notice.docx', '--output', 'out.docx', '--fix', 'ai-trainin=narrow'], 'Did you mean "ai-training"?'],
    [['notice.docx', '--output', 'out.docx', '--fix', 'ai-training'], 'ai-training=narrow'],
    [['notice.docx', '--output', 'out.docx', '--fix', 'ai-training=strike'], 'is not a choice'],
    [['notice.docx', '--output', 'out.docx', '--fix', 'favourable-term=narrow'], 'no limiting text'],
    [['notice.docx', 'locked.pdf', '--output', 'out.docx'], 'Name one file'],
  ])('refuses %j and writes nothing', async (args, reason) => {
    const cwd = folder();
    fs.linkSync(path.join(cwd, 'notice.docx'), path.join(cwd, 'link.docx'));
    const { code, err } = await cli(['redline', ...args], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
    expect(fs.readdirSync(cwd).sort()).toEqual(['link.docx', 'locked.pdf', 'notice.docx']);
    expect(fs.readFileSync(path.join(cwd, 'notice.docx')).equals(notice)).toBe(true);
  });
});
