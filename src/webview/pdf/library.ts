/** pdf.js, and how it gets what it needs: everything comes as a message from the editor. */
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { say } from '../host';
import type { resourceFolders } from '../messages';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
export { pdfjs };

type Folder = (typeof resourceFolders)[number];

const waiting = new Map<number, (bytes: Uint8Array | undefined) => void>();
let asked = 0;

/** Asks the editor for a file that ships beside pdf.js. @throws when there is none of that name. */
async function resource(folder: Folder, name: string): Promise<Uint8Array> {
  const id = asked++;
  const bytes = await new Promise<Uint8Array | undefined>((resolve) => {
    waiting.set(id, resolve);
    say({ type: 'resource', id, folder, name });
  });
  if (!bytes) throw new Error(`${folder}/${name} is not part of this extension`);
  return bytes;
}

/** The answer to an earlier question. */
export function resourceArrived(id: number, bytes: Uint8Array | undefined): void {
  waiting.get(id)?.(bytes);
  waiting.delete(id);
}

/** pdf.js calls the method of these classes so; what they do is ask the editor. */
const obtain = 'fetch';

class CharacterMaps {
  async [obtain]({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    return { cMapData: await resource('cmaps', `${name}.bcmap`), isCompressed: true };
  }
}

class StandardFonts {
  [obtain]({ filename }: { filename: string }): Promise<Uint8Array> {
    return resource('standard_fonts', filename);
  }
}

class Decoders {
  [obtain]({ filename }: { filename: string }): Promise<Uint8Array> {
    return resource('wasm', filename);
  }
}

/** Starts the parser's worker from its bytes, once: a page of VS Code may not load it by its address. */
export function startWorker(script: Uint8Array<ArrayBuffer>): void {
  if (pdfjs.GlobalWorkerOptions.workerPort) return;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  pdfjs.GlobalWorkerOptions.workerPort = new Worker(address);
}

/** Opens a PDF. Scripts in it never run and nothing it names is ever loaded. */
export function openPdf(data: Uint8Array): ReturnType<typeof pdfjs.getDocument> {
  return pdfjs.getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    CMapReaderFactory: CharacterMaps,
    standardFontDataUrl: 'standard_fonts/',
    StandardFontDataFactory: StandardFonts,
    wasmUrl: 'wasm/',
    WasmFactory: Decoders,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
}
