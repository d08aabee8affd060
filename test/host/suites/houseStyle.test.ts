import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { waitFor } from '../support/waitFor';
import { found, gone, notice, openFile, ours, quickFixes, tidyUp, workspaceUri } from './window';

const style = workspaceUri('house', '.privacy-notice.json');

async function write(uri: vscode.Uri, content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify({ version: 1, ...(content as object) });
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function severity(uri: vscode.Uri, rule: string, wanted: vscode.DiagnosticSeverity): Promise<void> {
  await waitFor(
    `${rule} as ${vscode.DiagnosticSeverity[wanted]}`,
    async () => (await found(uri, rule))[0]?.severity === wanted,
  );
}

describe('the house style', () => {
  afterEach(async () => {
    await tidyUp();
    await vscode.workspace.fs.delete(workspaceUri('house'), { recursive: true });
  });

  it('changes findings, severities and fixes, and so does every change of it', async () => {
    const { document } = await openFile('house/notice.txt', `${notice}\nWe send your records by fax.\n`);
    await severity(document.uri, 'ai-training', vscode.DiagnosticSeverity.Error);
    await write(style, {
      rules: { 'ai-training': 'warning' },
      limits: { 'ai-training': { prohibit: '{Org} will teach no computer with {poss} images.' } },
      ownRules: [{ id: 'no-fax', title: 'Faxes', message: 'Faxes are not used here.', phrases: ['by fax'] }],
    });
    await severity(document.uri, 'ai-training', vscode.DiagnosticSeverity.Warning);
    const [fax] = await found(document.uri, 'no-fax');
    assert.match(fax?.message ?? '', /Faxes are not used here/u);
    const [training] = await found(document.uri, 'ai-training');
    const offers = await quickFixes(document.uri, training?.range as vscode.Range);
    const texts = offers.flatMap(({ edit }) => edit?.get(document.uri) ?? []).map((edit) => edit.newText);
    assert.ok(
      texts.some((text) => text.includes('We will teach no computer with your images.')),
      texts.join('\n'),
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      (fax as vscode.Diagnostic).range.start,
    );
    const words = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (typeof part === 'string' ? part : part.value));
    assert.match(words.join('\n'), /Faxes/u);

    await write(style, { approved: [notice], rules: { 'ai-training': 'off' } });
    await gone(document.uri, 'ai-training');
    await gone(document.uri, 'no-fax');
  });

  it('with a fault shows it in the file, and the rest of it works', async () => {
    await write(
      style,
      '{\n  "version": 1,\n  "rules": { "ai-training": "info", "ai-trainin": "off" },\n  "extends": ".privacy-notice.json"\n}\n',
    );
    const { document } = await openFile('house/faulty.txt', notice);
    await severity(document.uri, 'ai-training', vscode.DiagnosticSeverity.Information);
    const faults = await waitFor('the faults', () => {
      const all = ours(style);
      return all.length >= 2 ? all : undefined;
    });
    const places = faults.map(({ range, message }) => `${range.start.line}: ${message}`).join('\n');
    assert.match(places, /^2: There is no rule "ai-trainin"\. Did you mean "ai-training"\?/mu);
    assert.match(places, /^3: A house style cannot extend itself/mu);
  });

  it('leaves documents out', async () => {
    await write(style, { exclude: ['left-out.txt'] });
    const { document } = await openFile('house/left-out.txt', notice);
    const other = await openFile('house/checked.txt', notice);
    await found(other.document.uri, 'ai-training');
    assert.deepEqual(ours(document.uri), []);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('privacyNotice.checkDocument');
    await found(document.uri, 'ai-training');
  });

  it('is made by a command, and is completed by its schema', async () => {
    await vscode.workspace.fs.createDirectory(workspaceUri('house'));
    await vscode.commands.executeCommand('privacyNotice.createHouseStyle', workspaceUri('house'));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), style.toString());
    const { document } = editor as vscode.TextEditor;
    const inRules = document.positionAt(document.getText().indexOf('"rules": {') + '"rules": {'.length);
    await waitFor('completions from the schema', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        inRules,
      );
      return items.some(({ label }) => JSON.stringify(label).includes('ai-training'));
    });
    assert.deepEqual(ours(style), []);
  });
});
