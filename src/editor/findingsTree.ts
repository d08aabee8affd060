/**
 * The findings of everything that is open, document by document. A click goes to the
 * clause where it is best seen: on the page of a Word or PDF view, otherwise in the text.
 */
import * as vscode from 'vscode';
import type { Finding, Severity } from '../linter/finding';
import { countsOf, inWords } from './counts';
import type { Deps, Engine } from './deps';
import type { CheckedDocument } from './documentChecks';
import { isOurText, nameOf } from './documentSelection';
import { Refusal, registerCommand } from './failures';
import { shortened } from './markdownText';

export const showFindingCommand = 'privacyNotice.showFinding';
export const findingsTreeId = 'privacyNotice.findings';

/** How much of a clause stands beside its title, in UTF-16 units. */
const quoteLength = 80;

/** Names a finding of an open document, for the command that goes to it. */
export interface FindingTarget {
  /** The file itself, also when its text is what was checked. */
  readonly document: string;
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
}

interface DocumentNode {
  readonly kind: 'document';
  readonly original: vscode.Uri;
  readonly check: CheckedDocument;
}

interface FindingNode {
  readonly kind: 'finding';
  readonly parent: DocumentNode;
  readonly finding: Finding;
}

export type FindingsNode = DocumentNode | FindingNode;

const icons: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  info: ['info', 'foreground'],
  hint: ['pass', 'foreground'],
};

export class FindingsTree implements vscode.TreeDataProvider<FindingsNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly listeners: vscode.Disposable;
  private engine: Engine | undefined;

  constructor(private readonly deps: Deps) {
    const refresh = (): void => this.changed.fire();
    this.listeners = vscode.Disposable.from(deps.checks.onDidChange(refresh), deps.views.onDidChange(refresh));
  }

  async getChildren(node?: FindingsNode): Promise<FindingsNode[]> {
    if (node?.kind === 'finding') return [];
    if (node) {
      const findings = [...node.check.open].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
      return findings.map((finding) => ({ kind: 'finding', parent: node, finding }));
    }
    const documents = this.documents();
    // Titles of rules are needed only when there is something to show.
    if (documents.length > 0) this.engine ??= await this.deps.engine();
    return documents;
  }

  getParent(node: FindingsNode): FindingsNode | undefined {
    return node.kind === 'finding' ? node.parent : undefined;
  }

  getTreeItem(node: FindingsNode): vscode.TreeItem {
    return node.kind === 'document' ? documentItem(node) : this.findingItem(node);
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }

  /** Every checked document once: a PDF or Word file may be open as text and in its view. */
  private documents(): DocumentNode[] {
    const { checks, views, textViews } = this.deps;
    const nodes = new Map<string, DocumentNode>();
    for (const check of [...views.all().flatMap((view) => view.check ?? []), ...checks.all()]) {
      const original = textViews.originalOf(check.uri);
      const key = original.toString();
      if (!nodes.has(key)) nodes.set(key, { kind: 'document', original, check });
    }
    return [...nodes.values()].sort((a, b) => (nameOf(a.original) < nameOf(b.original) ? -1 : 1));
  }

  private findingItem({ parent, finding }: FindingNode): vscode.TreeItem {
    const { check, original } = parent;
    const { span, ruleId, page, severity, message } = finding;
    const item = new vscode.TreeItem(this.engine?.ruleById(ruleId)?.title ?? ruleId);
    const place =
      page === undefined
        ? vscode.l10n.t('line {0}', check.places.rangeOf(span).start.line + 1)
        : vscode.l10n.t('page {0}', page);
    const quote = shortened(check.source.text.slice(span.start, span.end).replace(/\s+/gu, ' '), quoteLength);
    item.id = `${original.toString()}#${ruleId}@${span.start}-${span.end}`;
    item.description = `${place} · ${quote}`;
    item.tooltip = `${message}\n\n“${quote}”`;
    const [icon, colour] = icons[severity];
    item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
    item.accessibilityInformation = { label: `${String(item.label)}, ${place}: ${message}` };
    const target: FindingTarget = { document: original.toString(), ruleId, start: span.start, end: span.end };
    item.command = { title: vscode.l10n.t('Show the finding'), command: showFindingCommand, arguments: [target] };
    item.contextValue = 'finding';
    return item;
  }
}

function documentItem({ original, check }: DocumentNode): vscode.TreeItem {
  const state = check.open.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(nameOf(original), state);
  item.id = original.toString();
  item.resourceUri = original;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = inWords(countsOf(check.open));
  item.contextValue = 'document';
  return item;
}

/** Shows the tree in the side bar, and goes where its items lead. */
export function registerFindingsTree(deps: Deps, tree: FindingsTree): vscode.Disposable {
  const view = vscode.window.createTreeView(findingsTreeId, { treeDataProvider: tree, showCollapseAll: true });
  return vscode.Disposable.from(
    tree,
    view,
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
  if (view && deps.views.bringToFront(view)) {
    if (!view.show(name)) throw new Refusal(gone);
    return 'view';
  }
  const check = deps.checks.get(original) ?? deps.checks.get(deps.textViews.uriFor(original));
  const finding = check?.open.find(
    ({ ruleId, span }) => ruleId === name.ruleId && span.start === target.start && span.end === target.end,
  );
  if (!check || !finding) throw new Refusal(gone);
  const document = await vscode.workspace.openTextDocument(check.uri);
  const selection = check.places.rangeOf(finding.span);
  await vscode.window.showTextDocument(document, { preview: !isOurText(check.uri), selection });
  return 'text';
}
