/** What the light bulb offers for a missing statement: its text in the voice of the document, at its place. */
import * as vscode from 'vscode';
import type { Fix } from '../../linter/finding';
import type { Element } from '../../linter/report';
import type { Deps } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { isOurText } from '../documentSelection';
import { explainStatementCommand } from './checklistPage';
import { insertionEdit, insertStatementCommand } from './insertStatement';
import { statementDiagnostic, statementSource } from './statementDiagnostics';

export function registerStatementFixes(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider('*', new StatementFixes(deps), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

/** With more statements at one place, the user is asked which one; a menu of twenty lines helps nobody. */
const mostListed = 4;

class InsertAction extends vscode.CodeAction {
  constructor(
    readonly document: vscode.TextDocument,
    readonly check: CheckedDocument,
    readonly fix: Fix,
  ) {
    super(fix.title, vscode.CodeActionKind.QuickFix);
  }
}

class StatementFixes implements vscode.CodeActionProvider {
  constructor(private readonly deps: Deps) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
    const asked = diagnostics.filter(({ source }) => source === statementSource).map(rowIdOf);
    if (asked.length === 0) return [];
    const actions = await this.deps.failures.during(vscode.l10n.t('offer quick fixes'), async () => {
      const check = await this.deps.checks.upToDate(document);
      if (!check || check.version !== document.version || token.isCancellationRequested) return [];
      const elements = check.report.elements.filter(({ id, status }) => asked.includes(id) && status === 'missing');
      const original = this.deps.textViews.originalOf(check.uri).toString();
      if (elements.length > mostListed) return [chooseAction(check, elements)];
      const { insertionFor } = await this.deps.engine();
      return elements.flatMap((element) => {
        const fix = insertionFor(check.source, check.report, element);
        return [...(fix ? [insertAction(document, check, element, fix, original)] : []), explainAction(check, element)];
      });
    });
    return (actions ?? []).sort((a, b) => Number(isExplanation(a)) - Number(isExplanation(b)));
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (!(action instanceof InsertAction)) return action;
    await this.deps.failures.during(vscode.l10n.t('insert the statement'), async () => {
      action.edit = insertionEdit(action.document, action.check, action.fix, await this.deps.engine());
    });
    return action;
  }
}

function insertAction(
  document: vscode.TextDocument,
  check: CheckedDocument,
  element: Element,
  fix: Fix,
  original: string,
): vscode.CodeAction {
  // A read-only text has another way: into the Word view, or onto the clipboard.
  const action = isOurText(check.uri)
    ? commandAction(fix.title, insertStatementCommand, { document: original, row: element.id })
    : new InsertAction(document, check, fix);
  action.diagnostics = [statementDiagnostic(check, element)];
  return action;
}

function explainAction(check: CheckedDocument, element: Element): vscode.CodeAction {
  const action = commandAction(vscode.l10n.t('Explain {0}', element.id), explainStatementCommand, element.id);
  action.diagnostics = [statementDiagnostic(check, element)];
  return action;
}

function chooseAction(check: CheckedDocument, elements: readonly Element[]): vscode.CodeAction {
  const title = vscode.l10n.t('Insert one of {0} missing statements…', elements.length);
  const action = commandAction(
    title,
    insertStatementCommand,
    elements.map(({ id }) => id),
  );
  action.diagnostics = elements.map((element) => statementDiagnostic(check, element));
  return action;
}

function commandAction(title: string, command: string, argument: unknown): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [argument] };
  return action;
}

function isExplanation({ command }: vscode.CodeAction): boolean {
  return command?.command === explainStatementCommand;
}

function rowIdOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : '';
}
