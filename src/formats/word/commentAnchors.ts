/**
 * Where the comment of a change is anchored. The anchors stand outside every tracked
 * change, so that accepting or rejecting keeps them, and always in the body: Word has
 * no comments in headers, footers and text boxes, so these get theirs beside the place
 * they belong to.
 */
import type { WordPackage } from './openPackage';
import type { PlannedChange } from './planChange';
import { attribute, isWord } from './wordml';
import { closest, descendants, type XmlElement } from './xmlTree';

/** A place in the main part: inside a run that stands directly in its paragraph, or at an offset of the source. */
export type AnchorPlace =
  | { readonly run: XmlElement; readonly child: XmlElement; readonly at: number }
  | { readonly offset: number };

export interface Anchor {
  readonly start: AnchorPlace;
  readonly end: AnchorPlace;
  /** An element of the main part near the anchor, for its prefixes. */
  readonly near: XmlElement;
  /** Says which text the comment is about when it cannot stand there itself. */
  readonly about: string | undefined;
}

/** @returns undefined when the document has no place for a comment. */
export function anchorFor(change: PlannedChange, word: WordPackage): Anchor | undefined {
  if (change.part === word.main.name) {
    const box = outermostTextBox(change.at.element);
    if (!box) return exactAnchor(change);
    const host = closest(box, (ancestor) => isWord(ancestor, 'r'));
    return host && around(topInParagraph(host), 'This is about the text box here.');
  }
  const note = closest(change.at.element, (ancestor) => isWord(ancestor, 'footnote') || isWord(ancestor, 'endnote'));
  if (note) {
    const id = attribute(note, 'id');
    for (const element of descendants(word.main.root)) {
      if (isWord(element, `${note.local}Reference`) && attribute(element, 'id') === id) {
        return around(topInParagraph(element), `This is about the text of this ${note.local}.`);
      }
    }
  }
  const place = isWord(rootOf(change.at.element), 'hdr')
    ? 'header'
    : isWord(rootOf(change.at.element), 'ftr')
      ? 'footer'
      : 'note';
  for (const element of descendants(word.main.root)) {
    if (isWord(element, 'r') && !outermostTextBox(element)) {
      return around(topInParagraph(element), `This is about the page ${place}.`);
    }
  }
  return undefined;
}

function around(element: XmlElement, about: string): Anchor {
  return { start: { offset: element.start }, end: { offset: element.end }, near: element, about };
}

interface Place {
  /** Its order in the source: the element, then the unit inside it. */
  readonly key: number;
  readonly unit: number;
  readonly element: XmlElement;
  readonly inRun?: { readonly run: XmlElement; readonly child: XmlElement; readonly at: number };
}

function exactAnchor(change: PlannedChange): Anchor {
  const starts: Place[] = [];
  const ends: Place[] = [];
  for (const { run, child, from, to } of change.removals) {
    starts.push({ key: child.start, unit: from, element: run, inRun: { run, child, at: from } });
    ends.push({ key: child.start, unit: to, element: run, inRun: { run, child, at: to } });
  }
  for (const { spot } of change.insertions) {
    const place: Place =
      'run' in spot
        ? { key: spot.child.start, unit: spot.at, element: spot.run, inRun: spot }
        : { key: spot.side === 'before' ? spot.beside.start : spot.beside.end, unit: 0, element: spot.beside };
    starts.push(place);
    ends.push(place);
  }
  for (const element of change.simpleFields) {
    starts.push({ key: element.start, unit: 0, element });
    ends.push({ key: element.end, unit: 0, element });
  }
  const inOrder = (a: Place, b: Place): number => a.key - b.key || a.unit - b.unit;
  const first = starts.sort(inOrder)[0] as Place;
  const last = ends.sort(inOrder).at(-1) as Place;
  return { start: edge(first, 'start'), end: edge(last, 'end'), near: first.element, about: undefined };
}

function edge({ element, inRun }: Place, side: 'start' | 'end'): AnchorPlace {
  if (inRun && element.parent && isWord(element.parent, 'p')) return inRun;
  return { offset: topInParagraph(element)[side] };
}

/** The ancestor (or the element itself) that is a child of the paragraph. */
function topInParagraph(element: XmlElement): XmlElement {
  let at = element;
  while (at.parent && !isWord(at.parent, 'p')) at = at.parent;
  return at;
}

function outermostTextBox(element: XmlElement): XmlElement | undefined {
  let found: XmlElement | undefined;
  closest(element, (ancestor) => {
    if (isWord(ancestor, 'txbxContent')) found = ancestor;
    return false;
  });
  return found;
}

function rootOf(element: XmlElement): XmlElement {
  let at = element;
  while (at.parent) at = at.parent;
  return at;
}
