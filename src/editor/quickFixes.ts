/** What the light bulb offers for a finding: limiting texts first, then ways to silence it, then its page. */
import * as vscode from 'vscode';
import type { Finding, Fix } from '../linter/finding';
import type { Deps, Engine } from './deps';
import { findingDiagnostic } from './diagnostics';
import type { CheckedDocument } from './documentChecks';
import { isOurText } from './documentSelection';
import { findingsIn } from './findingsIn';
import { ignoreFindingCommand, placeOf } from './ignoreFinding';
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
    title: string,
    readonly document: vscode.TextDocument,
    readonly check: CheckedDocument,
    readonly finding: Finding,
    readonly fix: Fix,
  ) {
    super(title, vscode.CodeActionKind.QuickFix);
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
      const findings = findingsIn(check, range);
      const named = findings.length > 1;
      // Limiting texts come first for all findings; what only silences them comes after.
      return [
        ...findings.flatMap((finding) => limitsFor(document, check, finding, engine, named)),
        ...othersFor(check, findings),
      ];
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

/** @param named whether the titles say which rule they are for, because there are several. */
function limitsFor(
  document: vscode.TextDocument,
  check: CheckedDocument,
  finding: Finding,
  { fixesFor }: Engine,
  named: boolean,
): vscode.CodeAction[] {
  // Tied to the diagnostic, they are in the Problems panel too.
  const diagnostics = [findingDiagnostic(check, finding)];
  return fixesFor(check.source, finding, check.config).map((fix) => {
    const title = titled(fix.title, finding, named);
    const action = isOurText(check.uri)
      ? copyAction(title, fix)
      : new LimitAction(title, document, check, finding, fix);
    action.diagnostics = diagnostics;
    return action;
  });
}

/** Where several findings meet, each entry asks which one is meant; a menu of twenty lines helps nobody. */
function othersFor(check: CheckedDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  const [first] = findings;
  if (!first) return [];
  const places = findings.map((finding) => placeOf(check, finding));
  const ids = [...new Set(findings.map(({ ruleId }) => ruleId))];
  const one = ids.length === 1;
  const actions = [
    commandAction(
      findings.length === 1 ? vscode.l10n.t('Ignore this finding…') : vscode.l10n.t('Ignore one of these findings…'),
      ignoreFindingCommand,
      places,
    ),
    commandAction(
      one ? vscode.l10n.t('Turn off the rule “{0}”…', first.ruleId) : vscode.l10n.t('Turn off one of these rules…'),
      turnRuleOffCommand,
      ids,
    ),
    commandAction(
      one ? vscode.l10n.t('Explain the rule “{0}”', first.ruleId) : vscode.l10n.t('Explain one of these rules…'),
      explainRuleCommand,
      ids,
    ),
  ];
  const diagnostics = findings.map((finding) => findingDiagnostic(check, finding));
  for (const action of actions) action.diagnostics = diagnostics;
  return actions;
}

function titled(title: string, { ruleId }: Finding, named: boolean): string {
  return named ? `${title} (${ruleId})` : title;
}

/** For a text that cannot be edited: the limiting text on the clipboard. */
function copyAction(title: string, fix: Fix): vscode.CodeAction {
  const text = fix.edits.map((edit) => edit.text).join(' ');
  return commandAction(vscode.l10n.t('Copy: {0}', title), copyLimitCommand, text);
}

function commandAction(title: string, command: string, ...args: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: args };
  return action;
}
