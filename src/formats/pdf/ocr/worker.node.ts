/**
 * The thread that runs Tesseract, so that nothing else waits for it. Becomes a file of its
 * own (dist/ocrWorker.js). Tesseract comes as WebAssembly with its data beside it; nothing
 * is fetched.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import type { WorkerAnswer, WorkerTask } from './engineThread';
import type { OcrFiles } from './tesseract.node';
import { runTesseract, type TesseractCore } from './tesseractRun';

const say = (answer: WorkerAnswer): void => parentPort?.postMessage(answer);

async function start({ core, wasm, data }: OcrFiles): Promise<void> {
  const parts = {
    core: createRequire(core)(core) as TesseractCore,
    wasm: readFileSync(wasm),
    data: gunzipSync(readFileSync(data)),
  };
  const read = await runTesseract(parts, say);
  parentPort?.on('message', (task: WorkerTask) => read(task));
  say({ kind: 'ready' });
}

start(workerData as OcrFiles).catch((error: unknown) =>
  say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
);
