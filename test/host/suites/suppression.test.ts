import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { waitFor } from '../support/waitFor';
import { found, gone, openFile, ours, quickFixes, tidyUp, trainingClause } from './window';

const comment = '<!-- privacy-notice-ignore ai-training: counsel agreed -->';
const notice = `# Notice of Privacy Practices\n\nThis notice describes how medical information about you may be used and disclosed.\n\n${comment}\n${trainingClause}\n`;
const idle = (uri: vscode.Uri): vscode.Diagnostic[] => ours(uri).filter(({ code }) => code === 'ignore-comment');

async function obey(on: boolean | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('privacyNotice');
  await settings.update('suppressionComments', on, vscode.ConfigurationTarget.Workspace);
}

describe('comments that set findings aside', () => {
  afterEach(async () => {
    await obey(undefined);
    await tidyUp();
  });

  it('do nothing unless they are turned on', async () => {
    const { document } = await openFile('comment.md', notice);
    await found(document.uri, 'ai-training');
    await obey(true);
    await gone(document.uri, 'ai-training');
    assert.deepEqual(idle(document.uri), []);
  });

  it('are taken out when they are of no use, one by one or by Fix All, and nothing else is changed', async () => {
    await obey(true);
    const unused = '<!-- privacy-notice-ignore marketing: old -->\n';
    const text = notice.replace('This notice', `${unused}${unused}This notice`);
    const { document } = await openFile('idle.md', text);
    const [diagnostic] = await waitFor('the comments', () =>
      idle(document.uri).length === 2 ? idle(document.uri) : undefined,
    );
    const fixes = await quickFixes(document.uri, (diagnostic as vscode.Diagnostic).range);
    assert.ok(fixes.some(({ title, isPreferred }) => title === 'Remove this comment' && isPreferred));
    const [all] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      'source.fixAll.privacyNotice',
    );
    await vscode.workspace.applyEdit(all?.edit as vscode.WorkspaceEdit);
    assert.equal(document.getText(), notice);
    await waitFor('no comment of no use', () => idle(document.uri).length === 0);
  });

  it('offer no bulk change of any clause', async () => {
    await obey(true);
    const { document } = await openFile('clause.md', notice.replace(`${comment}\n`, ''));
    await found(document.uri, 'ai-training');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      'source.fixAll',
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      [],
    );
  });
});
