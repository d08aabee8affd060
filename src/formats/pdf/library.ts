// The one place that loads pdf-parse, which brings pdf.js. It is loaded on first use: it is
// large, and most checks never need it.
//
// Bundling: alias `pdf-parse` to its browser build (dist/pdf-parse/web/pdf-parse.es.js),
// because the Node build pins a native canvas.

import type { PDFParse } from 'pdf-parse';

let loading: Promise<typeof PDFParse> | undefined;

/** pdf-parse, ready to use. @throws when the library cannot be loaded. */
export function pdfLibrary(): Promise<typeof PDFParse> {
  loading ??= load();
  return loading;
}

/**
 * pdf.js names drawing classes as it loads and looks for a native canvas. Reading text
 * needs neither: empty classes do, and what it says about the canvas is kept from the user.
 * Its parser is loaded here, too: pdf.js itself takes the extension host of the desktop for
 * a page and looks for a worker at an address that there is not. In a worker of a browser the
 * parser would speak to whoever started that worker; it does not where there is no `postMessage`.
 */
async function load(): Promise<typeof PDFParse> {
  const globals = globalThis as unknown as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) globals[name] ??= class {};
  const warn = console.warn;
  console.warn = () => undefined;
  const { postMessage } = globals;
  if (postMessage) globals.postMessage = undefined;
  try {
    // It puts itself where pdf.js looks first.
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    return (await import('pdf-parse')).PDFParse;
  } finally {
    console.warn = warn;
    if (postMessage) globals.postMessage = postMessage;
  }
}
