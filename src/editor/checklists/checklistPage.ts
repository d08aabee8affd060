/** Opens the page that lists every row of every checklist. It is packaged with the extension; nothing is fetched. */
import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { Refusal, registerCommand } from '../failures';

export const explainStatementCommand = 'privacyNotice.explainStatement';

/** A link that opens the page at a row, for the code of a diagnostic. */
export function checklistPageLink(id: string): vscode.Uri {
  return vscode.Uri.parse(`command:${explainStatementCommand}?${encodeURIComponent(JSON.stringify([id]))}`);
}

export function registerChecklistPage(context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    explainStatementCommand,
    vscode.l10n.t('explain the statement'),
    async (asked?: unknown) => {
      const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'checklists.md');
      const id = rowId(asked);
      // Only the id of a row becomes part of an address, whoever made the link.
      if (id !== undefined && !(await deps.engine()).rowOf(id)) {
        throw new Refusal(vscode.l10n.t('There is no statement called {0}.', id));
      }
      const at = id === undefined ? page : page.with({ fragment: id.toLowerCase() });
      try {
        await vscode.commands.executeCommand('markdown.showPreviewToSide', at);
      } catch {
        await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
      }
    },
  );
}

/** The row that is meant: its id, or an item of the checklist view. */
function rowId(asked: unknown): string | undefined {
  if (typeof asked === 'string') return asked;
  const row = (asked as { row?: unknown } | undefined)?.row;
  return typeof row === 'string' ? row : undefined;
}
