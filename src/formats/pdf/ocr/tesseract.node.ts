/** Starts Tesseract in a thread of Node. */
import { Worker } from 'node:worker_threads';
import { type EngineThread, engineIn, type WorkerAnswer } from './engineThread';
import type { OcrEngine } from './ocr';

/** Where the parts of the engine lie; absolute paths. */
export interface OcrFiles {
  readonly worker: string;
  readonly core: string;
  readonly wasm: string;
  readonly data: string;
}

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
export function startTesseract(files: OcrFiles): Promise<OcrEngine> {
  const worker = new Worker(files.worker, { workerData: files });
  // An engine that waits must not keep the program from ending.
  worker.unref();
  const thread: EngineThread = {
    post: (task) => worker.postMessage(task),
    listen(onAnswer: (answer: WorkerAnswer) => void, onFailure) {
      const onError = (error: unknown): void => onFailure(error instanceof Error ? error : new Error(String(error)));
      const onExit = (): void => onFailure(new Error('the engine ended early'));
      worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
      worker.ref();
      return () => {
        worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
        worker.unref();
      };
    },
    end: () => worker.terminate(),
  };
  return engineIn(thread);
}
