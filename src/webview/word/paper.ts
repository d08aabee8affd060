/** The document as it looks. Paragraphs are drawn from data; words only ever become text nodes. */
import { make } from '../elements';
import type { Card, ViewWords } from '../messages';
import type { Overlay } from './changes';
import type { Look, PageBlock, Paragraph, PicturePiece, Table, TextPiece } from './messages';

/** What one drawing of the document needs. */
export interface Drawing {
  readonly words: ViewWords;
  readonly overlay: Overlay;
  /** Addresses of the pictures, by number. */
  readonly pictures: readonly string[];
  /** The blanks of each choice that nobody has filled in. */
  readonly blanks: readonly (readonly string[])[];
  select(card: Card): void;
}

/** Draws one block of the body. */
export function drawBlock(block: PageBlock, drawing: Drawing): HTMLElement {
  return block.kind === 'table' ? drawTable(block, drawing) : drawParagraph(block, drawing);
}

/** The offsets that a block covers, or undefined when nothing of it is in the text. */
export function extentOf(block: PageBlock): { start: number; end: number } | undefined {
  if (block.kind === 'table') {
    const inner = block.rows.flatMap(({ cells }) =>
      cells.flatMap(({ blocks }) => blocks.flatMap((b) => extentOf(b) ?? [])),
    );
    return inner.length === 0
      ? undefined
      : { start: Math.min(...inner.map(({ start }) => start)), end: Math.max(...inner.map(({ end }) => end)) };
  }
  let start: number | undefined;
  let end = 0;
  for (const piece of block.pieces) {
    if (piece.kind !== 'text' || piece.start === undefined) continue;
    start = Math.min(start ?? piece.start, piece.start);
    end = Math.max(end, piece.start + piece.text.length);
  }
  return start === undefined ? undefined : { start, end };
}

function drawTable(table: Table, drawing: Drawing): HTMLElement {
  const columns = table.widths.map((width) => {
    const column = make('col');
    column.style.width = `${(width * 100).toFixed(2)}%`;
    return column;
  });
  const rows = table.rows.map(({ cells }) =>
    make(
      'tr',
      {},
      ...cells.map((cell) => {
        const element = make('td', {}, ...cell.blocks.map((block) => drawBlock(block, drawing)));
        element.colSpan = cell.columns;
        element.rowSpan = cell.rows;
        return element;
      }),
    ),
  );
  return make(
    'table',
    { class: table.ruled ? 'ruled' : 'plain' },
    columns.length > 0 && make('colgroup', {}, ...columns),
    make('tbody', {}, ...rows),
  );
}

function drawParagraph(paragraph: Paragraph, drawing: Drawing): HTMLElement {
  const level = Math.min(6, Math.max(1, paragraph.level));
  const element =
    paragraph.role === 'heading' ? make(`h${level as 1 | 2 | 3 | 4 | 5 | 6}`) : make('p', { class: paragraph.role });
  const { style } = element;
  if (paragraph.align) style.textAlign = paragraph.align;
  style.marginLeft = `${paragraph.left}pt`;
  style.marginTop = `${paragraph.before}pt`;
  style.marginBottom = `${paragraph.after}pt`;
  if (paragraph.marker === undefined) style.textIndent = `${paragraph.first}pt`;
  else {
    const marker = make('span', { class: 'marker', text: paragraph.marker });
    // The marker hangs before the text, as far as the paragraph says.
    marker.style.minWidth = `${Math.max(12, -paragraph.first)}pt`;
    style.textIndent = `${Math.min(0, paragraph.first)}pt`;
    element.append(marker);
  }
  let before: number | undefined;
  for (const piece of paragraph.pieces) {
    if (piece.kind === 'picture') element.append(drawPicture(piece, drawing));
    else {
      const isFirst = piece.start !== undefined && before !== piece.start;
      element.append(...drawText(piece, isFirst, drawing));
      if (piece.start !== undefined) before = piece.start + piece.text.length;
    }
  }
  if (paragraph.pieces.length === 0) element.append(make('br'));
  return element;
}

function drawText(piece: TextPiece, isFirst: boolean, drawing: Drawing): HTMLElement[] {
  const { start } = piece;
  if (start === undefined) return [styled(make('span', { text: piece.text }), piece.look)];
  return drawing.overlay.stretches(start, start + piece.text.length, isFirst).map((stretch) => {
    if (stretch.kind === 'inserted') {
      const element = make('ins', { title: drawing.words.inserted });
      element.append(...withBlanks(stretch.text, drawing.blanks[stretch.choice] ?? []));
      return marked(styled(element, piece.look), stretch.cards, drawing);
    }
    const text = piece.text.slice(stretch.start - start, stretch.end - start);
    const element =
      stretch.kind === 'deleted' ? make('del', { text, title: drawing.words.deleted }) : make('span', { text });
    return marked(styled(element, piece.look), stretch.cards, drawing);
  });
}

/** New text with its open blanks set apart. */
function withBlanks(text: string, blanks: readonly string[]): (Node | string)[] {
  const out: (Node | string)[] = [];
  let from = 0;
  while (from < text.length) {
    const next = blanks
      .map((blank) => ({ blank, at: blank === '' ? -1 : text.indexOf(blank, from) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (!next) break;
    out.push(text.slice(from, next.at), make('span', { class: 'blank', text: next.blank }));
    from = next.at + next.blank.length;
  }
  return [...out, text.slice(from)];
}

function styled<E extends HTMLElement>(element: E, look: Look): E {
  const { style, classList } = element;
  if (look.bold) style.fontWeight = 'bold';
  if (look.italic) style.fontStyle = 'italic';
  if (look.caps) style.textTransform = 'uppercase';
  if (look.smallCaps) style.fontVariantCaps = 'small-caps';
  if (look.raised) style.verticalAlign = look.raised;
  if (look.size) style.fontSize = `${look.raised ? look.size * 0.7 : look.size}pt`;
  if (look.underline) classList.add('underline');
  if (look.strike) classList.add('strike');
  if (look.font) classList.add(`font-${look.font}`);
  // Which colours of the paper can be read on the screen is for the style sheet to say.
  if (look.colour) style.setProperty('--ink', look.colour);
  if (look.colour) classList.add('inked');
  return element;
}

const order = ['error', 'warning', 'info', 'hint'];

/** The worst of several findings gives the mark; a click opens the shortest, which is the one that was meant. */
function marked(element: HTMLElement, cards: readonly Card[], drawing: Drawing): HTMLElement {
  if (cards.length === 0) return element;
  const worst = [...cards].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))[0] as Card;
  const length = ({ place }: Card): number => place.end - place.start;
  const shortest = [...cards].sort((a, b) => length(a) - length(b))[0] as Card;
  element.classList.add('clause', worst.category, worst.severity);
  element.dataset.ids = ` ${cards.map(({ id }) => id).join(' ')} `;
  if (element.title === '') element.title = cards.map(({ kind, title }) => `${kind}: ${title}`).join('\n');
  element.addEventListener('click', () => {
    // Selecting words to copy them is no click on the clause.
    if (document.getSelection()?.isCollapsed !== false) drawing.select(shortest);
  });
  return element;
}

function drawPicture(piece: PicturePiece, drawing: Drawing): HTMLElement {
  const address = piece.picture === undefined ? undefined : drawing.pictures[piece.picture];
  const description = piece.description || drawing.words.picture;
  if (address === undefined) return make('span', { class: 'no-picture', text: description });
  const image = make('img');
  image.alt = description;
  image.src = address;
  if (piece.width > 0) image.style.width = `${piece.width}pt`;
  if (piece.width > 0 && piece.height > 0) image.style.aspectRatio = `${piece.width} / ${piece.height}`;
  return image;
}
