/**
 * The XML of a Word part as a light tree in which every element knows its place in the
 * source string. A redline needs these places to replace a few runs and leave all other
 * markup exactly as it was; a general DOM does not keep them and takes twice the memory.
 */
import { SaxesParser } from 'saxes';

/** Word itself nests far less; a deeper tree is made to exhaust the stack. */
export const maximumDepth = 200;

export interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
}

export type XmlNode = XmlElement | string;

/** An element; the four offsets are UTF-16 units in the part's source string. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
  readonly attributes: readonly XmlAttribute[];
  /** Child elements and decoded text, in order; comments and processing instructions are left out. */
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
  /** The `<` of the start tag. */
  readonly start: number;
  /** Just after the `>` of the start tag. */
  readonly openEnd: number;
  /** The `<` of the end tag; equal to `end` for `<a/>`. */
  readonly closeStart: number;
  /** Just after the element. */
  readonly end: number;
}

/** Why a part could not be read, in words for the user. */
export class XmlProblem extends Error {}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlNode[] };

/**
 * Parses one XML part.
 * @throws XmlProblem when it is not well-formed, declares a document type (the only way
 *   to define entities, which are never expanded) or nests deeper than {@link maximumDepth}.
 */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  let root: Growing | undefined;
  let current: Growing | undefined;
  let depth = 0;
  parser.on('doctype', () => {
    throw new XmlProblem('it declares a document type or entities, which a Word file never needs');
  });
  parser.on('error', (error) => {
    throw new XmlProblem(`its XML is damaged (${error.message})`);
  });
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > maximumDepth) throw new XmlProblem(`its elements are nested more than ${maximumDepth} deep`);
    const openEnd = parser.position;
    const attributes: XmlAttribute[] = [];
    for (const name in tag.attributes) {
      const { uri, local, value } = tag.attributes[name] as { uri: string; local: string; value: string };
      attributes.push({ uri, local, name, value });
    }
    const element: Growing = {
      uri: tag.uri,
      local: tag.local,
      prefix: tag.prefix,
      attributes,
      children: [],
      parent: current,
      // A well-formed tag holds no other "<", not even inside its attribute values.
      start: source.lastIndexOf('<', openEnd - 1),
      openEnd,
      closeStart: openEnd,
      end: openEnd,
    };
    if (current) current.children.push(element);
    else root = element;
    current = element;
  });
  parser.on('closetag', (tag) => {
    if (!current) return;
    depth--;
    current.end = parser.position;
    current.closeStart = tag.isSelfClosing ? current.end : source.lastIndexOf('<', current.end - 1);
    current = current.parent as Growing | undefined;
  });
  const addText = (text: string): void => {
    current?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof XmlProblem) throw error;
    throw new XmlProblem(`its XML is damaged (${error instanceof Error ? error.message : String(error)})`);
  }
  if (!root) throw new XmlProblem('it is empty');
  return root;
}

/** The child elements, without text. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The text directly inside the element, decoded. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) if (typeof child === 'string') text += child;
  return text;
}

/** Every element below `element`, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  // A stack of our own: nested generators would pay for every level at every step.
  const open: { readonly children: readonly XmlNode[]; next: number }[] = [{ children: element.children, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.children[top.next++];
    if (child === undefined) open.pop();
    else if (typeof child !== 'string') {
      yield child;
      if (child.children.length > 0) open.push({ children: child.children, next: 0 });
    }
  }
}

/** The nearest ancestor that `test` accepts. */
export function closest(element: XmlElement, test: (ancestor: XmlElement) => boolean): XmlElement | undefined {
  for (let at = element.parent; at; at = at.parent) if (test(at)) return at;
  return undefined;
}

/** Escapes text for element content and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** Whether XML 1.0 can hold the text at all: no control characters, no half surrogate pairs. */
export function canBeXml(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return false;
    if ((code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) return false;
  }
  return true;
}
