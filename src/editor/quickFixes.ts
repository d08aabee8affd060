/** What the light bulb offers for a finding: limiting texts first, then ways to silence it, then its page. */
import * as vscode from 'vscode';
import type { Finding, Fix } from '../linter/finding';
import type { Deps, Engine } from './deps';
import { findingDiagnostic } from './diagnostics';
import type { CheckedDocument } from './documentChecks';
import { isOurText } from './documentSelection';
import { findingsIn } from './findingsIn';
import { ignoreFindingCommand } from './ignoreFinding';
import { copyLimitCommand } from './limitClause';
import { editFor } from './limitEdits';
import { explainRuleCommand } from './ruleDocs';
import { turnRuleOffCommand } from './ruleSwitch';

export function registerQuickFixes(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider('*', new QuickFixes(deps), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

/** A limiting text, whose edit is made when it is chosen: proving it against a large file takes time. */
class LimitAction extends vscode.CodeAction {
  constructor(
    readonly document: vscode.TextDocument,
    readonly check: CheckedDocument,
    readonly finding: Finding,
    readonly fix: Fix,
  ) {
    super(fix.title, vscode.CodeActionKind.QuickFix);
    // Rewording legal text is the user's choice; only a change that keeps the meaning may come first.
    if (fix.applicability === 'safe') this.isPreferred = true;
  }
}

class QuickFixes implements vscode.CodeActionProvider {
  constructor(private readonly deps: Deps) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    if (context.only && !context.only.intersects(vscode.CodeActionKind.QuickFix)) return [];
    const actions = await this.deps.failures.during(vscode.l10n.t('offer quick fixes'), async () => {
      // The light bulb may come before the check of the last keystroke; it must not act on older places.
      const check = await this.deps.checks.upToDate(document);
      if (!check || check.version !== document.version || token.isCancellationRequested) return [];
      const engine = await this.deps.engine();
      return findingsIn(check, range).flatMap((finding) => actionsFor(document, check, finding, engine));
    });
    return actions ?? [];
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (!(action instanceof LimitAction)) return action;
    const { document, check, finding, fix } = action;
    await this.deps.failures.during(vscode.l10n.t('replace the clause'), async () => {
      action.edit = editFor(document, check, finding, fix, await this.deps.engine());
    });
    return action;
  }
}

function actionsFor(
  document: vscode.TextDocument,
  check: CheckedDocument,
  finding: Finding,
  { fixesFor }: Engine,
): vscode.CodeAction[] {
  const diagnostic = findingDiagnostic(check, finding);
  const { ruleId } = finding;
  const { line, character } = diagnostic.range.start;
  const uri = check.uri.toString();
  const actions = [
    ...fixesFor(check.source, finding, check.config).map((fix) =>
      isOurText(check.uri) ? copyAction(fix) : new LimitAction(document, check, finding, fix),
    ),
    commandAction(vscode.l10n.t('Ignore this finding…'), ignoreFindingCommand, { uri, ruleId, line, character }),
    commandAction(vscode.l10n.t('Turn off the rule “{0}”…', ruleId), turnRuleOffCommand, ruleId),
    commandAction(vscode.l10n.t('Explain the rule “{0}”', ruleId), explainRuleCommand, ruleId),
  ];
  for (const action of actions) action.diagnostics = [diagnostic];
  return actions;
}

/** For a text that cannot be edited: the limiting text on the clipboard. */
function copyAction(fix: Fix): vscode.CodeAction {
  const text = fix.edits.map((edit) => edit.text).join(' ');
  return commandAction(vscode.l10n.t('Copy: {0}', fix.title), copyLimitCommand, text);
}

function commandAction(title: string, command: string, ...args: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: args };
  return action;
}
