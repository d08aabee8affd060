/** The surfaces of the checklists, as one list. */
import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { registerChecklistPage } from './checklistPage';
import { registerInsertStatement } from './insertStatement';
import { registerLimitingClauses } from './limitingClauses';
import { registerPlainLanguage } from './plainLanguage';
import { registerShowStatement } from './showStatement';
import { registerStatementDiagnostics } from './statementDiagnostics';
import { registerStatementFixes } from './statementFixes';

const surfaces = [
  registerStatementDiagnostics,
  registerStatementFixes,
  registerInsertStatement,
  registerShowStatement,
  registerLimitingClauses,
  registerPlainLanguage,
  registerChecklistPage,
];

export function registerChecklists(context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return vscode.Disposable.from(...surfaces.map((register) => register(context, deps)));
}
