// The one place that loads pdf-parse, which brings pdf.js. It is loaded on first use: it is
// large, and most checks never need it.
//
// Bundling: alias `pdf-parse` to its browser build (dist/pdf-parse/web/pdf-parse.es.js; the
// Node build pins a native canvas), copy dist/worker/pdf.worker.mjs of pdf-parse beside the
// bundle and call setPdfWorker() with the file URL of that copy.

import type { PDFParse } from 'pdf-parse';

let workerUrl: string | undefined;
let loading: Promise<typeof PDFParse> | undefined;

/**
 * Names the script that pdf.js runs its parser in. Bundles must call it before the first
 * PDF is read; unbundled code finds the script by itself.
 * @param url file: or https: URL of pdf.worker.mjs as shipped with pdf-parse
 */
export function setPdfWorker(url: string): void {
  workerUrl = url;
}

/** pdf-parse, ready to use. @throws when the library cannot be loaded. */
export async function pdfLibrary(): Promise<typeof PDFParse> {
  loading ??= load();
  const library = await loading;
  if (workerUrl !== undefined) library.setWorker(workerUrl);
  return library;
}

/**
 * pdf.js names drawing classes as it loads and looks for a native canvas. Reading text
 * needs neither: empty classes do, and what it says about the canvas is kept from the user.
 */
async function load(): Promise<typeof PDFParse> {
  const globals = globalThis as unknown as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) globals[name] ??= class {};
  const warn = console.warn;
  console.warn = () => undefined;
  try {
    return (await import('pdf-parse')).PDFParse;
  } finally {
    console.warn = warn;
  }
}
