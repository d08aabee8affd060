/** Checks every supported file of a folder or of the workspace, and sums the results up on one page. */
import * as vscode from 'vscode';
import { checkClosedFile } from './closedFileCheck';
import { countsOf, inWords, sumOf } from './counts';
import type { Deps, Engine } from './deps';
import { diagnosticsOf } from './diagnostics';
import { nameOf } from './documentSelection';
import { Refusal, reasonOf, registerCommand } from './failures';
import { type FileResult, summaryPage } from './folderSummary';
import { filesBelow } from './folderWalk';

export function registerCheckFolder(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const { failures } = deps;
  const { l10n } = vscode;
  const found = vscode.languages.createDiagnosticCollection('privacy-notice-folder');
  const checkFolder = async (folder?: unknown): Promise<void> => {
    const folders = folder instanceof vscode.Uri ? [folder] : await pickFolders();
    if (folders.length > 0) await checkFolders(deps, found, folders);
  };
  return vscode.Disposable.from(
    found,
    // An open document speaks for itself; two lists of the same findings would confuse.
    deps.checks.onDidChange(({ uri }) => found.delete(uri)),
    deps.views.onDidChange(({ uri }) => found.delete(deps.textViews.uriFor(uri))),
    registerCommand(failures, 'privacyNotice.checkFolder', l10n.t('check the folder'), checkFolder),
    // The same under the name that menus show, where no category stands before it.
    registerCommand(failures, 'privacyNotice.checkSelectedFolder', l10n.t('check the folder'), checkFolder),
    registerCommand(failures, 'privacyNotice.checkWorkspace', l10n.t('check the workspace'), () => {
      const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
      if (folders.length === 0) {
        throw new Refusal(l10n.t('No folder is open. “Check Folder…” lets you choose one.'));
      }
      return checkFolders(deps, found, folders);
    }),
    registerCommand(failures, 'privacyNotice.clearFolderResults', l10n.t('clear the results'), () => found.clear()),
  );
}

async function pickFolders(): Promise<readonly vscode.Uri[]> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Check Folder'),
    openLabel: vscode.l10n.t('Check'),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
  });
  return picked ?? [];
}

async function checkFolders(
  deps: Deps,
  found: vscode.DiagnosticCollection,
  folders: readonly vscode.Uri[],
): Promise<void> {
  const results: FileResult[] = [];
  const options = { location: vscode.ProgressLocation.Notification, title: 'Privacy Notice', cancellable: true };
  const cancelled = await vscode.window.withProgress(options, async (progress, token) => {
    const engine = await deps.engine();
    const isSupported = (name: string): boolean => engine.formatOf(name) !== undefined;
    const files = await filesBelow(folders, isSupported, token, (folder) =>
      results.push({ name: nameIn(folder.uri), ...folder }),
    );
    found.clear();
    for (const [i, uri] of files.entries()) {
      if (token.isCancellationRequested) break;
      const message = vscode.l10n.t('{0} of {1}: {2}', i + 1, files.length, nameOf(uri));
      progress.report({ message, increment: 100 / files.length });
      results.push(await checkOne(deps, engine, found, uri));
      // The window must stay alive between two files.
      await new Promise((next) => setTimeout(next, 0));
    }
    return token.isCancellationRequested;
  });
  if (results.length === 0) {
    const names = folders.map(nameOf).join(', ');
    throw new Refusal(
      cancelled
        ? vscode.l10n.t('The check was cancelled before the first file.')
        : vscode.l10n.t('There is no file of a supported type in {0}.', names),
    );
  }
  await showSummary(deps, results, cancelled);
}

/** Checks one file; whatever goes wrong becomes a line of the summary. */
async function checkOne(
  deps: Deps,
  engine: Engine,
  found: vscode.DiagnosticCollection,
  uri: vscode.Uri,
): Promise<FileResult> {
  const name = nameIn(uri);
  try {
    const open = deps.checks.get(uri) ?? deps.checks.get(deps.textViews.uriFor(uri)) ?? deps.views.get(uri)?.check;
    const check = open ?? (await checkClosedFile(deps, engine, uri));
    if (!check) return { name, uri };
    if (!open) found.set(check.uri, diagnosticsOf(check));
    return { name, uri: check.uri, counts: countsOf(check.open), kind: check.report.kind };
  } catch (error) {
    const reason = reasonOf(error);
    deps.log.warn(name, reason);
    return { name, uri, reason };
  }
}

function nameIn(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

async function showSummary(deps: Deps, results: readonly FileResult[], cancelled: boolean): Promise<void> {
  const page = deps.textViews.showPage('Privacy Notice Summary.md', summaryPage(results, cancelled));
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.window.showTextDocument(page);
  }
  const checked = results.flatMap(({ counts }) => counts ?? []);
  const problems = vscode.l10n.t('Show Problems');
  const words = inWords(sumOf(checked));
  const message =
    checked.length === 1
      ? vscode.l10n.t('1 document checked: {0}.', words)
      : vscode.l10n.t('{0} documents checked: {1}.', checked.length, words);
  void vscode.window.showInformationMessage(message, problems).then((choice) => {
    if (choice === problems) void vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}
