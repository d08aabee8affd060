/** What the suites do again and again in the window they share. */
import * as vscode from 'vscode';
import { waitFor } from '../support/waitFor';

export const extensionId = 'privacy-notice-analyzer.privacy-notice-analyzer';

/** A clause that every suite can count on: it is found as `ai-training`. */
export const trainingClause = 'We may use your medical images to train artificial intelligence models.';

/** A short notice of our own, with one clause about training in it. */
export const notice = [
  'Notice of Privacy Practices',
  '',
  'This notice describes how medical information about you may be used and disclosed.',
  '',
  trainingClause,
  '',
  'You have the right to get a copy of your medical record.',
  '',
].join('\n');

/** The folder that is open: a copy made for this run, so suites may write into it. */
export function workspaceUri(...names: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open');
  return vscode.Uri.joinPath(folder.uri, ...names);
}

/** Writes a file into the workspace and opens it. */
export async function openFile(name: string, content: string): Promise<vscode.TextEditor> {
  const uri = workspaceUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Our diagnostics of a document. */
export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Privacy Notice');
}

/** The id of the rule that a diagnostic is about. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : '';
}

/** Waits for the diagnostics of one rule. */
export function found(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic[]> {
  return waitFor<vscode.Diagnostic[] | undefined>(`a finding of ${rule}`, () => {
    const diagnostics = ours(uri).filter((diagnostic) => ruleOf(diagnostic) === rule);
    return diagnostics.length > 0 ? diagnostics : undefined;
  });
}

/** Waits until a rule has nothing more to say about a document. */
export async function gone(uri: vscode.Uri, rule: string): Promise<void> {
  await waitFor(`no finding of ${rule}`, () => ours(uri).every((diagnostic) => ruleOf(diagnostic) !== rule));
}

/** The quick fixes at a place, with the edits of the first ones. */
export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
  return actions.filter((action): action is vscode.CodeAction => typeof action.command !== 'string');
}

/** Puts the window back as the next test expects it. */
export async function tidyUp(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('notifications.clearAll');
  const settings = vscode.workspace.getConfiguration('privacyNotice');
  for (const name of ['analyze', 'rules', 'documentKind', 'highlights.enabled', 'highlights.labels', 'delay']) {
    if (settings.inspect(name)?.workspaceValue !== undefined) {
      await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
  }
  await vscode.workspace.fs
    .delete(workspaceUri('.privacy-notice'), { recursive: true })
    .then(undefined, () => undefined);
}
