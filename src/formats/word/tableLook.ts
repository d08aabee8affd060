/** Tables as they look: rows joined to tables, cells with what they span. */
import type { ShownBlock } from './appearance';
import type { WalkedBlock, WalkedParagraph, WalkedRow } from './walked';
import { attribute, integer, isWord, wordChild, wordChildren } from './wordml';
import { closest, elementsOf, type XmlElement } from './xmlTree';

export interface ShownCell {
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly ShownBlock[];
}

export interface ShownTable {
  readonly kind: 'table';
  /** Whether it has lines; a table without them only lays out the page. */
  readonly ruled: boolean;
  /** Shares of the width, adding up to 1; empty when the file does not say. */
  readonly widths: readonly number[];
  readonly place?: NonNullable<WalkedRow['place']>;
  readonly rows: readonly { readonly cells: readonly ShownCell[] }[];
}

export interface WalkedTable {
  readonly type: 'table';
  readonly rows: readonly WalkedRow[];
}

/** Wider tables are cut into columns by mistake or by malice. */
const mostColumns = 100;

/** The blocks with the rows of each table together. */
export function tablesIn(blocks: readonly WalkedBlock[]): (WalkedParagraph | WalkedTable)[] {
  const out: (WalkedParagraph | { type: 'table'; rows: WalkedRow[] })[] = [];
  let table: XmlElement | undefined;
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      out.push(block);
      table = undefined;
      continue;
    }
    const own = tableAround(block.element);
    const last = out.at(-1);
    if (last?.type === 'table' && own !== undefined && own === table) last.rows.push(block);
    else out.push({ type: 'table', rows: [block] });
    table = own;
  }
  return out;
}

/** @param shown gives the blocks inside a cell. */
export function tableOf(
  rows: readonly WalkedRow[],
  shown: (blocks: readonly WalkedBlock[]) => ShownBlock[],
): ShownTable {
  const [first] = rows;
  const table = first && tableAround(first.element);
  const grid = rows.map((row) => cellsOf(row));
  return {
    kind: 'table',
    ruled: isRuled(wordChild(table, 'tblPr')),
    widths: widthsOf(table),
    ...(first?.place === undefined ? {} : { place: first.place }),
    rows: grid.map((cells, index) => ({
      cells: cells
        .filter((cell) => !isCovered(cell))
        .map((cell) => ({
          columns: cell.columns,
          rows: 1 + coveredBelow(grid, index, cell),
          blocks: shown(cell.blocks),
        })),
    })),
  };
}

interface GridCell {
  readonly column: number;
  readonly columns: number;
  /** Whether it begins a cell over several rows, goes on with one, or neither. */
  readonly merge: 'start' | 'on' | undefined;
  readonly blocks: readonly WalkedBlock[];
}

function cellsOf({ cells, cellElements, element }: WalkedRow): GridCell[] {
  let column = integer(attribute(wordChild(wordChild(element, 'trPr'), 'gridBefore'), 'val')) ?? 0;
  return cells.map((blocks, index) => {
    const properties = wordChild(cellElements[index], 'tcPr');
    const columns = Math.min(
      mostColumns,
      Math.max(1, integer(attribute(wordChild(properties, 'gridSpan'), 'val')) ?? 1),
    );
    const merge = wordChild(properties, 'vMerge');
    const cell: GridCell = {
      column,
      columns,
      merge: merge === undefined ? undefined : attribute(merge, 'val') === 'restart' ? 'start' : 'on',
      blocks,
    };
    column += columns;
    return cell;
  });
}

/** Word does not show a cell that the one above reaches into; one that has text all the same is shown. */
function isCovered({ merge, blocks }: GridCell): boolean {
  return merge === 'on' && blocks.every(isEmpty);
}

function coveredBelow(grid: readonly GridCell[][], row: number, { merge, column, columns }: GridCell): number {
  if (merge !== 'start') return 0;
  let count = 0;
  for (const cells of grid.slice(row + 1)) {
    const below = cells.find((cell) => cell.column === column && cell.columns === columns);
    if (!below || !isCovered(below)) break;
    count++;
  }
  return count;
}

function isEmpty(block: WalkedBlock): boolean {
  return block.type === 'paragraph' && block.shown.length === 0;
}

function tableAround(element: XmlElement): XmlElement | undefined {
  return closest(element, (ancestor) => isWord(ancestor, 'tbl'));
}

function isRuled(properties: XmlElement | undefined): boolean {
  const borders = wordChild(properties, 'tblBorders');
  if (borders) return elementsOf(borders).some((line) => !['none', 'nil'].includes(attribute(line, 'val') ?? 'none'));
  const style = attribute(wordChild(properties, 'tblStyle'), 'val');
  return style !== undefined && !/normal/i.test(style);
}

function widthsOf(table: XmlElement | undefined): number[] {
  const columns = wordChildren(wordChild(table, 'tblGrid'), 'gridCol').map(
    (column) => integer(attribute(column, 'w')) ?? 0,
  );
  const sum = columns.reduce((all, width) => all + width, 0);
  if (columns.length > mostColumns || columns.some((width) => width <= 0)) return [];
  return columns.map((width) => width / sum);
}
