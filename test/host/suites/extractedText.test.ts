import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { waitFor } from '../support/waitFor';
import { ours, quickFixes, ruleOf, tidyUp, workspaceUri } from './window';

const pdf = (): vscode.Uri => workspaceUri('hillcrest-imaging-consent.pdf');

async function openPdf(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('privacyNotice.checkFile', pdf());
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'the text of the PDF is not open');
  return document;
}

describe('the text of a PDF', () => {
  afterEach(tidyUp);

  it('opens read-only under the name of the file, with findings that name their page', async () => {
    const document = await openPdf();
    assert.equal(document.uri.scheme, 'privacy-notice-text');
    assert.ok(document.uri.path.endsWith('hillcrest-imaging-consent.pdf (text)'));
    assert.equal(document.languageId, 'privacy-notice');
    const diagnostics = await waitFor<vscode.Diagnostic[] | undefined>('findings in the PDF', () => {
      const all = ours(document.uri).filter((diagnostic) => ruleOf(diagnostic) !== '');
      return all.length > 0 ? all : undefined;
    });
    for (const { message, range } of diagnostics) {
      assert.match(message, /\(page \d+\)$/u);
      assert.notEqual(document.getText(range).trim(), '');
    }
  });

  it('offers its limiting texts on the clipboard and changes nothing', async () => {
    const document = await openPdf();
    const [finding] = await waitFor<vscode.Diagnostic[] | undefined>('findings in the PDF', () => {
      const all = ours(document.uri).filter((diagnostic) => ruleOf(diagnostic) === 'ai-training');
      return all.length > 0 ? all : undefined;
    });
    const actions = await quickFixes(document.uri, finding?.range as vscode.Range);
    assert.ok(actions.every(({ edit }) => edit === undefined));
    const copy = actions.find(({ command }) => command?.command === 'privacyNotice.copyLimitingText');
    assert.ok(copy, actions.map(({ title }) => title).join('; '));
    assert.notEqual(copy.command?.arguments?.[0], '');
  });

  it('can be checked again, and leaves its diagnostics with its tab', async () => {
    const document = await openPdf();
    await waitFor('findings in the PDF', () => ours(document.uri).length > 0);
    await openPdf();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor('no diagnostics', () => ours(document.uri).length === 0);
  });
});
