/**
 * The worker of a browser that runs Tesseract. Becomes a file of its own (dist/web/ocrWorker.js).
 * Its first message brings everything it needs, because it may load nothing.
 */
import type { WorkerAnswer, WorkerTask } from './engineThread';
import type { OcrParts } from './tesseract.web';
import { runTesseract, type TesseractCore } from './tesseractRun';

const say = (answer: WorkerAnswer): void => self.postMessage(answer);
let reading: Promise<(task: WorkerTask) => void> | undefined;

self.onmessage = ({ data }: MessageEvent<OcrParts | WorkerTask>): void => {
  const next = reading ? reading.then((read) => read(data as WorkerTask)) : start(data as OcrParts);
  next.catch((error: unknown) =>
    say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
};

async function start({ core, wasm, data }: OcrParts): Promise<void> {
  const module: { exports: unknown } = { exports: undefined };
  // Its script is written for `require` and for pages; here it is given the place for its export.
  new Function('module', 'exports', core)(module, module);
  reading = runTesseract({ core: module.exports as TesseractCore, wasm, data }, say);
  await reading;
  say({ kind: 'ready' });
}
