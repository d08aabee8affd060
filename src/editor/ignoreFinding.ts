/** Ignoring a finding with a reason, and taking that back. The document itself is never marked. */
import * as vscode from 'vscode';
import type { Finding } from '../linter/finding';
import { identitiesOf } from '../review/findingIdentity';
import type { IgnoredFinding } from '../review/ignoredFindings';
import { withEntry, withoutEntry } from '../review/reviewFile';
import { activeCheck, activeEditor } from './activeCheck';
import type { Deps } from './deps';
import type { CheckedDocument } from './documentChecks';
import { Refusal, registerCommand } from './failures';
import { findingsIn } from './findingsIn';
import { shortened } from './markdownText';

export const ignoreFindingCommand = 'privacyNotice.ignoreFinding';
export const restoreFindingCommand = 'privacyNotice.restoreFinding';

/** Names a finding by its rule and where it starts, as links in hovers and quick fixes do. */
export interface FindingPlace {
  readonly uri: string;
  readonly ruleId: string;
  readonly line: number;
  readonly character: number;
}

/** The name of a finding for a link or a quick fix. */
export function placeOf(check: CheckedDocument, { ruleId, span }: Finding): FindingPlace {
  const { line, character } = check.places.rangeOf(span).start;
  return { uri: check.uri.toString(), ruleId, line, character };
}

export function registerIgnoreFinding(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(
      deps.failures,
      ignoreFindingCommand,
      vscode.l10n.t('ignore the finding'),
      async (places?: FindingPlace | readonly FindingPlace[], reason?: unknown) => {
        const named = places ? [places].flat() : [];
        const [place] = named;
        const check = place ? await checkOf(deps, place) : (await activeCheck(deps)).check;
        const found = place ? named.map((each) => findingAt(check, each)) : findingsAtCursor(check);
        const finding = await pickFinding(found);
        if (!finding) return;
        await ignoreWithReason(deps, check, finding, reason);
      },
    ),
    registerCommand(deps.failures, restoreFindingCommand, vscode.l10n.t('restore the finding'), () => restore(deps)),
  );
}

async function checkOf(deps: Deps, place: FindingPlace): Promise<CheckedDocument> {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.uri);
  const check = document && (await deps.checks.upToDate(document));
  if (!check) throw new Refusal(vscode.l10n.t('The document of this finding is no longer open.'));
  return check;
}

function findingAt(check: CheckedDocument, place: FindingPlace): Finding {
  const start = new vscode.Position(place.line, place.character);
  const found = check.open.find(
    ({ ruleId, span }) => ruleId === place.ruleId && check.places.rangeOf(span).start.isEqual(start),
  );
  if (!found) throw new Refusal(vscode.l10n.t('This finding is no longer there. The document may have changed.'));
  return found;
}

/** @throws Refusal when there is none. */
function findingsAtCursor(check: CheckedDocument): Finding[] {
  const findings = findingsIn(check, activeEditor().selection);
  if (findings.length > 0) return findings;
  throw new Refusal(vscode.l10n.t('There is no finding at the cursor. “Next Finding” goes to one.'));
}

async function pickFinding(findings: readonly Finding[]): Promise<Finding | undefined> {
  if (findings.length === 1) return findings[0];
  const picked = await vscode.window.showQuickPick(
    findings.map((finding) => ({ label: finding.message, description: finding.ruleId, finding })),
    { title: vscode.l10n.t('Ignore Which Finding?') },
  );
  return picked?.finding;
}

/** The reason is asked for because the next reader will ask for it. */
async function askReason(deps: Deps, check: CheckedDocument): Promise<string | undefined> {
  const { file } = deps.reviews.homeOf(check.uri);
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore This Finding'),
    prompt: file
      ? vscode.l10n.t('Why? The reason is kept in {0}, not in the document.', vscode.workspace.asRelativePath(file))
      : vscode.l10n.t('Why? This document is not saved yet, so the reason is kept until VS Code closes.'),
    placeHolder: vscode.l10n.t('For example: approved by counsel'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Please give a reason.') : undefined),
  });
  return reason?.trim();
}

/** Ignores one finding of a check, asking for the reason when none is given. */
export async function ignoreWithReason(
  deps: Deps,
  check: CheckedDocument,
  finding: Finding,
  reason?: unknown,
): Promise<void> {
  const given = typeof reason === 'string' ? reason.trim() : await askReason(deps, check);
  if (given) await ignore(deps, check, finding, given);
}

async function ignore(deps: Deps, check: CheckedDocument, finding: Finding, reason: string): Promise<void> {
  const { findings } = check.report;
  const identity = identitiesOf(check.source, findings)[findings.indexOf(finding)];
  if (!identity) throw new Refusal(vscode.l10n.t('This finding is no longer there. The document may have changed.'));
  await deps.reviews.update(check.uri, (review, document) =>
    withEntry(review, { document, ...identity, state: 'ignored', reason, date: today() }),
  );
  vscode.window.setStatusBarMessage(vscode.l10n.t('Finding ignored'), 4000);
}

async function restore(deps: Deps): Promise<void> {
  const { editor, check } = await activeCheck(deps);
  if (check.ignored.length === 0) {
    throw new Refusal(vscode.l10n.t('No finding of this document is ignored.'));
  }
  const picked = await vscode.window.showQuickPick(
    check.ignored.map((ignored: IgnoredFinding) => ({
      label: ignored.finding.message,
      description: ignored.finding.ruleId,
      detail: `${ignored.entry.reason} (${ignored.entry.date}): “${shortened(ignored.entry.quote, 120)}”`,
      ignored,
    })),
    { title: vscode.l10n.t('Restore an Ignored Finding'), matchOnDetail: true },
  );
  if (!picked) return;
  const { entry, finding } = picked.ignored;
  await deps.reviews.update(check.uri, (review) => withoutEntry(review, entry));
  const range = check.places.rangeOf(finding.span);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The day where the user sits, as people write it into a record. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
