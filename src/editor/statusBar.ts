/** The counts of the active document in the status bar; a click opens the Problems panel. */
import * as vscode from 'vscode';
import { countsOf, inWords, kindName, listedIn } from './counts';
import type { Deps } from './deps';
import type { CheckedDocument } from './documentChecks';
import { isTooLongUnasked, languages, nameOf } from './documentSelection';

export function registerStatusBar(_context: vscode.ExtensionContext, { checks, views }: Deps): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('privacyNotice.counts', vscode.StatusBarAlignment.Left, 50);
  item.name = vscode.l10n.t('Privacy Notice');
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const check = document ? checks.get(document.uri) : views.active?.check;
    const isOutdated = check?.version !== document?.version;
    if (document && isOutdated && isLeftOut(document)) showLeftOut(item, document);
    else if (check) showCounts(item, check);
    else item.hide();
  };
  update();
  return vscode.Disposable.from(
    item,
    checks.onDidChange(update),
    views.onDidChange(update),
    views.onDidActivate(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

function showCounts(item: vscode.StatusBarItem, check: CheckedDocument): void {
  const counts = countsOf(check.open);
  const words = inWords(counts);
  item.text = `$(law) ${listedIn(counts)}`;
  item.accessibilityInformation = { label: vscode.l10n.t('Privacy Notice: {0}', words), role: 'button' };
  item.tooltip = new vscode.MarkdownString()
    .appendText(vscode.l10n.t('Privacy Notice: {0}', words))
    .appendMarkdown('\n\n')
    .appendText(kindName(check.report.kind))
    .appendMarkdown('\n\n')
    .appendText(
      check.ignored.length === 0
        ? vscode.l10n.t('No finding is ignored.')
        : vscode.l10n.t('Ignored with a reason: {0}', check.ignored.length),
    );
  item.command = { title: vscode.l10n.t('Show the problems'), command: 'workbench.actions.view.problems' };
  item.show();
}

/** A document of ours that is too long to be checked on every change says so, instead of looking clean. */
function isLeftOut(document: vscode.TextDocument): boolean {
  return (languages as readonly string[]).includes(document.languageId) && isTooLongUnasked(document);
}

function showLeftOut(item: vscode.StatusBarItem, document: vscode.TextDocument): void {
  item.text = `$(law) ${vscode.l10n.t('not checked')}`;
  item.tooltip = vscode.l10n.t('{0} is very long. Click to check it.', nameOf(document.uri));
  item.accessibilityInformation = { label: item.tooltip, role: 'button' };
  item.command = { title: vscode.l10n.t('Check this document'), command: 'privacyNotice.checkDocument' };
  item.show();
}
