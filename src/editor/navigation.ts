/** Goes from finding to finding with the keyboard, and says which one it is. */
import * as vscode from 'vscode';
import { activeCheck } from './activeCheck';
import type { Deps } from './deps';
import type { CheckedDocument } from './documentChecks';
import { nameOf } from './documentSelection';
import { Refusal, registerCommand } from './failures';

export function registerNavigation(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(deps.failures, 'privacyNotice.nextFinding', vscode.l10n.t('go to the next finding'), () =>
      go(deps, 1),
    ),
    registerCommand(deps.failures, 'privacyNotice.previousFinding', vscode.l10n.t('go to the previous finding'), () =>
      go(deps, -1),
    ),
  );
}

interface Place {
  readonly range: vscode.Range;
  readonly messages: string[];
}

/** Where findings are, in reading order. Two rules may speak about one clause: it is one stop. */
function placesOf(check: CheckedDocument): Place[] {
  const places: Place[] = [];
  const sorted = check.open
    .map(({ span, message }) => ({ range: check.places.rangeOf(span), messages: [message] }))
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
  for (const place of sorted) {
    const last = places.at(-1);
    if (last?.range.isEqual(place.range)) last.messages.push(...place.messages);
    else places.push(place);
  }
  return places;
}

/** From the last finding it goes on to the first, as F8 does. */
async function go(deps: Deps, step: 1 | -1): Promise<void> {
  const view = deps.views.active;
  if (view) {
    view.step(step);
    return;
  }
  const { editor, check } = await activeCheck(deps);
  const places = placesOf(check);
  if (places.length === 0) {
    throw new Refusal(vscode.l10n.t('There are no findings in {0}.', nameOf(check.uri)));
  }
  // The clause that is selected now counts as the place we are at, even where two begin together.
  const here = editor.selection;
  const current = places.findIndex(({ range }) => range.isEqual(here));
  let index: number;
  if (current !== -1) index = current + step;
  else if (step === 1) index = places.findIndex(({ range }) => range.start.isAfterOrEqual(here.active));
  else index = places.findLastIndex(({ range }) => range.start.isBefore(here.start));
  if (index < 0) index = step === 1 ? 0 : places.length - 1;
  const target = places[index % places.length];
  if (!target) return;
  editor.selection = new vscode.Selection(target.range.start, target.range.end);
  editor.revealRange(target.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const number = (index % places.length) + 1;
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Clause {0} of {1}: {2}', number, places.length, target.messages.join(' ')),
    8000,
  );
}
