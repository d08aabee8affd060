/** Has a PDF with scanned pages read in a thread of its own, so that whoever asks can go on. */
import { Worker } from 'node:worker_threads';
import type { ReadResult } from '../../../text/sourceText';
import { resultOf } from '../reading';
import type { BuiltFiles, ScanRun } from './scanRun';
import type { ScanAnswer, ScanTask } from './scanWorker.node';
import { ocrFilesIn } from './tesseract.node';

/**
 * The text of all pages, recognised where they are pictures. The bytes are left as they are.
 * @throws Error when the engine does not start; the reason of the signal when cancelled.
 */
export function readScans(
  bytes: Uint8Array,
  { folder }: BuiltFiles,
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
