/**
 * The real engine on a page of our own sample that poppler made a picture of (150 dots an
 * inch, black and white; makeScan writes such files). All pages are read in poppler.check.ts.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze';
import { marksFor } from '../../../../src/analysis/pdfMarks';
import { toJsonFinding } from '../../../../src/exporters/json';
import { annotate } from '../../../../src/formats/pdf/annotate';
import { startTesseract } from '../../../../src/formats/pdf/ocr/tesseract.node';
import { readPdf } from '../../../../src/formats/pdf/readPdf';
import { type BuiltEngine, builtEngine, shareRead } from '../support/engine';

const scan = new Uint8Array(readFileSync('test/formats/pdf/scans/hillcrest-page-1.pdf'));
const original = new Uint8Array(readFileSync('samples/hillcrest-imaging-consent.pdf'));
let engine: BuiltEngine;

beforeAll(async () => {
  engine = await builtEngine();
});
afterAll(() => engine.remove());

describe('Tesseract', () => {
  it('reads a scanned page as well as its text layer, and findings say where and how surely', async () => {
    const shares: number[] = [];
    const ocr = { engine: engine.start, onProgress: (_page: number, share: number) => shares.push(share) };
    const { source, problems } = await readPdf(scan, { ocr });
    const { source: typed } = await readPdf(original);
    if (!source || !typed) throw new Error(JSON.stringify(problems));
    const second = typed.blocks.find(({ span }) => typed.pageOf?.(span.start) === 2)?.span.start;
    expect(shareRead(typed.text.slice(0, second), source.text)).toBeGreaterThanOrEqual(0.97);
    expect(problems).toEqual([{ severity: 'info', message: expect.stringContaining('recognised') }]);
    expect(shares.some((share) => share > 0 && share < 1)).toBe(true);

    const report = analyze(source, { rules: {} });
    const training = report.findings.find(({ ruleId }) => ruleId === 'ai-training');
    if (!training) throw new Error('the clause about AI was not found');
    expect(training.page).toBe(1);
    expect(training.confidence).toBeGreaterThan(0.7);
    expect(training.confidence).toBeLessThan(1);
    expect(toJsonFinding(training, source)).toMatchObject({ page: 1, confidence: expect.any(Number) });
    // The clause stands in four lines of the left column, in the lower half of the page.
    const [origin] = source.origins.originsOf(training.span);
    if (origin?.kind !== 'pdf') throw new Error('no place on the page');
    expect(origin.boxes).toHaveLength(4);
    for (const { x, y, width } of origin.boxes) {
      expect([x > 50, x + width < 300, y > 100, y < 200]).toEqual([true, true, true, true]);
    }

    const marks = marksFor(report, { hints: false });
    const { bytes, marked } = await annotate(scan, source, marks, { author: 'Ann Lee', date: new Date() });
    expect(marked).toBe(marks.length);
    expect(bytes?.length).toBeGreaterThan(scan.length);
  }, 60_000);

  it('stops at once when cancelled', async () => {
    const cancel = new AbortController();
    const onProgress = (_page: number, share: number): void => {
      if (share > 0) cancel.abort();
    };
    const { problems } = await readPdf(scan, { signal: cancel.signal, ocr: { engine: engine.start, onProgress } });
    expect(problems).toEqual([{ severity: 'error', message: expect.stringContaining('cancelled') }]);
  }, 60_000);

  it('that cannot be loaded is an error with a reason', async () => {
    await expect(startTesseract({ ...engine.files, data: 'absent.gz' })).rejects.toThrow('absent.gz');
  });
});
