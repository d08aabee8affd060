/** Talks to Tesseract, whatever the thread is that it runs in: one of Node or a worker of a browser. */
import type { GreyPicture, OcrEngine, OcrLine, OcrRun } from './ocr';

export type WorkerTask = GreyPicture;

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'lines'; readonly lines: readonly OcrLine[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** A thread that has been told where its engine is, and starts it. */
export interface EngineThread {
  post(task: WorkerTask): void;
  /** @returns what ends the listening. */
  listen(onAnswer: (answer: WorkerAnswer) => void, onFailure: (error: Error) => void): () => void;
  /** Ends the thread at once, whatever it does. */
  end(): void | Promise<unknown>;
}

/** Waits until the engine in a thread is ready. @throws when it cannot be loaded. */
export async function engineIn(thread: EngineThread): Promise<OcrEngine> {
  await answered(thread, 'ready');
  return {
    async recognize(picture: GreyPicture, run: OcrRun = {}): Promise<readonly OcrLine[]> {
      const lines = answered(thread, 'lines', run);
      thread.post(picture);
      return (await lines).lines;
    },
    async close() {
      await thread.end();
    },
  };
}

/** Waits for one kind of answer. Cancelling ends the thread, because Tesseract cannot be interrupted. */
function answered<K extends 'ready' | 'lines'>(
  thread: EngineThread,
  wanted: K,
  { signal, onProgress }: OcrRun = {},
): Promise<Extract<WorkerAnswer, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      stopListening();
      signal?.removeEventListener('abort', onAbort);
    };
    const onFailure = (error: Error): void => {
      done();
      reject(error);
    };
    const onAbort = (): void => {
      onFailure(new Error('cancelled'));
      void thread.end();
    };
    const stopListening = thread.listen((answer) => {
      if (answer.kind === 'progress') onProgress?.(answer.share);
      else if (answer.kind === 'failed') onFailure(new Error(answer.reason));
      else if (answer.kind === wanted) {
        done();
        resolve(answer as Extract<WorkerAnswer, { kind: K }>);
      }
    }, onFailure);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
}
