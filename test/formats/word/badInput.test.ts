/** Files that are broken, hostile or something else: each is told apart and nothing is thrown. */

import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/formats/readDocument';
import { readWord } from '../../../src/formats/word/readWord';
import { redline } from '../../../src/formats/word/redline';
import { zipLimits } from '../../../src/formats/word/zipDirectory';
import { makeDocx, namespaces, p, r, withPart } from './support/makeDocx';

const good = makeDocx(p(r('We share data.')), { header: p(r('Clinic')) });

async function messages(bytes: Uint8Array): Promise<string> {
  const { source, problems } = await readWord(bytes);
  return `${source ? `${source.text} | ` : ''}${problems.map(({ severity, message }) => `${severity}: ${message}`).join(' ')}`;
}

function documentOf(body: string, before = ''): string {
  return `${before}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
}

/** The bytes with the two of them at `at` from the start of the first central record of `name` changed. */
function patchRecord(bytes: Uint8Array, name: string, at: number, value: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const found = Buffer.from(copy).lastIndexOf(name, undefined, 'latin1') - 46;
  copy.set(value, found + at);
  return copy;
}

describe('files of another kind', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'empty'],
    [
      'a password-protected file',
      new Uint8Array([...ole, ...new Uint8Array(600), ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected by a password',
    ],
    ['an old .doc', new Uint8Array([...ole, ...new Uint8Array(600)]), 'old kind (.doc)'],
    ['rich text', strToU8('{\\rtf1 hello}'), 'Rich Text'],
    ['a PDF', strToU8('%PDF-1.7'), 'PDF'],
    ['plain text', strToU8('Notice of Privacy Practices'), 'not a Word file'],
    ['a workbook', zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }), 'Excel'],
    ['an OpenDocument file', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), 'OpenDocument'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'a zip archive, but not a Word file'],
    ['an empty zip', zipSync({}), 'not a Word file'],
  ])('names %s', async (_, bytes, reason) => {
    const result = await readWord(bytes);
    expect(result.source).toBeUndefined();
    expect(result.problems).toEqual([{ severity: 'error', message: expect.stringContaining(reason) }]);
    expect(redline(bytes, [{ edits: [] }], { author: 'A', date: new Date(), comments: true }).bytes).toBe(bytes);
  });

  it('reads a .docm as the Word file that it is', async () => {
    const { source, problems } = await readDocument(withPart(good, 'word/vbaProject.bin', 'x'), 'consent.docm');
    expect([source?.format, problems.map(({ severity }) => severity)]).toEqual(['word', ['info']]);
  });

  it('reads a file with macros and says that they were not run', async () => {
    expect(await messages(withPart(good, 'word/vbaProject.bin', 'x'))).toContain(
      'We share data. | info: This Word file holds macros.',
    );
  });
});

describe('damage', () => {
  it('names a missing main part, a cut file and broken XML', async () => {
    const files = unzipSync(good);
    delete files['word/document.xml'];
    expect(await messages(zipSync(files))).toContain('(word/document.xml) is missing');
    expect(await messages(good.slice(0, good.length - 100))).toContain('end is missing');
    expect(await messages(withPart(good, 'word/document.xml', '<w:document'))).toContain('XML is damaged');
    expect(await messages(withPart(good, 'word/document.xml', new Uint8Array([0x3c, 0xff, 0x3e])))).toContain(
      'not text',
    );
    expect(await messages(withPart(good, 'word/document.xml', ''))).toContain('error: This Word file cannot be read');
  });

  it('leaves a broken header out, says so and reads the rest', async () => {
    expect(await messages(withPart(good, 'word/header.xml', '<w:hdr'))).toMatch(
      /^We share data\. \| warning: A part .*header\.xml/,
    );
  });

  it('says when there is no text', async () => {
    expect(await messages(makeDocx(p('')))).toContain('warning: This Word file has no text');
  });

  it('notices content that does not match its checksum or its size', async () => {
    expect(await messages(patchRecord(good, 'word/document.xml', 16, [1, 2, 3, 4]))).toContain(
      'document.xml is damaged',
    );
    expect(await messages(patchRecord(good, 'word/document.xml', 20, [5, 0, 0, 0]))).toMatch(
      /document\.xml is (damaged|cut off)/,
    );
    expect(await messages(patchRecord(good, 'word/document.xml', 8, [1, 0]))).toContain('protected by a password');
    expect(await messages(patchRecord(good, 'word/document.xml', 10, [99, 0]))).toContain('cannot read');
  });

  it('never throws on any change of any bytes', async () => {
    const change = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(change, fc.nat(good.length), async (changes, length) => {
        const copy = good.slice();
        for (const [at, value] of changes) copy[at] = value;
        const { source, problems } = await readWord(copy);
        expect(source !== undefined || problems.length > 0).toBe(true);
        await readWord(good.slice(0, length));
      }),
      { numRuns: 200 },
    );
  });
});

describe('hostile files', () => {
  it('never expands entities', async () => {
    const dtd = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/hosts">]>';
    expect(await messages(withPart(good, 'word/document.xml', documentOf(p(r('&x;&a;')), dtd)))).toContain(
      'document type or entities',
    );
    expect(await messages(withPart(good, 'word/document.xml', documentOf(p(r('&a;')))))).toContain('XML is damaged');
  });

  it('bounds the depth', async () => {
    const deep = `${'<w:sdt>'.repeat(5000)}${p(r('x'))}${'</w:sdt>'.repeat(5000)}`;
    expect(await messages(withPart(good, 'word/document.xml', documentOf(deep)))).toContain('nested more than');
  });

  it('stops at zip bombs by ratio, size, number and declared total', async () => {
    expect(await messages(withPart(good, 'word/document.xml', ' '.repeat(4_000_000)))).toContain('times its size');
    const noise = Uint8Array.from({ length: 1 << 16 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff);
    const large = new Uint8Array(zipLimits.entryBytes + noise.length);
    for (let at = 0; at + noise.length <= large.length; at += noise.length) large.set(noise, at);
    expect(await messages(withPart(good, 'word/document.xml', large))).toMatch(/24 MB|times its size/);
    expect(await messages(patchRecord(good, 'word/header.xml', 24, [0, 0, 0, 0x7f]))).toContain('more than 1 GB');
    const many = Object.fromEntries(Array.from({ length: zipLimits.entries }, (_, i) => [`f${i}`, new Uint8Array()]));
    expect(await messages(zipSync({ ...unzipSync(good), ...many }, { level: 0 }))).toContain('more than we unpack');
  });

  it('ignores relationships that lead outside', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
    for (const target of [
      'Target="http://example.org/h.xml" TargetMode="External"',
      'Target="http://example.org/h.xml"',
      'Target="../../../etc/hosts"',
      'Target="//host/share"',
    ]) {
      const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rel-header" Type="${type}" ${target}/></Relationships>`;
      expect(await messages(withPart(good, 'word/_rels/document.xml.rels', relationships))).toBe('We share data. | ');
    }
  });

  it('refuses to write into an archive whose parts overlap', async () => {
    const headerPlace = new DataView(
      good.buffer,
      Buffer.from(good).lastIndexOf('word/header.xml', undefined, 'latin1') - 46 + 42,
    ).getUint32(0, true);
    const place = [headerPlace & 255, (headerPlace >> 8) & 255, 0, 0];
    const overlapping = patchRecord(good, '_rels/.rels', 42, place);
    const result = redline(overlapping, [{ edits: [{ span: { start: 8, end: 9 }, text: 'x' }] }], {
      author: 'A',
      date: new Date(),
      comments: false,
    });
    expect(result.bytes).toBe(overlapping);
    expect(result.problems.at(-1)?.message).toContain('overlap');
  });
});

describe('unusual but sound files', () => {
  it('reads and redlines a part in UTF-16', async () => {
    const xml = documentOf(p(r('We may share “data”.')), '<?xml version="1.0" encoding="UTF-16"?>');
    for (const order of ['little', 'big']) {
      const bytes = Buffer.from(`\uFEFF${xml}`, 'utf16le');
      if (order === 'big') bytes.swap16();
      const file = withPart(good, 'word/document.xml', new Uint8Array(bytes));
      const result = redline(file, [{ edits: [{ span: { start: 3, end: 6 }, text: 'never' }] }], {
        author: 'A',
        date: new Date(),
        comments: false,
      });
      expect((await readWord(result.bytes)).source?.text).toBe('We never share “data”.');
      expect((await readWord(result.bytes, { trackedChanges: 'rejected' })).source?.text).toBe('We may share “data”.');
    }
  });

  it('finds a main part with another name and in the strict vocabulary', async () => {
    const files = unzipSync(good);
    const strict = documentOf(p(r('Strict text.'))).replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    delete files['word/document.xml'];
    delete files['word/header.xml'];
    files['main/text.xml'] = strToU8(strict);
    files['_rels/.rels'] = strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/main/text.xml"/></Relationships>',
    );
    const file = zipSync(files);
    const change = { edits: [{ span: { start: 0, end: 6 }, text: 'New' }], comment: { text: 'Why.' } };
    const result = redline(file, [change], { author: 'A', date: new Date(), comments: true });
    expect(result.problems).toEqual([]);
    const { source } = await readWord(result.bytes, { comments: true });
    expect(source?.text).toBe('New text.\n\nWhy.');
    expect(Object.keys(unzipSync(result.bytes))).toContain('main/_rels/text.xml.rels');
  });
});
