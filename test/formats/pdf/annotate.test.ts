import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { annotate, highlightColours, type PdfMark } from '../../../src/formats/pdf/annotate';
import { readPdf } from '../../../src/formats/pdf/readPdf';
import type { SourceText } from '../../../src/text/sourceText';
import { lines, makePdf } from './support/makePdf';

const sentence = ['We may sell your health information to data', 'brokers and to anybody else who asks for it.'];
const file = makePdf([lines(['Notice', '', ...sentence], 72, 700), lines(['The second page ends here.'], 72, 700)]);
const options = { author: 'Ann Lee', date: new Date('2026-03-04T05:06:07Z') };

async function sourceOf(bytes: Uint8Array): Promise<SourceText> {
  const { source, problems } = await readPdf(bytes);
  if (!source) throw new Error(JSON.stringify(problems));
  return source;
}

function markOn(source: SourceText, words: string, over: Partial<PdfMark> = {}): PdfMark {
  const start = source.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  const span = { start, end: start + words.length };
  return { span, subject: 'Sale', note: 'Why – “it” matters\nBasis: 45 CFR 164.508', category: 'money', ...over };
}

async function annotationsOn(bytes: Uint8Array, page: number): Promise<PDFDict[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const references = document.getPage(page).node.Annots()?.asArray() ?? [];
  return references.map((each) => document.context.lookup(each, PDFDict));
}

const numbersIn = (annotation: PDFDict, name: string): number[] =>
  annotation
    .lookup(PDFName.of(name), PDFArray)
    .asArray()
    .map((each) => Number(each.toString()));

describe('annotate', () => {
  it('adds a highlight with its note after the bytes of the original, which stay as they are', async () => {
    const source = await sourceOf(file);
    const before = file.slice();
    const { bytes, problems, marked } = await annotate(file, source, [markOn(source, sentence.join(' '))], options);
    expect([problems, marked]).toEqual([[], 1]);
    expect(file).toEqual(before);
    expect(bytes?.subarray(0, file.length)).toEqual(file);
    const [annotation, ...more] = await annotationsOn(bytes as Uint8Array, 0);
    expect(more).toEqual([]);
    expect(annotation?.lookup(PDFName.of('Subtype'))).toBe(PDFName.of('Highlight'));
    expect(annotation?.lookup(PDFName.of('Contents'), PDFHexString).decodeText()).toBe(
      'Why – “it” matters\nBasis: 45 CFR 164.508',
    );
    expect(annotation?.lookup(PDFName.of('T'), PDFHexString).decodeText()).toBe('Ann Lee');
    expect(annotation && numbersIn(annotation, 'C')).toEqual([...highlightColours.money]);
    expect(annotation && numbersIn(annotation, 'QuadPoints')).toHaveLength(16);
    expect((await sourceOf(bytes as Uint8Array)).text).toBe(source.text);
  });

  it('marks a clause on each page that it reaches', async () => {
    const source = await sourceOf(file);
    const mark = markOn(source, 'anybody', {
      span: { start: source.text.indexOf('anybody'), end: source.text.length },
    });
    const { bytes } = await annotate(file, source, [mark], options);
    for (const page of [0, 1]) expect(await annotationsOn(bytes as Uint8Array, page)).toHaveLength(1);
  });

  it('keeps the annotations that are there, also its own', async () => {
    const form = makePdf([lines(sentence, 72, 700)], { field: { value: 'Jane Roe', rect: [72, 500, 300, 520] } });
    const source = await sourceOf(form);
    const once = await annotate(form, source, [markOn(source, 'data brokers')], options);
    const twice = await annotate(once.bytes as Uint8Array, source, [markOn(source, 'We may sell')], options);
    const kinds = (await annotationsOn(twice.bytes as Uint8Array, 0)).map((each) => each.lookup(PDFName.of('Subtype')));
    expect(kinds.map(String)).toEqual(['/Widget', '/Highlight', '/Highlight']);
  });

  it('gives back the same bytes when there is nothing to mark', async () => {
    expect((await annotate(file, await sourceOf(file), [], options)).bytes).toEqual(file);
  });

  it('writes a file anew whose table of contents is broken', async () => {
    const broken = Uint8Array.from(file);
    const at = new TextDecoder('latin1').decode(file).lastIndexOf('startxref');
    broken.set(new TextEncoder().encode('startxref\n99999999'.slice(0, 14)), at);
    const source = await sourceOf(broken);
    const { bytes, problems } = await annotate(broken, source, [markOn(source, 'data brokers')], options);
    expect(problems).toEqual([]);
    expect(await annotationsOn(bytes as Uint8Array, 0)).toHaveLength(1);
  });

  it('refuses what is protected or no PDF, with the reason', async () => {
    const source = await sourceOf(file);
    const marks = [markOn(source, 'data brokers')];
    const locked = await annotate(makePdf([lines(sentence, 72, 700)], { encrypted: true }), source, marks, options);
    expect(locked).toMatchObject({
      marked: 0,
      problems: [{ severity: 'error', message: expect.stringContaining('protected') }],
    });
    const other = await annotate(new TextEncoder().encode('no PDF at all'), source, marks, options);
    expect(other).toMatchObject({
      marked: 0,
      problems: [{ severity: 'error', message: expect.stringContaining('damaged') }],
    });
    expect([locked.bytes, other.bytes]).toEqual([undefined, undefined]);
  });
});
