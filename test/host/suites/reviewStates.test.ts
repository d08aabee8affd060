import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { FindingsNode } from '../../../src/editor/findingsTree';
import { waitFor } from '../support/waitFor';
import { openView } from './formatViews';
import { extensionId, found, gone, notice, openFile, ours, tidyUp, trainingClause, workspaceUri } from './window';

interface Tree {
  getChildren(node?: FindingsNode): Promise<FindingsNode[]>;
  getTreeItem(node: FindingsNode): vscode.TreeItem;
}

const tree = (): Tree => vscode.extensions.getExtension(extensionId)?.exports.findings as Tree;
const reviewFile = (): vscode.Uri => workspaceUri('.privacy-notice', 'review.json');

/** The whole tree, a line each: labels from the root down. */
async function lines(nodes?: readonly FindingsNode[], above = ''): Promise<string[]> {
  const rows = await Promise.all(
    (nodes ?? (await tree().getChildren())).map(async (node) => {
      const line = `${above}${String(tree().getTreeItem(node).label)}`;
      return [line, ...(await lines(await tree().getChildren(node), `${line} > `))];
    }),
  );
  return rows.flat();
}

async function states(): Promise<string[]> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(reviewFile()));
  return (JSON.parse(text) as { findings: { state: string }[] }).findings.map(({ state }) => state).sort();
}

/** The row of the finding about training, as a click on its button hands it over. */
function trainingRow(): Promise<FindingsNode> {
  return waitFor('the row', async () => {
    const [document] = await tree().getChildren();
    const rows = document ? await tree().getChildren(document) : [];
    return rows.find((row) => row.kind === 'finding' && row.finding.ruleId === 'ai-training');
  });
}

describe('the states of a review', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('privacyNotice.clearFindingsFilter');
    await vscode.commands.executeCommand('privacyNotice.groupFindings', 'document');
    await tidyUp();
  });

  it('accept a finding from its row with a reason, and reopen it', async () => {
    const { document } = await openFile('accepted.txt', notice);
    await found(document.uri, 'ai-training');
    await vscode.commands.executeCommand('privacyNotice.acceptFinding', await trainingRow(), 'Counsel agreed');
    await gone(document.uri, 'ai-training');
    const accepted = await waitFor('the group', async () =>
      (await lines()).find((line) => line.startsWith('accepted.txt > Accepted > ')),
    );
    assert.ok(accepted);
    assert.deepEqual(await states(), ['accepted']);
    const [root] = await tree().getChildren();
    const groups = await tree().getChildren(root);
    const group = groups.find((node) => node.kind === 'group') as FindingsNode;
    const [row] = await tree().getChildren(group);
    assert.match(String(tree().getTreeItem(row as FindingsNode).accessibilityInformation?.label), /Counsel agreed/u);
    await vscode.commands.executeCommand('privacyNotice.restoreFinding', row);
    await found(document.uri, 'ai-training');
  });

  it('accept all routine findings of a document and no other', async () => {
    const { document } = await openFile(
      'routine.txt',
      `${notice}\nWe may use your health information to contact you about fundraising. We may give your health information to the police when the law asks for it.\n`,
    );
    await found(document.uri, 'ai-training');
    const severe = () => ours(document.uri).filter(({ severity }) => severity < vscode.DiagnosticSeverity.Information);
    const before = severe().length;
    await vscode.commands.executeCommand('privacyNotice.acceptRoutine', document.uri, 'Common in such notices');
    await waitFor('no note', () =>
      ours(document.uri).every(({ severity }) => severity !== vscode.DiagnosticSeverity.Information),
    );
    assert.equal(severe().length, before);
  });

  it('take down what was fixed once the text is saved, without making a file that nobody asked for', async () => {
    const editor = await openFile('fixed.txt', notice);
    const { document } = editor;
    await found(document.uri, 'ai-training');
    const at = document.getText().indexOf(trainingClause);
    await editor.edit((edit) =>
      edit.replace(
        new vscode.Range(document.positionAt(at), document.positionAt(at + trainingClause.length)),
        // A statement of a notice, so that the text stays one.
        'We must keep your information private.',
      ),
    );
    await gone(document.uri, 'ai-training');
    await document.save();
    await waitFor('the fixed finding', async () =>
      (await lines()).some((line) => line.startsWith('fixed.txt > Fixed > ')),
    );
    await assert.rejects(() => Promise.resolve(vscode.workspace.fs.stat(reviewFile())));
    // The first decision of anybody takes it into the file.
    await openFile('decided.txt', notice);
    await vscode.commands.executeCommand('workbench.action.closeOtherEditors');
    await found(workspaceUri('decided.txt'), 'ai-training');
    await vscode.commands.executeCommand('privacyNotice.ignoreFinding', await trainingRow(), 'A test');
    await waitFor('both in the file', async () => (await states()).join() === 'fixed,ignored');
  });

  it('group and filter the tree', async () => {
    await openFile('grouped.txt', notice);
    await openView(workspaceUri('hillcrest-imaging-consent.pdf'), 'privacyNotice.pdfView');
    await waitFor('both documents', async () => (await tree().getChildren()).length === 2);
    await vscode.commands.executeCommand('privacyNotice.groupFindings', 'severity');
    const [first] = await lines();
    assert.equal(first, 'Serious');
    await vscode.commands.executeCommand('privacyNotice.groupFindings', 'kind');
    assert.ok((await lines()).includes('AI'));
    const all = (await lines()).length;
    await vscode.commands.executeCommand('privacyNotice.searchFindings', 'train artificial intelligence models');
    assert.ok((await lines()).length < all);
    await vscode.commands.executeCommand('privacyNotice.clearFindingsFilter');
    await vscode.commands.executeCommand('privacyNotice.filterFindings', {
      severities: ['error'],
      categories: [],
      states: [],
    });
    await vscode.commands.executeCommand('privacyNotice.groupFindings', 'severity');
    assert.deepEqual(
      (await tree().getChildren()).map((node) => tree().getTreeItem(node).label),
      ['Serious'],
    );
  });

  it('give every row a label for screen readers', async () => {
    await openFile('labels.txt', notice);
    const root = await waitFor('the document', async () => (await tree().getChildren())[0]);
    for (const node of [root, ...(await tree().getChildren(root))]) {
      assert.notEqual(tree().getTreeItem(node).accessibilityInformation?.label ?? '', '');
    }
  });
});
