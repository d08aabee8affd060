/** The labels in the margin that name the kind of a marked clause in words. */
import { button } from '../elements';
import type { Card } from '../messages';

export interface PlacedCard {
  readonly card: Card;
  /** Where its first line begins, in whatever unit the caller counts. */
  readonly top: number;
}

/** One label for all findings of one kind that begin on one line, from the top down. */
export function labelsOf(placed: readonly PlacedCard[], sameLine: number): { cards: Card[]; top: number }[] {
  const labels: { cards: Card[]; top: number }[] = [];
  for (const { card, top } of [...placed].sort((a, b) => a.top - b.top)) {
    const same = labels.find((label) => label.cards[0]?.kind === card.kind && Math.abs(label.top - top) <= sameLine);
    if (same) same.cards.push(card);
    else labels.push({ cards: [card], top });
  }
  return labels;
}

/** A click on a label of several findings goes from one to the next. */
export function drawLabel(
  cards: readonly Card[],
  selected: number | undefined,
  select: (card: Card) => void,
): HTMLButtonElement {
  const at = cards.findIndex(({ id }) => id === selected);
  const shown = cards[Math.max(0, at)] as Card;
  return button({
    class: `label ${shown.category} ${shown.severity}${at >= 0 ? ' selected' : ''}`,
    text: shown.kind,
    title: cards.map(({ title, message }) => `${title}: ${message}`).join('\n'),
    onClick: () => select(cards[(at + 1) % cards.length] as Card),
  });
}
