/** Goes to a statement: to its words, or to the place where it belongs. */
import * as vscode from 'vscode';
import type { Element } from '../../linter/report';
import type { Span } from '../../text/span';
import type { Deps } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { isOurText } from '../documentSelection';
import { Refusal, registerCommand } from '../failures';
import { checkOf, isTarget } from './statementTarget';

export const showStatementCommand = 'privacyNotice.showStatement';
export const showPassageCommand = 'privacyNotice.showPassage';

export function registerShowStatement(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const what = vscode.l10n.t('show the statement');
  return vscode.Disposable.from(
    registerCommand(deps.failures, showStatementCommand, what, async (target?: unknown) => {
      if (!isTarget(target)) return;
      const check = await checkOf(deps, target.document);
      const element = check.report.elements.find(({ id }) => id === target.row);
      if (!element)
        throw new Refusal(vscode.l10n.t('This statement is no longer there. The document may have changed.'));
      await showStatement(deps, check, element);
    }),
    registerCommand(deps.failures, showPassageCommand, what, async (document?: unknown, at?: unknown) => {
      const { start, end } = (at ?? {}) as Partial<Span>;
      if (typeof document !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
      const check = await checkOf(deps, document);
      const { length } = check.source.text;
      await showPassage(check, { start: Math.min(start, length), end: Math.min(end, length) });
    }),
  );
}

/** @throws Refusal when the document has no place for it. */
export async function showStatement(_deps: Deps, check: CheckedDocument, element: Element): Promise<void> {
  const at = element.span ?? element.belongsAt;
  if (!at) throw new Refusal(vscode.l10n.t('This statement speaks of the whole document.'));
  // Nothing is selected where a statement is missing: those words are not it.
  await showPassage(check, element.span ? at : { start: at.start, end: at.start });
}

/** Shows a stretch of the text, in the text itself: a page knows the places of findings only. */
export async function showPassage(check: CheckedDocument, at: Span): Promise<void> {
  const document = await vscode.workspace.openTextDocument(check.uri);
  const selection = check.places.rangeOf(at);
  await vscode.window.showTextDocument(document, { preview: !isOurText(check.uri), selection });
}
