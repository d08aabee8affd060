/** The items of the checklist view as plain data: a list, its groups, their rows, and how hard the text is to read. */
import type { HardSentence, Readability } from '../../checklists/plainLanguage';
import type { ChecklistNote, Element, Report } from '../../linter/report';
import type { CheckedDocument } from '../documentChecks';

/** The groups of a list, in the order in which they are shown. */
export const groups = ['missing', 'unclear', 'perhaps', 'advised', 'present', 'information'] as const;
export type Group = (typeof groups)[number];

export interface ListNode {
  readonly kind: 'list';
  readonly check: CheckedDocument;
  /** The file itself, also when its text is what was checked. */
  readonly document: string;
  readonly checklist: ChecklistNote;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly parent: ListNode;
  readonly group: Group;
  readonly elements: readonly Element[];
}

export interface RowNode {
  readonly kind: 'row';
  readonly parent: GroupNode;
  readonly element: Element;
  /** What commands of its menu are handed. */
  readonly document: string;
  readonly row: string;
}

export interface GradeNode {
  readonly kind: 'grade';
  readonly check: CheckedDocument;
  readonly document: string;
  readonly readability: Readability;
}

export interface SentenceNode {
  readonly kind: 'sentence';
  readonly parent: GradeNode;
  readonly sentence: HardSentence;
}

export type ChecklistNode = ListNode | GroupNode | RowNode | GradeNode | SentenceNode;

/** The group of an element; undefined for rows that say nothing about this document. */
export function groupOf({ status, applies, level }: Element): Group | undefined {
  // What the law does not ask for is worth a line only where the document speaks of it.
  if (level === 'information') return status === 'present' ? 'information' : undefined;
  if (status === 'present') return 'present';
  if (level === 'recommended') return 'advised';
  if (applies === 'yes') return status === 'missing' ? 'missing' : 'unclear';
  return applies === 'unknown' ? 'perhaps' : undefined;
}

/** The groups of a list that have a row. */
export function groupNodes(parent: ListNode): GroupNode[] {
  const own = elementsOf(parent.check.report, parent.checklist);
  return groups.flatMap((group): GroupNode[] => {
    const elements = own.filter((element) => groupOf(element) === group);
    return elements.length === 0 ? [] : [{ kind: 'group', parent, group, elements }];
  });
}

/** How many statements of a list are there, of those that the law or good practice asks for. */
export function progressOf({ check, checklist }: ListNode): { readonly present: number; readonly asked: number } {
  const asked = elementsOf(check.report, checklist).filter(
    ({ applies, level }) => level !== 'information' && (applies === 'yes' || level === 'recommended'),
  );
  return { present: asked.filter(({ status }) => status === 'present').length, asked: asked.length };
}

function elementsOf({ elements }: Report, { id }: ChecklistNote): Element[] {
  return elements.filter(({ checklist }) => checklist === id);
}
