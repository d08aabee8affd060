// Walks a parsed HTML tree and hands its text to a FlowBuilder: which elements make
// blocks, how white space collapses, and where each piece stands in the file.

import type { DefaultTreeAdapterTypes } from 'parse5';
import type { BlockSpec, FlowBuilder } from '../flow';
import {
  attribute,
  blockElements,
  boldElements,
  type Element,
  hasDescendant,
  isElement,
  isLeftOut,
  isListOfLinks,
  isMenu,
  isNumberedTitle,
  type Node,
  paragraphCount,
  textLength,
} from './elements';
import { decodeRun, normalised, numberAs } from './notation';

type TextNode = DefaultTreeAdapterTypes.TextNode;

const layoutContent = new Set([
  'table',
  'ul',
  'ol',
  'dl',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'section',
  'article',
]);
const paragraph: BlockSpec = { kind: 'paragraph', level: 0 };
/** Characters that only guide line breaking and would split words. */
const invisible = /^[\u00ad\u200b\ufeff\u2060]$/;

export class HtmlWalker {
  private spec: BlockSpec = paragraph;
  private listDepth = 0;
  private place: BlockSpec['place'];
  private space: { start: number; end: number } | undefined;
  private breaks = 0;
  private inRow = false;
  private preserve = false;

  /** @param base added to the parser's offsets to get offsets of the flow's file */
  constructor(
    private readonly flow: FlowBuilder,
    private readonly base: number,
    listDepth = 0,
  ) {
    this.listDepth = listDepth;
  }

  walk(node: Node): void {
    if (node.nodeName === '#text') this.text(node as TextNode);
    else if (isElement(node)) this.element(node);
    else if ('childNodes' in node) for (const child of node.childNodes) this.walk(child);
    if (node.nodeName === '#document' || node.nodeName === '#document-fragment') this.close();
  }

  private children(element: Element): void {
    for (const child of element.childNodes) this.walk(child);
  }

  private element(element: Element): void {
    if (isLeftOut(element) || isMenu(element)) return;
    const { tagName } = element;
    if (tagName === 'br') {
      this.lineBreak(element);
      return;
    }
    if (boldElements.has(tagName)) {
      this.flow.setBold(true);
      this.children(element);
      this.flow.setBold(false);
      return;
    }
    if (!blockElements.has(tagName)) {
      this.children(element);
      return;
    }
    if (this.inRow) {
      this.insideCell(element);
      return;
    }
    this.close();
    const outer = { spec: this.spec, place: this.place };
    this.block(element);
    this.close();
    this.spec = outer.spec;
    this.place = outer.place;
  }

  private block(element: Element): void {
    const { tagName } = element;
    const heading =
      /^h([1-6])$/.exec(tagName)?.[1] ??
      (attribute(element, 'role') === 'heading' ? (attribute(element, 'aria-level') ?? '2') : undefined);
    if (heading !== undefined) this.spec = this.placed({ kind: 'heading', level: Number(heading) || 2 });
    else if (/^(?:summary|legend|dt)$/.test(tagName)) this.spec = this.placed({ kind: 'heading', level: 6 });
    else if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir') {
      this.list(element);
      return;
    } else if (tagName === 'tr') {
      this.row(element);
      return;
    } else if (tagName === 'footer') this.inPlace('footer');
    else if (tagName === 'header' && !hasDescendant(element, layoutContent)) this.inPlace('header');
    else if (tagName === 'pre') {
      const before = this.preserve;
      this.preserve = true;
      this.children(element);
      this.preserve = before;
      return;
    }
    this.children(element);
  }

  private inPlace(place: NonNullable<BlockSpec['place']>): void {
    this.place = place;
    this.spec = this.placed(paragraph);
  }

  private placed(spec: BlockSpec): BlockSpec {
    return this.place === undefined ? spec : { ...spec, place: this.place };
  }

  private list(element: Element): void {
    if (this.place === 'footer' && isListOfLinks(element)) return;
    const ordered = element.tagName === 'ol';
    let count = Number.parseInt(attribute(element, 'start') ?? '1', 10) || 1;
    const outer = this.spec;
    this.listDepth++;
    for (const child of element.childNodes) {
      if (!isElement(child) || child.tagName !== 'li') {
        this.spec = outer;
        this.walk(child);
        continue;
      }
      count = Number.parseInt(attribute(child, 'value') ?? '', 10) || count;
      const marker = ordered ? numberAs(attribute(element, 'type') ?? attribute(child, 'type'), count++) : '•';
      const kind = isNumberedTitle(element) ? 'heading' : 'list-item';
      const level = kind === 'heading' ? 5 : this.listDepth;
      this.spec = this.placed({ kind, level, marker: { text: marker } });
      if (!isLeftOut(child) && !isMenu(child)) this.children(child);
      this.close();
    }
    this.listDepth--;
  }

  /** A row of data is one block; a table that only arranges other blocks is not a table to us. */
  private row(element: Element): void {
    const cells = element.childNodes.filter(
      (child): child is Element => isElement(child) && /^t[dh]$/.test(child.tagName) && !isLeftOut(child),
    );
    const layout =
      cells.length < 2 || cells.some((cell) => hasDescendant(cell, layoutContent) || paragraphCount(cell) > 2);
    if (layout) {
      for (const cell of cells) {
        this.close();
        this.spec = this.placed(paragraph);
        this.children(cell);
        this.close();
      }
      return;
    }
    if (cells.every((cell) => textLength(cell) === 0)) return;
    this.spec = this.placed({ kind: 'table-row', level: 0 });
    this.flow.begin(this.spec);
    this.inRow = true;
    for (const cell of cells) {
      this.space = undefined;
      this.breaks = 0;
      this.flow.beginCell();
      this.children(cell);
      this.flow.endCell();
    }
    this.inRow = false;
  }

  /** Blocks inside a cell are parted by a space, so that the row stays one block. */
  private insideCell(element: Element): void {
    this.space ??= this.gapAt(element);
    this.children(element);
    this.space ??= this.gapAt(element);
  }

  private gapAt(element: Element): { start: number; end: number } {
    const at = (element.sourceCodeLocation?.startOffset ?? 0) + this.base;
    return { start: at, end: at };
  }

  private close(): void {
    this.flow.end();
    this.space = undefined;
    this.breaks = 0;
    // Only the first block of a list item carries its marker.
    if (this.spec.marker !== undefined && this.markerWritten) this.spec = this.placed(paragraph);
    this.markerWritten = false;
  }

  private markerWritten = false;

  /** One line break stays in its block, two make a new one, as old pages do for paragraphs. */
  private lineBreak(element: Element): void {
    if (!this.flow.isOpen) return;
    if (this.inRow) {
      this.space ??= this.gapAt(element);
      return;
    }
    this.breaks++;
    if (this.breaks >= 2) {
      this.close();
      return;
    }
    const place = element.sourceCodeLocation;
    this.space = place
      ? { start: place.startOffset + this.base, end: place.endOffset + this.base }
      : this.gapAt(element);
  }

  private text(node: TextNode): void {
    const place = node.sourceCodeLocation;
    if (!place) return;
    const start = place.startOffset + this.base;
    const end = place.endOffset + this.base;
    const raw = this.flow.file.slice(start, end);
    const units = decodeRun(raw);
    const whole = units.map((unit) => unit.text).join('');
    if (normalised(whole) === normalised(node.value)) {
      for (const unit of units) this.unit(unit.text, start + unit.start, start + unit.end, unit.same);
    } else if (node.value.trim() !== '') {
      // The parser moved the text (out of a table, say): it keeps its place as a whole.
      this.unit(node.value.replace(/\s+/g, ' '), start, end, false);
    }
  }

  /** Adds a run: text that stands in the file as it is, or one decoded reference. */
  private unit(text: string, start: number, end: number, same: boolean): void {
    if (!same) {
      if (invisible.test(text)) return;
      if (/^[ \t\n\r\f]+$/.test(text)) this.white(start, end, text);
      else this.visible(() => this.flow.segments.decoded(text, start, end));
      return;
    }
    for (const match of text.matchAll(
      /[ \t\n\r\f]+|[\u00ad\u200b\ufeff\u2060]+|[^ \t\n\r\f\u00ad\u200b\ufeff\u2060]+/g,
    )) {
      const from = start + match.index;
      const to = from + match[0].length;
      if (/^[ \t\n\r\f]/.test(match[0])) this.white(from, to, match[0]);
      else if (!invisible.test(match[0].charAt(0))) this.visible(() => this.flow.segments.same(from, to));
    }
  }

  private white(start: number, end: number, text: string): void {
    if (this.preserve && this.flow.isOpen && !this.inRow && /[\n\r]/.test(text)) {
      this.breaks = (text.match(/\n|\r\n?/g) ?? []).length;
      if (this.breaks >= 2) {
        this.close();
        return;
      }
      this.space = { start, end };
      return;
    }
    if (this.flow.isOpen && this.space === undefined) this.space = { start, end };
  }

  private visible(add: () => void): void {
    if (!this.flow.isOpen) {
      this.flow.begin(this.spec);
      this.markerWritten = this.spec.marker !== undefined;
    }
    const from = this.flow.segments.length;
    if (this.space !== undefined && !this.flow.blockIsEmpty && !/\s$|^$/.test(this.flow.segments.lastCharacter)) {
      const { start, end } = this.space;
      const separator = this.breaks > 0 ? '\n' : ' ';
      if (start === end) this.flow.segments.synthetic(separator);
      else if (this.flow.file.slice(start, end) === separator) this.flow.segments.same(start, end);
      else this.flow.segments.decoded(separator, start, end);
    }
    this.space = undefined;
    this.breaks = 0;
    add();
    this.flow.noteText(from);
  }
}
