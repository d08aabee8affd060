/** The document that a command is about: the one in the active editor, checked as it stands. */
import * as vscode from 'vscode';
import type { Deps } from './deps';
import type { CheckedDocument } from './documentChecks';
import { nameOf } from './documentSelection';
import { Refusal } from './failures';

export interface ActiveCheck {
  readonly editor: vscode.TextEditor;
  readonly check: CheckedDocument;
}

/**
 * Checks the active document now.
 * @throws Refusal when no text is open, or when it was never checked.
 */
export async function activeCheck(deps: Deps): Promise<ActiveCheck> {
  const editor = activeEditor();
  const check = await deps.checks.upToDate(editor.document);
  if (!check || check.version !== editor.document.version) {
    throw new Refusal(
      vscode.l10n.t(
        '{0} has not been checked. Run “Privacy Notice: Check This Document” first.',
        nameOf(editor.document.uri),
      ),
    );
  }
  return { editor, check };
}

/** @throws Refusal when no text is open. */
export function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refusal(vscode.l10n.t('No document is open. Open one, or run “Privacy Notice: Check File…”.'));
  return editor;
}
