import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { waitFor } from '../support/waitFor';
import { notice, openFile, tidyUp, trainingClause, workspaceUri } from './window';

describe('comparing versions', () => {
  afterEach(tidyUp);

  it('with the committed version reads it from git', async () => {
    const { document } = await openFile('committed.txt', notice);
    const cwd = workspaceUri().fsPath;
    const git = (...args: string[]) => execFileSync('git', args, { cwd, stdio: 'pipe' });
    git('init', '-q');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'add', 'committed.txt');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'First');
    const off = await vscode.commands.executeCommand('privacyNotice.compareWith', document.uri, 'HEAD');
    assert.equal(off, undefined, 'git is turned off in the tests');
    const settings = vscode.workspace.getConfiguration('git');
    await settings.update('enabled', true, vscode.ConfigurationTarget.Workspace);
    const same = await waitFor('git', () =>
      vscode.commands.executeCommand<string>('privacyNotice.compareWith', document.uri, 'HEAD'),
    );
    assert.equal(same, 'The two have the same text.');
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf(trainingClause));
    edit.insert(document.uri, at, 'We may sell your health information to data brokers. ');
    await vscode.workspace.applyEdit(edit);
    const said = await waitFor('the difference', async () => {
      const words = await vscode.commands.executeCommand<string>('privacyNotice.compareWith', document.uri, 'HEAD');
      return words?.includes('difference:') || words?.includes('differences:') ? words : undefined;
    });
    assert.match(said, /worse for the patient/u);
    assert.equal(
      await vscode.commands.executeCommand('privacyNotice.compareWith', workspaceUri('never-committed.txt'), 'HEAD'),
      undefined,
    );
    await settings.update('enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(workspaceUri('.git'), { recursive: true });
  });
});
