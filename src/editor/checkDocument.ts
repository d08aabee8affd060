/** Checks what is open: the document, or a text from the clipboard. Also sets what the document is. */
import * as vscode from 'vscode';
import { type DocumentKind, documentKinds } from '../linter/report';
import { activeEditor } from './activeCheck';
import { countsOf, inWords, kindName } from './counts';
import type { Deps } from './deps';
import type { CheckedDocument } from './documentChecks';
import { isTooLongUnasked, nameOf } from './documentSelection';
import { Refusal, registerCommand } from './failures';

/** How long we wait for a clipboard that may ask the user first, in milliseconds. */
const clipboardPatience = 1000;

export function registerCheckDocument(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const { failures } = deps;
  return vscode.Disposable.from(
    registerCommand(failures, 'privacyNotice.checkDocument', vscode.l10n.t('check the document'), () =>
      checkInFront(deps),
    ),
    registerCommand(
      failures,
      'privacyNotice.checkPastedText',
      vscode.l10n.t('check the pasted text'),
      (text?: unknown) => checkPastedText(deps, text),
    ),
    registerCommand(
      failures,
      'privacyNotice.setDocumentKind',
      vscode.l10n.t('set the kind of document'),
      (kind?: unknown) => setDocumentKind(deps, kind),
    ),
    registerCommand(failures, 'privacyNotice.showLog', vscode.l10n.t('show the log'), () => deps.log.show()),
  );
}

/** Checks what is in front: a document in a view of ours, otherwise the active text. */
async function checkInFront(deps: Deps): Promise<void> {
  const view = deps.views.active;
  if (!view) {
    await checkOpen(deps, activeEditor().document);
    return;
  }
  await view.recheck();
  if (view.check) tellResult(view.check);
  else throw new Refusal(view.problems.map(({ message }) => message).join(' '));
}

/** Checks an open document and says what came out. */
export async function checkOpen(deps: Deps, document: vscode.TextDocument): Promise<CheckedDocument | undefined> {
  const title = vscode.l10n.t('Checking {0}', nameOf(document.uri));
  // A very long text takes a while; its progress must be seen where the user looks.
  const location = isTooLongUnasked(document) ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window;
  const check = await vscode.window.withProgress({ location, title }, () => deps.checks.ask(document));
  if (check) tellResult(check);
  return check;
}

/** Says the result of a check that was asked for; without it, a clean document would look as if nothing happened. */
function tellResult(check: CheckedDocument): void {
  const name = nameOf(check.uri);
  const counts = countsOf(check.open);
  const worst = check.report.problems.find(({ severity }) => severity === 'error');
  const result = worst
    ? vscode.l10n.t('{0}: {1}', name, worst.message)
    : vscode.l10n.t('{0}: {1}.', name, inWords(counts));
  const note =
    check.report.words === 0
      ? vscode.l10n.t('{0} holds no text.', name)
      : check.report.kind === 'unknown'
        ? vscode.l10n.t(
            '{0} It does not look like a notice or a consent form; “Set Document Kind…” tells us what it is.',
            result,
          )
        : result;
  const next = vscode.l10n.t('Next Finding');
  const problems = vscode.l10n.t('Show Problems');
  const buttons = check.open.length > 0 ? [next, problems] : [];
  void vscode.window.showInformationMessage(note, ...buttons).then((choice) => {
    if (choice === next) void vscode.commands.executeCommand('privacyNotice.nextFinding');
    if (choice === problems) void vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}

/** A new document with the text of the clipboard; an empty one to paste into when the clipboard has none. */
async function checkPastedText(deps: Deps, given: unknown): Promise<vscode.Uri> {
  const content = typeof given === 'string' ? given : await clipboardText();
  const document = await vscode.workspace.openTextDocument({ language: 'privacy-notice', content });
  await vscode.window.showTextDocument(document, { preview: false });
  if (content.trim() === '') {
    await deps.checks.ask(document);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Paste the text into this document. It is checked as it changes, and it stays on your machine.'),
    );
  } else {
    await checkOpen(deps, document);
  }
  return document.uri;
}

/** In a browser the clipboard may ask for permission first; then the user pastes by hand. */
async function clipboardText(): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve(''), clipboardPatience));
  const text = Promise.resolve(vscode.env.clipboard.readText()).catch(() => '');
  return Promise.race([text, late]);
}

interface KindItem extends vscode.QuickPickItem {
  readonly chosen: DocumentKind | undefined;
}

/** The user knows best what a document is; the choice holds for this document alone. */
async function setDocumentKind(deps: Deps, given: unknown): Promise<void> {
  const view = deps.views.active;
  const document = view ? undefined : activeEditor().document;
  const uri = view?.uri ?? deps.textViews.originalOf((document as vscode.TextDocument).uri);
  const items: KindItem[] = [
    { label: vscode.l10n.t('Automatic'), description: vscode.l10n.t('read it from the document'), chosen: undefined },
    ...documentKinds.map((kind) => ({ label: kindName(kind), description: kind, chosen: kind })),
  ];
  const picked =
    given === undefined
      ? await vscode.window.showQuickPick(items, {
          title: vscode.l10n.t('What is {0}?', nameOf(uri)),
          matchOnDescription: true,
        })
      : items.find(({ chosen }) => (chosen ?? 'auto') === given);
  if (!picked) {
    if (given !== undefined)
      throw new Refusal(vscode.l10n.t('There is no kind of document called {0}.', String(given)));
    return;
  }
  await deps.kinds.set(uri, picked.chosen);
  if (document) await deps.checks.ask(document);
}
