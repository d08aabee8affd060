/**
 * What recognises text in pictures, as the reader of PDFs needs it. The engine is handed in,
 * because it is large, slow and loaded only when somebody asks for it.
 */

/** A page in shades of grey, row by row from the top; 0 is black, 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly dotsPerInch: number;
}

/** Places are pixels from the upper left corner. */
export interface OcrWord {
  readonly text: string;
  /** How sure the engine is, from 0 to 1. */
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
}

export interface OcrLine {
  readonly words: readonly OcrWord[];
  /** Where its letters stand, in the middle of the line. */
  readonly baseline: number;
  /** From the lowest to the highest reach of its letters. */
  readonly height: number;
}

export interface OcrRun {
  readonly signal?: AbortSignal;
  /** Told now and then, from 0 to 1. */
  onProgress?(share: number): void;
}

export interface OcrEngine {
  /** The lines of a page. @throws when cancelled or when the engine fails. */
  recognize(picture: GreyPicture, run?: OcrRun): Promise<readonly OcrLine[]>;
  close(): Promise<void>;
}

/** The wish to have scanned pages read. */
export interface OcrOptions {
  /** Called when the first scanned page is met. */
  engine(): Promise<OcrEngine>;
  /** Told which page of how many is being read, from 1, and how much of it is done, from 0 to 1. */
  onProgress?(page: number, share: number, pages: number): void;
}
