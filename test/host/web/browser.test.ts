/** What only the web host can show: that the work is done without a disk and without Node. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { PdfDocument } from '../../../src/editor/pdfDocument';
import { readWord } from '../../../src/formats/word/readWord';
import { openView } from '../suites/formatViews';
import { extensionId, found, gone, notice, openFile, quickFixes, tidyUp, workspaceUri } from '../suites/window';

describe('in the browser', () => {
  afterEach(tidyUp);

  it('the extension runs in a web worker, over a folder that is on no disk', async () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal((globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node, undefined);
    assert.equal(workspaceUri().scheme, 'tmp');
    const extension = vscode.extensions.getExtension(extensionId);
    assert.equal(extension?.packageJSON.browser, './dist/web/extension.js');
    await extension?.activate();
  });

  it('a text is checked, and a limiting text takes the finding away', async () => {
    const { document } = await openFile('in-browser.txt', notice);
    const [finding] = await found(document.uri, 'ai-training');
    const [limit] = (await quickFixes(document.uri, finding?.range as vscode.Range)).filter(({ edit }) => edit);
    assert.ok(limit?.edit);
    assert.ok(await vscode.workspace.applyEdit(limit.edit));
    await gone(document.uri, 'ai-training');
    assert.ok(await document.save());
  });

  it('a Word file is read, and its redline is saved as a copy that other programs can open', async () => {
    const original = workspaceUri('cedarvale-treatment-and-imaging-consent.docx');
    const before = await vscode.workspace.fs.readFile(original);
    const view = await openView(original, 'privacyNotice.wordView');
    assert.ok(view.findings.some(({ ruleId }) => ruleId === 'ai-training'));
    const copy = workspaceUri('redline from the browser.docx');
    await vscode.commands.executeCommand('privacyNotice.saveTrackedChanges', original, copy, 'narrow');
    const { source } = await readWord(await vscode.workspace.fs.readFile(copy), { trackedChanges: 'rejected' });
    const { source: accepted } = await readWord(await vscode.workspace.fs.readFile(copy), {
      trackedChanges: 'accepted',
    });
    assert.ok(source && accepted && source.text !== accepted.text);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(original))], [...before]);
  });

  it('a scanned page is read on this machine', async () => {
    const view = (await openView(workspaceUri('scanned.pdf'), 'privacyNotice.pdfView')) as PdfDocument;
    assert.ok(view.hasScans);
    assert.equal(await vscode.commands.executeCommand('privacyNotice.readScannedPages'), true);
    assert.ok(view.findings.some(({ ruleId }) => ruleId === 'ai-training'));
  }).timeout(90_000);

  it('there is no git to compare with, and nothing opens', async () => {
    const { document } = await openFile('no-git.txt', notice);
    await found(document.uri, 'ai-training');
    assert.equal(await vscode.commands.executeCommand('privacyNotice.compareWith', document.uri, 'HEAD'), undefined);
  });
});
