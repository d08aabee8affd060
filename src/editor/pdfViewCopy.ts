/** Writes a copy of a PDF in which the findings are highlights that every PDF reader shows. */
import * as vscode from 'vscode';
import { askForCopy, copyAuthor, writeCopy } from './copyFile';
import type { Deps } from './deps';
import { isOurText, nameOf } from './documentSelection';
import { Refusal, registerCommand } from './failures';

export const saveHighlightsCommand = 'privacyNotice.saveHighlights';

export function registerPdfViewCopy(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    saveHighlightsCommand,
    vscode.l10n.t('save the copy'),
    async (uri?: unknown, target?: unknown) => {
      const original = uri instanceof vscode.Uri ? uri : pdfInFront(deps);
      const filters = { [vscode.l10n.t('PDF documents')]: ['pdf'] };
      const to = target instanceof vscode.Uri ? target : await askForCopy(original, 'highlights', filters);
      if (!to) return undefined;
      await saveHighlights(deps, original, to);
      return to;
    },
  );
}

/** The PDF in the active view, or whose text is in front. @throws Refusal when there is none. */
export function pdfInFront(deps: Deps): vscode.Uri {
  const text = vscode.window.activeTextEditor?.document.uri;
  const original = deps.views.active?.uri ?? (text && isOurText(text) ? deps.textViews.originalOf(text) : undefined);
  if (!original || !/\.pdf$/iu.test(original.path)) {
    throw new Refusal(vscode.l10n.t('Open a PDF first.'));
  }
  return original;
}

/** @throws Refusal with the reason when no copy can be written. */
async function saveHighlights(deps: Deps, original: vscode.Uri, target: vscode.Uri): Promise<void> {
  const check = deps.views.get(original)?.check ?? deps.checks.get(deps.textViews.uriFor(original));
  if (!check) {
    const [problem] = deps.views.get(original)?.problems ?? [];
    throw new Refusal(problem?.message ?? vscode.l10n.t('{0} has not been checked.', nameOf(original)));
  }
  const [{ marksFor, missingNote }, { annotate }, bytes] = await Promise.all([
    deps.engine(),
    import('../formats/pdf/annotate'),
    vscode.workspace.fs.readFile(original),
  ]);
  const marks = marksFor({ findings: check.open }, { hints: false });
  const note = missingNote(check.report);
  if (marks.length === 0 && !note) {
    throw new Refusal(vscode.l10n.t('{0} has no findings to highlight.', nameOf(original)));
  }
  const options = { author: copyAuthor, date: new Date(), ...(note && { firstPage: note }) };
  const result = await annotate(new Uint8Array(bytes), check.source, marks, options);
  const reasons = result.problems.map(({ message }) => message).join(' ');
  if (!result.bytes || (result.marked === 0 && !note))
    throw new Refusal(reasons || vscode.l10n.t('No highlight could be placed.'));
  await writeCopy(original, target, result.bytes);
  const done = vscode.l10n.t(
    '{0} was written. Highlights in it: {1}. {2} was not changed.',
    nameOf(target),
    result.marked,
    nameOf(original),
  );
  const openCopy = vscode.l10n.t('Open the Copy');
  void vscode.window.showInformationMessage([done, reasons].filter(Boolean).join(' '), openCopy).then((choice) => {
    if (choice === openCopy) void vscode.commands.executeCommand('vscode.open', target);
  });
}
