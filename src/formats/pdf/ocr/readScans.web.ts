/**
 * Has a PDF with scanned pages read in a browser. Tesseract runs in a worker; the pictures are
 * decoded here, because the extension is in a worker of its own already and no page waits for it.
 */
import { gunzipSync } from 'fflate';
import type { ReadResult } from '../../../text/sourceText';
import { readPdf } from '../readPdf';
import type { OcrEngine } from './ocr';
import type { BuiltFiles, ScanRun } from './scanRun';
import { startTesseract } from './tesseract.web';

/**
 * The text of all pages, recognised where they are pictures. The bytes are left as they are.
 * @throws Error when the engine does not start; the reason of the signal when cancelled.
 */
export async function readScans(
  bytes: Uint8Array,
  files: BuiltFiles,
  { signal, onProgress }: ScanRun = {},
): Promise<ReadResult> {
  signal?.throwIfAborted();
  let failure: unknown;
  const engine = async (): Promise<OcrEngine> => {
    try {
      return await engineOf(files);
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const result = await readPdf(bytes, {
    ...(signal && { signal }),
    ocr: { engine, onProgress: (page, share, pages) => onProgress?.(page, pages, share) },
  });
  signal?.throwIfAborted();
  if (failure !== undefined) throw failure;
  return result;
}

async function engineOf(files: BuiltFiles): Promise<OcrEngine> {
  const [script, core, wasm, data] = await Promise.all([
    files.read('web/ocrWorker.js'),
    files.read('ocr/tesseract-core.js'),
    files.read('ocr/tesseract-core.wasm'),
    files.read('ocr/eng.traineddata.gz'),
  ]);
  const text = (code: Uint8Array): string => new TextDecoder().decode(code);
  return startTesseract(text(script), { core: text(core), wasm, data: gunzipSync(data) });
}
