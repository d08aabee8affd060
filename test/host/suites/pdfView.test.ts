import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { waitFor } from '../support/waitFor';
import { corpusFolder, openView, viewOf } from './formatViews';
import { ours, ruleOf, tidyUp, workspaceUri } from './window';

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

const corpus = corpusFolder();
const files = corpus ? readdirSync(corpus).filter((name) => name.endsWith('.pdf')) : [];
(corpus ? describe : describe.skip)('the PDF view on real documents', () => {
  afterEach(tidyUp);
  for (const name of files) {
    it(`opens ${name}`, async () => {
      assert.ok(existsSync(join(corpus as string, name)));
      const view = await openView(vscode.Uri.file(join(corpus as string, name)), viewType);
      await waitFor('a drawn page', () => view.drawnPages.size > 0);
      assert.ok((view.shown?.pages ?? 0) > 0, 'no pages');
      assert.deepEqual([...view.failedPages], []);
      assert.ok(view.check || view.problems.length > 0, 'neither a check nor a reason');
      const unmarked = view.findings.filter((_, id) => !view.shown?.marked.includes(id));
      assert.deepEqual(
        unmarked.map(({ ruleId, span }) => `${ruleId} at ${span.start}`),
        [],
      );
      assert.equal(viewOf(view.uri), view);
    });
  }
});
