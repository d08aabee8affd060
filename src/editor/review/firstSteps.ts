/** Opens the first steps again, for those who closed them. */
import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { registerCommand } from '../failures';

export function registerFirstSteps(context: vscode.ExtensionContext, { failures }: Deps): vscode.Disposable {
  return registerCommand(failures, 'privacyNotice.openWalkthrough', vscode.l10n.t('open the first steps'), () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#firstSteps`, false),
  );
}
