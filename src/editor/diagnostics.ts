/** Shows the open findings of every checked document as VS Code diagnostics. */
import * as vscode from 'vscode';
import type { Finding, Severity } from '../linter/finding';
import type { Problem } from '../text/sourceText';
import type { Deps } from './deps';
import type { CheckedDocument } from './documentChecks';
import { explainRuleLink } from './ruleDocs';

export const diagnosticSource = 'Privacy Notice';

/** A hint is something already limited or favourable; VS Code keeps hints out of the Problems panel. */
const severityOf: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Keeps the diagnostics of open documents in step with their checks. */
export function registerDiagnostics(_context: vscode.ExtensionContext, { checks }: Deps): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('privacy-notice');
  const listener = checks.onDidChange(({ uri, check }) => {
    if (check) collection.set(uri, diagnosticsOf(check));
    else collection.delete(uri);
  });
  return vscode.Disposable.from(collection, listener);
}

/** Everything that the Problems panel is to say about one document. */
export function diagnosticsOf(check: CheckedDocument): vscode.Diagnostic[] {
  return [
    ...check.report.problems.map(problemDiagnostic),
    ...check.open.map((finding) => findingDiagnostic(check, finding)),
  ];
}

/** The diagnostic of one finding. Equal findings give equal diagnostics, so a quick fix can name the one it is for. */
export function findingDiagnostic(check: CheckedDocument, finding: Finding): vscode.Diagnostic {
  const { places, uri } = check;
  const found = vscode.l10n.t(finding.message);
  const message = finding.page === undefined ? found : vscode.l10n.t('{0} (page {1})', found, finding.page);
  const diagnostic = new vscode.Diagnostic(places.rangeOf(finding.span), message, severityOf[finding.severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.ruleId, target: explainRuleLink(finding.ruleId) };
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(
      (related) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(uri, places.rangeOf(related.span)),
          related.message,
        ),
    );
  }
  return diagnostic;
}

/** What could not be read or analysed stands at the top of the document. */
function problemDiagnostic({ message, severity }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), message, severityOf[severity]);
  diagnostic.source = diagnosticSource;
  return diagnostic;
}
