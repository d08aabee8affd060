// From the rows of all pages to the text with its blocks.

import type { Block } from '../../text/sourceText';
import { fusedTitleEnd } from '../text/heading';
import { ListDepth } from '../text/marker';
import { Assembler, vocabularyOf } from './assemble';
import { readingOrder } from './columns';
import { type Fragment, fragmentOf, mainSize, type Row } from './lines';
import { type Line, linesOfFragment, textStart } from './lineText';
import { groupLines, indentOf, isHeading, type LineGroup, type PageStyle } from './paragraphs';
import type { RunningParts } from './running';

export interface Composed {
  readonly text: string;
  readonly blocks: Block[];
  readonly assembler: Assembler;
}

/** Lays out the document. */
export function compose(parts: RunningParts): Composed {
  const stream: (Line | Line[][])[] = [];
  const notes: Line[] = [];
  const bodySize = mainSize(
    parts.body.flatMap((rows) => rows.flatMap((row) => row.fragments.flatMap((part) => part.items))),
  );
  let region = 0;
  for (const page of parts.body) {
    const [rows, footnotes] = withoutFootnotes(page, bodySize);
    notes.push(
      ...flowLines(
        footnotes.map((row) => fragmentOf(row.fragments.flatMap((part) => part.items))),
        region++,
      ),
    );
    for (const part of readingOrder(rows)) {
      if (part.kind === 'flow') stream.push(...flowLines(part.lines, region++));
      else stream.push(part.cells.map((cell) => flowLines(cell, region++)));
    }
  }
  const all = stream.flatMap((entry) => (Array.isArray(entry) ? entry.flat() : [entry]));
  const style = styleOf(all);
  return new Composer(style, new Assembler(vocabularyOf(all))).compose(stream, notes, parts.kept);
}

/**
 * Takes the notes at the foot of a page out of its flow, so that a sentence can go on over
 * the page: small print at the end that begins with a number or a sign.
 */
function withoutFootnotes(rows: readonly Row[], bodySize: number): readonly [readonly Row[], readonly Row[]] {
  let first = rows.length;
  while (first > 0 && (rows[first - 1] as Row).size < 0.93 * bodySize) first--;
  const textOf = (row: Row) => row.fragments[0]?.items.map((item) => item.str).join(' ') ?? '';
  while (first < rows.length && !/^(?:\d{1,3}|[*†‡])\s?[^\s.)\d]/.test(textOf(rows[first] as Row))) first++;
  return first === 0 ? [rows, []] : [rows.slice(0, first), rows.slice(first)];
}

function flowLines(fragments: readonly Fragment[], region: number): Line[] {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { u0, u1 } of fragments) {
    left = Math.min(left, u0);
    right = Math.max(right, u1);
  }
  return fragments.flatMap((fragment) => linesOfFragment(fragment, { region, left, right }));
}

function styleOf(lines: readonly Line[]): PageStyle {
  const most = <K>(entries: readonly (readonly [K, number])[]): K | undefined => {
    const counts = new Map<K, number>();
    for (const [key, weight] of entries) counts.set(key, (counts.get(key) ?? 0) + weight);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  const size = most(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length] as const)) ?? 10;
  const pitches: (readonly [number, number])[] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (above?.region !== line.region || Math.abs(line.size - size) > 0.6) continue;
    const pitch = Math.round(((above.v - line.v) / line.size) * 20) / 20;
    if (pitch > 0.8 && pitch < 2.6) pitches.push([pitch, 1]);
  }
  const widest = lines.reduce(
    (best, line) => (line.right - line.left > best.right - best.left ? line : best),
    lines[0] ?? { left: 0, right: 0 },
  );
  return {
    size,
    font: most(lines.map((line) => [line.font, line.text.length] as const)) ?? '',
    pitch: most(pitches) ?? 1.2,
    left: widest.left,
    width: widest.right - widest.left,
  };
}

/** Every note begins with its number or sign. */
function footnoteGroups(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (groups.length === 0 || /^(?:\d{1,3}|[*†‡])\s?[^\s.)\d]/.test(line.text)) groups.push([line]);
    else (groups.at(-1) as Line[]).push(line);
  }
  return groups;
}

class Composer {
  private readonly blocks: Block[] = [];
  private readonly depth = new ListDepth(4);
  private readonly headingKeys = new Map<Block, string>();

  constructor(
    private readonly style: PageStyle,
    private readonly out: Assembler,
  ) {}

  compose(stream: readonly (Line | Line[][])[], notes: readonly Line[], kept: RunningParts['kept']): Composed {
    const tables = stream.filter((entry): entry is Line[][] => Array.isArray(entry));
    let table = 0;
    for (const group of groupLines(
      stream.map((entry) => (Array.isArray(entry) ? undefined : entry)),
      this.style,
    )) {
      if (group === undefined) this.cells(tables[table++] as Line[][]);
      else this.group(group);
    }
    for (const note of footnoteGroups(notes)) this.add('paragraph', note, 0, 0, 'footnote');
    for (const { row, place } of kept) this.running(row, place);
    const levels = [...new Set(this.headingKeys.values())].sort((a, b) => b.localeCompare(a));
    const blocks = this.blocks.map((block) => {
      const key = this.headingKeys.get(block);
      return key === undefined ? block : { ...block, level: Math.min(6, levels.indexOf(key) + 1) };
    });
    return { text: this.out.text, blocks, assembler: this.out };
  }

  private separate(kind: Block['kind']): void {
    const before = this.blocks.at(-1);
    if (before === undefined) return;
    const tight = before.kind === kind && (kind === 'list-item' || kind === 'table-row');
    this.out.synthetic(tight ? '\n' : '\n\n');
  }

  private group(group: LineGroup): void {
    const [first] = group.lines as [Line, ...Line[]];
    if (isHeading(group, this.style)) {
      this.depth.reset();
      const block = this.add('heading', group.lines, 0, 0);
      const size = String(Math.round(first.size * 2)).padStart(4, '0');
      this.headingKeys.set(block, `${size}${first.font === this.style.font ? 0 : 1}`);
      return;
    }
    if (group.marker === undefined) {
      if (indentOf(first, this.style) < first.size) this.depth.reset();
      this.paragraph(group);
      return;
    }
    const level = this.depth.place(indentOf(first, this.style), group.marker);
    this.itemText = { u0: textStart(first, group.marker.length), level };
    this.separate('list-item');
    this.out.line(first, 0, group.marker.length);
    const start = this.out.length;
    this.out.paragraph(group.lines, group.marker.length);
    this.blocks.push({ kind: 'list-item', span: { start, end: this.out.length }, level, marker: group.marker.text });
  }

  private itemText = { u0: 0, level: 0 };

  /** An item that lost its bullet: it stands where the items before it stand, which goes on with ";" or "and". */
  private isBareItem(line: Line): boolean {
    const before = this.blocks.at(-1);
    if (before?.kind !== 'list-item' || Math.abs(line.u0 - this.itemText.u0) > 1.5) return false;
    return /(?:;|,)(?:\s+(?:and|or))?$/.test(this.out.tail);
  }

  private paragraph(group: LineGroup): void {
    if (this.isBareItem(group.lines[0] as Line)) {
      this.add('list-item', group.lines, 0, this.itemText.level);
      return;
    }
    const block = this.add('paragraph', group.lines, 0, 0);
    const { start, end } = block.span;
    const fused = fusedTitleEnd(
      group.lines
        .slice(0, 3)
        .map((line) => line.text)
        .join(' '),
    );
    if (fused === undefined || start + fused >= end) return;
    this.blocks.pop();
    const heading: Block = { kind: 'heading', span: { start, end: start + fused }, level: 6 };
    this.blocks.push(heading, { kind: 'paragraph', span: { start: start + fused, end }, level: 0 });
    this.headingKeys.set(heading, '0000');
  }

  private add(kind: Block['kind'], lines: readonly Line[], from: number, level: number, place?: Block['place']): Block {
    this.separate(kind);
    const start = this.out.length;
    this.out.paragraph(lines, from);
    const block: Block = {
      kind,
      span: { start, end: this.out.length },
      level,
      ...(place === undefined ? {} : { place }),
    };
    this.blocks.push(block);
    return block;
  }

  /** One block when every cell is one short text; else the cells one after the other. */
  private cells(cells: readonly Line[][]): void {
    this.depth.reset();
    const grouped = cells.map((cell) => groupLines(cell, this.style).filter((group) => group !== undefined));
    const plain = grouped.every((groups) =>
      groups.every((group) => group.marker === undefined && (groups.length === 1 || group.lines.length === 1)),
    );
    if (!plain) {
      for (const group of grouped.flat()) this.group(group);
      return;
    }
    this.separate('table-row');
    const start = this.out.length;
    const spans: { start: number; end: number }[] = [];
    for (const cell of cells) {
      if (spans.length > 0) this.out.synthetic(' | ');
      const from = this.out.length;
      this.out.paragraph(cell);
      spans.push({ start: from, end: this.out.length });
    }
    this.blocks.push({ kind: 'table-row', span: { start, end: this.out.length }, level: 0, cells: spans });
  }

  private running(row: Row, place: 'header' | 'footer'): void {
    const fragment = fragmentOf(row.fragments.flatMap((part) => part.items));
    this.add('paragraph', flowLines([fragment], -1), 0, 0, place);
  }
}
