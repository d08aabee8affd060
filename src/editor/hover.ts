/** Explains the findings under the mouse or the cursor. */
import * as vscode from 'vscode';
import type { Finding } from '../linter/finding';
import type { Deps } from './deps';
import type { CheckedDocument } from './documentChecks';
import { explain } from './explanation';
import { findingsIn } from './findingsIn';
import { ignoreFindingCommand, placeOf } from './ignoreFinding';
import { explainRuleCommand, explainRuleLink } from './ruleDocs';

export function registerHover(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position) {
      const check = deps.checks.get(document.uri);
      // Places of an older text would explain the wrong words.
      if (check?.version !== document.version) return undefined;
      const findings = findingsIn(check, new vscode.Range(position, position));
      if (findings.length === 0) return undefined;
      const { ruleById } = await deps.engine();
      const texts = findings.map((finding) => {
        const text = new vscode.MarkdownString(explain(finding, ruleById(finding.ruleId), vscode.l10n.t));
        text.isTrusted = { enabledCommands: [explainRuleCommand, ignoreFindingCommand] };
        text.appendMarkdown(`\n\n${links(check, finding)}`);
        return text;
      });
      const [first] = findings;
      return new vscode.Hover(texts, first && check.places.rangeOf(first.span));
    },
  });
}

function links(check: CheckedDocument, finding: Finding): string {
  const place = encodeURIComponent(JSON.stringify([placeOf(check, finding)]));
  return [
    `[${vscode.l10n.t('Explain this rule')}](${explainRuleLink(finding.ruleId).toString()})`,
    `[${vscode.l10n.t('Ignore this finding…')}](command:${ignoreFindingCommand}?${place})`,
  ].join(' · ');
}
