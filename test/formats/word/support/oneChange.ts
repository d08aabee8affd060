/** Making one change to a test document, and looking at what came of it. */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { readWord } from '../../../../src/formats/word/readWord';
import type { WordChange } from '../../../../src/formats/word/redline';

export const options = { author: 'Ann Lee', date: new Date('2026-03-04T05:06:07.890Z'), comments: true };

export async function textOf(bytes: Uint8Array, trackedChanges: 'accepted' | 'rejected' = 'accepted'): Promise<string> {
  return (await readWord(bytes, { trackedChanges })).source?.text ?? '';
}

/** Replaces the only place of `words` by `by`; a comment makes the anchors appear. */
export async function replace(bytes: Uint8Array, words: string, by: string, comment?: string): Promise<WordChange> {
  const text = await textOf(bytes);
  const start = text.indexOf(words);
  expect(start, `"${words}" is in the text`).toBeGreaterThanOrEqual(0);
  const edits = [{ span: { start, end: start + words.length }, text: by }];
  return comment === undefined ? { edits } : { edits, comment: { text: comment } };
}

/** The source of the body's content. */
export function bodyOf(bytes: Uint8Array, part = 'word/document.xml'): string {
  const xml = strFromU8(unzipSync(bytes)[part] as Uint8Array);
  return xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr'));
}
