/** Names of the WordprocessingML vocabulary (ECMA-376), in both its transitional and its strict namespace. */
import { elementsOf, type XmlElement } from './xmlTree';

const wordUris = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const mathUris = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
]);
export const compatibilityUri = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Whether the element is `w:local`. */
export function isWord(element: XmlElement, local?: string): boolean {
  return wordUris.has(element.uri) && (local === undefined || element.local === local);
}

/** Whether the element belongs to an equation. */
export function isMath(element: XmlElement): boolean {
  return mathUris.has(element.uri);
}

/** The first child `w:local`. */
export function wordChild(element: XmlElement | undefined, local: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const child of element.children) if (typeof child !== 'string' && isWord(child, local)) return child;
  return undefined;
}

/** All children `w:local`. */
export function wordChildren(element: XmlElement | undefined, local: string): XmlElement[] {
  return element ? elementsOf(element).filter((child) => isWord(child, local)) : [];
}

/** The value of an attribute by its local name, whatever its prefix. */
export function attribute(element: XmlElement | undefined, local: string): string | undefined {
  return element?.attributes.find(
    (each) => each.local === local && each.name !== 'xmlns' && !each.name.startsWith('xmlns:'),
  )?.value;
}

/** The `w:val` of the child `w:local`. */
export function childValue(element: XmlElement | undefined, local: string): string | undefined {
  return attribute(wordChild(element, local), 'val');
}

/** Reads an on/off property: true, false, or undefined when it is not there. */
export function toggle(properties: XmlElement | undefined, local: string): boolean | undefined {
  const element = wordChild(properties, local);
  if (!element) return undefined;
  const value = attribute(element, 'val');
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** A whole number attribute value, or undefined. */
export function integer(value: string | undefined): number | undefined {
  if (value === undefined || !/^[+-]?\d{1,9}$/.test(value.trim())) return undefined;
  return Number(value);
}
