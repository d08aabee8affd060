/** How the items of the checklist view look and what a screen reader says of them. */
import * as vscode from 'vscode';
import type { Engine } from '../deps';
import { escapeMarkdown, shortened } from '../markdownText';
import {
  type ChecklistNode,
  type GradeNode,
  type Group,
  type GroupNode,
  type ListNode,
  progressOf,
  type RowNode,
  type SentenceNode,
} from './checklistNodes';
import { showPassageCommand, showStatementCommand } from './showStatement';

/** How much of a statement stands in a tooltip, in UTF-16 units. */
const quoteLength = 300;

export function itemOf(node: ChecklistNode, engine: Engine | undefined): vscode.TreeItem {
  switch (node.kind) {
    case 'list':
      return listItem(node);
    case 'group':
      return groupItem(node);
    case 'row':
      return rowItem(node, engine);
    case 'grade':
      return gradeItem(node);
    case 'sentence':
      return sentenceItem(node);
  }
}

function listItem(node: ListNode): vscode.TreeItem {
  const { checklist, document } = node;
  const { present, asked } = progressOf(node);
  const item = new vscode.TreeItem(checklist.title, vscode.TreeItemCollapsibleState.Expanded);
  const counts = vscode.l10n.t('{0} of {1} there', present, asked);
  item.id = `${document}#${checklist.id}`;
  item.description = vscode.l10n.t('{0} · law as of {1}', counts, checklist.asOf);
  item.tooltip = vscode.l10n.t(
    '{0}. As of {1}; later changes of the law are not in it. Information, not legal advice.',
    checklist.law,
    checklist.asOf,
  );
  item.iconPath = new vscode.ThemeIcon('checklist');
  item.contextValue = 'checklist';
  item.accessibilityInformation = { label: `${checklist.title}: ${item.description}` };
  return item;
}

const groupIcons: Readonly<Record<Group, readonly [string, string]>> = {
  missing: ['circle-slash', 'list.warningForeground'],
  unclear: ['question', 'list.warningForeground'],
  perhaps: ['question', 'foreground'],
  advised: ['lightbulb', 'foreground'],
  present: ['pass', 'testing.iconPassed'],
  information: ['info', 'foreground'],
};

function groupName(group: Group): string {
  switch (group) {
    case 'missing':
      return vscode.l10n.t('Missing');
    case 'unclear':
      return vscode.l10n.t('Not clear');
    case 'perhaps':
      return vscode.l10n.t('May be needed');
    case 'advised':
      return vscode.l10n.t('Good practice, not found');
    case 'present':
      return vscode.l10n.t('Present');
    case 'information':
      return vscode.l10n.t('Good to know');
  }
}

function groupItem({ parent, group, elements }: GroupNode): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupName(group), group === 'missing' || group === 'unclear' ? Expanded : Collapsed);
  item.id = `${parent.document}#${parent.checklist.id}/${group}`;
  item.description = String(elements.length);
  item.iconPath = groupIcon(group);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}: {1} statements', groupName(group), elements.length) };
  return item;
}

function groupIcon(group: Group): vscode.ThemeIcon {
  const [icon, colour] = groupIcons[group];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}

function rowItem({ parent, element, document, row }: RowNode, engine: Engine | undefined): vscode.TreeItem {
  const { requirement, status, note, span } = element;
  const { check } = parent.parent;
  const item = new vscode.TreeItem(requirement);
  const place = span ? placeOf(check.source.pageOf?.(span.start), check.places.rangeOf(span).start.line) : undefined;
  item.id = `${document}#${row}`;
  item.description = [row, place].filter(Boolean).join(' · ');
  item.tooltip = tooltipOf({ parent, element } as RowNode, engine);
  item.iconPath = groupIcon(parent.group);
  item.accessibilityInformation = {
    label: [groupName(parent.group), requirement, row, place, note].filter(Boolean).join(', '),
  };
  const insertable = status !== 'present' && engine?.rowOf(row)?.insert !== undefined;
  item.contextValue = insertable ? 'statement.insertable' : 'statement';
  item.command = {
    title: vscode.l10n.t('Show the statement'),
    command: showStatementCommand,
    arguments: [{ document, row }],
  };
  return item;
}

function placeOf(page: number | undefined, line: number): string {
  return page === undefined ? vscode.l10n.t('line {0}', line + 1) : vscode.l10n.t('page {0}', page);
}

/** Everything that comes from the document is escaped: in a tooltip it must not become a link. */
function tooltipOf({ parent, element }: RowNode, engine: Engine | undefined): vscode.MarkdownString {
  const { requirement, citation, confirmed, note, span } = element;
  const why = engine?.rowOf(element.id)?.why;
  const source = confirmed ? citation : vscode.l10n.t('{0}, not confirmed', citation);
  const quote = span && parent.parent.check.source.text.slice(span.start, span.end);
  const parts = [
    `**${escapeMarkdown(requirement)}**`,
    note && escapeMarkdown(note),
    why && escapeMarkdown(why),
    escapeMarkdown(source),
    quote && `“${escapeMarkdown(shortened(quote, quoteLength))}”`,
    escapeMarkdown(vscode.l10n.t('Information, not legal advice.')),
  ];
  return new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'));
}

function gradeItem({ readability, document }: GradeNode): vscode.TreeItem {
  const { grade, hardest } = readability;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(vscode.l10n.t('Plain language'), hardest.length > 0 ? Collapsed : None);
  item.id = `${document}#grade`;
  item.description = vscode.l10n.t('school grade {0}', Math.round(grade));
  item.tooltip = vscode.l10n.t(
    'The school grade that the text asks for (Flesch-Kincaid). Texts for patients are best kept near grade 8. Below are its hardest sentences.',
  );
  item.iconPath = new vscode.ThemeIcon('book');
  item.accessibilityInformation = { label: vscode.l10n.t('Plain language: school grade {0}', Math.round(grade)) };
  return item;
}

function sentenceItem({ parent, sentence }: SentenceNode): vscode.TreeItem {
  const { span, grade, words } = sentence;
  const text = parent.check.source.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  const item = new vscode.TreeItem(shortened(text, 80));
  item.id = `${parent.document}#sentence-${span.start}`;
  item.description = vscode.l10n.t('grade {0}, {1} words', Math.round(grade), words);
  item.tooltip = text;
  item.accessibilityInformation = { label: `${item.description}: ${text}` };
  item.command = {
    title: vscode.l10n.t('Show the sentence'),
    command: showPassageCommand,
    arguments: [parent.document, { start: span.start, end: span.end }],
  };
  return item;
}
