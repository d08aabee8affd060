/** Reads the scanned pages of one PDF: starts the engine at the first of them and notes what came of each. */
import type { Problem } from '../../../text/sourceText';
import type { Item } from '../items';
import type { OcrEngine, OcrOptions } from './ocr';
import { itemsOfLines } from './ocrItems';
import { type ImagePage, pictureOfPage } from './pagePicture';

/** Below this the text of a page is to be compared with the picture. */
const poor = 0.75;

export class ScanReader {
  private engine: Promise<OcrEngine> | undefined;
  private readonly read: number[] = [];
  private readonly unsure: number[] = [];
  private failure: string | undefined;

  constructor(
    private readonly options: OcrOptions,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /**
   * The words in the picture of a page; undefined when it could not be read.
   * @param number of the page, from 1.
   * @param pages how many the document has.
   */
  async itemsOn(page: ImagePage, number: number, pages: number): Promise<Item[] | undefined> {
    if (this.failure !== undefined) return undefined;
    try {
      const picture = await pictureOfPage(page);
      if (!picture) return undefined;
      this.options.onProgress?.(number, 0, pages);
      this.engine ??= this.options.engine();
      const engine = await this.engine;
      const lines = await engine.recognize(picture, {
        ...(this.signal && { signal: this.signal }),
        onProgress: (share) => this.options.onProgress?.(number, share, pages),
      });
      const items = itemsOfLines(number, lines, picture);
      if (items.length === 0) return undefined;
      this.read.push(number);
      const sure = items.reduce((sum, { confidence = 1 }) => sum + confidence, 0) / items.length;
      if (sure < poor) this.unsure.push(number);
      return items;
    } catch (error) {
      if (this.signal?.aborted) throw error;
      this.failure = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  }

  get problems(): Problem[] {
    const problems: Problem[] = [];
    if (this.read.length > 0) {
      const pages = this.read.length === 1 ? `page ${this.read[0]}` : `${this.read.length} pages`;
      problems.push({
        severity: 'info',
        message: `The text of ${pages} was recognised from pictures and may have mistakes; compare it with the page.`,
      });
    }
    if (this.unsure.length > 0) {
      problems.push({
        severity: 'warning',
        message: `The picture of page ${this.unsure.join(', ')} is hard to read, so that clauses may have been missed there.`,
      });
    }
    if (this.failure !== undefined) {
      problems.push({ severity: 'warning', message: `Text recognition did not work (${this.failure}).` });
    }
    return problems;
  }

  async close(): Promise<void> {
    await (await this.engine?.catch(() => undefined))?.close();
  }
}
