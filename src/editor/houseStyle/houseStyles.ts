/**
 * The house styles of the documents that are checked: found in the folder of a document or
 * above it, kept until one of their files changes, their faults shown in the files themselves.
 */
import * as vscode from 'vscode';
import { houseStyleName } from '../../config/house/houseStyle';
import type { LoadedHouse } from '../../config/house/loadHouseStyle';
import { LineIndex } from '../../text/lineIndex';
import type { Engine } from '../deps';
import { type Failures, reasonOf } from '../failures';
import { folderOf, houseFiles, isHouseStyle, parentOf, topOf } from './houseFiles';

export interface FoundHouse extends LoadedHouse {
  /** The folder that its patterns start from. */
  readonly folder: vscode.Uri;
}

/** How long a house style may be typed in before it counts, in milliseconds. */
const pause = 400;

export class HouseStyles implements vscode.Disposable {
  private readonly byFolder = new Map<string, Promise<FoundHouse | undefined>>();
  private readonly byFile = new Map<string, Promise<FoundHouse | undefined>>();
  private readonly faults = vscode.languages.createDiagnosticCollection('privacy-notice-house-style');
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;

  /** A house style is new, changed or gone: every check has to be made again. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly failures: Failures,
  ) {
    const { workspace } = vscode;
    const watcher = workspace.createFileSystemWatcher(`**/*${houseStyleName}`);
    const hear = (uri: vscode.Uri): void => {
      if (isHouseStyle(uri) || this.uses(uri)) this.reload();
    };
    this.disposables = [
      this.faults,
      this.changed,
      watcher,
      watcher.onDidCreate(hear),
      watcher.onDidChange(hear),
      watcher.onDidDelete(hear),
      workspace.onDidSaveTextDocument(({ uri }) => hear(uri)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) hear(document.uri);
      }),
      workspace.onDidOpenTextDocument((document) => this.look(document)),
      workspace.onDidGrantWorkspaceTrust(() => this.reload()),
    ];
  }

  /** Shows the faults of the house styles that are open already. */
  start(): void {
    for (const document of vscode.workspace.textDocuments) this.look(document);
  }

  /** The house style for a document, by the address of its file. */
  async for(uri: vscode.Uri): Promise<FoundHouse | undefined> {
    const folder = folderOf(uri);
    return folder && this.forFolder(folder, topOf(folder));
  }

  /** Whether the house style leaves a document out of checks that nobody asked for. */
  async leavesOut(uri: vscode.Uri): Promise<boolean> {
    const found = await this.for(uri);
    if (!found || !(found.house.include || found.house.exclude) || uri.scheme === 'untitled') return false;
    const { isLeftOut } = await import('../../config/house/leftOut');
    const base = found.folder.path.replace(/\/?$/u, '/');
    return isLeftOut(uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path, found.house);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private forFolder(folder: vscode.Uri, top: string): Promise<FoundHouse | undefined> {
    const key = folder.toString();
    let found = this.byFolder.get(key);
    if (!found) {
      found = this.find(folder, top);
      this.byFolder.set(key, found);
    }
    return found;
  }

  private async find(folder: vscode.Uri, top: string): Promise<FoundHouse | undefined> {
    const file = vscode.Uri.joinPath(folder, houseStyleName);
    const stat = await vscode.workspace.fs.stat(file).then(
      (found) => found,
      () => undefined,
    );
    if (stat && stat.type & vscode.FileType.File) return this.load(file);
    const above = parentOf(folder);
    if (folder.path === top || above.path === folder.path) return undefined;
    return this.forFolder(above, top);
  }

  private load(file: vscode.Uri): Promise<FoundHouse | undefined> {
    const key = file.toString();
    let loading = this.byFile.get(key);
    if (!loading) {
      loading = this.read(file);
      this.byFile.set(key, loading);
    }
    return loading;
  }

  private async read(file: vscode.Uri): Promise<FoundHouse | undefined> {
    const [{ rules }, { loadHouseStyle }] = await Promise.all([
      this.engine(),
      import('../../config/house/loadHouseStyle'),
    ]);
    try {
      const loaded = await loadHouseStyle(
        file.toString(),
        houseFiles,
        rules.map(({ id }) => id),
        rules.filter(({ limits }) => limits).map(({ id }) => id),
      );
      this.show(loaded);
      return { ...loaded, folder: parentOf(file) };
    } catch (error) {
      this.failures.warnOnce(
        vscode.l10n.t('{0} could not be read: {1}', vscode.workspace.asRelativePath(file), reasonOf(error)),
      );
      return undefined;
    }
  }

  private show({ problems }: LoadedHouse): void {
    for (const { file, text, problems: found } of problems) {
      const lines = new LineIndex(text);
      const at = (offset: number): vscode.Position => {
        const { line, character } = lines.positionAt(offset);
        return new vscode.Position(line, character);
      };
      this.faults.set(
        vscode.Uri.parse(file, true),
        found.map(({ start, end, message, severity }) => {
          const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
          const range = new vscode.Range(at(start), at(end));
          const fault = new vscode.Diagnostic(range, message, severity === 'error' ? error : warning);
          fault.source = 'Privacy Notice';
          return fault;
        }),
      );
    }
  }

  /** A house style that is open is read, so that its faults are seen before any document is checked. */
  private look({ uri }: vscode.TextDocument): void {
    if (isHouseStyle(uri) && uri.scheme !== 'git') void this.load(uri);
  }

  private uses(uri: vscode.Uri): boolean {
    return this.faults.has(uri);
  }

  private reload(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.byFolder.clear();
      this.byFile.clear();
      this.faults.clear();
      this.start();
      this.changed.fire();
    }, pause);
  }
}
