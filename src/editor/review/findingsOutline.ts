/** The rows of the findings tree: what stands under what, in which order. */
import type * as vscode from 'vscode';
import type { Finding } from '../../linter/finding';
import { severities } from '../../linter/finding';
import { type Category, categories, type Rule } from '../../linter/rule';
import { quoteOf } from '../../review/findingIdentity';
import type { ReviewState } from '../../review/reviewedFindings';
import type { ReviewEntry } from '../../review/reviewFile';
import type { CheckedDocument } from '../documentChecks';
import { nameOf } from '../documentSelection';
import { type FindingsFilter, type Grouping, passes } from './findingsFilter';

export interface DocumentNode {
  readonly kind: 'document';
  readonly original: vscode.Uri;
  readonly check: CheckedDocument;
  readonly children: readonly FindingsNode[];
}

/** Findings of one kind or severity, or what was decided about them. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly by:
    | { readonly category: Category }
    | { readonly severity: Finding['severity'] }
    | { readonly state: ReviewState };
  readonly parent?: DocumentNode;
  readonly children: readonly FindingsNode[];
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly original: vscode.Uri;
  readonly check: CheckedDocument;
  readonly finding: Finding;
  readonly state: ReviewState;
  /** The decision about it, if there is one. */
  readonly entry?: ReviewEntry;
  /** Whether the name of the document has to be said, because no row above says it. */
  readonly named: boolean;
}

/** A finding that is no longer in the document. */
export interface FixedNode {
  readonly kind: 'fixed';
  readonly original: vscode.Uri;
  readonly check: CheckedDocument;
  readonly entry: ReviewEntry;
  readonly named: boolean;
}

export type FindingsNode = DocumentNode | GroupNode | FindingNode | FixedNode;

export interface Listed {
  readonly original: vscode.Uri;
  readonly check: CheckedDocument;
}

export interface Outline {
  readonly roots: readonly FindingsNode[];
  /** How many findings are shown, and how many there are. */
  readonly shown: number;
  readonly all: number;
}

type Leaf = FindingNode | FixedNode;

/** Puts the findings of all documents into order. Pure. */
export function outlineOf(
  documents: readonly Listed[],
  grouping: Grouping,
  filter: FindingsFilter,
  ruleById: (id: string) => Rule | undefined,
): Outline {
  const named = grouping !== 'document';
  const leaves = documents.map((document) => leavesOf(document, named));
  const kept = leaves.map((some) => some.filter((leaf) => passes(filter, filteredOf(leaf, ruleById))));
  const count = (some: readonly (readonly Leaf[])[]) => some.reduce((sum, { length }) => sum + length, 0);
  const roots = named
    ? byGroups(kept.flat(), grouping, ruleById)
    : documents.map((document, i) => documentNode(document, kept[i] as Leaf[]));
  return { roots, shown: count(kept), all: count(leaves) };
}

function leavesOf({ original, check }: Listed, named: boolean): Leaf[] {
  const shared = { original, check, named };
  const findings: FindingNode[] = [
    ...check.open.map((finding): FindingNode => ({ kind: 'finding', finding, state: 'open', ...shared })),
    ...check.accepted.map((decided): FindingNode => ({ kind: 'finding', ...decided, state: 'accepted', ...shared })),
    ...check.ignored.map((decided): FindingNode => ({ kind: 'finding', ...decided, state: 'ignored', ...shared })),
  ];
  return [
    ...findings.sort(({ finding: { span: a } }, { finding: { span: b } }) => a.start - b.start || a.end - b.end),
    ...check.fixed.map((entry): FixedNode => ({ kind: 'fixed', entry, ...shared })),
  ];
}

function documentNode({ original, check }: Listed, leaves: readonly Leaf[]): DocumentNode {
  const children: FindingsNode[] = leaves.filter((leaf) => stateOf(leaf) === 'open');
  const node: DocumentNode = { kind: 'document', original, check, children };
  children.push(...stateGroups(leaves, original.toString(), node));
  return node;
}

/** What is decided stands apart from what is still to be done, and below it. */
function stateGroups(leaves: readonly Leaf[], id: string, parent?: DocumentNode): GroupNode[] {
  return (['accepted', 'ignored', 'fixed'] as const).flatMap((state) => {
    const children = leaves.filter((leaf) => stateOf(leaf) === state);
    if (children.length === 0) return [];
    return [{ kind: 'group', id: `${id}#${state}`, by: { state }, children, ...(parent && { parent }) }];
  });
}

function byGroups(
  leaves: readonly Leaf[],
  grouping: Grouping,
  ruleById: (id: string) => Rule | undefined,
): FindingsNode[] {
  const open = leaves.filter((leaf): leaf is FindingNode => stateOf(leaf) === 'open');
  const group = (by: GroupNode['by'], id: string, children: readonly FindingsNode[]): GroupNode[] =>
    children.length > 0 ? [{ kind: 'group', id, by, children }] : [];
  const groups =
    grouping === 'severity'
      ? severities.flatMap((severity) =>
          group(
            { severity },
            `severity#${severity}`,
            open.filter(({ finding }) => finding.severity === severity),
          ),
        )
      : categories.flatMap((category) =>
          group(
            { category },
            `kind#${category}`,
            open.filter(({ finding }) => categoryOf(finding.ruleId, ruleById) === category),
          ),
        );
  return [...groups, ...stateGroups(leaves, 'all')];
}

function categoryOf(ruleId: string, ruleById: (id: string) => Rule | undefined): Category {
  return ruleById(ruleId)?.category ?? 'document';
}

export function stateOf(leaf: Leaf): ReviewState {
  return leaf.kind === 'fixed' ? 'fixed' : leaf.state;
}

function filteredOf(leaf: Leaf, ruleById: (id: string) => Rule | undefined) {
  const ruleId = leaf.kind === 'fixed' ? leaf.entry.rule : leaf.finding.ruleId;
  const rule = ruleById(ruleId);
  const reason = leaf.entry?.reason ?? '';
  const words = [ruleId, rule?.title ?? '', reason, nameOf(leaf.original)];
  if (leaf.kind === 'finding') words.push(leaf.finding.message, quoteOf(leaf.check.source, leaf.finding));
  else words.push(leaf.entry.quote);
  return {
    ...(leaf.kind === 'finding' && { severity: leaf.finding.severity }),
    ...(rule && { category: rule.category }),
    state: stateOf(leaf),
    words: words.join('\n'),
  };
}
