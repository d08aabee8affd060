import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { PdfDocument } from '../../../src/editor/pdfDocument';
import { waitFor } from '../support/waitFor';
import { openView } from './formatViews';
import { extensionId, ours, ruleOf, tidyUp, workspaceUri } from './window';

const viewType = 'privacyNotice.pdfView';
const sample = (): vscode.Uri => workspaceUri('hillcrest-imaging-consent.pdf');

async function write(name: string, content: string): Promise<vscode.Uri> {
  const uri = workspaceUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

describe('the PDF view', () => {
  afterEach(tidyUp);

  it('opens a PDF by default, draws its pages and marks every finding on them', async () => {
    await vscode.commands.executeCommand('vscode.open', sample());
    const tab = await waitFor('the tab', () => vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.ok(tab.input instanceof vscode.TabInputCustom);
    assert.equal(tab.input.viewType, viewType);
    const view = await openView(sample(), viewType);
    assert.equal(view.shown?.pages, 2);
    assert.ok(view.findings.length > 3, `${view.findings.length} findings; ${JSON.stringify(view.problems)}`);
    assert.deepEqual(
      view.shown?.marked,
      view.findings.map((_, id) => id),
    );
    await waitFor('a drawn page', () => view.drawnPages.has(1));
    assert.deepEqual([...view.failedPages], []);
  });

  it('puts its findings into the Problems panel, on the text, and takes them away with its tab', async () => {
    await openView(sample(), viewType);
    const text = sample().with({
      scheme: 'privacy-notice-text',
      path: `${sample().path} (text)`,
      query: sample().toString(),
    });
    const diagnostics = await waitFor('the findings', () => {
      const all = ours(text);
      return all.length > 0 ? all : undefined;
    });
    assert.ok(diagnostics.some((diagnostic) => ruleOf(diagnostic) === 'ai-training'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor('no diagnostics', () => ours(text).length === 0);
  });

  it('keeps one list in the Problems panel when the text is open, too', async () => {
    const view = await openView(sample(), viewType);
    await vscode.commands.executeCommand('privacyNotice.checkFile', sample());
    const text = vscode.window.activeTextEditor?.document.uri as vscode.Uri;
    assert.equal(text.scheme, 'privacy-notice-text');
    const once = view.findings.length;
    await waitFor('each finding once', () => ours(text).length === once);
  });

  it('checks the file again when it changes', async () => {
    const uri = workspaceUri('changes.pdf');
    await vscode.workspace.fs.copy(sample(), uri, { overwrite: true });
    const view = await openView(uri, viewType);
    assert.ok(view.findings.length > 0);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('%PDF-1.4 cut off'));
    await waitFor('the reason', () => view.problems.some(({ severity }) => severity === 'error'));
    assert.equal(view.findings.length, 0);
  });

  for (const [what, content] of [
    ['is cut off', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog'],
    ['is no PDF at all', 'Only some words.'],
    ['is empty', ''],
  ] as const) {
    it(`says why when a file ${what}`, async () => {
      const view = await openView(await write('broken.pdf', content), viewType);
      assert.equal(view.shown?.pages, 0);
      assert.ok(view.problems.some(({ severity }) => severity === 'error'));
    });
  }
});

describe('a scanned PDF in its view', () => {
  afterEach(tidyUp);
  const command = 'privacyNotice.readScannedPages';

  /** A copy of its own for each test, because a reading is kept for the file. */
  async function openScan(name: string): Promise<PdfDocument> {
    const uri = workspaceUri(name);
    const extension = vscode.extensions.getExtension(extensionId)?.extensionUri as vscode.Uri;
    const scan = vscode.Uri.joinPath(extension, 'test/formats/pdf/scans/hillcrest-page-1.pdf');
    await vscode.workspace.fs.copy(scan, uri, { overwrite: true });
    return (await openView(uri, viewType)) as PdfDocument;
  }

  it('says that it is scanned, shows the page, and reads it when asked to', async () => {
    const view = await openScan('scan.pdf');
    await waitFor('a drawn page', () => view.drawnPages.has(1));
    assert.equal(view.check, undefined);
    assert.ok(view.hasScans);
    const delays: number[] = [];
    let last = Date.now();
    const clock = setInterval(() => {
      delays.push(Date.now() - last);
      last = Date.now();
    }, 10);
    const seen: number[] = [];
    const listening = view.onDidScan(() => view.progress && seen.push(view.progress.share));
    assert.equal(await vscode.commands.executeCommand(command), true);
    clearInterval(clock);
    listening.dispose();
    assert.ok(
      seen.some((share) => share > 0 && share < 1),
      `progress: ${seen.join(' ')}`,
    );
    // The pictures are decoded and read elsewhere; what is left here is the check of the text.
    assert.ok(Math.max(...delays) < 1000, `the editor stood still for ${Math.max(...delays)} ms`);
    console.log(`The extension host was away for at most ${Math.max(...delays)} ms while a page was recognised.`);

    await waitFor('the marks', () => view.shown?.version === view.version && view.shown.marked.length > 0);
    assert.equal(view.hasScans, false);
    const training = view.findings.find(({ ruleId }) => ruleId === 'ai-training');
    assert.equal(training?.page, 1);
    assert.ok(training?.confidence !== undefined && training.confidence > 0.7 && training.confidence < 1);
    assert.deepEqual(
      view.shown?.marked,
      view.findings.map((_, id) => id),
    );
    assert.ok(view.problems.some(({ severity, message }) => severity === 'info' && /recognised/u.test(message)));

    // What took so long is there again when the tab is opened anew.
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const again = await openView(workspaceUri('scan.pdf'), viewType);
    assert.ok(again.findings.length > 0);
  }).timeout(90_000);

  it('ends the reading when cancelled, and offers it again', async () => {
    const view = await openScan('cancelled.pdf');
    const reading = vscode.commands.executeCommand(command, view.uri);
    await waitFor('the first progress', () => (view.progress?.page ?? 0) > 0);
    view.cancelScans();
    assert.equal(await reading, false);
    assert.equal(view.progress, undefined);
    assert.ok(view.hasScans);
  }).timeout(60_000);

  it('is what Check File… shows of it', async () => {
    const view = await openScan('checked.pdf');
    const { uri } = view;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('privacyNotice.checkFile', uri);
    const input = await waitFor('the tab', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input);
    assert.ok(input instanceof vscode.TabInputCustom && input.viewType === viewType);
  });
});
