/**
 * The committed version of a file, through VS Code's own git extension. Only what we use of
 * its interface is described here (https://github.com/microsoft/vscode/tree/main/extensions/git).
 */
import * as vscode from 'vscode';
import { nameOf } from '../documentSelection';
import { Refusal } from '../failures';

interface Repository {
  readonly rootUri: vscode.Uri;
  /** The bytes of a file at a commit; throws when the commit has no such file. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<string>;
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository?(root: vscode.Uri): Promise<Repository | null>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** @throws Refusal when there is no git, no repository, or no such version. */
export async function committedVersion(file: vscode.Uri): Promise<Uint8Array> {
  const repository = await repositoryOf(file);
  try {
    return await repository.buffer('HEAD', file.fsPath);
  } catch {
    throw new Refusal(vscode.l10n.t('git has no committed version of {0}.', nameOf(file)));
  }
}

async function repositoryOf(file: vscode.Uri): Promise<Repository> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = await extension?.activate();
  if (!git?.enabled) throw new Refusal(vscode.l10n.t('The git extension of VS Code is turned off or not there.'));
  const api = git.getAPI(1);
  if (api.state !== 'initialized') {
    await new Promise<void>((resolve) => {
      const listener = api.onDidChangeState((state) => {
        if (state !== 'initialized') return;
        listener.dispose();
        resolve();
      });
    });
  }
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri;
  const repository = api.getRepository(file) ?? (folder && (await api.openRepository?.(folder)));
  if (!repository) throw new Refusal(vscode.l10n.t('{0} is not in a git repository.', nameOf(file)));
  return repository;
}
