/** The parser of pdf.js, which comes without types; it is loaded for what it does, not for what it exports. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
