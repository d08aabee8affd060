/**
 * Reads one PDF with its scanned pages in a thread of its own. Decoding the pictures takes
 * up to half a second a page, and an editor must not stand still for that; Tesseract runs
 * in a thread below this one.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { PdfReading } from '../reading';
import { readPdfParts } from '../readPdf';
import { type OcrFiles, startTesseract } from './tesseract.node';

export interface ScanTask {
  readonly bytes: Uint8Array;
  readonly files: OcrFiles;
}

export type ScanAnswer =
  | { readonly kind: 'progress'; readonly page: number; readonly pages: number; readonly share: number }
  | { readonly kind: 'read'; readonly reading: PdfReading }
  /** The engine does not start, so that another try is of no use before that is mended. */
  | { readonly kind: 'failed'; readonly reason: string };

const say = (answer: ScanAnswer): void => parentPort?.postMessage(answer);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function read({ bytes, files }: ScanTask): Promise<void> {
  let failure: string | undefined;
  const engine = async () => {
    try {
      return await startTesseract(files);
    } catch (error) {
      failure = reasonOf(error);
      throw error;
    }
  };
  const onProgress = (page: number, share: number, pages: number): void =>
    say({ kind: 'progress', page, pages, share });
  const reading = await readPdfParts(bytes, { ocr: { engine, onProgress } });
  say(failure === undefined ? { kind: 'read', reading } : { kind: 'failed', reason: failure });
}

read(workerData as ScanTask).catch((error: unknown) => say({ kind: 'failed', reason: reasonOf(error) }));
