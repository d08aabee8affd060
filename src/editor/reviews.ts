/**
 * Reads and writes `.privacy-notice/review.json` for the open documents. The file is
 * read again before every change, because people and git change it too, and is put in
 * place as a whole. A file that cannot be understood is never written over.
 */
import * as vscode from 'vscode';
import {
  emptyReview,
  entriesFor,
  type Review,
  type ReviewEntry,
  readReview,
  reviewFilePath,
  writeReview,
} from '../review/reviewFile';
import { nameOf } from './documentSelection';
import { type Failures, Refusal, reasonOf } from './failures';

/** Where the decisions about one document are kept. */
export interface ReviewHome {
  /** The review file; undefined while the document has never been saved. */
  readonly file: vscode.Uri | undefined;
  /** The name of the document inside the file. */
  readonly document: string;
}

export class Reviews implements vscode.Disposable {
  private readonly cache = new Map<string, Promise<Review>>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly watcher = vscode.workspace.createFileSystemWatcher(`**/${reviewFilePath}`);
  /** Decisions about documents that were never saved; they end with the session. */
  private unsaved: Review = emptyReview;
  private writing: Promise<unknown> = Promise.resolve();

  /** Fires when any decision may have changed. */
  readonly onDidChange = this.changed.event;

  /** @param originalOf the file whose text a document shows, for PDF and Word; the document itself for the rest. */
  constructor(
    private readonly failures: Failures,
    private readonly originalOf: (uri: vscode.Uri) => vscode.Uri,
  ) {
    const reload = (file: vscode.Uri): void => {
      this.cache.delete(file.toString());
      this.changed.fire();
    };
    this.watcher.onDidChange(reload);
    this.watcher.onDidCreate(reload);
    this.watcher.onDidDelete(reload);
  }

  /** Inside a workspace folder the review stands at its top; a file opened alone has it beside itself. */
  homeOf(uri: vscode.Uri): ReviewHome {
    const original = this.originalOf(uri);
    if (original.scheme === 'untitled') return { file: undefined, document: original.toString() };
    const folder = vscode.workspace.getWorkspaceFolder(original)?.uri;
    if (!folder) {
      return { file: vscode.Uri.joinPath(original, '..', reviewFilePath), document: nameOf(original) };
    }
    const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    return { file: vscode.Uri.joinPath(folder, reviewFilePath), document: original.path.slice(base.length) };
  }

  /** The decisions about a document; none, and one warning, when the file cannot be used. */
  async entriesFor(uri: vscode.Uri): Promise<readonly ReviewEntry[]> {
    const { file, document } = this.homeOf(uri);
    if (!file) return entriesFor(this.unsaved, document);
    let review = this.cache.get(file.toString());
    if (!review) {
      review = this.read(file);
      this.cache.set(file.toString(), review);
    }
    try {
      return entriesFor(await review, document);
    } catch (error) {
      this.failures.warnOnce(reasonOf(error));
      return [];
    }
  }

  /**
   * Changes the decisions and writes them down.
   * @throws Refusal when the file cannot be understood, or cannot be written.
   */
  async update(uri: vscode.Uri, change: (review: Review, document: string) => Review): Promise<void> {
    const { file, document } = this.homeOf(uri);
    if (!file) {
      this.unsaved = change(this.unsaved, document);
      this.changed.fire();
      return;
    }
    const done = this.writing.then(async () => {
      const review = change(await this.read(file), document);
      await this.write(file, review);
      this.cache.set(file.toString(), Promise.resolve(review));
    });
    // One failed change must not stop the next.
    this.writing = done.catch(() => undefined);
    await done;
    this.changed.fire();
  }

  dispose(): void {
    this.watcher.dispose();
    this.changed.dispose();
  }

  private async read(file: vscode.Uri): Promise<Review> {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(file);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return emptyReview;
      throw unusable(file, reasonOf(error));
    }
    const read = readReview(new TextDecoder().decode(bytes));
    if ('reason' in read) throw unusable(file, read.reason);
    return read.review;
  }

  /** Writes beside the file and then renames, so that a crash leaves the old file whole. */
  private async write(file: vscode.Uri, review: Review): Promise<void> {
    const { fs } = vscode.workspace;
    const next = file.with({ path: `${file.path}.${Date.now().toString(36)}.tmp` });
    try {
      await fs.createDirectory(vscode.Uri.joinPath(file, '..'));
      await fs.writeFile(next, new TextEncoder().encode(writeReview(review)));
      await fs.rename(next, file, { overwrite: true });
    } catch (error) {
      await fs.delete(next).then(undefined, () => undefined);
      throw new Refusal(vscode.l10n.t('{0} could not be written: {1}', shown(file), reasonOf(error)));
    }
  }
}

function unusable(file: vscode.Uri, reason: string): Refusal {
  return new Refusal(vscode.l10n.t('{0} was left as it is and is not used: {1}', shown(file), reason));
}

function shown(file: vscode.Uri): string {
  return vscode.workspace.asRelativePath(file);
}
