/** The main job with the package as users get it: every file that is loaded late must be in it. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { found, gone, notice, openFile, ours, quickFixes, tidyUp, workspaceUri } from '../suites/window';
import { waitFor } from '../support/waitFor';

describe('the packaged extension', () => {
  afterEach(tidyUp);

  it('finds clauses in a sample, limits one, and the finding is gone', async () => {
    const editor = await openFile('packaged.npp', notice);
    const { uri } = editor.document;
    const [finding] = await found(uri, 'ai-training');
    assert.ok(finding);
    const limit = (await quickFixes(uri, finding.range)).find(({ edit }) => edit);
    assert.ok(limit?.edit, 'no limiting text is offered');
    assert.equal(await vscode.workspace.applyEdit(limit.edit), true);
    await gone(uri, 'ai-training');
  });

  it('reads a PDF', async () => {
    await vscode.commands.executeCommand('privacyNotice.checkFile', workspaceUri('hillcrest-imaging-consent.pdf'));
    const document = vscode.window.activeTextEditor?.document;
    assert.match(document?.getText() ?? '', /teaching hospitals and universities/);
    await waitFor('findings in the PDF', () => document && ours(document.uri).length > 0);
  });

  it('reads Markdown and HTML', async () => {
    for (const name of ['northfield-research-consent.md', 'lakeshore-treatment-consent.html']) {
      const document = await vscode.workspace.openTextDocument(workspaceUri(name));
      await vscode.window.showTextDocument(document);
      await waitFor(`findings in ${name}`, () => ours(document.uri).length > 0);
    }
  });
});
