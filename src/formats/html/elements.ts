// Which HTML elements break the flow, which hold no text of the document, and which are
// only there to find one's way around a web site.

import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

export const blockElements = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table caption tbody thead tfoot tr td th ul'
  ).split(' '),
);

const textless = new Set(
  (
    'head script style template noscript nav svg math iframe object embed canvas audio video map select datalist ' +
    'button input img picture source track link meta title base noframes progress meter'
  ).split(' '),
);

export const boldElements = new Set(['b', 'strong']);

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Whether a reader of the page would not see the element, or sees no words in it. */
export function isLeftOut(element: Element): boolean {
  if (textless.has(element.tagName)) return true;
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true;
    if (name === 'style' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)) return true;
    if (name === 'role' && /^(?:navigation|menu|menubar|search|tablist|toolbar)$/i.test(value)) return true;
  }
  return false;
}

/**
 * Whether a header, footer or list is a menu: nearly all its words are links, and it
 * says so by its class or its element.
 */
export function isMenu(element: Element): boolean {
  const { tagName } = element;
  const named = /\b(?:nav|navbar|menu|breadcrumbs?|skip-?links?|social|pagination|sidebar-?nav)\b/i.test(
    `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`,
  );
  if (!named && tagName !== 'header' && tagName !== 'footer') return false;
  const counts = { all: 0, linked: 0 };
  countText(element, false, counts);
  return counts.all > 0 && counts.linked / counts.all > 0.7;
}

/** How many characters other than white space an element shows. */
export function textLength(element: Element): number {
  const counts = { all: 0, linked: 0 };
  countText(element, false, counts);
  return counts.all;
}

function countText(node: Node, linked: boolean, counts: { all: number; linked: number }): void {
  if (node.nodeName === '#text' && 'value' in node) {
    const size = node.value.replace(/\s+/g, '').length;
    counts.all += size;
    if (linked) counts.linked += size;
    return;
  }
  if (!('childNodes' in node) || (isElement(node) && isLeftOut(node))) return;
  const inside = linked || node.nodeName === 'a';
  for (const child of node.childNodes) countText(child, inside, counts);
}

/** Whether some descendant has one of the names. */
export function hasDescendant(node: Node, names: ReadonlySet<string>): boolean {
  if (!('childNodes' in node)) return false;
  return node.childNodes.some((child) => names.has(child.nodeName) || hasDescendant(child, names));
}

/**
 * An upper bound of how deep the elements of `html` nest, so that a file made to exhaust
 * the parser is refused before it is parsed. Linear; comments and elements that close
 * themselves do not count.
 */
export function nestingBound(html: string): number {
  const open = new Map<string, number>();
  const uncounted = /^(?:p|li|dd|dt|td|th|tr|option|br|hr|img|input|meta|link|col|area|base|embed|source|track|wbr)$/;
  const tag = /<(?:!--|(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40}))/g;
  let depth = 0;
  let deepest = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    if (match[2] === undefined) {
      const end = html.indexOf('-->', match.index + 4);
      if (end < 0) break;
      tag.lastIndex = end;
      continue;
    }
    const name = match[2].toLowerCase();
    if (uncounted.test(name)) continue;
    const count = open.get(name) ?? 0;
    if (match[1] === '') {
      open.set(name, count + 1);
      deepest = Math.max(deepest, ++depth);
    } else if (count > 0) {
      open.set(name, count - 1);
      depth--;
    }
  }
  return deepest;
}

const linkText = new Set(['a', '#text', 'li', 'span', 'i']);

/** Whether a list is nothing but links, as the menus in the footers of web sites are. */
export function isListOfLinks(list: Element): boolean {
  const items = list.childNodes.filter(isElement);
  const counts = { all: 0, linked: 0 };
  countText(list, false, counts);
  return items.length > 1 && counts.linked === counts.all && !items.some((item) => !linkText.has(item.nodeName));
}

/** An ordered list of one bold item is how some editors number their headings. */
export function isNumberedTitle(list: Element): boolean {
  const items = list.childNodes.filter(isElement);
  const content = items[0]?.childNodes.filter((node) => !('value' in node) || node.value.trim() !== '');
  return (
    list.tagName === 'ol' && items.length === 1 && content?.length === 1 && boldElements.has(content[0]?.nodeName ?? '')
  );
}

/** How many paragraphs a table cell holds. */
export function paragraphCount(cell: Element): number {
  return cell.childNodes.filter((child) => child.nodeName === 'p').length;
}
