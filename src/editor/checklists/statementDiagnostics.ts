/**
 * Shows each mandatory statement that is missing as a diagnostic of its own, where the
 * statement belongs. Its code is the row of the checklist, so it can be told from a finding.
 */
import * as vscode from 'vscode';
import type { Element } from '../../linter/report';
import type { Span } from '../../text/span';
import { kindName } from '../counts';
import type { Deps } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import type { ViewedDocument } from '../viewedDocument';
import { checklistPageLink } from './checklistPage';
import { missingStatements } from './missingStatements';

export const statementSource = 'Privacy Notice checklist';

export function registerStatementDiagnostics(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const { checks, views, textViews } = deps;
  const collection = vscode.languages.createDiagnosticCollection('privacy-notice-checklist');
  const show = (uri: vscode.Uri): void => {
    const original = textViews.originalOf(uri);
    const view = views.get(original);
    // The text of a file speaks for its view as well; one list is enough.
    const check = checks.get(uri) ?? view?.check;
    if (check) collection.set(uri, statementDiagnostics(check));
    else collection.delete(uri);
  };
  return vscode.Disposable.from(
    collection,
    checks.onDidChange(({ uri }) => show(uri)),
    views.onDidChange((document: ViewedDocument) => show(textViews.uriFor(document.uri))),
  );
}

/** The diagnostics of one document; none where its kind is not known. */
export function statementDiagnostics(check: CheckedDocument): vscode.Diagnostic[] {
  const { statements, together } = missingStatements(check.report);
  if (!together) return statements.map((element) => statementDiagnostic(check, element));
  const message = vscode.l10n.t(
    'Read as: {0}. {1} statements that the law asks for were not found. If it is something else, set its kind; the Checklist view lists them.',
    kindName(check.report.kind),
    statements.length,
  );
  const diagnostic = new vscode.Diagnostic(
    firstLine(check, titleOf(check)),
    message,
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = statementSource;
  diagnostic.code = 'checklist';
  return [diagnostic];
}

/** The diagnostic of one missing statement. Equal statements give equal diagnostics, so a quick fix can name its own. */
export function statementDiagnostic(check: CheckedDocument, element: Element): vscode.Diagnostic {
  const { id, requirement, citation, confirmed, note, belongsAt } = element;
  const source = confirmed ? citation : vscode.l10n.t('{0}, not confirmed', citation);
  const message = [vscode.l10n.t('Not found: {0}', requirement), note, `(${source})`].filter(Boolean).join(' ');
  const diagnostic = new vscode.Diagnostic(
    firstLine(check, belongsAt ?? titleOf(check)),
    message,
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = statementSource;
  diagnostic.code = { value: id, target: checklistPageLink(id) };
  return diagnostic;
}

function titleOf({ source }: CheckedDocument): Span {
  return source.blocks[0]?.span ?? { start: 0, end: 0 };
}

/** A mark under a whole paragraph would say that the paragraph is wrong; its first line shows the place. */
function firstLine({ places }: CheckedDocument, at: Span): vscode.Range {
  const range = places.rangeOf(at);
  return range.isSingleLine ? range : new vscode.Range(range.start, new vscode.Position(range.start.line, 10_000));
}
