/** Commands for the view in front, so that everything in it is also in the palette. */
import * as vscode from 'vscode';
import type { Deps } from './deps';
import { Refusal, registerCommand } from './failures';

export function registerViewCommands(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const inFront = () => {
    const { active } = deps.views;
    if (!active) throw new Refusal(vscode.l10n.t('Open a PDF or Word document first.'));
    return active;
  };
  return vscode.Disposable.from(
    registerCommand(deps.failures, 'privacyNotice.findInPdf', vscode.l10n.t('find'), () => inFront().find()),
    registerCommand(deps.failures, 'privacyNotice.showDocumentText', vscode.l10n.t('show the text'), async () => {
      const text = await vscode.workspace.openTextDocument(deps.textViews.uriFor(inFront().uri));
      await vscode.window.showTextDocument(text, { preview: false });
    }),
  );
}
