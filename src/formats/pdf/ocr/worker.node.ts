/**
 * The thread that runs Tesseract, so that nothing else waits for it. Becomes a file of its
 * own (dist/ocrWorker.js). Tesseract comes as WebAssembly with its data beside it; nothing
 * is fetched.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import type { OcrFiles, WorkerAnswer, WorkerTask } from './tesseract.node';
import { linesIn } from './tesseractJson';

interface TesseractApi {
  Init(path: null, language: string, mode: number, config: undefined): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(turn: number, angle: number): number;
  Recognize(monitor: null): number;
  GetJSONText(page: number): string;
}

interface TesseractModule {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => TesseractApi;
}

/** Only the neural network; the old engine is not in the data. */
const neuralOnly = 1;

const say = (answer: WorkerAnswer): void => parentPort?.postMessage(answer);

async function start({ core, wasm, data }: OcrFiles): Promise<void> {
  const make = createRequire(core)(core) as (options: object) => Promise<TesseractModule>;
  const module = await make({
    wasmBinary: readFileSync(wasm),
    TesseractProgress: (percent: number) => say({ kind: 'progress', share: percent / 100 }),
    print: () => undefined,
    printErr: () => undefined,
  });
  module.FS.writeFile('eng.traineddata', gunzipSync(readFileSync(data)));
  const api = new module.TessBaseAPI();
  if (api.Init(null, 'eng', neuralOnly, undefined) !== 0) throw new Error('the English data could not be loaded');
  parentPort?.on('message', ({ width, height, pixels, dotsPerInch }: WorkerTask) => {
    try {
      const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
      const file = new Uint8Array(head.length + pixels.length);
      file.set(head);
      file.set(pixels, head.length);
      module.FS.writeFile('/input', file);
      api.SetVariable('user_defined_dpi', String(dotsPerInch));
      // Finds columns by itself; on its own Tesseract takes a page for one block.
      api.SetVariable('tessedit_pageseg_mode', '3');
      if (api.SetImageFile(1, 0) === 1) throw new Error('the picture could not be opened');
      api.Recognize(null);
      say({ kind: 'lines', lines: linesIn(api.GetJSONText(0)) });
    } catch (error) {
      say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  });
  say({ kind: 'ready' });
}

start(workerData as OcrFiles).catch((error: unknown) =>
  say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
);
