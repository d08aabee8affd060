/** What the suites of the Word and PDF views do again and again. */
import * as vscode from 'vscode';
import type { ViewedDocument } from '../../../src/editor/viewedDocument';
import { waitFor } from '../support/waitFor';
import { extensionId } from './window';

/** The document of an open view, as the extension itself has it. */
export function viewOf(uri: vscode.Uri): ViewedDocument | undefined {
  const api = vscode.extensions.getExtension(extensionId)?.exports as
    | { views: { get(uri: vscode.Uri): ViewedDocument | undefined } }
    | undefined;
  return api?.views.get(uri);
}

/** Opens a file in a view and waits until its page has shown the newest check. */
export async function openView(uri: vscode.Uri, viewType: string): Promise<ViewedDocument> {
  await vscode.commands.executeCommand('vscode.openWith', uri, viewType);
  return waitFor(
    `the view of ${uri.path}`,
    () => {
      const view = viewOf(uri);
      return view && view.version > 0 && view.shown?.version === view.version ? view : undefined;
    },
    60_000,
  );
}
