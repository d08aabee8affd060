import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  found,
  gone,
  notice,
  openFile,
  ours,
  quickFixes,
  ruleOf,
  tidyUp,
  trainingClause,
  workspaceUri,
} from './window';

const reviewFile = (): vscode.Uri => workspaceUri('.privacy-notice', 'review.json');

async function reviewText(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(reviewFile()));
}

async function writeReviewText(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(reviewFile(), new TextEncoder().encode(text));
}

/** Ignores the finding about training as the quick fix does, with a reason instead of the question. */
async function ignoreTraining(document: vscode.TextDocument, reason: string): Promise<void> {
  const [finding] = await found(document.uri, 'ai-training');
  const actions = await quickFixes(document.uri, finding?.range as vscode.Range);
  const ignore = actions.find(({ command }) => command?.command === 'privacyNotice.ignoreFinding');
  assert.ok(ignore?.command, 'the light bulb offers to ignore the finding');
  const places = ignore.command.arguments?.[0] as readonly { ruleId: string }[];
  const place = places.filter(({ ruleId }) => ruleId === 'ai-training');
  await vscode.commands.executeCommand('privacyNotice.ignoreFinding', place, reason);
}

describe('ignored findings', () => {
  afterEach(tidyUp);

  it('leave the document as it is and keep their reason in the review file', async () => {
    const { document } = await openFile('ignored.txt', notice);
    await ignoreTraining(document, 'Approved by counsel');
    await gone(document.uri, 'ai-training');
    assert.equal(document.getText(), notice);
    assert.equal(document.isDirty, false);
    const { version, findings } = JSON.parse(await reviewText()) as {
      version: number;
      findings: Record<string, unknown>[];
    };
    assert.equal(version, 1);
    assert.equal(findings.length, 1);
    assert.equal(findings[0]?.document, 'ignored.txt');
    assert.equal(findings[0]?.rule, 'ai-training');
    assert.equal(findings[0]?.reason, 'Approved by counsel');
    assert.match(String(findings[0]?.date), /^\d{4}-\d\d-\d\d$/u);
  });

  it('stay ignored when the text above and around them changes', async () => {
    const editor = await openFile('ignored-edit.txt', notice);
    const { document } = editor;
    await ignoreTraining(document, 'Approved by counsel');
    await gone(document.uri, 'ai-training');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'A new first line.\n\n');
      edit.insert(document.positionAt(document.getText().indexOf('You have the right')), 'Some more words. ');
    });
    await new Promise((done) => setTimeout(done, 1500));
    assert.ok(!ours(document.uri).some((diagnostic) => ruleOf(diagnostic) === 'ai-training'));
  });

  it('come back when the clause itself says something else', async () => {
    const editor = await openFile('ignored-clause.txt', notice);
    const { document } = editor;
    await ignoreTraining(document, 'Approved by counsel');
    await gone(document.uri, 'ai-training');
    const at = document.positionAt(document.getText().indexOf('medical images'));
    await editor.edit((edit) => edit.insert(at, 'genetic data, voice recordings and all '));
    await found(document.uri, 'ai-training');
  });

  it('follow a review file that others change', async () => {
    const { document } = await openFile('ignored-other.txt', notice);
    await ignoreTraining(document, 'Approved by counsel');
    await gone(document.uri, 'ai-training');
    await writeReviewText('{ "version": 1, "findings": [] }');
    await found(document.uri, 'ai-training');
  });

  for (const [name, text] of [
    ['a newer version', '{ "version": 99, "findings": [] }'],
    ['conflict marks', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n'],
    ['broken JSON', '{ "version": 1, "findings": ['],
  ] as const) {
    it(`are not written over a review file with ${name}`, async () => {
      await writeReviewText(text);
      const { document } = await openFile(`refused.txt`, notice);
      await ignoreTraining(document, 'Approved by counsel');
      assert.equal(await reviewText(), text);
      await found(document.uri, 'ai-training');
    });
  }

  it('of a document never saved are kept without a file', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'privacy-notice', content: trainingClause });
    await vscode.window.showTextDocument(document);
    await ignoreTraining(document, 'Only a try');
    await gone(document.uri, 'ai-training');
    await assert.rejects(() => Promise.resolve(vscode.workspace.fs.stat(reviewFile())));
  });
});
