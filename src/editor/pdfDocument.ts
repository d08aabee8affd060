/**
 * A PDF in its view. Where pages are scanned, their text can be had by text recognition,
 * which runs in a thread of its own and takes the place of the ordinary reading.
 */
import * as vscode from 'vscode';
import { Refusal } from './failures';
import { ViewedDocument } from './viewedDocument';

export const pdfViewType = 'privacyNotice.pdfView';

/** How far the reading of scanned pages is. */
export interface ScanProgress {
  /** From 1; 0 before the first scanned page was met. */
  readonly page: number;
  readonly pages: number;
  /** How much of the page is done, from 0 to 1. */
  readonly share: number;
}

export class PdfDocument extends ViewedDocument {
  /** Set while scanned pages are being read. */
  progress: ScanProgress | undefined;
  private scanning: Promise<boolean> | undefined;
  private stop = new AbortController();
  private readonly scanned = new vscode.EventEmitter<void>();

  /** The reading of scanned pages began, went on or ended. */
  readonly onDidScan = this.scanned.event;

  constructor(...args: ConstructorParameters<typeof ViewedDocument>) {
    super(...args);
    this.disposables.push(
      this.scanned,
      this.onDidReplace(() => this.cancelScans()),
      this.onDidDispose(() => this.cancelScans()),
    );
  }

  /** Whether pages are pictures that nobody has read. */
  get hasScans(): boolean {
    return this.problems.some(({ code }) => code === 'scanned');
  }

  /**
   * Reads the scanned pages and checks what they say. A second call joins the first.
   * @returns false when it was cancelled.
   * @throws Refusal when nothing can be read in the pictures; Error when the engine does not start.
   */
  readScans(): Promise<boolean> {
    this.scanning ??= this.scan().finally(() => {
      this.scanning = undefined;
      this.tell(undefined);
    });
    return this.scanning;
  }

  cancelScans(): void {
    this.stop.abort(new vscode.CancellationError());
  }

  private async scan(): Promise<boolean> {
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.tell({ page: 0, pages: 0, share: 0 });
    const { fs } = vscode.workspace;
    try {
      const [{ readScans }, { mtime }, bytes] = await Promise.all([
        import('../formats/pdf/ocr/readScans.node'),
        fs.stat(this.uri),
        fs.readFile(this.uri),
      ]);
      const onProgress = (page: number, pages: number, share: number): void => this.tell({ page, pages, share });
      const result = await readScans(new Uint8Array(bytes), this.deps.builtFiles, { signal, onProgress });
      signal.throwIfAborted();
      if (!result.source) throw new Refusal(result.problems.map(({ message }) => message).join(' '));
      this.deps.textViews.keep(this.uri, mtime, result);
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
    await this.recheck();
    return true;
  }

  private tell(progress: ScanProgress | undefined): void {
    this.progress = progress;
    this.scanned.fire();
  }
}
