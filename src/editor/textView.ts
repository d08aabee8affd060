/**
 * The read-only text of a PDF or Word file. Diagnostics need a text to stand on, and a
 * click in the Problems panel cannot carry its place into a custom editor; so the text
 * is a document of its own, `privacy-notice-text:/path/notice.pdf (text)`. It is served
 * as a file system, because only then VS Code starts us to restore it after a reload.
 */
import * as vscode from 'vscode';
import type { ReadResult } from '../text/sourceText';
import type { Deps, Engine } from './deps';
import { extractedTextScheme, extractedTextSuffix, nameOf } from './documentSelection';
import { Refusal, reasonOf } from './failures';

/** Larger files are refused before they are read into memory. */
const largestFile = 200 * 1024 * 1024;

interface Reading {
  readonly mtime: number;
  readonly result: Promise<ReadResult>;
  /** It took long to make and stays until the file changes. */
  readonly isDear?: boolean;
}

/** More dear readings than this are not kept; the oldest go first. */
const mostDear = 20;

/** Plain texts that we show by ourselves, such as the summary of a folder. */
const pagesPath = '/privacy-notice/';

export class TextViews implements vscode.FileSystemProvider {
  private readonly readings = new Map<string, Reading>();
  private readonly pages = new Map<string, { text: string; mtime: number }>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  constructor(private readonly engine: () => Promise<Engine>) {}

  /** The address of the text of a file. */
  uriFor(original: vscode.Uri): vscode.Uri {
    return original.with({
      scheme: extractedTextScheme,
      authority: '',
      path: original.path + extractedTextSuffix,
      query: original.toString(),
      fragment: '',
    });
  }

  /** The file whose text this is; any other document is its own original. */
  originalOf(uri: vscode.Uri): vscode.Uri {
    return uri.scheme === extractedTextScheme && uri.query ? vscode.Uri.parse(uri.query, true) : uri;
  }

  /** Shows a text of ours under a name, replacing what stood there. */
  showPage(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: extractedTextScheme, path: pagesPath + name });
    const type = this.pages.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.pages.set(uri.path, { text, mtime: Date.now() });
    this.changed.fire([{ type, uri }]);
    return uri;
  }

  /** The reading of a file, made once for each time that the file changed. */
  async reading(uri: vscode.Uri, signal?: AbortSignal): Promise<ReadResult> {
    const original = this.originalOf(uri);
    const { mtime, size, type } = await vscode.workspace.fs.stat(original);
    if (type & vscode.FileType.Directory) throw new Refusal(vscode.l10n.t('{0} is a folder.', nameOf(original)));
    if (size > largestFile) {
      throw new Refusal(vscode.l10n.t('{0} is larger than 200 MB and was not read.', nameOf(original)));
    }
    const key = original.toString();
    const known = this.readings.get(key);
    if (known?.mtime === mtime) return known.result;
    const result = this.read(original, signal);
    this.readings.set(key, { mtime, result });
    // A reading that was broken off or failed is tried again the next time.
    const forget = (): void => {
      if (this.readings.get(key)?.result === result) this.readings.delete(key);
    };
    result.then((read) => read.source === undefined && forget(), forget);
    return result;
  }

  /** Forgets the reading of a text that nobody looks at any more, unless it took long to make. */
  forget(uri: vscode.Uri): void {
    const key = this.originalOf(uri).toString();
    if (!this.readings.get(key)?.isDear) this.readings.delete(key);
  }

  /**
   * Takes over a reading that took long to make, such as one by text recognition.
   * @param mtime of the file when it was read.
   */
  keep(uri: vscode.Uri, mtime: number, result: ReadResult): void {
    this.readings.delete(uri.toString());
    this.readings.set(uri.toString(), { mtime, result: Promise.resolve(result), isDear: true });
    const dear = [...this.readings].filter(([, { isDear }]) => isDear).map(([key]) => key);
    for (const key of dear.slice(0, -mostDear)) this.readings.delete(key);
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri: this.uriFor(uri) }]);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const page = this.pages.get(uri.path);
    const permissions = vscode.FilePermission.Readonly;
    if (page && !uri.query) {
      return { type: vscode.FileType.File, ctime: 0, mtime: page.mtime, size: bytesOf(page.text).length, permissions };
    }
    const { ctime, mtime } = await vscode.workspace.fs.stat(this.fileBehind(uri));
    return { type: vscode.FileType.File, ctime, mtime, size: (await this.readFile(uri)).length, permissions };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const page = this.pages.get(uri.path);
    if (page && !uri.query) return bytesOf(page.text);
    this.fileBehind(uri);
    let read: ReadResult;
    try {
      read = await this.reading(uri);
    } catch (error) {
      throw vscode.FileSystemError.Unavailable(reasonOf(error));
    }
    if (!read.source) throw vscode.FileSystemError.Unavailable(read.problems.map(({ message }) => message).join(' '));
    return bytesOf(read.source.text);
  }

  watch(uri: vscode.Uri): vscode.Disposable {
    const original = this.originalOf(uri);
    if (original === uri) return new vscode.Disposable(() => undefined);
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(original, '..'), nameOf(original));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidChange(() => this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]));
    return watcher;
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  private fileBehind(uri: vscode.Uri): vscode.Uri {
    if (!uri.query || !uri.path.endsWith(extractedTextSuffix)) throw vscode.FileSystemError.FileNotFound(uri);
    return this.originalOf(uri);
  }

  private async read(original: vscode.Uri, signal?: AbortSignal): Promise<ReadResult> {
    const [bytes, engine] = await Promise.all([vscode.workspace.fs.readFile(original), this.engine()]);
    return engine.readDocument(bytes, nameOf(original), signal ? { signal } : {});
  }
}

/** Makes the texts readable for VS Code. */
export function registerTextViews(_context: vscode.ExtensionContext, { textViews }: Deps): vscode.Disposable {
  const reason = new vscode.MarkdownString(
    vscode.l10n.t('This is the text of the file as Privacy Notice reads it. The file itself is not changed.'),
  );
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(extractedTextScheme, textViews, {
      isReadonly: reason,
      isCaseSensitive: true,
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      const { uri, languageId } = document;
      if (uri.scheme !== extractedTextScheme || !uri.query || languageId === 'privacy-notice') return;
      void vscode.languages.setTextDocumentLanguage(document, 'privacy-notice');
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
      // Closing also happens when the language is set; the reading is still needed then.
      if (uri.scheme === extractedTextScheme && languageId === 'privacy-notice') textViews.forget(uri);
    }),
  );
}

/** With a byte order mark, so that a user's own choice of encoding for files does not garble the text. */
function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text}`);
}
