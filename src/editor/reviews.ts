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
  withEntry,
  writeReview,
} from '../review/reviewFile';
import { nameOf } from './documentSelection';
import { type Failures, Refusal, reasonOf } from './failures';

/** Under which the workspace remembers what waits for a review file. */
const waitingKey = 'privacyNotice.fixedBeforeReview';

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
  /** What was fixed before anyone decided anything, by review file: no file appears unasked in the user's folder. */
  private readonly waiting: Map<string, readonly ReviewEntry[]>;
  /** Decisions about documents that were never saved; they end with the session. */
  private unsaved: Review = emptyReview;
  private writing: Promise<unknown> = Promise.resolve();

  /** Fires when any decision may have changed. */
  readonly onDidChange = this.changed.event;

  /** @param originalOf the file whose text a document shows, for PDF and Word; the document itself for the rest. */
  constructor(
    private readonly failures: Failures,
    private readonly originalOf: (uri: vscode.Uri) => vscode.Uri,
    private readonly memento: vscode.Memento,
  ) {
    this.waiting = new Map(Object.entries(memento.get<Record<string, ReviewEntry[]>>(waitingKey, {})));
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
      review = this.read(file).then((read) => read ?? emptyReview);
      this.cache.set(file.toString(), review);
    }
    try {
      return entriesFor(this.withWaiting(await review, file), document);
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
      const review = change(this.withWaiting((await this.read(file)) ?? emptyReview, file), document);
      await this.write(file, review);
      this.cache.set(file.toString(), Promise.resolve(review));
      await this.keepWaiting(file, []);
    });
    // One failed change must not stop the next.
    this.writing = done.catch(() => undefined);
    await done;
    this.changed.fire();
  }

  /**
   * Takes down what happened to findings without anyone deciding about them. A review file
   * that exists is written; otherwise the entries wait for the first decision. A file that
   * cannot be used stays as it is, and nothing is said: nobody asked for this.
   */
  async note(uri: vscode.Uri, entriesOf: (document: string) => readonly ReviewEntry[]): Promise<void> {
    const { file, document } = this.homeOf(uri);
    const add = (review: Review): Review => entriesOf(document).reduce(withEntry, review);
    if (!file) {
      this.unsaved = add(this.unsaved);
    } else {
      const existing = await this.read(file).catch(() => null);
      if (existing === null) return;
      if (existing) return this.update(uri, add).catch(() => undefined);
      await this.keepWaiting(file, add({ ...emptyReview, entries: this.waiting.get(file.toString()) ?? [] }).entries);
    }
    this.changed.fire();
  }

  private withWaiting(review: Review, file: vscode.Uri): Review {
    return (this.waiting.get(file.toString()) ?? []).reduce(withEntry, review);
  }

  private async keepWaiting(file: vscode.Uri, entries: readonly ReviewEntry[]): Promise<void> {
    if (entries.length === 0 && !this.waiting.delete(file.toString())) return;
    if (entries.length > 0) this.waiting.set(file.toString(), entries);
    await this.memento.update(waitingKey, Object.fromEntries(this.waiting));
  }

  dispose(): void {
    this.watcher.dispose();
    this.changed.dispose();
  }

  /** Undefined when there is no such file. */
  private async read(file: vscode.Uri): Promise<Review | undefined> {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(file);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
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
