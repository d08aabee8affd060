/** Writes down what the user decided about findings, with the reason that the next reader will ask for. */
import * as vscode from 'vscode';
import type { Finding } from '../../linter/finding';
import { identitiesOf } from '../../review/findingIdentity';
import type { Decision } from '../../review/reviewedFindings';
import { type ReviewEntry, withEntry, withoutEntry } from '../../review/reviewFile';
import type { Deps } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { Refusal } from '../failures';

/** A finding together with the check that found it. */
export interface CheckedFinding {
  readonly check: CheckedDocument;
  readonly finding: Finding;
}

/**
 * Decides about findings, all for the same reason; asks for the reason when none is given.
 * @param given the reason, when the caller has one.
 */
export async function decideWithReason(
  deps: Deps,
  findings: readonly CheckedFinding[],
  decision: Decision,
  given?: unknown,
): Promise<void> {
  const [first] = findings;
  if (!first) return;
  const reason =
    typeof given === 'string' ? given.trim() : await askReason(deps, first.check, decision, findings.length);
  if (reason) await decide(deps, findings, decision, reason);
}

async function askReason(
  deps: Deps,
  check: CheckedDocument,
  decision: Decision,
  count: number,
): Promise<string | undefined> {
  const { file } = deps.reviews.homeOf(check.uri);
  const reason = await vscode.window.showInputBox({
    title: titleOf(decision, count),
    // A page that draws itself anew may take the focus; the words typed so far must not be lost.
    ignoreFocusOut: true,
    prompt: file
      ? vscode.l10n.t('Why? The reason is kept in {0}, not in the document.', vscode.workspace.asRelativePath(file))
      : vscode.l10n.t('Why? This document is not saved yet, so the reason is kept until VS Code closes.'),
    placeHolder: vscode.l10n.t('For example: approved by counsel'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Please give a reason.') : undefined),
  });
  return reason?.trim();
}

function titleOf(decision: Decision, count: number): string {
  if (decision === 'accepted') {
    return count === 1 ? vscode.l10n.t('Accept This Finding') : vscode.l10n.t('Accept {0} Findings', count);
  }
  return count === 1 ? vscode.l10n.t('Ignore This Finding') : vscode.l10n.t('Ignore {0} Findings', count);
}

/** One write for each document, so that a crash cannot leave half of a decision. */
async function decide(deps: Deps, decided: readonly CheckedFinding[], state: Decision, reason: string): Promise<void> {
  const byCheck = new Map<CheckedDocument, Finding[]>();
  for (const { check, finding } of decided) byCheck.set(check, [...(byCheck.get(check) ?? []), finding]);
  for (const [check, findings] of byCheck) {
    const all = check.report.findings;
    const identities = identitiesOf(check.source, all);
    const chosen = findings.map((finding) => {
      const identity = identities[all.indexOf(finding)];
      if (!identity)
        throw new Refusal(vscode.l10n.t('This finding is no longer there. The document may have changed.'));
      return identity;
    });
    await deps.reviews.update(check.uri, (review, document) =>
      chosen.reduce(
        (next, identity) => withEntry(next, { document, ...identity, state, reason, date: today() }),
        review,
      ),
    );
  }
  const done =
    state === 'accepted'
      ? vscode.l10n.t('Findings accepted: {0}', decided.length)
      : vscode.l10n.t('Findings ignored: {0}', decided.length);
  vscode.window.setStatusBarMessage(done, 4000);
}

/** Takes a decision back, so that the finding is open again. */
export async function takeBack(deps: Deps, uri: vscode.Uri, entries: readonly ReviewEntry[]): Promise<void> {
  await deps.reviews.update(uri, (review) => entries.reduce(withoutEntry, review));
}

/** The day where the user sits, as people write it into a record. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
