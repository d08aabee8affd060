/** The document that a statement goes into, in whatever form it is open. */
import * as vscode from 'vscode';
import { activeCheck } from '../activeCheck';
import type { Deps } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { Refusal } from '../failures';

/** Names a statement of an open document, for commands and for items of the tree. */
export interface StatementTarget {
  /** The file itself, also when its text or its pages are what is shown. */
  readonly document: string;
  /** The id of the row. */
  readonly row: string;
}

export function isTarget(given: unknown): given is StatementTarget {
  const { document, row } = (given ?? {}) as Partial<Record<keyof StatementTarget, unknown>>;
  return typeof document === 'string' && typeof row === 'string';
}

/** The check of what is in front: a view of ours, otherwise the active text. @throws Refusal when there is none. */
export async function checkInFront(deps: Deps): Promise<CheckedDocument> {
  const view = deps.views.active;
  if (!view) return (await activeCheck(deps)).check;
  if (!view.check) await view.recheck();
  if (!view.check) throw new Refusal(view.problems.map(({ message }) => message).join(' '));
  return view.check;
}

/** The newest check of a document that is open as text or in a view. @throws Refusal when it is not. */
export async function checkOf(deps: Deps, document: string): Promise<CheckedDocument> {
  const original = vscode.Uri.parse(document, true);
  const viewed = deps.views.get(original)?.check;
  if (viewed) return viewed;
  const shown = [document, deps.textViews.uriFor(original).toString()];
  const text = vscode.workspace.textDocuments.find(({ uri }) => shown.includes(uri.toString()));
  const check = text && (await deps.checks.upToDate(text));
  if (!check) throw new Refusal(vscode.l10n.t('The document is no longer open.'));
  return check;
}
