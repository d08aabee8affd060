/**
 * Every kind of letter from real notices, as Markdown and as a Word file that LibreOffice opens
 * with the same words. Run by .ci/run; fails when LibreOffice is not installed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { letterKinds } from '../../src/letters/kinds';
import { cli, folderWith, riskyNotice } from '../cli/session';
import { convert, libreOfficeVersion } from '../formats/word/support/libreoffice';

const corpus = '../shared/corpus/dev/text';
const kinds = letterKinds.map(({ id }) => id);
/** How many real notices are written about. */
const notices = 3;

function words(text: string): string {
  return text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
}

describe('letters', () => {
  it('are opened by LibreOffice with all their words', async () => {
    console.log(libreOfficeVersion());
    const documents: Record<string, string> = { 'ours.txt': riskyNotice };
    if (!existsSync(corpus))
      console.warn('SKIPPED: no real notices are written about, because the corpus is not here.');
    else
      for (const name of readdirSync(corpus).slice(0, notices))
        documents[name] = readFileSync(path.join(corpus, name), 'utf8');
    const cwd = folderWith(documents);
    const written = new Map<string, Uint8Array>();
    const markdown = new Map<string, string>();
    for (const name of Object.keys(documents)) {
      for (const kind of kinds) {
        const letter = `${path.parse(name).name}-${kind}`;
        for (const extension of ['.md', '.txt', '.docx']) {
          const { code, err } = await cli(['letter', kind, '--from', name, '--output', letter + extension], { cwd });
          expect(code, `${letter}: ${err}`).toBe(0);
        }
        written.set(`${letter}.docx`, new Uint8Array(readFileSync(path.join(cwd, `${letter}.docx`))));
        markdown.set(`${letter}.docx`, readFileSync(path.join(cwd, `${letter}.txt`), 'utf8'));
      }
    }
    const opened = convert(written, 'fodt');
    for (const [name, text] of markdown) {
      const bytes = opened.get(name);
      expect(bytes, `LibreOffice does not open ${name}`).toBeDefined();
      const flat = new TextDecoder().decode(bytes);
      const body = flat.slice(flat.indexOf('<office:body')).replace(/<[^>]*>/gu, ' ');
      const shown = words(body.replace(/&(?:apos|quot|amp);/gu, ' '));
      for (const line of text.slice(0, text.indexOf('\n-----')).split('\n')) {
        expect(shown, name).toContain(words(line));
      }
    }
    console.log(
      `${written.size} letters of ${kinds.length} kinds about ${Object.keys(documents).length} documents were opened.`,
    );
  });
});
