/** Opens the page that explains a rule. The pages are packaged with the extension; nothing is fetched. */
import * as vscode from 'vscode';
import type { Rule } from '../linter/rule';
import type { Deps } from './deps';
import { Refusal, registerCommand } from './failures';

export const explainRuleCommand = 'privacyNotice.explainRule';

/** A link that opens the page of a rule, for the code of a diagnostic and for hovers. */
export function explainRuleLink(ruleId: string): vscode.Uri {
  return vscode.Uri.parse(`command:${explainRuleCommand}?${encodeURIComponent(JSON.stringify([ruleId]))}`);
}

export function registerRuleDocs(context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    explainRuleCommand,
    vscode.l10n.t('explain the rule'),
    async (asked?: unknown) => {
      const { rules, ruleById } = await deps.engine();
      const ruleId = await chosenRule(rules, asked, vscode.l10n.t('Explain a Rule'));
      if (ruleId === undefined) return;
      // Only a name of a rule becomes part of a path, whoever made the link.
      if (!rules.some((rule) => rule.id === ruleId)) {
        const own = ruleById(ruleId);
        if (own) {
          throw new Refusal(
            vscode.l10n.t('“{0}” is a rule of your house style, see .privacy-notice.json: {1}', own.title, own.plain),
          );
        }
        throw new Refusal(vscode.l10n.t('There is no rule called {0}.', ruleId));
      }
      await openPage(vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${ruleId}.md`));
    },
  );
}

/**
 * The rule that is meant: the one that is named, or the one that the user picks from
 * those named, or from all.
 */
export async function chosenRule(rules: readonly Rule[], named: unknown, title: string): Promise<string | undefined> {
  if (typeof named === 'string') return named;
  const among = Array.isArray(named) ? rules.filter(({ id }) => named.includes(id)) : rules;
  if (among.length === 1) return among[0]?.id;
  const items = among.map((rule) => ({ label: rule.title, description: rule.id, detail: rule.plain }));
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  return picked?.description;
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
