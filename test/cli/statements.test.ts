/** Required statements in the copies that the command line writes. */
import fs from 'node:fs';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/formats/word/readWord';
import { formal, textOf } from '../checklists/notices';
import { lines, makePdf } from '../formats/pdf/support/makePdf';
import { makeDocx } from '../formats/word/support/makeDocx';
import { cli, folderWith } from './session';

/** A whole notice of our own without what it says about retaliation and about its date. */
const paragraphs = textOf(formal)
  .split(/\n+/u)
  .map((line) => line.replace(/There will be no retaliation for a complaint\./u, '').replace(/^#+ /u, ''))
  .filter((line) => line.trim() !== '' && !/takes? effect|effective (?:on|date|as of)/iu.test(line));
const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const docx = makeDocx(paragraphs.map((text) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`).join(''));

async function text(file: string, trackedChanges: 'accepted' | 'rejected'): Promise<string> {
  return (await readWord(fs.readFileSync(file), { trackedChanges })).source?.text ?? '';
}

describe('redline --insert', () => {
  it('inserts statements as tracked changes with comments, and leaves the rest', async () => {
    const cwd = folderWith({ 'notice.docx': docx });
    const args = ['redline', 'notice.docx', '--output', 'out.docx', '--kind', 'npp', '--fix', 'none'];
    const { code, out, err } = await cli([...args, '--insert', 'npp-34', '--insert', 'NPP-36'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('written with 2 tracked changes');
    expect(out).toContain('[DATE]  in the statement NPP-36');
    const file = path.join(cwd, 'out.docx');
    expect(await text(file, 'accepted')).toMatch(/will not retaliate against/u);
    expect(await text(file, 'accepted')).toContain('This notice is effective as of [DATE].');
    expect(await text(file, 'rejected')).toBe(await text(path.join(cwd, 'notice.docx'), 'accepted'));
    const comments = strFromU8(unzipSync(new Uint8Array(fs.readFileSync(file)))['word/comments.xml'] as Uint8Array);
    expect(comments).toContain('Statement NPP-34');
    expect(comments).toContain('45 CFR 164.520(b)(1)(vi)');
  });

  it('inserts all that is missing, and the copy lacks it no more', async () => {
    const cwd = folderWith({ 'notice.docx': docx });
    const base = ['--kind', 'npp'];
    await cli(['redline', 'notice.docx', '--output', 'out.docx', ...base, '--fix', 'none', '--insert', 'missing'], {
      cwd,
    });
    const { out } = await cli(['check', 'out.docx', ...base, '--format', 'json'], { cwd });
    const { elements } = (
      JSON.parse(out) as { documents: { elements: { id: string; status: string; applies: string }[] }[] }
    ).documents[0] as { elements: { id: string; status: string; applies: string }[] };
    const missing = elements.filter(({ status, applies }) => status === 'missing' && applies === 'yes');
    // The date is a blank still.
    expect(missing.map(({ id }) => id)).toEqual(['NPP-36']);
  });

  it('says what cannot be inserted and why', async () => {
    const cwd = folderWith({ 'notice.docx': docx });
    const rows = ['--insert', 'NPP-32', '--insert', 'NPP-99', '--insert', 'NPP-01'];
    const { code, out } = await cli(
      ['redline', 'notice.docx', '--output', 'o.docx', '--kind', 'npp', '--fix', 'none', ...rows],
      { cwd },
    );
    expect(code).toBe(0);
    expect(out).toContain('NPP-32, because it is there already.');
    expect(out).toContain('NPP-99, because no checklist for this document has it');
  });
});

describe('annotate', () => {
  it('puts a note about what is missing on the first page', async () => {
    const pdf = makePdf([
      lines(
        paragraphs.slice(0, 30).map((line) => line.slice(0, 90)),
        72,
        700,
      ),
    ]);
    const cwd = folderWith({ 'notice.pdf': pdf });
    const { code, out } = await cli(['annotate', 'notice.pdf', '--output', 'out.pdf', '--kind', 'npp'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/A note on page 1 lists \d+ statements? that the law asks for and that were not found\./u);
    const document = await PDFDocument.load(fs.readFileSync(path.join(cwd, 'out.pdf')));
    const notes = (document.getPage(0).node.Annots()?.asArray() ?? []).map((each) =>
      document.context.lookup(each, PDFDict),
    );
    const [note] = notes.filter((each) => each.lookup(PDFName.of('Subtype')) === PDFName.of('Text'));
    const words = note?.lookup(PDFName.of('Contents'), PDFHexString).decodeText() ?? '';
    expect(words).toContain(
      'NPP-34: Nobody is retaliated against for complaining. (45 CFR 164.520(b)(1)(vi); 164.530(g))',
    );
    expect(words).toContain('as of 2026-09-17');
    expect(words).toContain('Information, not legal advice.');
  });
});
