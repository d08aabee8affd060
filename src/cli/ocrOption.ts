/** The option --ocr: whether scanned pages of a PDF are read by text recognition. */
import type { OcrOptions } from '../formats/pdf/ocr/ocr';
import type { ReadOptions } from '../formats/readDocument';
import type { OptionSpec, ParsedArgs } from './command';
import type { Io } from './io';

export const ocrOption = {
  ocr: {
    value: 'WHEN',
    choices: ['never', 'auto'],
    help: 'Whether to read scanned pages of a PDF by text recognition on this machine:\nnever (default) or auto. It takes some seconds a page.',
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** How documents are read under the options of a command. */
export function readOptions(args: ParsedArgs, io: Io): ReadOptions {
  return args.value('ocr') === 'auto' ? { ocr: ocrOptions(io) } : {};
}

/** The same where nobody watches, as in a batch. */
export function silentReadOptions(ocr: boolean): ReadOptions {
  return ocr ? { ocr: { engine } } : {};
}

const engine: OcrOptions['engine'] = async () => {
  const { ocrFilesIn, startTesseract } = await import('../formats/pdf/ocr/tesseract.node');
  return startTesseract(ocrFilesIn(__dirname));
};

function ocrOptions(io: Io): OcrOptions {
  const shows = io.stderr.isTTY === true;
  let shown = '';
  return {
    engine,
    onProgress: (page, share) => {
      const line = `Reading page ${page}: ${Math.round(share * 100)} %`;
      if (!shows || line === shown) return;
      shown = line;
      // Replaced by the next one and gone at the end, so that it never stands in a report.
      io.stderr.write(share >= 1 ? '\r\u001b[K' : `\r${line}`);
    },
  };
}
