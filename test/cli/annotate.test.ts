import fs from 'node:fs';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { lines, makePdf } from '../formats/pdf/support/makePdf';
import { cli, folderWith } from './session';

const notice = makePdf([
  lines(['Notice of Privacy Practices', '', 'We may sell your health information to data brokers.'], 72, 700),
]);

function folder(): string {
  return folderWith({ 'notice.pdf': notice, 'notice.txt': 'We may sell your health information.' });
}

describe('annotate', () => {
  it('writes a copy with a note on each clause and leaves the original alone', async () => {
    const cwd = folder();
    const result = await cli(['annotate', 'notice.pdf', '--output', 'out.pdf', '--author', 'Ann Lee'], { cwd });
    expect(result).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('out.pdf: written with 1 highlight.'),
    });
    const document = await PDFDocument.load(fs.readFileSync(path.join(cwd, 'out.pdf')));
    const [reference] = document.getPage(0).node.Annots()?.asArray() ?? [];
    const note = document.context.lookup(reference, PDFDict).lookup(PDFName.of('Contents'), PDFHexString).decodeText();
    expect(note).toContain('Why it matters: ');
    expect(note).toContain('Basis: ');
    expect(fs.readFileSync(path.join(cwd, 'notice.pdf')).equals(notice)).toBe(true);
    expect(fs.readdirSync(cwd).sort()).toEqual(['notice.pdf', 'notice.txt', 'out.pdf']);
  });

  it.each([
    [['notice.pdf', '--output', 'notice.pdf'], 'stays as it is'],
    [['notice.pdf', '--output', 'out.docx'], '.pdf'],
    [['notice.txt', '--output', 'out.pdf'], 'is not a PDF'],
    [['absent.pdf', '--output', 'out.pdf'], 'it does not exist'],
  ])('refuses %j and writes nothing', async (args, reason) => {
    const cwd = folder();
    const { code, err } = await cli(['annotate', ...args], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
    expect(fs.readdirSync(cwd).sort()).toEqual(['notice.pdf', 'notice.txt']);
  });
});
