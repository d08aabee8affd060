import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFileText } from '../../src/formats/readFileText';
import { isLikelyDocument } from '../../src/language/likelyDocument';
import { referenceDocuments } from '../eval/documents';
import { readmes } from '../eval/prose';
import { corpusPresent } from '../eval/rows';
import { drafts } from './drafts/drafts';

function likely(text: string, format: 'text' | 'markdown' = 'text'): boolean {
  const { source } = readFileText(text, format);
  if (!source) throw new Error('The text cannot be read.');
  return isLikelyDocument(source);
}

describe('whether a text is such a document', () => {
  it.each(drafts.filter(({ kind }) => kind !== 'unknown'))('$name is', ({ text }) => {
    expect(likely(text)).toBe(true);
  });

  it.each(drafts.filter(({ kind }) => kind === 'unknown'))('$name is not', ({ text }) => {
    expect(likely(text)).toBe(false);
  });

  it.each([
    'We may share your health information with our partners. They may use it to improve their products. We keep your records for ten years.',
    'I authorize the clinic to use my images for teaching. I understand that my name will be removed. I may withdraw in writing, and my care will not change.',
    'The hospital may use patient records to train software. Patients will not be paid. Your data may be stored outside the country.',
    'With your permission, your visit will be recorded and an AI scribe will write the note. The recording is kept for 30 days.',
    'By using the service you agree that we may sell your data to advertisers and that your conversations may be stored.',
  ])('a draft of a few sentences is: %s', (text) => {
    expect(likely(text)).toBe(true);
  });

  it.each([
    '',
    'Shopping: milk, eggs, bread, two lemons.',
    'Dear Tom, thank you for the book. I will bring it back on Sunday. Love, Ida',
    'The function takes a list of records and returns the first one. You may use any iterator. Data is shared between workers by reference.',
    'v2.4.0: fix a crash when the cache is shared between processes. The client may now reuse connections.',
    'Whisk the eggs with the sugar. You may use honey. Keep the batter cold until you need it, then share the cake with friends.',
  ])('other short texts are not: %s', (text) => {
    expect(likely(text)).toBe(false);
  });

  it('no README of a package we use is', () => {
    const files = readmes();
    expect(files.length).toBeGreaterThan(100);
    // The opening decides; the rest of long ones would only cost time.
    expect(files.filter((file) => likely(readFileSync(file, 'utf8').slice(0, 8_000), 'markdown'))).toEqual([]);
  });

  it.runIf(corpusPresent)('nearly all real documents are', () => {
    const silent = referenceDocuments().filter(({ source }) => !isLikelyDocument(source));
    // A manual for employees and a business associate agreement are none.
    expect(silent.filter(({ kind }) => kind !== 'other').map(({ number }) => number)).toEqual([]);
    expect(silent.length).toBeLessThanOrEqual(2);
  });
  if (!corpusPresent) console.warn('The corpus is absent: real documents are NOT tested.');
});
