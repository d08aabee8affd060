/** Draws the findings on the pages: a tint and a line over the words, and a label in the margin. */
import { make } from '../elements';
import { drawLabel, labelsOf } from '../findings/labels';
import type { Card } from '../messages';

/** What a page is to marks: its element and its way from PDF points to its own frame. */
export interface MarkedPage {
  readonly div: HTMLElement;
  readonly viewport: {
    readonly width: number;
    readonly height: number;
    convertToViewportRectangle(rectangle: number[]): number[];
  };
}

/** The space between two labels in the margin, and what is still one line, as shares of the page's height. */
const labelStep = 0.022;
const sameLine = 0.004;
/** What begins right of it stands in a right column; columns begin a little after the middle, indented lists before. */
const middle = 0.48;

/** Left and top as shares of the page. */
interface PlacedMark {
  readonly card: Card;
  readonly left: number;
  readonly top: number;
}

/**
 * Marks all findings of one page. Places are shares of the page, so that they hold at every
 * zoom. What limits the document or favours the reader is not marked, as in the text.
 */
export function markPage(
  page: MarkedPage,
  number: number,
  cards: readonly Card[],
  selected: number | undefined,
  select: (card: Card) => void,
): void {
  page.div.querySelector('.marks')?.remove();
  const layer = make('div', { class: 'marks' });
  const found: PlacedMark[] = [];
  for (const card of cards) {
    if (card.severity === 'hint' && card.id !== selected) continue;
    const boxes = card.pages.filter((place) => place.page === number).flatMap((place) => place.boxes);
    const shares = boxes.map((box) => shareOf(page, [box.x, box.y, box.x + box.width, box.y + box.height]));
    for (const [x, y, width, height] of shares) {
      const mark = make('div', {
        class: `mark ${card.category} ${card.severity}${card.id === selected ? ' selected' : ''}`,
      });
      Object.assign(mark.style, { left: percent(x), top: percent(y), width: percent(width), height: percent(height) });
      layer.append(mark);
    }
    if (shares[0]) found.push({ card, left: shares[0][0], top: shares[0][1] });
  }
  // In the margin of its own column; across the other one it would seem to belong to that.
  const [onLeft, onRight] = [found.filter(({ left }) => left < middle), found.filter(({ left }) => left >= middle)];
  for (const [side, placed] of [
    ['left', onLeft],
    ['right', onRight],
  ] as const) {
    let last = Number.NEGATIVE_INFINITY;
    for (const { cards: together, top } of labelsOf(placed, sameLine)) {
      const label = drawLabel(together, selected, select);
      label.classList.add(`on-${side}`);
      last = Math.max(top, last + labelStep);
      label.style.top = percent(last);
      layer.append(label);
    }
  }
  page.div.append(layer);
}

/** Left, top, width and height as shares of the page, clipped to it. */
function shareOf({ viewport }: MarkedPage, rectangle: number[]): [number, number, number, number] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = viewport.convertToViewportRectangle(rectangle);
  const inside = (value: number): number => Math.min(1, Math.max(0, value));
  const left = inside(Math.min(x0, x1) / viewport.width);
  const top = inside(Math.min(y0, y1) / viewport.height);
  return [
    left,
    top,
    inside(Math.max(x0, x1) / viewport.width) - left,
    inside(Math.max(y0, y1) / viewport.height) - top,
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
