// Collects the blocks of a Markdown or HTML document while its text is being extracted:
// puts separators between blocks, writes list markers, and at the end turns what only
// looks like a paragraph (bold titles, lines with typed bullets) into what it is.

import type { OriginMap } from '../text/origin';
import type { Block } from '../text/sourceText';
import { type BlockSpec, type Draft, refined } from './refine';
import { SegmentBuilder } from './segments';

export type { BlockSpec } from './refine';

export class FlowBuilder {
  readonly segments: SegmentBuilder;
  private readonly drafts: Draft[] = [];
  private open: Draft | undefined;
  private bold = 0;
  private allBold = false;

  constructor(readonly file: string) {
    this.segments = new SegmentBuilder(file);
  }

  get blockIsEmpty(): boolean {
    return this.open === undefined || this.segments.length === this.open.start;
  }

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** Begins a block; the one before must have been closed. The caller begins it when there is text for it. */
  begin(spec: BlockSpec): void {
    const before = this.drafts.at(-1);
    if (before !== undefined) {
      const tight = before.spec.kind === spec.kind && spec.kind !== 'paragraph' && spec.kind !== 'heading';
      this.segments.synthetic(tight ? '\n' : '\n\n');
    }
    let marker: string | undefined;
    if (spec.marker && 'file' in spec.marker) {
      const { start, end } = spec.marker.file;
      marker = this.file.slice(start, end);
      this.segments.same(start, end);
      this.segments.synthetic(' ');
    } else if (spec.marker) {
      marker = spec.marker.text;
      this.segments.synthetic(`${marker} `);
    }
    const start = this.segments.length;
    this.open = { spec, marker, start, end: start, boldEnd: start, cells: [] };
    this.allBold = true;
  }

  /** Ends the open block, if any. A block that got no text leaves nothing but its separator. */
  end(): void {
    if (this.open === undefined) return;
    this.open.end = this.segments.length;
    if (this.open.end > this.open.start) this.drafts.push(this.open);
    this.open = undefined;
  }

  /** Call around text that is set in bold. */
  setBold(on: boolean): void {
    this.bold += on ? 1 : -1;
  }

  /** Tells whether the text added since `from` keeps the bold start of the block going. */
  noteText(from: number): void {
    if (this.open === undefined || !this.allBold) return;
    if (this.bold > 0) this.open.boldEnd = this.segments.length;
    else if (from < this.segments.length) this.allBold = false;
  }

  /** Begins a cell of the open table row. */
  beginCell(): void {
    if (this.open === undefined) return;
    if (this.open.cells.length > 0) this.segments.synthetic(' | ');
    this.open.cells.push({ start: this.segments.length, end: this.segments.length });
  }

  endCell(): void {
    const cell = this.open?.cells.at(-1);
    if (cell !== undefined) cell.end = this.segments.length;
  }

  finish(): { readonly text: string; readonly origins: OriginMap; readonly blocks: Block[] } {
    this.end();
    const { text, origins } = this.segments.finish();
    return { text, origins, blocks: refined(text, this.drafts) };
  }
}
