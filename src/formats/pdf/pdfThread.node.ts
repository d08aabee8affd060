/** The thread side of readInThread.node.ts: reads the PDFs that it is handed, one after the other. */
import { parentPort } from 'node:worker_threads';
import type { PdfReading } from './reading';
import { readPdfParts } from './readPdf';

export interface PdfTask {
  readonly number: number;
  readonly bytes: Uint8Array;
  /** After this time no further page is begun. */
  readonly seconds: number;
}

export interface PdfAnswer {
  readonly number: number;
  readonly reading: PdfReading;
}

// One after the other, so that the time of a PDF is its own.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ number, bytes, seconds }: PdfTask) => {
  last = last.then(async () => {
    const answer: PdfAnswer = { number, reading: await readPdfParts(bytes, { seconds }) };
    parentPort?.postMessage(answer);
  });
});
