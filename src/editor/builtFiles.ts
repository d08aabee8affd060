/** The files that the build lays into dist, read through VS Code, because in a browser there is no disk. */
import * as vscode from 'vscode';
import type { BuiltFiles } from '../formats/pdf/ocr/scanRun';

export function builtFilesOf(extensionUri: vscode.Uri): BuiltFiles {
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  return {
    folder: dist.fsPath,
    read: (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, name)),
  };
}
