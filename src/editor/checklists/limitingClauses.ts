/** "Insert Limiting Clause…": any limiting text, in any voice, at the cursor. */
import * as vscode from 'vscode';
import type { LimitingText } from '../../analysis/limitingTexts';
import { activeEditor } from '../activeCheck';
import { snippetOf } from '../convert';
import type { Deps } from '../deps';
import { isOurText } from '../documentSelection';
import { Refusal, registerCommand } from '../failures';

export const insertClauseCommand = 'privacyNotice.insertLimitingClause';

/** Names a clause ahead of time, for tests and keyboard shortcuts. */
export type ClauseChoice = Partial<Pick<LimitingText, 'ruleId' | 'limit' | 'voice'>>;

export function registerLimitingClauses(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    insertClauseCommand,
    vscode.l10n.t('insert the limiting clause'),
    async (given?: ClauseChoice) => {
      const view = deps.views.active;
      const editor = view ? undefined : activeEditor();
      const check = view?.check ?? (editor && deps.checks.get(editor.document.uri));
      const { limitingTexts } = await deps.engine();
      const clauses = limitingTexts(check?.report.kind ?? 'unknown', check?.source.text);
      const clause = given?.ruleId === undefined ? await pick(clauses) : clauses.find((each) => fits(each, given));
      if (!clause) {
        if (given?.ruleId === undefined) return false;
        throw new Refusal(vscode.l10n.t('There is no limiting clause called {0}.', given.ruleId));
      }
      if (!editor || isOurText(editor.document.uri)) return copy(clause);
      return insert(editor, clause);
    },
  );
}

function fits(clause: LimitingText, wanted: ClauseChoice): boolean {
  return (
    clause.ruleId === wanted.ruleId &&
    (wanted.limit === undefined || clause.limit === wanted.limit) &&
    (wanted.voice === undefined || clause.voice === wanted.voice)
  );
}

async function pick(clauses: readonly LimitingText[]): Promise<LimitingText | undefined> {
  const items = clauses.map((clause, index) => ({
    label:
      clause.limit === 'prohibit'
        ? vscode.l10n.t('Forbid: {0}', clause.title)
        : vscode.l10n.t('Limit: {0}', clause.title),
    description: clause.ruleId,
    detail: clause.text,
    clause,
    first: clause.voice !== clauses[index - 1]?.voice,
  }));
  const listed = items.flatMap((item) =>
    item.first
      ? [{ label: voiceName(item.clause.voice), kind: vscode.QuickPickItemKind.Separator, clause: undefined }, item]
      : [item],
  );
  const picked = await vscode.window.showQuickPick(listed, {
    title: vscode.l10n.t('Insert Limiting Clause'),
    placeHolder: vscode.l10n.t('Search by words, such as “training” or “sell”'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.clause;
}

function voiceName(voice: LimitingText['voice']): string {
  switch (voice) {
    case 'first':
      return vscode.l10n.t('The patient speaks: “my information”');
    case 'third':
      return vscode.l10n.t('About the participant: “the participant’s information”');
    default:
      return vscode.l10n.t('The organization speaks: “your information”');
  }
}

/** @returns whether the text was changed. */
async function insert(editor: vscode.TextEditor, clause: LimitingText): Promise<boolean> {
  const at = editor.selection.active;
  const before = at.character === 0 ? ' ' : editor.document.lineAt(at.line).text.charAt(at.character - 1);
  const gap = /\s/u.test(before) ? '' : ' ';
  const snippet = new vscode.SnippetString(gap + snippetOf(clause.text, clause.blanks));
  if (await editor.insertSnippet(snippet, at, { undoStopBefore: true, undoStopAfter: true })) return true;
  throw new Refusal(vscode.l10n.t('This document cannot be changed.'));
}

async function copy(clause: LimitingText): Promise<boolean> {
  await vscode.env.clipboard.writeText(clause.text);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('This document is read-only here, so the clause was copied to the clipboard.'),
  );
  return false;
}
