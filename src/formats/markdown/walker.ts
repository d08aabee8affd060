// Walks a Markdown tree and hands its text to a FlowBuilder with the place of every piece.

import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { parseFragment } from 'parse5';
import type { BlockSpec, FlowBuilder } from '../flow';
import { HtmlWalker } from '../html/walker';
import { alignCode, alignText, type Run } from './align';

type Placed = Pick<RootContent, 'position'>;

export class MarkdownWalker {
  private listDepth = 0;

  /** @param base added to the parser's offsets to get offsets of the flow's file */
  constructor(
    private readonly flow: FlowBuilder,
    private readonly base: number,
  ) {}

  blocks(nodes: readonly RootContent[], quoteDepth = 0): void {
    for (const node of nodes) this.block(node, quoteDepth);
  }

  private block(node: RootContent, quoteDepth: number): void {
    switch (node.type) {
      case 'heading':
        this.phrase({ kind: 'heading', level: node.depth }, node.children, quoteDepth);
        break;
      case 'paragraph':
        this.phrase({ kind: 'paragraph', level: 0 }, node.children, quoteDepth);
        break;
      case 'blockquote':
        this.blocks(node.children, quoteDepth + 1);
        break;
      case 'list':
        this.list(node, quoteDepth);
        break;
      case 'table':
        this.table(node, quoteDepth);
        break;
      case 'html':
        this.html(node);
        break;
    }
  }

  private phrase(spec: BlockSpec, children: readonly PhrasingContent[], quoteDepth: number): void {
    this.flow.begin(spec);
    this.inline(children, quoteDepth);
    this.flow.end();
  }

  private list(node: List, quoteDepth: number): void {
    this.listDepth++;
    for (const item of node.children) {
      const [first, ...rest] = item.children;
      const marker = this.markerOf(item);
      if (first?.type === 'paragraph') {
        this.phrase({ kind: 'list-item', level: this.listDepth, marker }, first.children, quoteDepth);
        this.blocks(rest, quoteDepth);
      } else if (first?.type === 'heading') {
        this.phrase({ kind: 'heading', level: first.depth, marker }, first.children, quoteDepth);
        this.blocks(rest, quoteDepth);
      } else this.blocks(item.children, quoteDepth);
    }
    this.listDepth--;
  }

  /** The bullet or number, which stands at the start of the item. */
  private markerOf(item: ListItem): NonNullable<BlockSpec['marker']> {
    const { start } = this.placeOf(item);
    const found = /^(?:[-+*]|\d{1,9}[.)])/.exec(this.flow.file.slice(start, start + 12));
    return { file: { start, end: start + (found?.[0].length ?? 0) } };
  }

  private table(node: Table, quoteDepth: number): void {
    for (const row of node.children) {
      // A table needs a first row in Markdown, so people leave it empty.
      if (row.children.every((cell) => cell.children.length === 0)) continue;
      this.flow.begin({ kind: 'table-row', level: 0 });
      for (const cell of row.children) {
        this.flow.beginCell();
        this.inline(cell.children, quoteDepth);
        this.flow.endCell();
      }
      this.flow.end();
    }
  }

  /** A block of HTML may hold prose; it is read like a page of its own. */
  private html(node: RootContent): void {
    const { start, end } = this.placeOf(node);
    const tree = parseFragment(this.flow.file.slice(start, end), {
      sourceCodeLocationInfo: true,
      scriptingEnabled: true,
    });
    new HtmlWalker(this.flow, start, this.listDepth).walk(tree);
  }

  private inline(nodes: readonly PhrasingContent[], quoteDepth: number): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          this.add(node, (raw) => alignText(raw, node.value, quoteDepth), node.value);
          break;
        case 'inlineCode':
          this.add(node, (raw) => alignCode(raw, node.value), node.value);
          break;
        case 'break':
          this.lineBreak(node);
          break;
        case 'html':
          if (/^<br\b/i.test(node.value)) this.lineBreak(node);
          break;
        case 'strong':
          this.flow.setBold(true);
          this.inline(node.children, quoteDepth);
          this.flow.setBold(false);
          break;
        default:
          if ('children' in node) this.inline(node.children, quoteDepth);
      }
    }
  }

  private lineBreak(node: Placed): void {
    const from = this.flow.segments.length;
    const { start, end } = this.placeOf(node);
    if (this.flow.segments.lastCharacter !== '\n') this.flow.segments.decoded('\n', start, end);
    this.flow.noteText(from);
  }

  private add(node: Placed, align: (raw: string) => readonly Run[] | undefined, value: string): void {
    const { start, end } = this.placeOf(node);
    const from = this.flow.segments.length;
    const runs = align(this.flow.file.slice(start, end));
    if (runs === undefined) this.flow.segments.decoded(value.replace(/\r\n?/g, '\n'), start, end);
    for (const run of runs ?? []) {
      if (run.text === undefined) this.flow.segments.same(start + run.start, start + run.end);
      else this.flow.segments.decoded(run.text, start + run.start, start + run.end);
    }
    this.flow.noteText(from);
  }

  private placeOf(node: Placed): { readonly start: number; readonly end: number } {
    const start = (node.position?.start.offset ?? 0) + this.base;
    return { start, end: (node.position?.end.offset ?? start - this.base) + this.base };
  }
}
