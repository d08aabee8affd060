import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { waitFor } from '../support/waitFor';
import {
  extensionId,
  found,
  gone,
  notice,
  openFile,
  ours,
  ruleOf,
  tidyUp,
  trainingClause,
  workspaceUri,
} from './window';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}

function contributed(): Command[] {
  return vscode.extensions.getExtension(extensionId)?.packageJSON.contributes.commands;
}

/** The texts of all open tabs that show a summary or a page. */
function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

/** Runs a command that must come to its end without an answer from anybody. */
async function ends(command: string): Promise<void> {
  const late = new Promise((_, failed) =>
    setTimeout(() => failed(new Error(`${command} waits for something`)), 10_000),
  );
  await Promise.race([vscode.commands.executeCommand(command), late]);
}

describe('commands', () => {
  afterEach(tidyUp);

  it('are all there, under one name', async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    const known = await vscode.commands.getCommands(true);
    for (const { command, category, title } of contributed()) {
      assert.ok(known.includes(command), `${command} is not registered`);
      assert.equal(category, 'Privacy Notice');
      assert.notEqual(title, '');
    }
  });

  it('have nothing to throw when no document is open', async () => {
    const interactive = [
      'checkFile',
      'checkSelectedFile',
      'checkSelectedFolder',
      'checkFolder',
      'checkWorkspace',
      'checkPastedText',
      'explainRule',
      'turnRuleOff',
      'groupFindings',
      'filterFindings',
      'searchFindings',
      'writeLetter',
      'createHouseStyle',
      'insertLimitingClause',
      'showLog',
    ];
    for (const { command } of contributed()) {
      if (interactive.includes(command.replace('privacyNotice.', ''))) continue;
      await ends(command);
    }
  });

  it('Check This Document checks what would be left alone', async () => {
    const { document } = await openFile('prose.txt', `${trainingClause}\n`);
    await vscode.workspace
      .getConfiguration('privacyNotice')
      .update('analyze', 'never', vscode.ConfigurationTarget.Workspace);
    await gone(document.uri, 'ai-training');
    await vscode.commands.executeCommand('privacyNotice.checkDocument');
    assert.ok(ours(document.uri).some((diagnostic) => ruleOf(diagnostic) === 'ai-training'));
  });

  it('Check This Document reads a language that is not ours as plain text', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'ini', content: notice });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('privacyNotice.checkDocument');
    await found(document.uri, 'ai-training');
  });

  it('Check Pasted Text opens the text as a new document', async () => {
    await vscode.commands.executeCommand('privacyNotice.checkPastedText', notice);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'untitled');
    assert.equal(document?.languageId, 'privacy-notice');
    await found(document.uri, 'ai-training');
  });

  it('Next Finding and Previous Finding go round', async () => {
    const second = 'We may also use your records to train machine learning models.';
    const editor = await openFile(
      'rounds.txt',
      notice.replace('You have the right', `${second}\n\nYou have the right`),
    );
    const { uri } = editor.document;
    await waitFor(
      'two findings',
      () => ours(uri).filter((diagnostic) => ruleOf(diagnostic) === 'ai-training').length === 2,
    );
    const starts = [...new Set(ours(uri).map(({ range }) => editor.document.offsetAt(range.start)))].sort(
      (a, b) => a - b,
    );
    const visited: number[] = [];
    for (let i = 0; i < starts.length + 1; i++) {
      await vscode.commands.executeCommand('privacyNotice.nextFinding');
      visited.push(editor.document.offsetAt(editor.selection.start));
    }
    assert.deepEqual(visited, [...starts, starts[0]]);
    await vscode.commands.executeCommand('privacyNotice.previousFinding');
    assert.equal(editor.document.offsetAt(editor.selection.start), starts.at(-1));
  });

  it('Limit This Clause replaces the clause at the cursor', async () => {
    const editor = await openFile('limit.txt', notice);
    const [finding] = await found(editor.document.uri, 'ai-training');
    const { start } = finding?.range ?? new vscode.Range(0, 0, 0, 0);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('privacyNotice.limitClause', { limit: 'prohibit' });
    await gone(editor.document.uri, 'ai-training');
  });

  it('Set Document Kind holds for the document', async () => {
    const { document } = await openFile('kind.txt', notice);
    await found(document.uri, 'ai-training');
    await vscode.commands.executeCommand('privacyNotice.setDocumentKind', 'research-consent');
    await found(document.uri, 'ai-training');
    await vscode.commands.executeCommand('privacyNotice.setDocumentKind', 'auto');
    await found(document.uri, 'ai-training');
  });

  it('Check File opens a text file with its findings', async () => {
    const uri = workspaceUri('file.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`# ${notice}`));
    await vscode.commands.executeCommand('privacyNotice.checkFile', uri);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    await found(uri, 'ai-training');
  });

  it('Check File opens nothing for a file that is not there, empty, binary or of another type', async () => {
    await vscode.workspace.fs.writeFile(workspaceUri('program.exe'), new Uint8Array([77, 90, 0, 1, 2, 3]));
    await vscode.workspace.fs.writeFile(workspaceUri('broken.pdf'), new TextEncoder().encode('%PDF-1.7\nnothing more'));
    await vscode.workspace.fs.writeFile(workspaceUri('empty.pdf'), new Uint8Array());
    for (const name of ['not-there.txt', 'not-there.pdf', 'program.exe', 'broken.pdf', 'empty.pdf']) {
      await vscode.commands.executeCommand('privacyNotice.checkFile', workspaceUri(name));
      assert.equal(vscode.window.activeTextEditor, undefined, name);
    }
    await vscode.workspace.fs.delete(workspaceUri('program.exe'));
    await vscode.workspace.fs.delete(workspaceUri('broken.pdf'));
    await vscode.workspace.fs.delete(workspaceUri('empty.pdf'));
  });

  it('Check Workspace lists the findings of closed files and opens a summary', async () => {
    const uri = workspaceUri('batch', 'clinic.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(notice));
    await vscode.workspace.fs.writeFile(
      workspaceUri('batch', 'node_modules', 'x.txt'),
      new TextEncoder().encode(notice),
    );
    await vscode.commands.executeCommand('privacyNotice.checkWorkspace');
    assert.ok(ours(uri).some((diagnostic) => ruleOf(diagnostic) === 'ai-training'));
    assert.deepEqual(ours(workspaceUri('batch', 'node_modules', 'x.txt')), []);
    await waitFor('the summary', () => tabs().some((label) => label.includes('Summary')));
    await vscode.commands.executeCommand('privacyNotice.clearFolderResults');
    assert.deepEqual(ours(uri), []);
  });

  it('Check Folder looks at that folder alone', async () => {
    const uri = workspaceUri('batch', 'clinic.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(notice));
    const other = workspaceUri('elsewhere.txt');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(notice));
    await vscode.commands.executeCommand('privacyNotice.checkFolder', workspaceUri('batch'));
    assert.ok(ours(uri).length > 0);
    assert.deepEqual(ours(other), []);
    // The file speaks for itself once it is open, and nothing is listed twice.
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await waitFor(
      'one list',
      () => ours(uri).filter((diagnostic) => ruleOf(diagnostic) === 'ai-training').length === 1,
    );
    await vscode.commands.executeCommand('privacyNotice.clearFolderResults');
  });

  it('Explain a Rule opens its page beside the document', async () => {
    await openFile('explained.txt', notice);
    await vscode.commands.executeCommand('privacyNotice.explainRule', 'ai-training');
    await waitFor('the page', () => tabs().some((label) => label.includes('ai-training')));
    await new Promise((done) => setTimeout(done, 1000));
    const page = vscode.Uri.joinPath(
      vscode.extensions.getExtension(extensionId)?.extensionUri as vscode.Uri,
      'docs/rules/ai-training.md',
    );
    assert.deepEqual(ours(page), [], 'a page that explains a clause is not a notice');
  });

  it('Show Log opens the log, and it holds no text of a document', async () => {
    await vscode.commands.executeCommand('privacyNotice.showLog');
  });
});
