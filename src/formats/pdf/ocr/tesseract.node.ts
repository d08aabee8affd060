/** Starts Tesseract in a thread of Node and talks to it. */
import { Worker } from 'node:worker_threads';
import type { GreyPicture, OcrEngine, OcrLine, OcrRun } from './ocr';

/** Where the parts of the engine lie; absolute paths. */
export interface OcrFiles {
  readonly worker: string;
  readonly core: string;
  readonly wasm: string;
  readonly data: string;
}

export type WorkerTask = GreyPicture;

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'lines'; readonly lines: readonly OcrLine[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** The files as the build lays them into a folder. */
export function ocrFilesIn(folder: string): OcrFiles {
  const at = (name: string): string => `${folder}/${name}`;
  return {
    worker: at('ocrWorker.js'),
    core: at('ocr/tesseract-core.js'),
    wasm: at('ocr/tesseract-core.wasm'),
    data: at('ocr/eng.traineddata.gz'),
  };
}

/** Starts the engine. @throws when it cannot be loaded. */
export async function startTesseract(files: OcrFiles): Promise<OcrEngine> {
  const worker = new Worker(files.worker, { workerData: files });
  // An engine that waits must not keep the program from ending.
  worker.unref();
  await answered(worker, 'ready');
  return {
    async recognize(picture: GreyPicture, run: OcrRun = {}): Promise<readonly OcrLine[]> {
      const lines = answered(worker, 'lines', run);
      worker.postMessage(picture);
      return (await lines).lines;
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** Waits for one kind of answer. Cancelling ends the thread, because Tesseract cannot be interrupted. */
function answered<K extends 'ready' | 'lines'>(
  worker: Worker,
  wanted: K,
  { signal, onProgress }: OcrRun = {},
): Promise<Extract<WorkerAnswer, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
      worker.unref();
    };
    const onError = (error: unknown): void => {
      done();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const onExit = (): void => onError(new Error('the engine ended early'));
    const onAbort = (): void => {
      onError(new Error('cancelled'));
      void worker.terminate();
    };
    const onMessage = (answer: WorkerAnswer): void => {
      if (answer.kind === 'progress') onProgress?.(answer.share);
      else if (answer.kind === 'failed') onError(new Error(answer.reason));
      else if (answer.kind === wanted) {
        done();
        resolve(answer as Extract<WorkerAnswer, { kind: K }>);
      }
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
}
