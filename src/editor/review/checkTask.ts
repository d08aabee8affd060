/**
 * Checking a folder as a task of VS Code, in its terminal. The task runs inside the
 * extension, so that nothing has to be installed; its lines are those of the command line's
 * compact format, and the same problem matcher reads both.
 */
import * as vscode from 'vscode';
import { compactWriter } from '../../exporters/compact';
import { checkClosedFile } from '../closedFileCheck';
import type { Deps } from '../deps';
import { reasonOf } from '../failures';
import { filesBelow } from '../folderWalk';
import { exportedDocument, writerOptions } from './reportDocument';

export const taskType = 'privacyNotice';
const matcher = '$privacy-notice';

interface Definition extends vscode.TaskDefinition {
  /** Below the workspace folder; the whole folder when it is left out. */
  readonly path?: string;
}

export function registerCheckTask(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(taskType, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).map((folder) => taskFor(deps, folder, { type: taskType })),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && taskFor(deps, folder, definition as Definition);
    },
  });
}

function taskFor(deps: Deps, folder: vscode.WorkspaceFolder, definition: Definition): vscode.Task {
  const name =
    typeof definition.path === 'string'
      ? vscode.l10n.t('check {0}', definition.path)
      : vscode.l10n.t('check the folder');
  const run = new vscode.CustomExecution(async (resolved) => {
    const { path } = resolved as Definition;
    const start = typeof path === 'string' ? vscode.Uri.joinPath(folder.uri, path) : folder.uri;
    return new CheckTerminal(deps, folder, start);
  });
  const task = new vscode.Task(definition, folder, name, 'Privacy Notice', run, matcher);
  task.group = vscode.TaskGroup.Test;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent };
  return task;
}

class CheckTerminal implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly closed = new vscode.EventEmitter<number>();
  private readonly stop = new vscode.CancellationTokenSource();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;

  constructor(
    private readonly deps: Deps,
    private readonly folder: vscode.WorkspaceFolder,
    private readonly start: vscode.Uri,
  ) {}

  open(): void {
    void this.run().then(
      (code) => this.closed.fire(code),
      (error) => {
        this.line(reasonOf(error));
        this.closed.fire(2);
      },
    );
  }

  close(): void {
    this.stop.cancel();
  }

  /** @returns 0 without a serious finding, 1 with one, 2 when a file could not be read; as on the command line. */
  private async run(): Promise<number> {
    const engine = await this.deps.engine();
    const isSupported = (name: string): boolean => engine.formatOf(name) !== undefined;
    let code = 0;
    const unreadable = (uri: vscode.Uri, reason: string): void => {
      this.line(`${this.nameOf(uri)}:1:1: error reading: ${reason}`);
      code = 2;
    };
    const { type } = await vscode.workspace.fs.stat(this.start);
    const files =
      type & vscode.FileType.Directory
        ? await filesBelow([this.start], isSupported, this.stop.token, ({ uri, reason }) => unreadable(uri, reason))
        : [this.start];
    let checked = 0;
    for (const uri of files) {
      if (this.stop.token.isCancellationRequested) return 2;
      try {
        const check = await checkClosedFile(this.deps, engine, uri);
        if (!check) continue;
        checked++;
        const document = { ...exportedDocument(this.deps, engine, check, false), path: this.nameOf(uri) };
        const options = { ...writerOptions(engine, { audience: 'editor' }, document.path), showHints: false };
        for (const line of compactWriter(options).document(document).split('\n')) if (line) this.line(line);
        if (code === 0 && check.open.some(({ severity }) => severity === 'error')) code = 1;
      } catch (error) {
        unreadable(uri, reasonOf(error));
      }
    }
    this.line(vscode.l10n.t('Documents checked: {0}. Information, not legal advice.', checked));
    return code;
  }

  private nameOf(uri: vscode.Uri): string {
    const base = this.folder.uri.path.replace(/\/?$/u, '/');
    return uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path;
  }

  private line(text: string): void {
    this.written.fire(`${text.replace(/[\p{Cc}]+/gu, ' ')}\r\n`);
  }
}
