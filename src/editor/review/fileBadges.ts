/**
 * Counts of findings on PDF and Word files in the explorer. Text files have theirs from VS
 * Code itself; the findings of a PDF or Word file stand on its extracted text, of which the
 * explorer knows nothing.
 */
import * as vscode from 'vscode';
import { countsOf, inWords, listedIn } from '../counts';
import type { Deps } from '../deps';
import { isOurText } from '../documentSelection';

/** A badge holds two signs. */
const most = 99;

export function registerFileBadges(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    deps.views.onDidChange(({ uri }) => changed.fire(uri)),
    deps.checks.onDidChange(({ uri }) => {
      if (isOurText(uri)) changed.fire(deps.textViews.originalOf(uri));
    }),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri) => badgeFor(deps, uri),
    }),
  );
}

/** The badge of a file that is open in a view of ours or as its text; undefined for every other. */
export function badgeFor(
  deps: Pick<Deps, 'views' | 'checks' | 'textViews'>,
  uri: vscode.Uri,
): vscode.FileDecoration | undefined {
  if (isOurText(uri)) return undefined;
  const check = deps.views.get(uri)?.check ?? deps.checks.get(deps.textViews.uriFor(uri));
  if (!check) return undefined;
  const counts = countsOf(check.open);
  const listed = listedIn(counts);
  if (listed === 0) return undefined;
  const colour = counts.error > 0 ? 'list.errorForeground' : counts.warning > 0 ? 'list.warningForeground' : undefined;
  return new vscode.FileDecoration(
    listed > most ? '9+' : String(listed),
    vscode.l10n.t('Privacy Notice: {0}', inWords(counts)),
    colour === undefined ? undefined : new vscode.ThemeColor(colour),
  );
}
