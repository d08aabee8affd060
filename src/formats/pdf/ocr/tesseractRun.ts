/** Runs Tesseract inside a thread: takes pictures, answers with their lines. Nothing here knows which thread. */
import type { WorkerAnswer, WorkerTask } from './engineThread';
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

/** What the script of tesseract.js-core gives. */
export type TesseractCore = (options: object) => Promise<unknown>;

export interface TesseractParts {
  readonly core: TesseractCore;
  readonly wasm: Uint8Array;
  /** The English data, unpacked. */
  readonly data: Uint8Array;
}

/** Only the neural network; the old engine is not in the data. */
const neuralOnly = 1;

/**
 * Starts the engine. @returns what reads one picture and says its lines.
 * @throws Error when the engine or its data cannot be loaded.
 */
export async function runTesseract(
  { core, wasm, data }: TesseractParts,
  say: (answer: WorkerAnswer) => void,
): Promise<(task: WorkerTask) => void> {
  const module = (await core({
    wasmBinary: wasm,
    TesseractProgress: (percent: number) => say({ kind: 'progress', share: percent / 100 }),
    print: () => undefined,
    printErr: () => undefined,
  })) as TesseractModule;
  module.FS.writeFile('eng.traineddata', data);
  const api = new module.TessBaseAPI();
  if (api.Init(null, 'eng', neuralOnly, undefined) !== 0) throw new Error('the English data could not be loaded');
  return ({ width, height, pixels, dotsPerInch }) => {
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
  };
}
