/** How long the extension host is kept from answering while somebody types in a long document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { waitFor } from '../support/waitFor';

const keystrokes = 40;

/** The sample over and over, about 46,000 words. */
function longNotice(): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const sample = readFileSync(join(folder, 'riverside-notice-of-privacy-practices.txt'), 'utf8');
  return `${sample}\n\n`.repeat(Math.ceil(290_000 / sample.length));
}

/** Types into the document at the pace of a fast typist; the delays of the event loop, in milliseconds. */
async function delaysWhileTyping(document: vscode.TextDocument): Promise<{ most: number; usual: number }> {
  const editor = await vscode.window.showTextDocument(document);
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  for (let i = 0; i < keystrokes; i++) {
    const at = document.positionAt(Math.floor(document.getText().length / 2));
    await editor.edit((edit) => edit.insert(at, 'x'));
    await new Promise((go) => setTimeout(go, 60));
  }
  delays.disable();
  return { most: delays.percentile(99.9) / 1e6, usual: delays.percentile(50) / 1e6 };
}

describe('typing in a long document', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is not held up by the checks', async () => {
    const content = longNotice();
    const other = await vscode.workspace.openTextDocument({ language: 'json', content });
    const without = await delaysWhileTyping(other);
    const document = await vscode.workspace.openTextDocument({ language: 'privacy-notice', content });
    await vscode.window.showTextDocument(document);
    await waitFor('the first check', () => vscode.languages.getDiagnostics(document.uri).length > 0 || undefined);
    const first = document.version;
    const withUs = await delaysWhileTyping(document);
    console.log(
      `The extension host was held up for at most ${withUs.most.toFixed(1)} ms with us, ${without.most.toFixed(1)} ms without; usually ${withUs.usual.toFixed(1)} and ${without.usual.toFixed(1)} ms.`,
    );
    assert.ok(document.version > first);
    // Another machine may be slower by half an order; a check in one go would take hundreds of milliseconds.
    assert.ok(withUs.most < without.most + 150, `${withUs.most} ms with us, ${without.most} ms without`);
  });
});
