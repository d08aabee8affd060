/** Limiting texts from the palette, for people who do not use the light bulb, and on the clipboard. */
import * as vscode from 'vscode';
import type { Fix } from '../linter/finding';
import { activeCheck } from './activeCheck';
import type { Deps } from './deps';
import type { CheckedDocument } from './documentChecks';
import { Refusal, registerCommand } from './failures';
import { findingsIn } from './findingsIn';
import { editFor } from './limitEdits';

export const limitClauseCommand = 'privacyNotice.limitClause';
export const copyLimitCommand = 'privacyNotice.copyLimitingText';

/** Names a choice ahead of time, for tests and keyboard shortcuts. */
export interface LimitChoice {
  /** Which limiting text is wanted. */
  readonly limit?: Fix['limit'];
  /** The version that the choice was made for; any other is refused. */
  readonly version?: number;
}

export function registerLimitClause(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(deps.failures, limitClauseCommand, vscode.l10n.t('limit the clause'), (choice?: LimitChoice) =>
      limitClause(deps, choice ?? {}),
    ),
    registerCommand(
      deps.failures,
      copyLimitCommand,
      vscode.l10n.t('copy the limiting text'),
      async (text?: unknown) => {
        if (typeof text !== 'string') return;
        await vscode.env.clipboard.writeText(text);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Limiting text copied'), 4000);
      },
    ),
  );
}

/** @returns whether the document was changed. */
async function limitClause(deps: Deps, choice: LimitChoice): Promise<boolean> {
  const { editor, check } = await activeCheck(deps);
  const engine = await deps.engine();
  const findings = findingsIn(check, editor.selection);
  if (findings.length === 0)
    throw new Refusal(vscode.l10n.t('There is no finding at the cursor. “Next Finding” goes to one.'));
  const offers = findings.flatMap((finding) =>
    engine.fixesFor(check.source, finding, check.config).map((fix) => ({
      label: fix.title,
      description: finding.ruleId,
      detail: newText(fix),
      finding,
      fix,
    })),
  );
  if (offers.length === 0) throw new Refusal(vscode.l10n.t('There is no limiting text for this finding.'));
  const picked = choice.limit
    ? offers.find(({ fix }) => fix.limit === choice.limit)
    : await vscode.window.showQuickPick(offers, { title: vscode.l10n.t('Limit This Clause'), matchOnDetail: true });
  if (!picked) return false;
  const made: CheckedDocument = choice.version === undefined ? check : { ...check, version: choice.version };
  const edit = editFor(editor.document, made, picked.finding, picked.fix, engine);
  return vscode.workspace.applyEdit(edit);
}

function newText(fix: Fix): string {
  return fix.edits
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(' … ');
}
