/** Opens the page that explains a rule. The pages are packaged with the extension; nothing is fetched. */
import * as vscode from 'vscode';
import type { Deps } from './deps';
import { Refusal, registerCommand } from './failures';

export const explainRuleCommand = 'privacyNotice.explainRule';

/** A link that opens the page of a rule, for the code of a diagnostic and for hovers. */
export function explainRuleLink(ruleId: string): vscode.Uri {
  return vscode.Uri.parse(`command:${explainRuleCommand}?${encodeURIComponent(JSON.stringify([ruleId]))}`);
}

export function registerRuleDocs(context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(deps.failures, explainRuleCommand, vscode.l10n.t('explain the rule'), async (id?: unknown) => {
    const { rules } = await deps.engine();
    if (rules.length === 0) throw new Refusal(vscode.l10n.t('There are no rules to explain.'));
    const ruleId =
      typeof id === 'string'
        ? id
        : (
            await vscode.window.showQuickPick(
              rules.map((rule) => ({ label: rule.title, description: rule.id, detail: rule.plain })),
              { title: vscode.l10n.t('Explain a Rule'), matchOnDescription: true, matchOnDetail: true },
            )
          )?.description;
    if (ruleId === undefined) return;
    // Only a name of a rule becomes part of a path, whoever made the link.
    if (!rules.some((rule) => rule.id === ruleId)) {
      throw new Refusal(vscode.l10n.t('There is no rule called {0}.', ruleId));
    }
    await openPage(vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${ruleId}.md`));
  });
}

/** As a rendered page where Markdown can be shown, as text elsewhere. */
async function openPage(page: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.stat(page);
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}
