import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { found, notice, openFile, tidyUp, trainingClause } from './window';

async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .filter((part): part is vscode.MarkdownString => part instanceof vscode.MarkdownString);
}

describe('the hover', () => {
  afterEach(tidyUp);

  it('says what was found, why it matters, what decided it and on what basis', async () => {
    const { document } = await openFile('hover.txt', notice);
    const [finding] = await found(document.uri, 'ai-training');
    const [text] = await hoverText(document.uri, finding?.range.start as vscode.Position);
    assert.ok(text, 'no hover');
    for (const words of [
      'Why it matters',
      'What to do',
      'What decided it',
      'Legal basis',
      'Information\\, not legal advice',
    ]) {
      assert.ok(text.value.includes(words), `"${words}" is missing in:\n${text.value}`);
    }
    assert.match(text.value, /medical images/u, 'the words of the clause');
    assert.match(text.value, /command:privacyNotice\.explainRule/u);
  });

  it('trusts our own commands only, and no HTML', async () => {
    const { document } = await openFile('hover-trust.txt', notice);
    const [finding] = await found(document.uri, 'ai-training');
    const [text] = await hoverText(document.uri, finding?.range.start as vscode.Position);
    const trusted = text?.isTrusted as { enabledCommands: readonly string[] };
    assert.ok(trusted.enabledCommands.every((command) => command.startsWith('privacyNotice.')));
    assert.notEqual(text?.supportHtml, true);
  });

  it('lets no text of the document act as a link', async () => {
    const evil = trainingClause.replace(
      'medical images',
      'medical images [x](command:workbench.action.quit) <b>now</b>',
    );
    const { document } = await openFile('hover-evil.txt', notice.replace(trainingClause, evil));
    const [finding] = await found(document.uri, 'ai-training');
    const [text] = await hoverText(document.uri, finding?.range.start as vscode.Position);
    assert.ok(text && !text.value.includes('](command:workbench'));
  });

  it('is silent beside the clause', async () => {
    const { document } = await openFile('hover-beside.txt', notice);
    await found(document.uri, 'ai-training');
    assert.deepEqual(await hoverText(document.uri, new vscode.Position(0, 3)), []);
  });
});
