/** Writes the marks of tracked changes in the vocabulary and with the prefixes of the part they go into. */
import { isWord } from './wordml';
import { closest, descendants, escapeXml, type XmlElement } from './xmlTree';

/** Who changed the document and when; on every mark. */
export interface Revision {
  readonly author: string;
  /** As Word writes it: without fractions of a second. */
  readonly date: string;
}

/** Hands out `w:id` values that no mark of the document uses yet. */
export class FreshIds {
  private next = 1;
  private readonly used = new Set<string>();

  /** Counts the ids below `root` as used. */
  reserve(root: XmlElement): void {
    for (const element of descendants(root)) {
      for (const { local, value, uri } of element.attributes) {
        if (local === 'id' && uri === element.uri && isWord(element)) this.used.add(value);
      }
    }
  }

  /** Counts one id as used. */
  use(id: string): void {
    this.used.add(id);
  }

  take(): string {
    while (this.used.has(String(this.next))) this.next++;
    return String(this.next++);
  }
}

/** Names for new elements near `element`, whose namespace they share. */
export interface Names {
  tag(local: string): string;
  attribute(local: string, value: string): string;
  /** A namespace declaration to put on the new element; nearly always empty. */
  readonly declaration: string;
}

/** Word's attributes need a prefix even where its elements have none, so one is looked for, or declared. */
export function namesNear(element: XmlElement): Names {
  const prefix = element.prefix !== '' ? element.prefix : prefixInScope(element);
  const declaration = prefix === undefined ? ` xmlns:w="${escapeXml(element.uri)}"` : '';
  const used = prefix ?? 'w';
  return {
    tag: (local) => `${used}:${local}`,
    attribute: (local, value) => ` ${used}:${local}="${escapeXml(value)}"`,
    declaration,
  };
}

function prefixInScope(element: XmlElement): string | undefined {
  let found: string | undefined;
  const look = (at: XmlElement): boolean => {
    for (const { name, value } of at.attributes) {
      if (name.startsWith('xmlns:') && value === element.uri) found ??= name.slice(6);
    }
    return found !== undefined;
  };
  if (!look(element)) closest(element, look);
  return found;
}

/** `<w:ins …>` or `<w:del …>`, without its end. */
export function openMark(kind: 'ins' | 'del', names: Names, revision: Revision, ids: FreshIds): string {
  return `<${names.tag(kind)}${markAttributes(names, revision, ids)}>`;
}

/** `<w:del …/>`, as it stands among the properties of a deleted paragraph mark. */
export function emptyMark(kind: 'ins' | 'del', names: Names, revision: Revision, ids: FreshIds): string {
  return `<${names.tag(kind)}${markAttributes(names, revision, ids)}/>`;
}

function markAttributes(names: Names, revision: Revision, ids: FreshIds): string {
  return (
    names.declaration +
    names.attribute('id', ids.take()) +
    names.attribute('author', revision.author) +
    names.attribute('date', revision.date)
  );
}

/** A new inserted run: its text in `w:t`, tabs and line breaks as their own elements. */
export function insertedRun(text: string, properties: string, names: Names, revision: Revision, ids: FreshIds): string {
  const content = text
    .split(/(\t|\r\n|\r|\n)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return `<${names.tag('tab')}/>`;
      if (/[\r\n]/.test(piece)) return `<${names.tag('br')}/>`;
      return `<${names.tag('t')} xml:space="preserve">${escapeXml(piece)}</${names.tag('t')}>`;
    })
    .join('');
  const run = `<${names.tag('r')}>${properties}${content}</${names.tag('r')}>`;
  return `${openMark('ins', names, revision, ids)}${run}</${names.tag('ins')}>`;
}

/** A start tag again, with a new `w:id` so that it stays unique. */
export function againWithFreshId(startTag: string, ids: FreshIds): string {
  return startTag.replace(
    /((?:^|\s)(?:[^\s:="'<>/]+:)?id\s*=\s*)("[^"]*"|'[^']*')/,
    (_, name: string) => `${name}"${ids.take()}"`,
  );
}

/** Whether the element is a change that adds its content. */
export function isInsertion(element: XmlElement | undefined): element is XmlElement {
  return element !== undefined && (isWord(element, 'ins') || isWord(element, 'moveTo'));
}

/**
 * Puts markup next to an element as if it stood outside a tracked insertion around it:
 * the insertion ends before and goes on after, so that rejecting it leaves ours alone.
 */
export function brokenOut(xml: string, parent: XmlElement | undefined, source: string, ids: FreshIds): string {
  if (!isInsertion(parent)) return xml;
  const open = source.slice(parent.start, parent.openEnd);
  return `${source.slice(parent.closeStart, parent.end)}${xml}${againWithFreshId(open, ids)}`;
}
