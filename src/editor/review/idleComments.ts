/**
 * Takes comments out that set nothing aside: by the light bulb, one at a time, or all of them
 * with "Fix All". This is the only fix that is safe to make in bulk; the wording of a clause is
 * changed by a person, one clause at a time.
 */
import * as vscode from 'vscode';
import type { TextEdit } from '../../text/textEdit';
import type { Deps } from '../deps';
import { diagnosticSource } from '../diagnostics';
import type { CheckedDocument } from '../documentChecks';

export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('privacyNotice');

export function registerIdleComments(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('privacy-notice-comments');
  return vscode.Disposable.from(
    collection,
    deps.checks.onDidChange(({ uri, check }) => {
      if (check && check.idleComments.length > 0) collection.set(uri, diagnosticsFor(check));
      else collection.delete(uri);
    }),
    vscode.languages.registerCodeActionsProvider(
      ['markdown', 'html'],
      { provideCodeActions: (document, range, context) => actionsFor(deps, document, range, context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
    ),
  );
}

function diagnosticsFor({ idleComments, places }: CheckedDocument): vscode.Diagnostic[] {
  return idleComments.map(({ span, message, remove }) => {
    const { Information, Warning } = vscode.DiagnosticSeverity;
    const diagnostic = new vscode.Diagnostic(
      places.rangeInFile(span),
      vscode.l10n.t(message),
      remove ? Information : Warning,
    );
    diagnostic.source = diagnosticSource;
    diagnostic.code = 'ignore-comment';
    if (remove) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
    return diagnostic;
  });
}

async function actionsFor(
  deps: Deps,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const check = await deps.checks.upToDate(document);
  if (!check || check.version !== document.version) return [];
  const removable = check.idleComments.flatMap(({ span, remove }) => (remove ? [{ span, remove }] : []));
  if (removable.length === 0) return [];
  if (only?.contains(fixAllKind)) {
    const all = action(
      vscode.l10n.t('Remove comments that set nothing aside'),
      fixAllKind,
      document,
      check,
      removable.flatMap(({ remove }) => remove),
    );
    return [all];
  }
  if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
  return removable
    .filter(({ span }) => check.places.rangeInFile(span).intersection(range) !== undefined)
    .map(({ remove }) => {
      const { QuickFix } = vscode.CodeActionKind;
      const one = action(vscode.l10n.t('Remove this comment'), QuickFix, document, check, remove);
      one.isPreferred = true;
      one.diagnostics = diagnostics.filter(({ code }) => code === 'ignore-comment');
      return one;
    });
}

function action(
  title: string,
  kind: vscode.CodeActionKind,
  document: vscode.TextDocument,
  { places }: CheckedDocument,
  edits: readonly TextEdit[],
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.edit = new vscode.WorkspaceEdit();
  made.edit.set(
    document.uri,
    edits.map(({ span, text }) => vscode.TextEdit.replace(places.rangeInFile(span), text)),
  );
  return made;
}
