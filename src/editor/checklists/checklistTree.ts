/**
 * What the law asks of the document in front and what of it is there, list by list. A click
 * goes to the words of a statement, or to the place where a missing one belongs.
 */
import * as vscode from 'vscode';
import type { Deps, Engine } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { nameOf } from '../documentSelection';
import { itemOf } from './checklistItems';
import { type ChecklistNode, type GroupNode, groupNodes, type ListNode } from './checklistNodes';

export const checklistTreeId = 'privacyNotice.checklist';

/** Why the view is empty, for its welcome text. */
type Emptiness = 'none' | 'unknownKind' | 'unread' | 'noLaw' | 'filled';

export class ChecklistTree implements vscode.TreeDataProvider<ChecklistNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly listeners: vscode.Disposable;
  private engine: Engine | undefined;
  /** The document that was in front last; another kind of tab does not empty the view. */
  private last: string | undefined;

  constructor(private readonly deps: Deps) {
    const refresh = (): void => this.changed.fire();
    this.listeners = vscode.Disposable.from(
      deps.checks.onDidChange(refresh),
      deps.views.onDidChange(refresh),
      deps.views.onDidActivate(refresh),
      vscode.window.onDidChangeActiveTextEditor(refresh),
    );
  }

  /** The document that the view speaks of. */
  get check(): CheckedDocument | undefined {
    const { checks, views, textViews } = this.deps;
    const editor = vscode.window.activeTextEditor;
    const inFront = views.active?.check ?? (editor && checks.get(editor.document.uri));
    if (inFront) {
      this.last = textViews.originalOf(inFront.uri).toString();
      return inFront;
    }
    const open = [...checks.all(), ...views.all().flatMap(({ check }) => check ?? [])];
    return open.find(({ uri }) => textViews.originalOf(uri).toString() === this.last) ?? open[0];
  }

  async getChildren(node?: ChecklistNode): Promise<ChecklistNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.roots();
      case 'list':
        return groupNodes(node);
      case 'group':
        return rowsOf(node);
      case 'grade':
        return node.readability.hardest.map((sentence) => ({ kind: 'sentence', parent: node, sentence }));
      default:
        return [];
    }
  }

  getParent(node: ChecklistNode): ChecklistNode | undefined {
    return 'parent' in node ? node.parent : undefined;
  }

  getTreeItem(node: ChecklistNode): vscode.TreeItem {
    return itemOf(node, this.engine);
  }

  /** What the view writes beside its title. */
  get description(): string | undefined {
    const { check } = this;
    return check && nameOf(this.deps.textViews.originalOf(check.uri));
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }

  private async roots(): Promise<ChecklistNode[]> {
    const { check } = this;
    await vscode.commands.executeCommand('setContext', 'privacyNotice.checklistEmpty', emptinessOf(check));
    if (!check) return [];
    const checklists = check.report.checklists ?? [];
    if (checklists.length === 0) return [];
    this.engine ??= await this.deps.engine();
    const document = this.deps.textViews.originalOf(check.uri).toString();
    const lists = checklists.map((checklist): ListNode => ({ kind: 'list', check, document, checklist }));
    const readability = this.engine.readabilityOf(check.source, 10);
    return readability.sentences === 0 ? lists : [...lists, { kind: 'grade', check, document, readability }];
  }
}

function emptinessOf(check: CheckedDocument | undefined): Emptiness {
  if (!check) return 'none';
  if (check.report.kind === 'unknown') return 'unknownKind';
  if ((check.report.checklists ?? []).length > 0) return 'filled';
  // With a kind and without a list: either no law was chosen for it, or it could not be understood.
  return check.report.problems.some(({ severity }) => severity === 'warning') ? 'unread' : 'noLaw';
}

function rowsOf(parent: GroupNode): ChecklistNode[] {
  const { document } = parent.parent;
  return parent.elements.map((element) => ({ kind: 'row', parent, element, document, row: element.id }));
}

/** Shows the tree in the side bar. */
export function registerChecklistTree(_deps: Deps, tree: ChecklistTree): vscode.Disposable {
  const view = vscode.window.createTreeView(checklistTreeId, { treeDataProvider: tree, showCollapseAll: true });
  const describe = (): void => {
    view.description = tree.description ?? '';
  };
  describe();
  return vscode.Disposable.from(tree, view, tree.onDidChangeTreeData(describe));
}
