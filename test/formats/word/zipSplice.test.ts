import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZipDirectory, unpack } from '../../../src/formats/word/zipDirectory';
import { spliceZip } from '../../../src/formats/word/zipSplice';
import { rawEntries } from './support/zipEntries';

function spliced(bytes: Uint8Array, contents: Record<string, string>): Uint8Array {
  return spliceZip(
    readZipDirectory(bytes),
    new Map(Object.entries(contents).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** An archive whose sizes stand behind the contents, as programs write that do not know them before. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const name of ['a.xml', 'é.xml', 'c.xml']) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(strToU8(`content of ${name}`), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

describe('spliceZip', () => {
  it.each([
    [
      'stored and packed entries',
      zipSync({ 'a.xml': strToU8('aaaa'), 'é.xml': [strToU8('bb'), { level: 0 }], 'c.xml': strToU8('c') }),
    ],
    ['entries with their sizes behind them', streamed()],
  ])('replaces one and keeps the bytes of the others: %s', (_, bytes) => {
    const result = spliced(bytes, { 'é.xml': 'new', 'd/new.xml': 'added' });
    expect(strFromU8(unzipSync(result)['é.xml'] as Uint8Array)).toBe('new');
    expect(strFromU8(unzipSync(result)['d/new.xml'] as Uint8Array)).toBe('added');
    const [before, after] = [rawEntries(bytes), rawEntries(result)];
    expect([...after.keys()]).toEqual(['a.xml', 'é.xml', 'c.xml', 'd/new.xml']);
    for (const name of ['a.xml', 'c.xml']) expect(after.get(name)).toBe(before.get(name));
    const zip = readZipDirectory(result);
    for (const entry of zip.entries) expect(() => unpack(zip, entry)).not.toThrow();
  });

  it('gives the same bytes when nothing is replaced, and keeps what stands before and behind', () => {
    const inner = zipSync({ 'a.xml': strToU8('aaaa') }, { comment: 'x' });
    const comment = strToU8('a comment');
    const bytes = new Uint8Array([...inner, ...comment]);
    bytes[inner.length - 2] = comment.length;
    expect(spliced(bytes, {})).toEqual(bytes);
    expect(strFromU8(spliced(bytes, { 'a.xml': 'b' }).slice(-comment.length))).toBe('a comment');
  });

  it('gives the same result for the same input', () => {
    expect(spliced(streamedOnce, { 'a.xml': 'x', 'n.xml': 'y' })).toEqual(
      spliced(streamedOnce, { 'a.xml': 'x', 'n.xml': 'y' }),
    );
  });
});

const streamedOnce = streamed();
