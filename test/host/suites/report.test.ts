import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { ShownReport } from '../../../src/editor/review/showReport';
import { waitFor } from '../support/waitFor';
import { openView } from './formatViews';
import { extensionId, found, notice, openFile, tidyUp, trainingClause, workspaceUri } from './window';

const reports = (): readonly ShownReport[] => vscode.extensions.getExtension(extensionId)?.exports.reports.all();
const page = (): string => reports()[0]?.panel.webview.html ?? '';

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The tabs of webviews, by their type. */
function webviews(viewType: string): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType));
}

describe('the report', () => {
  afterEach(tidyUp);

  it('shows what a document lets them do, loads nothing and runs nothing', async () => {
    const { document } = await openFile('report.txt', notice);
    await found(document.uri, 'ai-training');
    await vscode.commands.executeCommand('privacyNotice.showReport', document.uri, 'patient');
    assert.match(page(), /What this form lets them do/u);
    assert.ok(page().includes(trainingClause));
    assert.match(page(), /content="default-src &#x27;none&#x27;; style-src &#x27;nonce-[\w+/=]+&#x27;"/u);
    assert.doesNotMatch(page(), /<script|style="/u);
    assert.equal(reports()[0]?.panel.webview.options.enableScripts, false);
  });

  it('follows the document and its review', async () => {
    const editor = await openFile('report-live.txt', notice);
    const { document } = editor;
    const [diagnostic] = await found(document.uri, 'ai-training');
    await vscode.commands.executeCommand('privacyNotice.showReport', document.uri, 'editor');
    const start = diagnostic?.range.start as vscode.Position;
    const place = { uri: document.uri.toString(), ruleId: 'ai-training', line: start.line, character: start.character };
    await vscode.commands.executeCommand('privacyNotice.acceptFinding', place, 'Counsel agreed to it');
    await waitFor('the reason', () => page().includes('Counsel agreed to it'));
  });

  it('of a PDF names the page, for a patient in Spanish too', async () => {
    await openView(workspaceUri('millbrook-notice-2026.pdf'), 'privacyNotice.pdfView');
    await vscode.commands.executeCommand('privacyNotice.showReport', undefined, 'patient-es');
    assert.match(page(), /<html lang="es">/u);
    assert.match(page(), /Página 1/u);
    assert.doesNotMatch(page(), /What this form/u);
  });

  it('of an empty document says that there is nothing', async () => {
    const { document } = await openFile('empty.npp', '');
    await vscode.commands.executeCommand('privacyNotice.checkDocument');
    await vscode.commands.executeCommand('privacyNotice.showReport', document.uri, 'patient');
    assert.match(page(), /We found nothing that you need to worry about|We could not read/u);
  });

  it('is exported in every format beside the document, and never over it', async () => {
    const { document } = await openFile('export.txt', notice);
    await found(document.uri, 'ai-training');
    for (const [format, words] of [
      ['html', '<!doctype html>'],
      ['markdown', '# '],
      ['csv', 'document,document kind'],
      ['sarif', '"version":"2.1.0"'],
      ['json', '"documents":['],
      ['junit', '<testsuites'],
      ['text', 'ai-training'],
    ] as const) {
      const target = workspaceUri(`export-out.${format}`);
      await vscode.commands.executeCommand(
        'privacyNotice.exportReport',
        document.uri,
        { format, reader: 'patient' },
        target,
      );
      assert.ok((await textOf(target)).includes(words), format);
    }
    const choices = { format: 'html', reader: 'patient' };
    await vscode.commands.executeCommand('privacyNotice.exportReport', document.uri, choices, document.uri);
    assert.equal(await textOf(document.uri), notice);
  });
});

describe('comparing versions', () => {
  afterEach(tidyUp);

  it('of a PDF with last year’s says what changed, beside the comparison of the texts', async () => {
    await openView(workspaceUri('millbrook-notice-2026.pdf'), 'privacyNotice.pdfView');
    const said = await vscode.commands.executeCommand<string>(
      'privacyNotice.compareWith',
      undefined,
      workspaceUri('millbrook-notice-2025.pdf'),
    );
    assert.match(said, /^\d+ differences: \d+ worse for the patient/u);
    await waitFor('the comparison', () => webviews('privacyNotice.comparison').length === 1);
    const diffs = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputTextDiff);
    assert.equal(diffs.length, 1);
  });

  it('works across formats', async () => {
    const { document } = await openFile('across.md', `# Notice of Privacy Practices\n\n${trainingClause}\n`);
    const said = await vscode.commands.executeCommand<string>(
      'privacyNotice.compareWith',
      document.uri,
      workspaceUri('cedarvale-treatment-and-imaging-consent.docx'),
    );
    assert.match(said, /differences/u);
  });

  it('with itself says so, and opens nothing', async () => {
    const { document } = await openFile('itself.txt', notice);
    const said = await vscode.commands.executeCommand('privacyNotice.compareWith', document.uri, document.uri);
    assert.equal(said, undefined);
    assert.equal(webviews('privacyNotice.comparison').length, 0);
  });
});
