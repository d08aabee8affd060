import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { found, gone, notice, openFile, quickFixes, tidyUp, trainingClause } from './window';

/** The quick fixes that change the text of the document. */
async function limits(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return (await quickFixes(uri, range)).filter(({ edit }) => edit !== undefined);
}

describe('quick fixes', () => {
  afterEach(tidyUp);

  it('offer at least two limiting texts, none of them preferred', async () => {
    const { document } = await openFile('fixes.txt', notice);
    const [finding] = await found(document.uri, 'ai-training');
    const offers = await limits(document.uri, finding?.range as vscode.Range);
    assert.ok(offers.length >= 2, `offered: ${offers.map(({ title }) => title).join('; ')}`);
    for (const offer of offers) {
      assert.notEqual(offer.isPreferred, true, offer.title);
      assert.ok(offer.kind && vscode.CodeActionKind.QuickFix.contains(offer.kind));
    }
  });

  it('replace the clause, and the finding is gone', async () => {
    const { document } = await openFile('prohibit.txt', notice);
    const [finding] = await found(document.uri, 'ai-training');
    const [offer] = await limits(document.uri, finding?.range as vscode.Range);
    assert.ok(offer?.edit);
    assert.ok(await vscode.workspace.applyEdit(offer.edit));
    await gone(document.uri, 'ai-training');
    assert.ok(!document.getText().includes(trainingClause));
    assert.ok(document.getText().includes('You have the right to get a copy'), 'the rest of the notice stays');
    assert.ok(document.isDirty, 'the change can still be undone');
  });

  it('replace the clause inside HTML and leave the tags around it', async () => {
    const page = `<html><body><h1>Notice of Privacy Practices</h1>\r\n<p>😀 &amp; This notice describes how medical information is used.</p>\r\n<p>${trainingClause}</p>\r\n<p>You have rights.</p></body></html>`;
    const { document } = await openFile('prohibit.html', page);
    const [finding] = await found(document.uri, 'ai-training');
    const [offer] = await limits(document.uri, finding?.range as vscode.Range);
    assert.ok(offer?.edit);
    assert.ok(await vscode.workspace.applyEdit(offer.edit));
    await gone(document.uri, 'ai-training');
    assert.match(document.getText(), /<p>😀 &amp; This notice/u);
    assert.match(document.getText(), /<\/p>\r\n<p>You have rights\.<\/p>/u);
  });

  it('can be undone in one step', async () => {
    const { document } = await openFile('undo.txt', notice);
    const [finding] = await found(document.uri, 'ai-training');
    const [offer] = await limits(document.uri, finding?.range as vscode.Range);
    await vscode.workspace.applyEdit(offer?.edit ?? new vscode.WorkspaceEdit());
    await gone(document.uri, 'ai-training');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), notice);
  });

  it('come from the text as it stands, even before the next check', async () => {
    const editor = await openFile('moving.txt', notice);
    const { document } = editor;
    await found(document.uri, 'ai-training');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A line above.\n\n'));
    const at = document.positionAt(document.getText().indexOf(trainingClause) + 5);
    const [offer] = await limits(document.uri, new vscode.Range(at, at));
    assert.ok(offer?.edit);
    await vscode.workspace.applyEdit(offer.edit);
    assert.ok(document.getText().startsWith('A line above.\n\nNotice of Privacy Practices'));
    await gone(document.uri, 'ai-training');
  });

  it('refuse a document that changed since the choice was made', async () => {
    const editor = await openFile('stale.txt', notice);
    const { document } = editor;
    const [finding] = await found(document.uri, 'ai-training');
    const start = finding?.range.start as vscode.Position;
    editor.selection = new vscode.Selection(start, start);
    const { version } = document;
    await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), '\nOne more line.'));
    const before = document.getText();
    await vscode.commands.executeCommand('privacyNotice.limitClause', { limit: 'prohibit', version });
    assert.equal(document.getText(), before, 'a stale choice must change nothing');
    await vscode.commands.executeCommand('privacyNotice.limitClause', { limit: 'prohibit', version: document.version });
    assert.notEqual(document.getText(), before, 'the same choice for this version is taken');
    await gone(document.uri, 'ai-training');
  });

  it('offer nothing where there is no finding', async () => {
    const { document } = await openFile('elsewhere.txt', notice);
    await found(document.uri, 'ai-training');
    assert.deepEqual(await quickFixes(document.uri, new vscode.Range(0, 0, 0, 0)), []);
  });

  it('turn a rule off for the workspace', async () => {
    const { document } = await openFile('rule-off.txt', notice);
    const [finding] = await found(document.uri, 'ai-training');
    const actions = await quickFixes(document.uri, finding?.range as vscode.Range);
    const action = actions.find(({ command }) => command?.command === 'privacyNotice.turnRuleOff');
    assert.ok(action?.command?.arguments?.[0].includes('ai-training'));
    await vscode.commands.executeCommand('privacyNotice.turnRuleOff', 'ai-training', 'workspace');
    await gone(document.uri, 'ai-training');
    const { workspaceValue } = vscode.workspace.getConfiguration('privacyNotice').inspect('rules') ?? {};
    assert.deepEqual(workspaceValue, { 'ai-training': 'off' });
  });
});
