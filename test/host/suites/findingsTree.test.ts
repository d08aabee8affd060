import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { FindingsNode, FindingTarget } from '../../../src/editor/findingsTree';
import type { ViewedDocument } from '../../../src/editor/viewedDocument';
import { waitFor } from '../support/waitFor';
import { openView } from './formatViews';
import { extensionId, notice, openFile, ours, ruleOf, tidyUp, trainingClause, workspaceUri } from './window';

interface Tree {
  getChildren(node?: FindingsNode): Promise<FindingsNode[]>;
  getTreeItem(node: FindingsNode): vscode.TreeItem;
}

const tree = (): Tree => vscode.extensions.getExtension(extensionId)?.exports.findings as Tree;
const pdf = (): vscode.Uri => workspaceUri('hillcrest-imaging-consent.pdf');
const word = (): vscode.Uri => workspaceUri('cedarvale-treatment-and-imaging-consent.docx');

/** The items of a document in the tree, once it is there. */
async function itemsOf(name: string): Promise<vscode.TreeItem[]> {
  return waitFor(`${name} in the tree`, async () => {
    const nodes = await tree().getChildren();
    const document = nodes.find((node) => tree().getTreeItem(node).label === name);
    const items = document && (await tree().getChildren(document)).map((node) => tree().getTreeItem(node));
    return items && items.length > 0 ? items : undefined;
  });
}

function click(item: vscode.TreeItem): Thenable<'view' | 'text' | undefined> {
  const { command, arguments: args = [] } = item.command as vscode.Command;
  return vscode.commands.executeCommand(command, ...args);
}

function targetOf(item: vscode.TreeItem): FindingTarget {
  return item.command?.arguments?.[0] as FindingTarget;
}

/** What the page of a view was asked to show, from now on. */
function revealsOf(view: ViewedDocument): number[] {
  const ids: number[] = [];
  view.onDidAskToShow((id) => ids.push(id));
  return ids;
}

describe('the findings tree', () => {
  afterEach(tidyUp);

  it('lists what is open and leads into the text', async () => {
    const { document } = await openFile('tree.txt', notice);
    const items = await itemsOf('tree.txt');
    const training = items.find((item) => targetOf(item).ruleId === 'ai-training') as vscode.TreeItem;
    assert.match(String(training.description), /^line 5 · /u);
    await vscode.commands.executeCommand('workbench.action.closePanel');
    assert.equal(await click(training), 'text');
    const { selection } = vscode.window.activeTextEditor as vscode.TextEditor;
    assert.equal(document.getText(selection), trainingClause);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor('no document', async () => (await tree().getChildren()).length === 0);
  });

  for (const [what, uri, viewType] of [
    ['PDF', pdf, 'privacyNotice.pdfView'],
    ['Word', word, 'privacyNotice.wordView'],
  ] as const) {
    it(`leads to the clause in an open ${what} view, also from behind another tab`, async () => {
      const view = await openView(uri(), viewType);
      const items = await itemsOf(view.name);
      assert.equal(items.length, view.findings.length);
      await openFile('in-front.txt', notice);
      const reveals = revealsOf(view);
      const item = items.at(-1) as vscode.TreeItem;
      assert.equal(await click(item), 'view');
      const target = targetOf(item);
      const shown = await waitFor('the finding', () => view.findings[reveals[0] ?? -1]);
      assert.deepEqual([shown.ruleId, shown.span.start], [target.ruleId, target.start]);
      await waitFor('the view in front', () => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof vscode.TabInputCustom && input.uri.toString() === uri().toString();
      });
    });

    it(`is followed by the ${what} view when a place in the Problems panel is opened`, async () => {
      const view = await openView(uri(), viewType);
      const text = uri().with({
        scheme: 'privacy-notice-text',
        path: `${uri().path} (text)`,
        query: uri().toString(),
      });
      const diagnostics = await waitFor('the findings', () => {
        const all = ours(text).filter((diagnostic) => ruleOf(diagnostic) !== '');
        return all.length > 0 ? all : undefined;
      });
      const training = diagnostics.find((diagnostic) => ruleOf(diagnostic) === 'ai-training') as vscode.Diagnostic;
      const reveals = revealsOf(view);
      // This is what a click in the Problems panel does.
      await vscode.commands.executeCommand('vscode.open', text, {
        selection: training.range,
        viewColumn: vscode.ViewColumn.Beside,
      });
      const shown = await waitFor('the finding', () => view.findings[reveals.at(-1) ?? -1]);
      assert.equal(shown.span.start, view.check?.source.lines.offsetAt(training.range.start));
    });
  }

  it('lists a document once when it is open as text and in its view', async () => {
    await openView(pdf(), 'privacyNotice.pdfView');
    await vscode.commands.executeCommand('privacyNotice.checkFile', pdf());
    await waitFor('the document', async () => (await tree().getChildren()).length > 0);
    assert.equal((await tree().getChildren()).length, 1);
  });

  it('says so when a finding is no longer there', async () => {
    const view = await openView(pdf(), 'privacyNotice.pdfView');
    const reveals = revealsOf(view);
    const target: FindingTarget = { document: pdf().toString(), ruleId: 'ai-training', start: 0, end: 1 };
    assert.equal(await vscode.commands.executeCommand('privacyNotice.showFinding', target), undefined);
    assert.deepEqual(reveals, []);
  });
});

describe('commands in a view', () => {
  afterEach(tidyUp);

  it('save a copy of a PDF with highlights and leave the PDF as it was', async () => {
    const view = await openView(pdf(), 'privacyNotice.pdfView');
    const before = Buffer.from(await vscode.workspace.fs.readFile(pdf()));
    const target = workspaceUri('marked.pdf');
    await vscode.commands.executeCommand('privacyNotice.saveHighlights', pdf(), target);
    const after = Buffer.from(await vscode.workspace.fs.readFile(target));
    assert.ok(after.includes('/Highlight') || after.length > before.length, 'nothing was added');
    assert.ok(Buffer.from(await vscode.workspace.fs.readFile(pdf())).equals(before));
    const copy = await openView(target, 'privacyNotice.pdfView');
    assert.equal(copy.findings.length, view.findings.length);
    await vscode.commands.executeCommand('privacyNotice.saveHighlights', pdf(), pdf());
    assert.ok(Buffer.from(await vscode.workspace.fs.readFile(pdf())).equals(before));
  });

  it('set the kind of document and check it again', async () => {
    const view = await openView(word(), 'privacyNotice.wordView');
    await vscode.commands.executeCommand('privacyNotice.setDocumentKind', 'app-policy');
    await waitFor('the kind', () => view.check?.report.kind === 'app-policy');
    await vscode.commands.executeCommand('privacyNotice.setDocumentKind', 'auto');
    await waitFor('the kind', () => view.check?.report.kind === 'treatment-consent');
  });

  it('show the document as text', async () => {
    await openView(word(), 'privacyNotice.wordView');
    await vscode.commands.executeCommand('privacyNotice.showDocumentText');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'privacy-notice-text');
    assert.match(document?.getText() ?? '', /Consent to Treatment and Imaging/u);
  });

  it('ignore a finding in a view, and the list follows', async () => {
    const view = await openView(word(), 'privacyNotice.wordView');
    const before = view.findings.length;
    const finding = view.findings[0];
    assert.ok(finding && view.check);
    await vscode.commands.executeCommand('privacyNotice.showDocumentText');
    const { line, character } = view.check.places.rangeOf(finding.span).start;
    const place = { uri: view.check.uri.toString(), ruleId: finding.ruleId, line, character };
    await waitFor('the check of the text', () => ours((view.check as NonNullable<typeof view.check>).uri).length > 0);
    await vscode.commands.executeCommand('privacyNotice.ignoreFinding', place, 'Approved by counsel');
    await waitFor('one finding less', () => view.findings.length === before - 1);
  });
});
