/** Starts Tesseract in a worker of the browser. */
import { type EngineThread, engineIn, type WorkerAnswer } from './engineThread';
import type { OcrEngine } from './ocr';

/** What the worker is made of; it is handed all of it and loads nothing. */
export interface OcrParts {
  /** The script of tesseract.js-core. */
  readonly core: string;
  readonly wasm: Uint8Array;
  /** The English data, unpacked. */
  readonly data: Uint8Array;
}

/**
 * Starts the engine.
 * @param script the text of the built worker.
 * @throws when it cannot be loaded.
 */
export async function startTesseract(script: string, parts: OcrParts): Promise<OcrEngine> {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const failures = new Set<(error: Error) => void>();
  const thread: EngineThread = {
    post: (task) => worker.postMessage(task),
    listen(onAnswer: (answer: WorkerAnswer) => void, onFailure) {
      const onMessage = ({ data }: MessageEvent<WorkerAnswer>): void => onAnswer(data);
      const onError = ({ message }: ErrorEvent): void => onFailure(new Error(message || 'the engine ended early'));
      worker.addEventListener('message', onMessage);
      worker.addEventListener('error', onError);
      failures.add(onFailure);
      return () => {
        worker.removeEventListener('message', onMessage);
        worker.removeEventListener('error', onError);
        failures.delete(onFailure);
      };
    },
    end() {
      worker.terminate();
      // A browser does not say that a worker was ended, and nobody must wait for it for ever.
      for (const fail of [...failures]) fail(new Error('the engine ended early'));
    },
  };
  worker.postMessage(parts);
  try {
    return await engineIn(thread);
  } finally {
    URL.revokeObjectURL(address);
  }
}
