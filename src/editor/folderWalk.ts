/** Lists the files below folders, through VS Code's file systems, so that virtual folders work too. */
import * as vscode from 'vscode';
import { reasonOf } from './failures';

/** A folder or file that could not be looked at. */
export interface Unreadable {
  readonly uri: vscode.Uri;
  readonly reason: string;
}

/** Folders that hold programs and not documents. */
const leftOut = new Set(['node_modules', 'bower_components', '__pycache__']);

/** A folder tree deeper than this is a circle made by links, or nothing for people. */
const deepest = 50;

/**
 * All files for which `wanted` says yes, in the order of their names. A folder that
 * cannot be opened is reported and the rest goes on. Hidden folders and links to folders
 * are not entered.
 */
export async function filesBelow(
  folders: readonly vscode.Uri[],
  wanted: (name: string) => boolean,
  token: vscode.CancellationToken,
  onUnreadable: (folder: Unreadable) => void,
): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const enter = async (folder: vscode.Uri, depth: number): Promise<void> => {
    if (token.isCancellationRequested || depth > deepest) return;
    let entries: [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch (error) {
      onUnreadable({ uri: folder, reason: reasonOf(error) });
      return;
    }
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type & vscode.FileType.File) {
        if (wanted(name)) files.push(uri);
      } else if (type === vscode.FileType.Directory && !name.startsWith('.') && !leftOut.has(name)) {
        await enter(uri, depth + 1);
      }
    }
  };
  for (const folder of folders) await enter(folder, 0);
  return files;
}
