/** The real engine in a test: its thread is bundled, the rest is used where npm put it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { OcrEngine } from '../../../../src/formats/pdf/ocr/ocr';
import { type OcrFiles, startTesseract } from '../../../../src/formats/pdf/ocr/tesseract.node';

const { resolve } = createRequire(import.meta.url);

export interface BuiltEngine {
  readonly files: OcrFiles;
  start(): Promise<OcrEngine>;
  remove(): void;
}

export async function builtEngine(): Promise<BuiltEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'ocr-'));
  const worker = join(folder, 'ocrWorker.js');
  await build({
    entryPoints: ['src/formats/pdf/ocr/worker.node.ts'],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  const files: OcrFiles = {
    worker,
    core: resolve('tesseract.js-core/tesseract-core-simd-lstm.js'),
    wasm: resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm'),
    data: resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'),
  };
  return { files, start: () => startTesseract(files), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of the words of `text` that `read` has, too, each as often. */
export function shareRead(text: string, read: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(read)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(text);
  const found = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return found.length / Math.max(1, words.length);
}
