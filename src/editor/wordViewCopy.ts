/** Writes chosen limits into a copy of a Word file, and tells what came out. */
import * as vscode from 'vscode';
import type { RedlineResult } from '../formats/word/redline';
import { askForCopy, freeCopyName, writeCopy } from './copyFile';
import type { Deps } from './deps';
import { nameOf } from './documentSelection';
import { Refusal, registerCommand } from './failures';
import { changesOf, type WordChoices } from './wordViewChoices';
import { WordDocument } from './wordViewDocument';

export const saveCopyCommand = 'privacyNotice.saveTrackedChanges';

/** What stands behind the name of the document in that of its copy. */
const copyWord = 'redline';

export function registerWordViewCopy(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    saveCopyCommand,
    vscode.l10n.t('save the copy'),
    async (uri?: unknown, target?: unknown, limit?: unknown) => {
      const document = uri instanceof vscode.Uri ? deps.views.get(uri) : deps.views.active;
      if (!(document instanceof WordDocument) || !document.look) {
        throw new Refusal(vscode.l10n.t('Open a Word document first; its view is where limits are chosen.'));
      }
      if (document.choices.length === 0 && !(await chooseMany(deps, document, limit))) return undefined;
      // Word does not open a file with macros that is named like one without.
      const extension = /\.docm$/iu.test(document.uri.path) ? 'docm' : 'docx';
      const filters = { [vscode.l10n.t('Word documents')]: [extension] };
      const to = target instanceof vscode.Uri ? target : await askForCopy(document.uri, copyWord, filters);
      if (!to) return undefined;
      await saveTo(document, to);
      document.copy = await known(to);
      // The changes are safe now; saving again writes the same copy and lets the tab be closed without a question.
      if (deps.views.active === document) await vscode.commands.executeCommand('workbench.action.files.save');
      return to;
    },
  );
}

/** Without a choice of their own, people want one text for everything; which one is asked. */
async function chooseMany(deps: Deps, document: WordDocument, given: unknown): Promise<boolean> {
  const engine = await deps.engine();
  const { check } = document;
  if (!check) throw new Refusal(vscode.l10n.t('{0} has not been checked.', document.name));
  const findings = document.findings.map((finding) => ({
    ...finding,
    fixes: engine.fixesFor(check.source, finding, check.config),
  }));
  const plan = (usual: 'narrow' | 'prohibit') => engine.chooseFixes({ findings }, { usual, byRule: {} }).changes;
  const [narrow, prohibit] = [plan('narrow'), plan('prohibit')];
  if (narrow.length + prohibit.length === 0) {
    throw new Refusal(vscode.l10n.t('There is no finding in {0} that a limiting text fits.', document.name));
  }
  const items = [
    { label: vscode.l10n.t('Allow only with limits'), changes: narrow, limit: 'narrow' },
    { label: vscode.l10n.t('Forbid'), changes: prohibit, limit: 'prohibit' },
  ].map((item) => ({ ...item, description: vscode.l10n.t('{0} clauses', item.changes.length) }));
  const picked =
    given === 'narrow' || given === 'prohibit'
      ? items.find(({ limit }) => limit === given)
      : await vscode.window.showQuickPick(items, {
          title: vscode.l10n.t('No limit was chosen yet. Which one for every serious finding and warning?'),
        });
  if (!picked || picked.changes.length === 0) return false;
  const wanted: WordChoices = picked.changes.map(({ finding, fix }) => ({ finding, fix, filled: {} }));
  const { refused } = await document.redlined(wanted);
  document.chooseAll(wanted.filter((_, index) => !refused.includes(index)));
  return document.choices.length > 0;
}

/** Saves to the copy of this session; the first time, and when someone else changed it, to a new one. */
export async function saveToCopy(document: WordDocument): Promise<void> {
  const before = document.copy;
  const isOurs = before !== undefined && (await known(before.uri))?.mtime === before.mtime;
  if (document.choices.length === 0 && !isOurs) return;
  const target = isOurs ? before.uri : await freeCopyName(document.uri, copyWord);
  await saveTo(document, target, isOurs);
  document.copy = await known(target);
}

/**
 * Writes the document with its changes to another file.
 * @throws Refusal when that is not possible; nothing is written then.
 */
export async function saveTo(document: WordDocument, target: vscode.Uri, quietly = false): Promise<void> {
  const result = await document.redlined();
  const [error] = result.problems.filter(({ severity }) => severity === 'error');
  if (error) throw new Refusal(error.message);
  await writeCopy(document.uri, target, result.bytes);
  if (quietly && result.refused.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Saved to {0}', nameOf(target)), 4000);
  } else tell(document, target, result);
}

function tell(document: WordDocument, target: vscode.Uri, result: RedlineResult): void {
  const { applied, refused, problems } = result;
  const blanks = changesOf(document.choices).flatMap(({ fix }) => fix.blanks);
  const parts = [
    vscode.l10n.t('{0} was written. Tracked changes in it: {1}.', nameOf(target), applied),
    vscode.l10n.t('{0} was not changed.', document.name),
    blanks.length > 0 ? vscode.l10n.t('To fill in: {0}.', [...new Set(blanks)].join(', ')) : '',
    refused.length > 0 ? vscode.l10n.t('Left out: {0}.', refused.length) : '',
    ...problems.map(({ message }) => message),
  ];
  const openCopy = vscode.l10n.t('Open the Copy');
  void vscode.window.showInformationMessage(parts.filter(Boolean).join(' '), openCopy).then((choice) => {
    if (choice === openCopy) void vscode.commands.executeCommand('vscode.open', target);
  });
}

async function known(uri: vscode.Uri): Promise<{ uri: vscode.Uri; mtime: number } | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    ({ mtime }) => ({ uri, mtime }),
    () => undefined,
  );
}
