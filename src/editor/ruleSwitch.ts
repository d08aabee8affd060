/** Turns a rule off, for this workspace or everywhere. */
import * as vscode from 'vscode';
import type { Deps } from './deps';
import { Refusal, registerCommand } from './failures';
import { chosenRule } from './ruleDocs';
import { updateRule } from './settings';

export const turnRuleOffCommand = 'privacyNotice.turnRuleOff';

export function registerRuleSwitch(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    turnRuleOffCommand,
    vscode.l10n.t('turn the rule off'),
    async (asked?: unknown, where?: unknown) => {
      const { rules, ruleById } = await deps.engine();
      const ruleId = await chosenRule(rules, asked, vscode.l10n.t('Turn a Rule Off'));
      if (ruleId === undefined) return;
      const rule = ruleById(ruleId);
      if (!rule) throw new Refusal(vscode.l10n.t('There is no rule called {0}.', ruleId));
      const target = where === 'workspace' || where === 'user' ? where : await pickTarget(rule.title);
      if (!target) return;
      const { Global, Workspace } = vscode.ConfigurationTarget;
      await updateRule(ruleId, 'off', target === 'user' ? Global : Workspace);
      void vscode.window.showInformationMessage(
        target === 'user'
          ? vscode.l10n.t('The rule “{0}” is off. You can turn it on again in your settings.', rule.title)
          : vscode.l10n.t(
              'The rule “{0}” is off in this workspace. You can turn it on again in its settings.',
              rule.title,
            ),
      );
    },
  );
}

/** A window without a folder has no workspace settings. */
async function pickTarget(title: string): Promise<'workspace' | 'user' | undefined> {
  if (!vscode.workspace.workspaceFolders?.length) return 'user';
  const picked = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('In this workspace'), target: 'workspace' as const },
      { label: vscode.l10n.t('Everywhere'), target: 'user' as const },
    ],
    { title: vscode.l10n.t('Turn off “{0}”', title) },
  );
  return picked?.target;
}
