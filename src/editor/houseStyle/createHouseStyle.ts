/** Makes a house style file to fill in, or opens the one that is there. */
import * as vscode from 'vscode';
import { houseStyleName, houseStyleVersion } from '../../config/house/houseStyle';
import type { Deps } from '../deps';
import { Refusal, registerCommand } from '../failures';

/** Every part once, so that completions show what can stand in it. */
const beginning = `${JSON.stringify(
  {
    version: houseStyleVersion,
    rules: {},
    limits: {},
    vendors: [],
    trustedRecipients: [],
    approved: [],
    ownRules: [],
    exclude: [],
  },
  undefined,
  2,
)}\n`;

export function registerCreateHouseStyle(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    'privacyNotice.createHouseStyle',
    vscode.l10n.t('create the house style'),
    async (where?: unknown) => {
      const folder = where instanceof vscode.Uri ? where : await pickFolder();
      if (!folder) return;
      const file = vscode.Uri.joinPath(folder, houseStyleName);
      const exists = await vscode.workspace.fs.stat(file).then(
        () => true,
        () => false,
      );
      if (!exists) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(beginning));
      await vscode.window.showTextDocument(file);
    },
  );
}

/** @throws Refusal when no folder is open. */
async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    throw new Refusal(vscode.l10n.t('Open the folder of your documents first. The house style is kept in it.'));
  if (folders.length === 1) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}
