/** Checks a file of any supported type. What VS Code can show as text is opened as it is; PDF and Word as their text. */
import * as vscode from 'vscode';
import type { ReadResult } from '../text/sourceText';
import { checkOpen } from './checkDocument';
import type { Deps } from './deps';
import { nameOf } from './documentSelection';
import { Refusal, reasonOf, registerCommand } from './failures';
import { pdfViewType } from './pdfDocument';

export function registerCheckFile(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const run = async (file?: unknown, selected?: unknown): Promise<void> => {
    // One after the other, so that the last one is in front and each failure is told by itself.
    for (const uri of await filesOf(deps, file, selected)) {
      await deps.failures.during(vscode.l10n.t('check {0}', nameOf(uri)), () => checkFile(deps, uri));
    }
  };
  const what = vscode.l10n.t('check the file');
  return vscode.Disposable.from(
    registerCommand(deps.failures, 'privacyNotice.checkFile', what, run),
    // The same under the name that menus show, where no category stands before it.
    registerCommand(deps.failures, 'privacyNotice.checkSelectedFile', what, run),
  );
}

/** The explorer names the file and, when several are selected, all of them; the palette names none. */
async function filesOf(deps: Deps, file: unknown, selected: unknown): Promise<readonly vscode.Uri[]> {
  if (Array.isArray(selected) && selected.length > 0 && selected.every((uri) => uri instanceof vscode.Uri))
    return selected;
  if (file instanceof vscode.Uri) return [file];
  const { supportedExtensions } = await deps.engine();
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Check File'),
    openLabel: vscode.l10n.t('Check'),
    canSelectMany: true,
    filters: {
      [vscode.l10n.t('Documents')]: supportedExtensions.map((extension) => extension.slice(1)),
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return picked ?? [];
}

/** Opens and checks one file. @throws Refusal with the name and the reason. */
async function checkFile(deps: Deps, uri: vscode.Uri): Promise<void> {
  const engine = await deps.engine();
  const name = nameOf(uri);
  const format = engine.formatOf(name);
  if (format === 'pdf' || format === 'word') {
    await showExtractedText(deps, uri);
    return;
  }
  if (format === undefined) {
    // Its bytes may still be a PDF or Word document; the reader knows, and says what it supports.
    const read = await deps.textViews.reading(uri).catch((error) => {
      throw unreadable(uri, reasonOf(error));
    });
    if (!read.source) throw unreadable(uri, reasonsOf(read));
    await showExtractedText(deps, uri);
    return;
  }
  await vscode.workspace.fs.stat(uri).then(undefined, (error) => {
    throw unreadable(uri, reasonOf(error));
  });
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    // VS Code refuses binary and very large files; our reader can say more about why.
    const read = await deps.textViews.reading(uri);
    if (!read.source) throw unreadable(uri, reasonsOf(read) || reasonOf(error));
    await showExtractedText(deps, uri);
    return;
  }
  await vscode.window.showTextDocument(document, { preview: false });
  await checkOpen(deps, document);
}

/** Reads a file with progress and shows its text with the findings on it. */
async function showExtractedText(deps: Deps, uri: vscode.Uri): Promise<void> {
  const view = deps.textViews.uriFor(uri);
  const read = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading {0}', nameOf(uri)),
      cancellable: true,
    },
    async (_progress, token) => {
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      const result = await deps.textViews.reading(view, stop.signal).catch((error) => {
        throw unreadable(uri, reasonOf(error));
      });
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      return result;
    },
  );
  if (!read.source && read.problems.some(({ code }) => code === 'scanned')) {
    // Its view shows the pictures and offers to read them.
    await vscode.commands.executeCommand('vscode.openWith', uri, pdfViewType);
    return;
  }
  if (!read.source) throw unreadable(uri, reasonsOf(read));
  let document = await vscode.workspace.openTextDocument(view);
  if (document.languageId !== 'privacy-notice') {
    document = await vscode.languages.setTextDocumentLanguage(document, 'privacy-notice');
  }
  await vscode.window.showTextDocument(document, { preview: false });
  await checkOpen(deps, document);
}

function reasonsOf(read: ReadResult): string {
  return read.problems.map(({ message }) => message).join(' ');
}

function unreadable(uri: vscode.Uri, reason: string): Refusal {
  return new Refusal(vscode.l10n.t('{0} could not be checked: {1}', nameOf(uri), reason));
}
