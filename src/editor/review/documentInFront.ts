/** The checked document that a review command is about: a PDF or Word view, or the active text. */
import * as vscode from 'vscode';
import { activeCheck } from '../activeCheck';
import type { Deps } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { Refusal } from '../failures';

export interface DocumentInFront {
  readonly check: CheckedDocument;
  /** The file itself, also when its text or its pages are what is shown. */
  readonly original: vscode.Uri;
  /** Set when the document is shown as text. */
  readonly editor?: vscode.TextEditor;
}

/** @throws Refusal with the reason when there is none, or when it could not be checked. */
export async function documentInFront(deps: Deps): Promise<DocumentInFront> {
  const view = deps.views.active;
  if (view) {
    if (!view.check) await view.recheck();
    if (!view.check) throw new Refusal(view.problems.map(({ message }) => message).join(' '));
    return { check: view.check, original: view.uri };
  }
  const { editor, check } = await activeCheck(deps);
  return { check, original: deps.textViews.originalOf(check.uri), editor };
}

/** The newest check of a document by the address of its file or of its text. */
export async function checkOf(deps: Deps, uri: vscode.Uri): Promise<CheckedDocument | undefined> {
  const view = deps.views.get(deps.textViews.originalOf(uri));
  if (view?.check) return view.check;
  const shown = [uri.toString(), deps.textViews.uriFor(uri).toString()];
  const document = vscode.workspace.textDocuments.find((open) => shown.includes(open.uri.toString()));
  return document && deps.checks.upToDate(document);
}
