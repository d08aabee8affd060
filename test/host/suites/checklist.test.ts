import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { ChecklistNode } from '../../../src/editor/checklists/checklistNodes';
import type { WordDocument } from '../../../src/editor/wordViewDocument';
import { waitFor } from '../support/waitFor';
import { openView } from './formatViews';
import { extensionId, notice, openFile, quickFixes, tidyUp, workspaceUri } from './window';

interface Tree {
  getChildren(node?: ChecklistNode): Promise<ChecklistNode[]>;
  getTreeItem(node: ChecklistNode): vscode.TreeItem;
}

const tree = (): Tree => vscode.extensions.getExtension(extensionId)?.exports.checklist as Tree;

/** The notice of the samples without the sentences that hold this word. */
async function noticeWithout(word: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(workspaceUri('riverside-notice-of-privacy-practices.txt'));
  const sentences = new TextDecoder().decode(bytes).split(/(?<=[.:]\s)|(?<=\n)/u);
  return sentences.filter((sentence) => !sentence.includes(word)).join('');
}

function statements(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Privacy Notice checklist');
}

function rowOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

function missing(uri: vscode.Uri, row: string): Promise<vscode.Diagnostic> {
  return waitFor(`${row} to be missing`, () => statements(uri).find((diagnostic) => rowOf(diagnostic) === row));
}

function filled(uri: vscode.Uri, row: string): Promise<unknown> {
  return waitFor(`${row} to be there`, () => statements(uri).every((diagnostic) => rowOf(diagnostic) !== row));
}

async function nodesOf(kind: ChecklistNode['kind'], node?: ChecklistNode): Promise<ChecklistNode[]> {
  const children = await tree().getChildren(node);
  const deeper = await Promise.all(children.map((child) => nodesOf(kind, child)));
  return [...children.filter((child) => child.kind === kind), ...deeper.flat()];
}

const retaliation = 'retaliate';

describe('missing statements', () => {
  afterEach(tidyUp);

  it('are shown one by one where they belong, apart from findings', async () => {
    const { document } = await openFile('lacking.txt', await noticeWithout(retaliation));
    const diagnostic = await missing(document.uri, 'NPP-34');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(diagnostic.message, /^Not found: .*45 CFR 164\.520\(b\)\(1\)\(vi\)/u);
    assert.match(document.lineAt(diagnostic.range.start.line).text, /complain/iu);
    assert.ok(typeof diagnostic.code === 'object' && diagnostic.code.target.path.includes('explainStatement'));
  });

  it('are inserted by a quick fix in the voice of the document, and are gone', async () => {
    const text = await noticeWithout(retaliation);
    const { document } = await openFile('lacking-fix.txt', text);
    const diagnostic = await missing(document.uri, 'NPP-34');
    const offers = await quickFixes(document.uri, diagnostic.range);
    const offer = offers.find(({ title, edit }) => edit && /retaliat/iu.test(title));
    assert.ok(offer?.edit, offers.map(({ title }) => title).join('; '));
    assert.ok(await vscode.workspace.applyEdit(offer.edit));
    await filled(document.uri, 'NPP-34');
    assert.match(document.getText(), /We will not retaliate against you/u);
    assert.equal(document.getText().length > text.length, true);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('come with their blanks as stops to fill in', async () => {
    const { document } = await openFile('lacking-date.txt', (await noticeWithout('ffective')).replace(/\n+$/u, '\n'));
    await missing(document.uri, 'NPP-36');
    const done = await vscode.commands.executeCommand('privacyNotice.insertStatement', 'NPP-36');
    assert.equal(done, 'text');
    assert.match(document.getText(), /This notice is effective as of \[DATE\]\./u);
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    await waitFor('the stop', () => document.getText(editor.selection) === '[DATE]');
    await vscode.commands.executeCommand('type', { text: 'March 1, 2026' });
    assert.match(document.getText(), /This notice is effective as of March 1, 2026\./u);
    await filled(document.uri, 'NPP-36');
  });

  it('are one message for a sketch, and none for a text of another kind', async () => {
    const { document } = await openFile('sketch.txt', notice);
    await waitFor('the message', () => statements(document.uri).length === 1);
    assert.equal(statements(document.uri)[0]?.severity, vscode.DiagnosticSeverity.Information);
    const letter =
      'Dear neighbour,\n\nplease read the notice of privacy practices at the front desk before the meeting on Monday. We will bring cake.\n';
    const other = await openFile('letter.txt', letter);
    await vscode.commands.executeCommand('privacyNotice.checkDocument');
    await vscode.commands.executeCommand('privacyNotice.checkDocument');
    assert.deepEqual(statements(other.document.uri), []);
  });

  it('follow the laws that are switched on', async () => {
    const policy = await vscode.workspace.fs.readFile(workspaceUri('steadyheart-app.notice.txt'));
    const { document } = await openFile('policy.notice.txt', new TextDecoder().decode(policy));
    const settings = vscode.workspace.getConfiguration('privacyNotice', document.uri);
    try {
      await settings.update('jurisdictions', ['eu'], vscode.ConfigurationTarget.Workspace);
      await waitFor('a statement of European law', () =>
        statements(document.uri).some((diagnostic) => rowOf(diagnostic).startsWith('EU-')),
      );
    } finally {
      await settings.update('jurisdictions', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await waitFor('no European law', () =>
      statements(document.uri).every((diagnostic) => !rowOf(diagnostic).startsWith('EU-')),
    );
  });
});

describe('the checklist view', () => {
  afterEach(tidyUp);

  it('lists what is there and what is missing, with the date of the law', async () => {
    const { document } = await openFile('view.txt', await noticeWithout(retaliation));
    await missing(document.uri, 'NPP-34');
    const lists = await waitFor('the lists', async () => {
      const nodes = await nodesOf('list');
      return nodes.length > 0 ? nodes : undefined;
    });
    const item = tree().getTreeItem(lists[0] as ChecklistNode);
    assert.match(String(item.description), /^\d+ of \d+ there · law as of 2026-/u);
    const rows = (await nodesOf('row', lists[0])).map((node) => tree().getTreeItem(node));
    const lacking = rows.find(({ description }) => description === 'NPP-34') as vscode.TreeItem;
    assert.equal(lacking.contextValue, 'statement.insertable');
    assert.match(String(lacking.accessibilityInformation?.label), /^Missing, /u);
    const there = rows.find(({ description }) => String(description).startsWith('NPP-32 ·')) as vscode.TreeItem;
    const { command, arguments: args = [] } = there.command as vscode.Command;
    await vscode.commands.executeCommand(command, ...args);
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    assert.match(editor.document.getText(editor.selection), /Secretary|Health and Human Services/u);
  });

  it('is empty where no document is open', async () => {
    await waitFor('an empty view', async () => (await tree().getChildren()).length === 0);
  });

  it('names the reading grade and leads to the hardest sentences', async () => {
    const { document } = await openFile('grade.txt', await noticeWithout(retaliation));
    await missing(document.uri, 'NPP-34');
    const [grade] = await nodesOf('grade');
    assert.match(String(tree().getTreeItem(grade as ChecklistNode).description), /^school grade \d+$/u);
    const result = await vscode.commands.executeCommand<{ grade: number; sentences: number }>(
      'privacyNotice.checkPlainLanguage',
      { ask: false },
    );
    assert.ok(result.grade > 4 && result.grade < 20 && result.sentences > 20, JSON.stringify(result));
  });
});

describe('limiting clauses', () => {
  afterEach(tidyUp);

  it('go in at the cursor with their blanks as stops', async () => {
    const editor = await openFile('clause.md', '# Notes\n\nWe keep it short.\n');
    const at = new vscode.Position(2, 17);
    editor.selection = new vscode.Selection(at, at);
    const choice = { ruleId: 'sale-remuneration', limit: 'prohibit', voice: 'second' };
    assert.equal(await vscode.commands.executeCommand('privacyNotice.insertLimitingClause', choice), true);
    assert.match(
      editor.document.getText(),
      /We keep it short\. We will not sell, license or exchange your information/u,
    );
  });
});

describe('statements in a Word view', () => {
  afterEach(tidyUp);

  it('go in as tracked changes that can be taken back', async () => {
    const uri = workspaceUri('cedarvale-treatment-and-imaging-consent.docx');
    const view = (await openView(uri, 'privacyNotice.wordView')) as WordDocument;
    await vscode.commands.executeCommand('privacyNotice.setDocumentKind', 'authorization');
    const row = await waitFor('a missing statement', () =>
      view.check?.report.elements.find(({ id, status }) => id === 'AUTH-09' && status === 'missing'),
    );
    const before = view.choices.length;
    assert.equal(await vscode.commands.executeCommand('privacyNotice.insertStatement', row.id), 'word');
    assert.equal(view.choices.length, before + 1);
    const { applied, refused } = await view.redlined();
    assert.deepEqual([applied, refused.length], [before + 1, 0]);
    await waitFor('a changed tab', () => vscode.window.tabGroups.activeTabGroup.activeTab?.isDirty === true);
    await vscode.commands.executeCommand('undo');
    await waitFor('the choice taken back', () => view.choices.length === before);
    await vscode.commands.executeCommand('privacyNotice.setDocumentKind', 'auto');
  });
});
