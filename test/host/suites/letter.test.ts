import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { letterKinds } from '../../../src/letters/kinds';
import { waitFor } from '../support/waitFor';
import { found, notice, openFile, ours, tidyUp, trainingClause } from './window';

/** The letter in front, once it is written. */
function letterInFront(): Promise<vscode.TextEditor> {
  return waitFor<vscode.TextEditor | undefined>('a letter', () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.isUntitled && editor.document.getText().includes('Sincerely') ? editor : undefined;
  });
}

async function closeLetter(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

describe('a letter', () => {
  afterEach(async () => {
    if (vscode.window.activeTextEditor?.document.isUntitled) await closeLetter();
    await tidyUp();
  });

  it('quotes the document in front and has a stop for each blank', async () => {
    const { document } = await openFile('letter.txt', notice);
    await found(document.uri, 'ai-training');
    await vscode.commands.executeCommand('privacyNotice.writeLetter', 'opt-out-ai');
    const editor = await letterInFront();
    assert.equal(editor.document.languageId, 'markdown');
    assert.ok(editor.document.getText().includes(`“${trainingClause}” (letter.txt)`), editor.document.getText());
    assert.equal(editor.document.getText(editor.selection), '[YOUR NAME]');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(editor.document.getText(editor.selection), '[YOUR ADDRESS]');
  });

  it('of every kind can be written without any document', async () => {
    for (const { id, title } of letterKinds) {
      await vscode.commands.executeCommand('privacyNotice.writeLetter', id);
      const { document } = await letterInFront();
      assert.ok(document.getText().includes(`Subject: ${title}`), id);
      assert.ok(document.getText().includes('[PROVIDER]'), id);
      await closeLetter();
    }
  });

  it('is not itself checked as if it were a notice', async () => {
    const { document } = await openFile('letter.txt', notice);
    await found(document.uri, 'ai-training');
    await vscode.commands.executeCommand('privacyNotice.writeLetter', 'restrict');
    const editor = await letterInFront();
    await new Promise((next) => setTimeout(next, 1500));
    assert.deepEqual(ours(editor.document.uri), []);
  });
});
