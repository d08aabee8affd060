import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { WordDocument } from '../../../src/editor/wordViewDocument';
import { readWord } from '../../../src/formats/word/readWord';
import { waitFor } from '../support/waitFor';
import { openView } from './formatViews';
import { tidyUp, workspaceUri } from './window';

const viewType = 'privacyNotice.wordView';
const name = 'cedarvale-treatment-and-imaging-consent.docx';
const save = 'privacyNotice.saveTrackedChanges';

/** A copy of the sample for one test, so that none finds what another has left. */
async function openCopy(as: string): Promise<WordDocument> {
  const uri = workspaceUri(as);
  await vscode.workspace.fs.copy(workspaceUri(name), uri, { overwrite: true });
  return (await openView(uri, viewType)) as WordDocument;
}

async function textOf(uri: vscode.Uri, trackedChanges: 'accepted' | 'rejected'): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const { source, problems } = await readWord(bytes, { trackedChanges });
  assert.ok(source, JSON.stringify(problems));
  return source.text;
}

async function bytesOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.fs.readFile(uri)).join(' ');
}

async function filesLike(pattern: RegExp): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(workspaceUri());
  return entries
    .map(([file]) => file)
    .filter((file) => pattern.test(file))
    .sort();
}

/** Chooses the first limiting text of the finding about training, as the button in the list does. */
async function chooseForTraining(view: WordDocument): Promise<void> {
  const { fixesFor } = await import('../../../src/analysis/analyze');
  const finding = view.findings.find(({ ruleId }) => ruleId === 'ai-training');
  assert.ok(finding && view.check);
  const [fix] = fixesFor(view.check.source, finding, view.check.config);
  assert.ok(fix);
  await view.choose(finding, fix);
}

const isDirty = (): boolean => vscode.window.tabGroups.activeTabGroup.activeTab?.isDirty === true;

describe('the Word view', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await tidyUp();
  });

  it('opens a Word file by default and marks every finding', async () => {
    await vscode.commands.executeCommand('vscode.open', workspaceUri(name));
    const tab = await waitFor('the tab', () => vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.ok(tab.input instanceof vscode.TabInputCustom);
    assert.equal(tab.input.viewType, viewType);
    const view = await openView(workspaceUri(name), viewType);
    assert.ok(view.findings.length > 5, `${view.findings.length} findings; ${JSON.stringify(view.problems)}`);
    assert.deepEqual(
      view.shown?.marked,
      view.findings.map((_, id) => id),
    );
    assert.equal(isDirty(), false);
  });

  it('takes a choice back with undo and puts it again with redo', async () => {
    const view = await openCopy('undo.docx');
    await chooseForTraining(view);
    assert.equal(view.choices.length, 1);
    await waitFor('a changed tab', isDirty);
    await vscode.commands.executeCommand('undo');
    await waitFor('no choice', () => view.choices.length === 0);
    await waitFor('an unchanged tab', () => !isDirty());
    await vscode.commands.executeCommand('redo');
    await waitFor('the choice', () => view.choices.length === 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitFor('no choice after revert', () => view.choices.length === 0);
  });

  it('saves into a copy beside the file, and the file stays as it was', async () => {
    const view = await openCopy('letter.docx');
    const before = await bytesOf(view.uri);
    await chooseForTraining(view);
    await waitFor('a changed tab', isDirty);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await waitFor('an unchanged tab', () => !isDirty());
    assert.deepEqual(await filesLike(/^letter(?: \(redline\))?\.docx$/u), ['letter (redline).docx', 'letter.docx']);
    assert.equal(await bytesOf(view.uri), before);
    const copy = workspaceUri('letter (redline).docx');
    assert.equal(await textOf(copy, 'rejected'), await textOf(view.uri, 'accepted'));
    assert.match(await textOf(copy, 'accepted'), /will not use or disclose my health/u);
    assert.doesNotMatch(await textOf(copy, 'accepted'), /to train and improve artificial intelligence/u);
  });

  it('saves again into the same copy, and never into one that someone else changed', async () => {
    const view = await openCopy('again.docx');
    await chooseForTraining(view);
    await waitFor('a changed tab', isDirty);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await waitFor('an unchanged tab', () => !isDirty());
    const sharing = view.findings.find(({ ruleId }) => ruleId === 'ai-training');
    assert.ok(sharing);
    view.takeBack(sharing);
    await waitFor('a changed tab', isDirty);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await waitFor('an unchanged tab', () => !isDirty());
    const copy = workspaceUri('again (redline).docx');
    assert.equal(await bytesOf(copy), await bytesOf(view.uri));
    // Changes of other people count by their time, which some file systems keep in whole seconds.
    await new Promise((done) => setTimeout(done, 1100));
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode('the work of someone else'));
    await chooseForTraining(view);
    await waitFor('a changed tab', isDirty);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await waitFor('an unchanged tab', () => !isDirty());
    assert.deepEqual(await filesLike(/^again/u), ['again (redline 2).docx', 'again (redline).docx', 'again.docx']);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(copy)), 'the work of someone else');
  });

  it('limits every serious finding and warning when none was chosen', async () => {
    const view = await openCopy('all.docx');
    const target = workspaceUri('all limited.docx');
    await vscode.commands.executeCommand(save, view.uri, target, 'narrow');
    assert.ok(view.choices.length > 3, `${view.choices.length} choices`);
    assert.equal(await textOf(target, 'rejected'), await textOf(view.uri, 'accepted'));
    assert.notEqual(await textOf(target, 'accepted'), await textOf(view.uri, 'accepted'));
  });

  it('refuses to save over the document itself', async () => {
    const view = await openCopy('itself.docx');
    const before = await bytesOf(view.uri);
    await vscode.commands.executeCommand(save, view.uri, view.uri, 'narrow');
    assert.equal(await bytesOf(view.uri), before);
  });

  it('drops choices that were about an older text', async () => {
    const view = await openCopy('changed.docx');
    await chooseForTraining(view);
    const { makeDocx, p, r } = await import('../../formats/word/support/makeDocx');
    await vscode.workspace.fs.writeFile(view.uri, makeDocx(p(r('We may sell your medical records to anybody.'))));
    await waitFor('no choice', () => view.choices.length === 0);
    await waitFor('the new text', () => view.look?.text.includes('sell your medical records'));
  });

  for (const [what, bytes] of [
    ['is no Word file', new TextEncoder().encode('Only some words.')],
    [
      'is protected by a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0])]),
    ],
    ['is empty', new Uint8Array()],
  ] as const) {
    it(`says why when a file ${what}`, async () => {
      const uri = workspaceUri('broken.docx');
      await vscode.workspace.fs.writeFile(uri, bytes);
      const view = await openView(uri, viewType);
      assert.equal(view.shown?.pages, 0);
      assert.ok(view.problems.some(({ severity }) => severity === 'error'));
    });
  }
});
