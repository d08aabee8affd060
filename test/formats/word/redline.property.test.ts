/**
 * The proofs of the redline, on every real .docx at hand and on generated ones: rejecting
 * gives the old runs, accepting the new text, a second redline works on top, untouched
 * zip entries keep their bytes, comments are whole.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/formats/word/readWord';
import { type RedlineResult, redline, type WordChange } from '../../../src/formats/word/redline';
import type { SourceText } from '../../../src/text/sourceText';
import { applyEdits } from '../../../src/text/textEdit';
import { generatedDocx } from './support/generatedDocx';
import { randomChanges } from './support/randomChanges';
import { acceptAll, all, parse, rejectAll, runsOf } from './support/resolveChanges';
import { trickyDocx } from './support/trickyDocx';
import { rawEntries } from './support/zipEntries';

const corpus = new URL('../../../../shared/corpus/dev/raw/', import.meta.url);
const options = { author: 'Ann Lee', date: new Date('2026-03-04T05:06:07Z'), comments: true };

/** Few on every run of the tests, as they take time; .ci/run asks for more. */
const runs = Number(process.env.REDLINE_RUNS ?? 1);

async function read(bytes: Uint8Array, trackedChanges: 'accepted' | 'rejected' = 'accepted'): Promise<SourceText> {
  const { source, problems } = await readWord(bytes, { trackedChanges });
  if (!source) throw new Error(problems.map(({ message }) => message).join('\n'));
  return source;
}

const documents: { name: string; bytes: () => Promise<Uint8Array> }[] = [
  { name: 'generated', bytes: generatedDocx },
  { name: 'tricky', bytes: async () => trickyDocx() },
];
if (existsSync(corpus)) {
  for (const name of readdirSync(corpus).filter((each) => each.endsWith('.docx'))) {
    documents.push({ name, bytes: async () => new Uint8Array(readFileSync(new URL(name, corpus))) });
  }
} else console.warn('SKIPPED: the redline is not proved on real documents, because the corpus is not here.');

describe.each(documents)('$name', ({ name, bytes: load }) => {
  it('can be redlined, taken back and redlined again', { timeout: 300_000 }, async () => {
    const bytes = await load();
    const source = await read(bytes);
    const oldRuns = runsOf(rejectAll(bytes));
    const oldRejected = (await read(bytes, 'rejected')).text;
    await fc.assert(
      fc.asyncProperty(randomChanges(source), fc.nat(), async (changes, seed) => {
        const result = redline(bytes, changes, options);
        await proves(bytes, source, changes, result);
        expect(runsOf(rejectAll(result.bytes))).toEqual(oldRuns);
        expect((await read(result.bytes, 'rejected')).text).toBe(oldRejected);

        const secondSource = await read(result.bytes);
        const [second = []] = fc.sample(randomChanges(secondSource), { numRuns: 1, seed });
        const onTop = redline(result.bytes, second, { ...options, author: 'Third Person' });
        await proves(result.bytes, secondSource, second, onTop);
        expect(runsOf(rejectAll(onTop.bytes))).toEqual(oldRuns);
      }),
      { numRuns: name === 'tricky' ? runs * 8 : runs },
    );
  });
});

async function proves(
  bytes: Uint8Array,
  source: SourceText,
  changes: readonly WordChange[],
  result: RedlineResult,
): Promise<void> {
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.applied + result.refused.length).toBe(changes.length);
  const made = changes.filter((_, index) => !result.refused.includes(index));
  if (made.length === 0) {
    expect(result.bytes).toBe(bytes);
    return;
  }
  const wanted = applyEdits(
    source.text,
    made.flatMap(({ edits }) => edits),
  );
  const accepted = await read(result.bytes);
  // A paragraph that loses all its text goes, and its list number and gap with it.
  const emptied = blankLines(wanted) > blankLines(source.text);
  if (emptied) expect(withoutGaps(accepted.text)).toBe(withoutGaps(wanted));
  else expect(accepted.text).toBe(wanted);
  expect((await read(acceptAll(result.bytes))).text).toBe(accepted.text);
  onlyTextAndCommentsChange(bytes, result.bytes);
  commentsAreWhole(result.bytes);
}

function blankLines(text: string): number {
  return text.split(/[\n\t]/).filter((line) => line.trim() === '').length;
}

const marker = /(^|\n)(?:\d+(?:\.\d+)*[.)]|\(?[a-zA-Z]{1,4}[.)]|\([a-z\d]+\)|[•●○▪■‣◦·–o-])(?= )/gu;
const withoutGaps = (text: string): string => text.replace(marker, '$1').replace(/\s+/gu, '');

function onlyTextAndCommentsChange(before: Uint8Array, after: Uint8Array): void {
  const old = rawEntries(before);
  const now = rawEntries(after);
  expect([...now.keys()].slice(0, old.size)).toEqual([...old.keys()]);
  for (const [name, raw] of now) {
    if (/^word\/(document|comments|header\d*|footer\d*|footnotes)\.xml$|^word\/_rels\/document|^\[Content/.test(name))
      continue;
    expect(raw === old.get(name), `${name} keeps its bytes`).toBe(true);
  }
}

function commentsAreWhole(bytes: Uint8Array): void {
  const files = unzipSync(bytes);
  const document = parse(files['word/document.xml'] as Uint8Array);
  const idsOf = (elements: ReturnType<typeof all>): string[] =>
    elements.map((each) => each.getAttribute('w:id') ?? '').sort();
  const ids = files['word/comments.xml'] ? idsOf(all(parse(files['word/comments.xml']), 'comment')) : [];
  expect(new Set(ids).size).toBe(ids.length);
  for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
    const marks = all(document, mark);
    expect(idsOf(marks)).toEqual(ids);
    for (const each of marks) expect(['p', 'r', 'body', 'tc']).toContain((each.parentNode as typeof each).localName);
  }
  const changeIds = ['ins', 'del'].flatMap((local) => idsOf(all(document, local)));
  expect(new Set(changeIds).size).toBe(changeIds.length);
}
