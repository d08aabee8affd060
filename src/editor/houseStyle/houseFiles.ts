/** How house style files are found and read through VS Code's file systems. */
import * as vscode from 'vscode';
import { houseStyleName } from '../../config/house/houseStyle';
import type { HouseFiles } from '../../config/house/loadHouseStyle';
import { reasonOf } from '../failures';

/** Whether a file is a house style, or one to extend from, by its name. */
export function isHouseStyle(uri: vscode.Uri): boolean {
  return uri.path.endsWith(houseStyleName);
}

/** The folder of a document; for one that was never saved, the first folder of the workspace. */
export function folderOf(uri: vscode.Uri): vscode.Uri | undefined {
  if (uri.scheme === 'untitled') return vscode.workspace.workspaceFolders?.[0]?.uri;
  return parentOf(uri);
}

export function parentOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.slice(0, Math.max(uri.path.lastIndexOf('/'), 1)) || '/' });
}

/** How far up a house style is looked for: in a folder that is not trusted, no further than the folder. */
export function topOf(folder: vscode.Uri): string {
  if (vscode.workspace.isTrusted) return '/';
  return (vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder).path;
}

/** Files by their addresses; one that is open counts as it stands in its editor. */
export const houseFiles: HouseFiles = {
  async read(address) {
    const uri = vscode.Uri.parse(address, true);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
    if (open) return open.getText();
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      return text.startsWith('\ufeff') ? text.slice(1) : text;
    } catch (error) {
      throw new Error(reasonOf(error));
    }
  },
  resolve(from, reference) {
    if (/^[a-z][a-z0-9+.-]+:/iu.test(reference)) {
      return {
        refused: vscode.l10n.t('“{0}” is an address. A house style can only extend files on this computer.', reference),
      };
    }
    const origin = vscode.Uri.parse(from, true);
    const path = reference.replaceAll('\\', '/');
    const uri = /^[a-z]:/iu.test(path)
      ? vscode.Uri.file(path)
      : path.startsWith('/')
        ? origin.with({ path })
        : vscode.Uri.joinPath(parentOf(origin), path);
    const top = (vscode.workspace.getWorkspaceFolder(origin)?.uri ?? parentOf(origin)).path.replace(/\/?$/u, '/');
    if (!vscode.workspace.isTrusted && !uri.path.startsWith(top)) {
      return {
        refused: vscode.l10n.t('“{0}” lies outside this folder, which is not trusted yet. It is left out.', reference),
      };
    }
    return { file: uri.toString() };
  },
};
