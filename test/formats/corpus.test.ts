// Reads every document of the corpus that is there. The corpus is not part of the project;
// without it these tests are skipped, and say so.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode';
import { readDocument } from '../../src/formats/readDocument';
import { SegmentMap } from '../../src/formats/segments';

const raw = join(import.meta.dirname, '../../../shared/corpus/dev/raw');
const reference = join(raw, '../text');
const present = existsSync(raw);
if (!present) console.warn(`The corpus is not at ${raw}: its documents are NOT tested.`);

const names = present ? readdirSync(raw).filter((name) => /\.(?:txt|md|html|pdf)$/.test(name)) : [];
/** Pictures of text: they have no words to compare. */
const scans = new Set(['042.pdf']);

/** The words of a text and how often each occurs. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many of the different words of `expected` are found, whose repeated headers count once. */
function foundShare(expected: string, text: string): number {
  const [wanted, got] = [wordsOf(expected), wordsOf(text)];
  let found = 0;
  for (const word of wanted.keys()) if (got.has(word)) found++;
  return found / wanted.size;
}

describe.skipIf(!present)('the corpus', () => {
  it('has documents of all formats', () => {
    expect(new Set(names.map((name) => extname(name)))).toEqual(new Set(['.html', '.md', '.pdf']));
  });

  it.each(names)('%s is read with an origin for every stretch', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(raw, name)));
    const { source, problems } = await readDocument(bytes, name);
    if (scans.has(name)) {
      expect(problems).toEqual([{ severity: 'error', code: 'scanned', message: expect.stringContaining('scanned') }]);
      return;
    }
    if (source === undefined) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    expect(source.blocks.length).toBeGreaterThan(5);
    let covered = 0;
    for (const { span } of source.blocks) {
      covered += span.end - span.start;
      const kinds = source.origins.originsOf(span).map((origin) => origin.kind);
      expect(kinds.some((kind) => kind !== 'synthetic')).toBe(true);
    }
    // What is outside all blocks is separators and bullets.
    expect(covered / source.text.length).toBeGreaterThan(0.85);
    if (source.origins instanceof SegmentMap) {
      const file = decodeText(bytes).text ?? '';
      let different = 0;
      for (let i = 0; i < source.origins.count; i++) {
        const run = source.origins.segment(i);
        if (run.kind !== 'same') continue;
        if (source.text.slice(run.span.start, run.span.end) !== file.slice(run.file.start, run.file.end)) different++;
      }
      expect(different).toBe(0);
    }
    const text = readFileSync(join(reference, name.replace(/\.\w+$/, '.txt')), 'utf8');
    // Pages lose the words of their menus.
    expect(foundShare(text, source.text)).toBeGreaterThan(extname(name) === '.html' ? 0.95 : 0.97);
  });
});
