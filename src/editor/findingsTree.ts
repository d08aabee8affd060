/**
 * The findings of everything that is open: by document, by kind or by severity, with what
 * was decided about them. A click goes to the clause where it is best seen: on the page of
 * a Word or PDF view, otherwise in the text.
 */
import * as vscode from 'vscode';
import { countsOf, inWords, listedIn, sumOf } from './counts';
import type { Deps, Engine } from './deps';
import { isOurText, nameOf } from './documentSelection';
import { Refusal, registerCommand } from './failures';
import { type FindingsFilter, filterFrom, type Grouping, groupings, noFilter } from './review/findingsFilter';
import { type FindingNode, type FindingsNode, type Listed, type Outline, outlineOf } from './review/findingsOutline';
import { rowOf } from './review/findingsRows';

export type { FindingsNode } from './review/findingsOutline';

export const showFindingCommand = 'privacyNotice.showFinding';
export const findingsTreeId = 'privacyNotice.findings';

/** Names a finding of an open document, for the command that goes to it. */
export interface FindingTarget {
  /** The file itself, also when its text is what was checked. */
  readonly document: string;
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
}

/** Under which the workspace remembers how the tree was last looked at. */
const keptAs = { grouping: 'privacyNotice.findingsGrouping', filter: 'privacyNotice.findingsFilter' };

const nothing: Outline = { roots: [], shown: 0, all: 0 };

export class FindingsTree implements vscode.TreeDataProvider<FindingsNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly listeners: vscode.Disposable;
  private engine: Engine | undefined;
  private newest: Outline | undefined;
  /** The rows that are selected, for keys pressed in the tree. */
  selection: readonly FindingsNode[] = [];

  constructor(
    private readonly deps: Deps,
    private readonly memento: vscode.Memento,
  ) {
    this.listeners = vscode.Disposable.from(
      deps.checks.onDidChange(() => this.refresh()),
      deps.views.onDidChange(() => this.refresh()),
    );
  }

  get grouping(): Grouping {
    const kept = this.memento.get<unknown>(keptAs.grouping);
    return groupings.find((known) => known === kept) ?? 'document';
  }

  get filter(): FindingsFilter {
    return filterFrom(this.memento.get<unknown>(keptAs.filter));
  }

  async group(grouping: Grouping): Promise<void> {
    await this.memento.update(keptAs.grouping, grouping);
    this.refresh();
  }

  async narrow(filter: FindingsFilter = noFilter): Promise<void> {
    await this.memento.update(keptAs.filter, filter);
    this.refresh();
  }

  async getChildren(node?: FindingsNode): Promise<FindingsNode[]> {
    if (!node) return [...(await this.outline()).roots];
    return node.kind === 'document' || node.kind === 'group' ? [...node.children] : [];
  }

  /** Everything that is shown now. */
  async outline(): Promise<Outline> {
    const documents = this.documents();
    // The rules are needed only when there is something to show.
    if (documents.length === 0) return nothing;
    this.engine ??= await this.deps.engine();
    this.newest ??= outlineOf(this.documents(), this.grouping, this.filter, this.engine.ruleById);
    return this.newest;
  }

  getTreeItem(node: FindingsNode): vscode.TreeItem {
    return rowOf(node, this.engine?.ruleById, openCommand);
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }

  /** Every checked document once: a PDF or Word file may be open as text and in its view. */
  documents(): Listed[] {
    const { checks, views, textViews } = this.deps;
    const listed = new Map<string, Listed>();
    for (const check of [...views.all().flatMap((view) => view.check ?? []), ...checks.all()]) {
      const original = textViews.originalOf(check.uri);
      const key = original.toString();
      if (!listed.has(key)) listed.set(key, { original, check });
    }
    return [...listed.values()].sort((a, b) => (nameOf(a.original) < nameOf(b.original) ? -1 : 1));
  }

  private refresh(): void {
    this.newest = undefined;
    this.changed.fire();
  }
}

function openCommand({ original, finding: { ruleId, span } }: FindingNode): vscode.Command {
  const target: FindingTarget = { document: original.toString(), ruleId, start: span.start, end: span.end };
  return { title: vscode.l10n.t('Show the finding'), command: showFindingCommand, arguments: [target] };
}

/** Shows the tree in the side bar, with the number of open findings, and goes where its rows lead. */
export function registerFindingsTree(deps: Deps, tree: FindingsTree): vscode.Disposable {
  const view = vscode.window.createTreeView(findingsTreeId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const update = async (): Promise<void> => {
    const counts = sumOf(tree.documents().map(({ check }) => countsOf(check.open)));
    const open = listedIn(counts);
    view.badge = open > 0 ? { value: open, tooltip: inWords(counts) } : undefined;
    const { shown, all } = await tree.outline();
    view.message = shown < all ? vscode.l10n.t('The filter shows {0} of {1} findings.', shown, all) : '';
  };
  const quietly = (): void => void deps.failures.during(vscode.l10n.t('count the findings'), update);
  quietly();
  return vscode.Disposable.from(
    tree,
    view,
    tree.onDidChangeTreeData(quietly),
    view.onDidChangeSelection(({ selection }) => {
      tree.selection = selection;
    }),
    registerCommand(deps.failures, showFindingCommand, vscode.l10n.t('show the finding'), (target: FindingTarget) =>
      showFinding(deps, target),
    ),
  );
}

/**
 * Goes to a finding. @returns where it is shown.
 * @throws Refusal when it is no longer there.
 */
async function showFinding(deps: Deps, target: FindingTarget): Promise<'view' | 'text'> {
  const original = vscode.Uri.parse(target.document, true);
  const name = { ruleId: target.ruleId, span: { start: target.start, end: target.end } };
  const gone = vscode.l10n.t('This finding is no longer there. The document may have changed.');
  const view = deps.views.get(original);
  // A view marks what is open; what was decided about is shown in the text.
  const isOpen = view?.findings.some(
    ({ ruleId, span }) => ruleId === name.ruleId && span.start === target.start && span.end === target.end,
  );
  if (view && isOpen && deps.views.bringToFront(view) && view.show(name)) return 'view';
  const uri = view?.check?.uri ?? original;
  const check = deps.checks.get(uri) ?? deps.checks.get(deps.textViews.uriFor(original)) ?? view?.check;
  const finding = check?.report.findings.find(
    ({ ruleId, span }) => ruleId === name.ruleId && span.start === target.start && span.end === target.end,
  );
  if (!check || !finding) throw new Refusal(gone);
  const document = await vscode.workspace.openTextDocument(check.uri);
  const selection = check.places.rangeOf(finding.span);
  await vscode.window.showTextDocument(document, { preview: !isOurText(check.uri), selection });
  return 'text';
}
