/** The built program with the parts of text recognition that the build laid beside it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'built-'));
const dist = path.join(folder, 'dist');
const scan = 'test/formats/pdf/scans/hillcrest-page-1.pdf';
const node = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 120_000 });

beforeAll(() => {
  expect(node('esbuild.mjs', '--outdir', dist)).toMatchObject({ status: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built program', () => {
  it('names a scan as a problem and says how it can be read', () => {
    const { status, stderr } = node(path.join(dist, 'cli.js'), 'check', scan, '--format', 'json');
    expect([status, stderr]).toEqual([2, expect.stringContaining('With --ocr auto')]);
  });

  it('reads it when asked to', () => {
    const args = ['check', scan, '--ocr', 'auto', '--format', 'json'];
    const { status, stdout, stderr } = node(path.join(dist, 'cli.js'), ...args);
    expect([status, stderr]).toEqual([1, '']);
    const [{ findings }] = JSON.parse(stdout).documents;
    expect(findings[0]).toMatchObject({ rule: 'ai-training', page: 1, confidence: expect.any(Number) });
  });

  it('reads PDFs where Node calls itself a part of a desktop program, as in VS Code', () => {
    const pretence = path.join(folder, 'desktop.cjs');
    writeFileSync(
      pretence,
      `Object.defineProperty(process, 'type', { value: 'utility' });
       Object.defineProperty(process.versions, 'electron', { value: '37.0.0' });`,
    );
    const args = ['--require', pretence, path.join(dist, 'cli.js'), 'check', 'samples/hillcrest-imaging-consent.pdf'];
    const { status, stdout } = node(...args);
    expect([status, stdout]).toEqual([1, expect.stringContaining('train, test and validate')]);
  });

  it('reads PDFs where Node cannot load modules by require(), as before 20.19', () => {
    // Later versions have no such switch any more, because nothing is left to switch off.
    const before = '--no-experimental-require-module';
    if (node(before, '--version').status !== 0) return;
    const { status } = node(before, path.join(dist, 'cli.js'), 'check', 'samples/hillcrest-imaging-consent.pdf');
    expect(status).toBe(1);
  });

  it('saves highlights in the scan', async () => {
    const out = path.join(folder, 'out.pdf');
    const { status } = node(path.join(dist, 'cli.js'), 'annotate', scan, '--output', out, '--ocr', 'auto');
    expect(status).toBe(0);
    const document = await PDFDocument.load(readFileSync(out));
    expect(document.getPage(0).node.Annots()?.size()).toBeGreaterThan(2);
  });

  it('carries the engine beside its entry and not inside', () => {
    for (const name of ['ocrWorker.js', 'ocr/tesseract-core.wasm', 'ocr/eng.traineddata.gz'])
      expect(existsSync(path.join(dist, name)), name).toBe(true);
    for (const name of ['cli.js', 'extension.js'])
      expect(readFileSync(path.join(dist, name), 'utf8')).not.toContain('TessBaseAPI');
  });
});
