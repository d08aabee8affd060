/** What the reading of scanned pages is told and tells, in Node and in a browser alike. */

/** Where the build has laid the threads, Tesseract and its data. */
export interface BuiltFiles {
  /** The absolute path of the folder; of no use in a browser. */
  readonly folder: string;
  /** The bytes of a file in that folder, such as "ocr/tesseract-core.wasm". */
  read(name: string): PromiseLike<Uint8Array>;
}

export interface ScanRun {
  readonly signal?: AbortSignal;
  /** Told which page of how many is being read, from 1, and how much of it is done, from 0 to 1. */
  onProgress?(page: number, pages: number, share: number): void;
}
