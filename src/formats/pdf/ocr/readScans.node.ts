/** Has a PDF with scanned pages read in a thread of its own, so that whoever asks can go on. */
import { Worker } from 'node:worker_threads';
import type { ReadResult } from '../../../text/sourceText';
import { resultOf } from '../reading';
import type { ScanAnswer, ScanTask } from './scanWorker.node';
import { ocrFilesIn } from './tesseract.node';

export interface ScanRun {
  readonly signal?: AbortSignal;
  /** Told which page of how many is being read, from 1, and how much of it is done, from 0 to 1. */
  onProgress?(page: number, pages: number, share: number): void;
}

/**
 * The text of all pages, recognised where they are pictures. The bytes are left as they are.
 * @param folder where the build lays the threads and the data of the engine.
 * @throws Error when the engine does not start; the reason of the signal when cancelled.
 */
export function readScans(
  bytes: Uint8Array,
  folder: string,
  { signal, onProgress }: ScanRun = {},
): Promise<ReadResult> {
  signal?.throwIfAborted();
  const workerData: ScanTask = { bytes, files: ocrFilesIn(folder) };
  const worker = new Worker(`${folder}/scanWorker.js`, { workerData });
  return new Promise<ReadResult>((resolve, reject) => {
    worker.on('message', (answer: ScanAnswer) => {
      if (answer.kind === 'progress') onProgress?.(answer.page, answer.pages, answer.share);
      else if (answer.kind === 'read') resolve(resultOf(answer.reading));
      else reject(new Error(answer.reason));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the engine ended early')));
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  }).finally(() => worker.terminate());
}
