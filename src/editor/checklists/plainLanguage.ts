/** "Check Plain Language": the reading grade of what is in front, and its hardest sentences to go to. */
import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { nameOf } from '../documentSelection';
import { Refusal, registerCommand } from '../failures';
import { shortened } from '../markdownText';
import { showPassage } from './showStatement';
import { checkInFront } from './statementTarget';

export const plainLanguageCommand = 'privacyNotice.checkPlainLanguage';

/** So many of the hardest sentences are listed; who has mended these asks again. */
const listed = 20;

export function registerPlainLanguage(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    plainLanguageCommand,
    vscode.l10n.t('check the language'),
    async (options?: { readonly ask?: boolean }) => {
      const check = await checkInFront(deps);
      const { readabilityOf } = await deps.engine();
      const { grade, sentences, hardest } = readabilityOf(check.source, listed);
      const name = nameOf(check.uri);
      if (sentences === 0) throw new Refusal(vscode.l10n.t('{0} has no full sentences to measure.', name));
      if (options?.ask === false) return { grade, sentences, hardest };
      const result = vscode.l10n.t(
        '{0} reads like school grade {1}. Texts for patients are best kept near grade 8.',
        name,
        Math.round(grade),
      );
      if (hardest.length === 0) {
        void vscode.window.showInformationMessage(result);
        return { grade, sentences, hardest };
      }
      const items = hardest.map(({ span, grade: own, words }) => ({
        label: shortened(check.source.text.slice(span.start, span.end).replace(/\s+/gu, ' '), 100),
        description: vscode.l10n.t('grade {0}, {1} words', Math.round(own), words),
        span,
      }));
      const picked = await vscode.window.showQuickPick(items, {
        title: result,
        placeHolder: vscode.l10n.t('The hardest sentences; choose one to go to it'),
      });
      if (picked) await showPassage(check, picked.span);
      return { grade, sentences, hardest };
    },
  );
}
