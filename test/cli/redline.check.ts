/**
 * LibreOffice opens what `redline` writes, and sees the changes and comments that were
 * told. Run by .ci/run; fails when LibreOffice is not installed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedDocx } from '../formats/word/support/generatedDocx';
import { convert, libreOfficeVersion, seenIn } from '../formats/word/support/libreoffice';
import { makeDocx } from '../formats/word/support/makeDocx';
import { cli, folderWith } from './session';

const corpus = '../shared/corpus/dev/raw';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('files from redline', () => {
  it('are opened by LibreOffice with every change and comment', async () => {
    console.log(libreOfficeVersion());
    const documents: Record<string, Uint8Array> = {
      'ours.docx': makeDocx(
        [
          'Notice of Privacy Practices',
          'We may use your medical images to train artificial intelligence systems.',
          'We may sell your health information to data brokers.',
        ]
          .map(paragraph)
          .join(''),
      ),
      'generated.docx': await generatedDocx(),
    };
    if (!existsSync(corpus)) console.warn('SKIPPED: no real documents are judged, because the corpus is not here.');
    else
      for (const name of readdirSync(corpus).filter((each) => each.endsWith('.docx')))
        documents[name] = new Uint8Array(readFileSync(path.join(corpus, name)));
    const cwd = folderWith(documents);
    const redlines = new Map<string, Uint8Array>();
    const told = new Map<string, number>();
    for (const name of Object.keys(documents)) {
      const { code, out, err } = await cli(['redline', name, '--output', `new-${name}`, '--author', 'Ann Lee'], {
        cwd,
      });
      expect(code, `${name}: ${err}`).toBe(0);
      told.set(name, Number(/with (\d+) tracked/u.exec(out)?.[1] ?? 0));
      redlines.set(name, new Uint8Array(readFileSync(path.join(cwd, `new-${name}`))));
    }
    const opened = convert(redlines, 'fodt');
    const table: Record<string, { told: number; insertions: number; comments: number }> = {};
    for (const [name, changes] of told) {
      const flat = opened.get(name);
      if (!flat) throw new Error(`LibreOffice does not open the redline of ${name}`);
      const { insertions, comments } = seenIn(flat, 'Ann Lee');
      table[name] = { told: changes, insertions, comments };
    }
    console.table(table);
    expect(table['ours.docx']?.told).toBe(2);
    for (const [name, { told: changes, insertions, comments }] of Object.entries(table)) {
      expect.soft(insertions, `${name}: insertions`).toBeGreaterThanOrEqual(changes);
      expect.soft(comments, `${name}: comments`).toBe(changes);
    }
  });
});
