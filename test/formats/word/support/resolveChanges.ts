/**
 * Accepts or rejects all tracked changes of a .docx, and lists what is in its runs. It is
 * written on a general DOM and shares nothing with the product, so that it can judge it.
 */
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const textParts = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

export const acceptAll = (bytes: Uint8Array): Uint8Array => resolve(bytes, 'accept');
export const rejectAll = (bytes: Uint8Array): Uint8Array => resolve(bytes, 'reject');

function resolve(bytes: Uint8Array, how: 'accept' | 'reject'): Uint8Array {
  const files = unzipSync(bytes);
  for (const name of Object.keys(files)) {
    if (!textParts.test(name)) continue;
    const document = parse(files[name] as Uint8Array);
    resolvePart(document, how);
    files[name] = strToU8(new XMLSerializer().serializeToString(document));
  }
  return zipSync(files, { level: 0 });
}

export function parse(bytes: Uint8Array): Document {
  return new DOMParser({ locator: false, onError: (level, message) => throwOn(level, message) }).parseFromString(
    strFromU8(bytes),
    'text/xml',
  );
}

function throwOn(level: string, message: string): void {
  throw new Error(`${level}: ${message}`);
}

export function all(root: Document | Element, local: string): Element[] {
  return Array.from(root.getElementsByTagNameNS(uri, local)) as Element[];
}

function isMark(element: Element): boolean {
  return ['rPr', 'trPr', 'tcPr'].includes((element.parentNode as Element).localName ?? '');
}

function resolvePart(document: Document, how: 'accept' | 'reject'): void {
  const [gone, kept] = how === 'accept' ? ['del', 'ins'] : ['ins', 'del'];
  // Moved text is accepted and rejected like text that was inserted and deleted.
  const [goneMove, keptMove] = how === 'accept' ? ['moveFrom', 'moveTo'] : ['moveTo', 'moveFrom'];
  for (const element of [...all(document, gone as string), ...all(document, goneMove as string)]) {
    if (!isMark(element)) element.parentNode?.removeChild(element);
  }
  for (const element of [...all(document, kept as string), ...all(document, keptMove as string)]) {
    if (isMark(element)) continue;
    while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
    element.parentNode?.removeChild(element);
  }
  if (how === 'reject') {
    for (const element of all(document, 'delText')) rename(element, 't');
    for (const element of all(document, 'delInstrText')) rename(element, 'instrText');
  }
  for (const row of all(document, 'tr')) {
    if (childOf(childOf(row, 'trPr'), gone as string)) row.parentNode?.removeChild(row);
  }
  for (const paragraph of all(document, 'p').reverse()) {
    const mark = childOf(childOf(paragraph, 'pPr'), 'rPr');
    if (!childOf(mark, gone as string)) continue;
    const next = nextElement(paragraph);
    if (next?.localName !== 'p') continue;
    const properties = childOf(next, 'pPr');
    const before = properties ? properties.nextSibling : next.firstChild;
    for (const child of Array.from(paragraph.childNodes)) {
      if ((child as Element).localName !== 'pPr') next.insertBefore(child, before);
    }
    paragraph.parentNode?.removeChild(paragraph);
  }
  for (const local of ['ins', 'del']) {
    for (const element of all(document, local)) element.parentNode?.removeChild(element);
  }
}

function rename(element: Element, local: string): void {
  const prefix = element.prefix ? `${element.prefix}:` : '';
  const renamed = (element.ownerDocument as Document).createElementNS(uri, prefix + local);
  for (const attribute of Array.from(element.attributes)) renamed.setAttribute(attribute.name, attribute.value);
  while (element.firstChild) renamed.appendChild(element.firstChild);
  element.parentNode?.replaceChild(renamed, element);
}

function childOf(element: Element | undefined, local: string): Element | undefined {
  for (let node: Node | null = element?.firstChild ?? null; node; node = node.nextSibling) {
    if ((node as Element).localName === local) return node as Element;
  }
  return undefined;
}

function nextElement(element: Element): Element | undefined {
  let node: Node | null = element.nextSibling;
  while (node && node.nodeType !== 1) node = node.nextSibling;
  return (node ?? undefined) as Element | undefined;
}

/** What every paragraph of a part holds: its text with the formatting of every character, and what else is in its runs. */
export function runsOf(bytes: Uint8Array): Record<string, string[]> {
  const files = unzipSync(bytes);
  const result: Record<string, string[]> = {};
  for (const name of Object.keys(files).sort()) {
    if (!textParts.test(name)) continue;
    result[name] = all(parse(files[name] as Uint8Array), 'p').map((paragraph) => joined(tokens(paragraph)));
  }
  return result;
}

/** Formatting is written where it changes, so that it does not matter into how many runs text is split. */
function joined(list: readonly string[]): string {
  let format: string | undefined;
  let text = '';
  for (const token of list) {
    if (!token.startsWith('{')) text += token;
    else if (token !== format) text += token;
    if (token.startsWith('{')) format = token;
  }
  return text;
}

function tokens(container: Element): string[] {
  const out: string[] = [];
  for (let node: Node | null = container.firstChild; node; node = node.nextSibling) {
    const element = node as Element;
    if (node.nodeType !== 1 || /^comment(RangeStart|RangeEnd|Reference)$/.test(element.localName ?? '')) continue;
    if (element.localName === 'r' && element.namespaceURI === uri) out.push(...runTokens(element));
    else if (element.localName === 'fldSimple') {
      // Deleting a simple field and taking that back gives the complex form of the same field.
      const instruction = element.getAttributeNS(uri, 'instr') ?? '';
      out.push('[begin]', `[instr ${instruction}]`, '[separate]', ...tokens(element), '[end]');
    } else if (element.localName === 'pPr') {
      const properties = new XMLSerializer()
        .serializeToString(element)
        .replace(/ xmlns:\w+="[^"]*"/g, '')
        .replace(/<w:rPr\s*\/>|<w:rPr>\s*<\/w:rPr>/g, '');
      // Empty properties say nothing; a paragraph mark that was deleted and came back leaves them.
      if (!/^<w:pPr(\/>|><\/w:pPr>)$/.test(properties)) out.push(`<${properties}>`);
    } else out.push(`(${element.localName}`, ...tokens(element), ')');
  }
  return out;
}

function runTokens(run: Element): string[] {
  const properties = childOf(run, 'rPr');
  const format = properties
    ? new XMLSerializer()
        .serializeToString(properties)
        .replace(/ xmlns:\w+="[^"]*"/g, '')
        .replace(/^<w:rPr>|<\/w:rPr>$/g, '')
        // Each piece of a split run has its own id for an older change of formatting.
        .replace(/(<w:rPrChange w:id=)"\d+"/g, '$1""')
    : '';
  const out: string[] = [];
  for (let node: Node | null = run.firstChild; node; node = node.nextSibling) {
    const element = node as Element;
    if (node.nodeType !== 1 || ['rPr', 'commentReference'].includes(element.localName ?? '')) continue;
    if (element.localName === 't') {
      const text = element.textContent ?? '';
      const shown =
        element.getAttribute('xml:space') === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
      if (shown !== '') out.push(`{${format}}`, shown);
    } else if (element.localName === 'instrText') out.push(`[instr ${element.textContent}]`);
    else if (element.localName === 'fldChar') out.push(`[${element.getAttributeNS(uri, 'fldCharType')}]`);
    else out.push(`[${element.localName}]`);
  }
  return out;
}
