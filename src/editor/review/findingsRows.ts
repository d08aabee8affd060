/** How the rows of the findings tree look and what a screen reader says about them. */
import * as vscode from 'vscode';
import type { Severity } from '../../linter/finding';
import type { Rule } from '../../linter/rule';
import type { ReviewState } from '../../review/reviewedFindings';
import { countsOf, inWords } from '../counts';
import { nameOf } from '../documentSelection';
import { categoryLabel } from '../highlights';
import { shortened } from '../markdownText';
import type { DocumentNode, FindingNode, FindingsNode, FixedNode, GroupNode } from './findingsOutline';

/** How much of a clause stands beside its title, in UTF-16 units. */
const quoteLength = 80;

const icons: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  info: ['info', 'foreground'],
  hint: ['pass', 'foreground'],
};

const stateIcons: Readonly<Record<ReviewState, string>> = {
  open: 'circle-large-outline',
  accepted: 'check',
  ignored: 'eye-closed',
  fixed: 'pass-filled',
};

/** What a state is called. */
export function stateName(state: ReviewState): string {
  switch (state) {
    case 'accepted':
      return vscode.l10n.t('Accepted');
    case 'ignored':
      return vscode.l10n.t('Ignored');
    case 'fixed':
      return vscode.l10n.t('Fixed');
    default:
      return vscode.l10n.t('Open');
  }
}

/** What a severity is called as the head of a group. */
export function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Serious');
    case 'warning':
      return vscode.l10n.t('Warnings');
    case 'info':
      return vscode.l10n.t('Notes');
    default:
      return vscode.l10n.t('Already limited or in your favour');
  }
}

/**
 * The row of a node.
 * @param open what a click on a finding runs.
 */
export function rowOf(
  node: FindingsNode,
  ruleById: ((id: string) => Rule | undefined) | undefined,
  open: (node: FindingNode) => vscode.Command,
): vscode.TreeItem {
  const titleOf = (id: string): string => vscode.l10n.t(ruleById?.(id)?.title ?? id);
  switch (node.kind) {
    case 'document':
      return documentRow(node);
    case 'group':
      return groupRow(node);
    case 'finding':
      return findingRow(node, titleOf, open);
    default:
      return fixedRow(node, titleOf);
  }
}

function documentRow({ original, check, children }: DocumentNode): vscode.TreeItem {
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const row = new vscode.TreeItem(nameOf(original), children.length > 0 ? Expanded : None);
  row.id = original.toString();
  row.resourceUri = original;
  row.iconPath = vscode.ThemeIcon.File;
  row.description = inWords(countsOf(check.open));
  row.accessibilityInformation = { label: `${nameOf(original)}, ${row.description}` };
  row.contextValue = 'document';
  return row;
}

function groupRow({ id, by, children }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const label =
    'state' in by ? stateName(by.state) : 'severity' in by ? severityName(by.severity) : categoryLabel(by.category);
  const row = new vscode.TreeItem(label, 'state' in by ? Collapsed : Expanded);
  row.id = id;
  row.description = String(children.length);
  if ('state' in by) row.iconPath = new vscode.ThemeIcon(stateIcons[by.state]);
  else if ('severity' in by) row.iconPath = severityIcon(by.severity);
  row.accessibilityInformation = { label: vscode.l10n.t('{0}, findings: {1}', label, children.length) };
  row.contextValue = 'group';
  return row;
}

function findingRow(node: FindingNode, titleOf: (id: string) => string, open: (node: FindingNode) => vscode.Command) {
  const { check, original, finding, state, entry, named } = node;
  const { span, ruleId, page, severity, message } = finding;
  const row = new vscode.TreeItem(titleOf(ruleId));
  const place =
    page === undefined
      ? vscode.l10n.t('line {0}', check.places.rangeOf(span).start.line + 1)
      : vscode.l10n.t('page {0}', page);
  const quote = shortened(check.source.text.slice(span.start, span.end).replace(/\s+/gu, ' '), quoteLength);
  const where = named ? `${nameOf(original)}, ${place}` : place;
  row.id = `${original.toString()}#${ruleId}@${span.start}-${span.end}`;
  row.description = `${where} · ${quote}`;
  row.tooltip = [message, `“${quote}”`, ...(entry ? [decisionWords(entry.state, entry)] : [])].join('\n\n');
  row.iconPath = state === 'open' ? severityIcon(severity) : new vscode.ThemeIcon(stateIcons[state]);
  const decided = entry ? ` ${decisionWords(entry.state, entry)}` : '';
  row.accessibilityInformation = {
    label: `${String(row.label)}, ${severityName(severity)}, ${where}: ${message}${decided}`,
  };
  row.command = open(node);
  row.contextValue = state === 'open' ? 'finding' : 'decided';
  return row;
}

function fixedRow({ entry, original, named }: FixedNode, titleOf: (id: string) => string): vscode.TreeItem {
  const row = new vscode.TreeItem(titleOf(entry.rule));
  const quote = shortened(entry.quote, quoteLength);
  const where = named ? `${nameOf(original)} · ` : '';
  row.id = `${original.toString()}#fixed:${entry.rule}:${entry.before}:${entry.after}:${entry.quote}`;
  row.description = `${where}${quote}`;
  row.tooltip = `${decisionWords('fixed', entry)}\n\n“${quote}”`;
  row.iconPath = new vscode.ThemeIcon(stateIcons.fixed);
  row.accessibilityInformation = { label: `${String(row.label)}, ${where}${decisionWords('fixed', entry)} “${quote}”` };
  row.contextValue = 'fixed';
  return row;
}

function decisionWords(state: string, { reason, date }: { readonly reason: string; readonly date: string }): string {
  if (state === 'accepted') return vscode.l10n.t('Accepted on {0}: {1}', date, reason);
  if (state === 'ignored') return vscode.l10n.t('Ignored on {0}: {1}', date, reason);
  return vscode.l10n.t('Fixed on {0}.', date);
}

function severityIcon(severity: Severity): vscode.ThemeIcon {
  const [icon, colour] = icons[severity];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}
