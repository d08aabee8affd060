import { describe, expect, it } from 'vitest';
import type { GreyPicture, OcrEngine, OcrLine } from '../../../../src/formats/pdf/ocr/ocr';
import { readPdf } from '../../../../src/formats/pdf/readPdf';
import { makeScan, type ScannedPage } from '../support/makeScan';

/** A white page with one black bar: 40 to 80 from the left, 20 to 30 from the top. */
const bar: ScannedPage = {
  width: 200,
  height: 300,
  pixels: Uint8Array.from({ length: 60_000 }, (_, at) => {
    const [x, y] = [at % 200, Math.floor(at / 200)];
    return x >= 40 && x < 80 && y >= 20 && y < 30 ? 0 : 255;
  }),
};

/** An engine that finds the bar, calls it a word, and keeps what it was shown. */
function barFinder(shown: GreyPicture[], lines?: readonly OcrLine[]): OcrEngine {
  return {
    async recognize(picture) {
      shown.push(picture);
      const dark = [...picture.pixels.keys()].filter((at) => (picture.pixels[at] ?? 255) < 128);
      const xs = dark.map((at) => at % picture.width);
      const ys = dark.map((at) => Math.floor(at / picture.width));
      const [left, right] = [Math.min(...xs), Math.max(...xs) + 1];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys) + 1];
      return (
        lines ?? [{ words: [{ text: 'Bar', confidence: 0.8, left, right }], baseline: bottom, height: bottom - top }]
      );
    },
    close: async () => {},
  };
}

describe('the picture of a scanned page', () => {
  it.each([
    [{ bits: 8 }],
    [{ bits: 1 }],
    [{ bits: 1, stencil: true }],
    [{ bits: 8, rotate: 90 }],
    [{ bits: 1, rotate: 180 }],
    [{ bits: 8, rotate: 270 }],
  ] as const)('is upright and puts words where they stand on the page (%j)', async (style) => {
    const shown: GreyPicture[] = [];
    const pdf = makeScan([bar], { dotsPerInch: 150, ...style });
    const { source } = await readPdf(pdf, { ocr: { engine: async () => barFinder(shown) } });
    expect(source?.text).toBe('Bar');
    expect(shown.map(({ width, height }) => [width, height])).toEqual([[200, 300]]);
    expect(source?.confidenceOf?.({ start: 0, end: 3 })).toBeCloseTo(0.8);
    const [origin] = source?.origins.originsOf({ start: 0, end: 3 }) ?? [];
    if (origin?.kind !== 'pdf') throw new Error('no place on a page');
    const [box] = origin.boxes;
    if (!box) throw new Error('no box');
    // In points from the upper left corner of the page as people see it.
    const [w, h] = 'rotate' in style && style.rotate !== 180 ? [144, 96] : [96, 144];
    const { x, y, width, height } = box;
    const upright = {
      0: [x, h - y - height],
      90: [y, x],
      180: [w - x - width, y],
      270: [h - y - height, w - x - width],
    };
    const [left = 0, top = 0] = upright['rotate' in style ? style.rotate : 0];
    expect(left).toBeCloseTo(19.2, 0);
    expect(top).toBeCloseTo(9.6, -0.5);
  });

  it('averages what is finer than engines need', async () => {
    const shown: GreyPicture[] = [];
    await readPdf(makeScan([bar], { dotsPerInch: 600, bits: 8 }), { ocr: { engine: async () => barFinder(shown) } });
    expect(shown[0]).toMatchObject({ width: 100, height: 150, dotsPerInch: 300 });
  });

  it('is not made unless somebody asks, and the problem can be told from others', async () => {
    const { source, problems } = await readPdf(makeScan([bar], { dotsPerInch: 150, bits: 1 }));
    expect(source).toBeUndefined();
    expect(problems).toEqual([{ severity: 'error', code: 'scanned', message: expect.stringContaining('scanned') }]);
  });

  it('that holds no words, and an engine that fails, are named', async () => {
    const scan = makeScan([bar], { dotsPerInch: 150, bits: 1 });
    const none = await readPdf(scan, { ocr: { engine: async () => barFinder([], []) } });
    expect(none.problems.map(({ message }) => message)).toEqual([expect.stringContaining('No text was found')]);
    const broken = await readPdf(scan, { ocr: { engine: () => Promise.reject(new Error('no memory')) } });
    expect(broken.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('no memory'),
      expect.anything(),
    ]);
  });

  it('tells how far it is, page by page, and stops when cancelled', async () => {
    const scan = makeScan([bar, bar, bar], { dotsPerInch: 150, bits: 1 });
    const pages: number[] = [];
    const cancel = new AbortController();
    const onProgress = (page: number): void => {
      pages.push(page);
      if (page === 2) cancel.abort();
    };
    const engine = async () => barFinder([]);
    const { problems } = await readPdf(scan, { signal: cancel.signal, ocr: { engine, onProgress } });
    expect(pages).toEqual([1, 2]);
    expect(problems).toEqual([{ severity: 'error', message: expect.stringContaining('cancelled') }]);
  });
});
