/** Says beside the language of a document what we take it for, and leads to changing that. */
import * as vscode from 'vscode';
import { countsOf, inWords, kindName } from '../counts';
import type { Deps } from '../deps';

export function registerLanguageStatus(_context: vscode.ExtensionContext, { checks }: Deps): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('privacyNotice.kind', []);
  item.name = vscode.l10n.t('Privacy Notice: kind of document');
  item.command = { title: vscode.l10n.t('Set Document Kind…'), command: 'privacyNotice.setDocumentKind' };
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const check = document && checks.get(document.uri);
    // The item is shown for the documents that are checked, and for no other.
    item.selector = check ? [{ language: document.languageId, scheme: document.uri.scheme }] : [];
    if (!check) return;
    const { kind } = check.report;
    item.text = kindName(kind);
    item.detail = inWords(countsOf(check.open));
    item.severity =
      kind === 'unknown' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    item.accessibilityInformation = { label: `${item.name}: ${item.text}, ${item.detail}` };
  };
  update();
  return vscode.Disposable.from(item, checks.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}
