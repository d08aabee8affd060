import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode';
import { readDocument, supportedExtensions } from '../../src/formats/readDocument';
import { readFileText } from '../../src/formats/readFileText';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean) =>
  Uint8Array.from(mark ? `\ufeff${text}` : text, (sign) => sign.charCodeAt(0)).length === 0
    ? new Uint8Array()
    : Uint8Array.from(
        [...(mark ? '\ufeff' : ''), ...text].flatMap((sign) => {
          const code = sign.charCodeAt(0);
          return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
        }),
      );
const notice = 'We may share your information — with your “partners”.';

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(notice), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${notice}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(notice, false, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(notice, true, true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(notice, false, false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(notice, true, false), 'utf-16be'],
  ])('reads %s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: notice, encoding, problems: [] });
  });

  it('reads Windows-1252 and says so', () => {
    const result = decodeText(
      Uint8Array.from([...'Patient', 0x92, ...'s caf', 0xe9], (part) =>
        typeof part === 'number' ? part : part.charCodeAt(0),
      ),
    );
    expect(result).toMatchObject({
      text: 'Patient’s café',
      encoding: 'windows-1252',
      problems: [{ severity: 'info' }],
    });
  });

  it.each([
    ['nothing', new Uint8Array(), /empty/],
    ['white space', utf8(' \n\t'), /no text/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /picture/],
    ['other binary data', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), /binary/],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /older Office/],
  ])('refuses %s with its reason', (_name, bytes, reason) => {
    const { text, problems } = decodeText(bytes);
    expect(text).toBeUndefined();
    expect(problems).toEqual([{ severity: 'error', message: expect.stringMatching(reason) }]);
  });

  it('refuses more than 50 MB and reads 20 MB quickly', async () => {
    expect(decodeText(new Uint8Array(51 * 1024 * 1024)).problems[0]?.message).toMatch(/too large to check \(51 MB/);
    const large = utf8('We may share your health information with our partners.\n'.repeat(375_000));
    const started = performance.now();
    const { source } = await readDocument(large, 'large.txt');
    expect(source?.text.length).toBe(large.length);
    expect(performance.now() - started).toBeLessThan(18_000);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        decodeText(bytes).problems.every((problem) => problem.message !== ''),
      ),
    );
  });
});

describe('readDocument', () => {
  const message = async (bytes: Uint8Array, name: string) =>
    (await readDocument(bytes, name)).problems.map((problem) => problem.message).join(' ');

  it('names types that it does not read', async () => {
    expect(await message(utf8('const a = 1;'), 'form.tsx')).toBe(
      `Files of type .tsx are not supported. Supported: ${supportedExtensions.join(', ')}.`,
    );
    expect(await message(utf8('x'), 'LICENSE')).toMatch(/without an extension/);
  });

  it('says when a file is not what its name says', async () => {
    expect(await message(utf8('plain text'), 'notice.pdf')).toBe('This file is named .pdf but is not a PDF.');
    expect(await message(utf8('%PDF-1.4 and no more'), 'notice.txt')).toMatch(/really a PDF/i);
    expect(await message(new Uint8Array(), 'notice.pdf')).toBe('This file is empty.');
    expect(await message(utf8('no zip'), 'notice.docx')).not.toBe('');
  });

  it('never throws, whatever name and bytes', async () => {
    const name = fc.constantFrom(...supportedExtensions.map((extension) => `a${extension}`), 'a');
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 200 }).map(utf8)),
        async (file, bytes) => {
          const { source, problems } = await readDocument(bytes, file);
          return source !== undefined || problems.length > 0;
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads an empty editor without complaint', () => {
    for (const format of ['text', 'markdown', 'html'] as const) {
      expect(readFileText('', format)).toMatchObject({ source: { text: '', blocks: [] }, problems: [] });
    }
  });
});
