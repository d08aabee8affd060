/**
 * Splits one run into what stays, what is deleted and what is put between: the run's own
 * start tag and formatting on every piece, everything untouched copied from the source.
 */
import { againWithFreshId, brokenOut, type FreshIds, namesNear, openMark, type Revision } from './revisionMarkup';
import type { SourceSplices } from './sourceSplices';
import { visibleText } from './walkRuns';
import { attribute, isWord, wordChild } from './wordml';
import { elementsOf, escapeXml, textOf, type XmlElement } from './xmlTree';

/** Markup to put into a run at `at` units of the child's text (0: before it). */
export interface RunInsertion {
  readonly child: XmlElement;
  readonly at: number;
  readonly xml: string;
}

/** `[from, to)` in the child's own decoded text; a child that is no text is one unit long. */
export interface RunRemoval {
  readonly child: XmlElement;
  readonly from: number;
  readonly to: number;
}

export interface RunChanges {
  readonly removals: RunRemoval[];
  /** In the order they are to stand at one place. */
  readonly insertions: RunInsertion[];
}

/** Children that show nothing of their own: inside a deletion they go with the text around them. */
const invisible = new Set(['lastRenderedPageBreak', 'softHyphen']);

/** The length of a run's child in the units of {@link RunRemoval}. */
export function unitsOf(child: XmlElement): number {
  return hasText(child) ? textOf(child).length : 1;
}

function hasText(child: XmlElement): boolean {
  return isWord(child, 't') || isWord(child, 'delText');
}

interface Stretch {
  readonly kind: 'kept' | 'deleted' | 'between';
  xml: string;
}

/** Replaces the run in `splices`. */
export function rewriteRun(
  run: XmlElement,
  changes: RunChanges,
  splices: SourceSplices,
  revision: Revision,
  ids: FreshIds,
): void {
  const names = namesNear(run);
  const stretches = stretchesOf(run, changes, splices);
  const { source } = splices;
  const start = source.slice(run.start, run.openEnd).replace(/\/>$/, '>');
  const end = run.closeStart === run.end ? `</${names.tag('r')}>` : source.slice(run.closeStart, run.end);
  const properties = wordChild(run, 'rPr');
  let runs = 0;
  const wrapped = (content: string): string => {
    const own = properties ? source.slice(properties.start, properties.end) : '';
    // A tracked change of formatting has an id of its own, which must not be there twice.
    return `${start}${runs++ === 0 ? own : freshFormattingIds(own, ids)}${content}${end}`;
  };
  let text = '';
  for (const { kind, xml } of stretches) {
    if (kind === 'between') text += brokenOut(xml, run.parent, source, ids);
    else if (kind === 'kept') text += wrapped(xml);
    else text += `${openMark('del', names, revision, ids)}${wrapped(xml)}</${names.tag('del')}>`;
  }
  splices.replace(run.start, run.end, text);
}

/**
 * A simple field as one deletion, written as a complex field: `w:del` cannot hold a
 * `w:fldSimple`, and an emptied one would show its result again when Word updates it.
 */
export function deletedSimpleField(
  field: XmlElement,
  splices: SourceSplices,
  revision: Revision,
  ids: FreshIds,
): string {
  const names = namesNear(field);
  const run = (content: string): string => `<${names.tag('r')}>${content}</${names.tag('r')}>`;
  const mark = (type: string): string => run(`<${names.tag('fldChar')}${names.attribute('fldCharType', type)}/>`);
  const instruction = escapeXml(attribute(field, 'instr') ?? '');
  const tag = names.tag('delInstrText');
  const result = elementsOf(field)
    .filter((child) => isWord(child, 'r'))
    .map((child) => deletedWhole(child, splices));
  return [
    openMark('del', names, revision, ids),
    mark('begin'),
    run(`<${tag} xml:space="preserve">${instruction}</${tag}>`),
    mark('separate'),
    ...result,
    mark('end'),
    `</${names.tag('del')}>`,
  ].join('');
}

function deletedWhole(run: XmlElement, splices: SourceSplices): string {
  const { source } = splices;
  const children = elementsOf(run).map((child) => childPart(child, 0, unitsOf(child), unitsOf(child), true, splices));
  return source.slice(run.start, run.openEnd) + children.join('') + source.slice(run.closeStart, run.end);
}

function stretchesOf(run: XmlElement, changes: RunChanges, splices: SourceSplices): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (kind: Stretch['kind'], xml: string): void => {
    if (xml === '') return;
    const last = stretches.at(-1);
    if (last?.kind === kind) last.xml += xml;
    else stretches.push({ kind, xml });
  };
  const children = elementsOf(run).filter((child) => !isWord(child, 'rPr'));
  children.forEach((child, index) => {
    const removals = changes.removals.filter((removal) => removal.child === child).sort((a, b) => a.from - b.from);
    const insertions = changes.insertions.filter((insertion) => insertion.child === child);
    const length = unitsOf(child);
    if (removals.length === 0 && insertions.every(({ at }) => at <= 0 || at >= length)) {
      for (const { at, xml } of insertions) if (at <= 0) add('between', xml);
      const goes = isWord(child) && invisible.has(child.local) && isBetweenRemovals(children, index, changes);
      add(goes ? 'deleted' : 'kept', splices.slice(child.start, child.end));
      for (const { at, xml } of insertions) if (at > 0) add('between', xml);
      return;
    }
    const cuts = new Set([0, length]);
    for (const { from, to } of removals) cuts.add(from).add(to);
    for (const { at } of insertions) cuts.add(Math.min(Math.max(at, 0), length));
    const sorted = [...cuts].sort((a, b) => a - b);
    sorted.forEach((from, order) => {
      for (const insertion of insertions) {
        if (Math.min(Math.max(insertion.at, 0), length) === from) add('between', insertion.xml);
      }
      const to = sorted[order + 1];
      if (to === undefined) return;
      const deleted = removals.some((removal) => removal.from <= from && to <= removal.to);
      add(deleted ? 'deleted' : 'kept', childPart(child, from, to, length, deleted, splices));
    });
  });
  return stretches;
}

function isBetweenRemovals(children: readonly XmlElement[], index: number, changes: RunChanges): boolean {
  const before = children[index - 1];
  const after = children[index + 1];
  return (
    changes.removals.some(({ child, to }) => child === before && to === unitsOf(child)) &&
    changes.removals.some(({ child, from }) => child === after && from === 0)
  );
}

/** A part of a child; deleted text and field instructions have element names of their own (17.3.3.7, 17.16.13). */
function childPart(
  child: XmlElement,
  from: number,
  to: number,
  length: number,
  deleted: boolean,
  splices: SourceSplices,
): string {
  const local =
    child.local === 't' && deleted ? 'delText' : child.local === 'instrText' && deleted ? 'delInstrText' : child.local;
  if (from === 0 && to === length) {
    if (local === child.local) return splices.slice(child.start, child.end);
    return renamed(child, local, splices.source);
  }
  // Blanks that Word does not show must not begin to show because the new elements keep theirs.
  const visible = visibleText(child);
  const start = Math.max(from, visible.start);
  const stop = Math.min(to, visible.start + visible.text.length);
  if (stop <= start) return '';
  const names = namesNear(child);
  const tag = names.tag(local);
  return `<${tag}${names.declaration} xml:space="preserve">${escapeXml(textOf(child).slice(start, stop))}</${tag}>`;
}

function renamed(element: XmlElement, local: string, source: string): string {
  const oldTag = element.prefix === '' ? element.local : `${element.prefix}:${element.local}`;
  const newTag = element.prefix === '' ? local : `${element.prefix}:${local}`;
  const start = `<${newTag}${source.slice(element.start + 1 + oldTag.length, element.openEnd)}`;
  if (element.closeStart === element.end) return start;
  return `${start}${source.slice(element.openEnd, element.closeStart)}</${newTag}>`;
}

function freshFormattingIds(properties: string, ids: FreshIds): string {
  return properties.replace(/<(?:[^\s:<>/]+:)?rPrChange\b[^>]*>/g, (tag) => againWithFreshId(tag, ids));
}
