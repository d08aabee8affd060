/** Which marks and changes lie on a stretch of the text, and where it has to be cut for them. */
import type { Card } from '../messages';
import type { Choice } from './messages';

/** A stretch that has the same marks from end to end, or text that is put in. */
export type Stretch =
  | { readonly kind: 'kept' | 'deleted'; readonly start: number; readonly end: number; readonly cards: readonly Card[] }
  | { readonly kind: 'inserted'; readonly text: string; readonly choice: number; readonly cards: readonly Card[] };

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly choice: number;
}

/** Marks and changes of one state of the document, ready to be asked by offset. */
export class Overlay {
  private readonly cards: readonly Card[];
  private readonly changes: readonly Change[];

  /** @param cards what is to be marked. */
  constructor(cards: readonly Card[], choices: readonly Choice[]) {
    this.cards = [...cards].sort((a, b) => a.place.start - b.place.start);
    this.changes = choices
      .flatMap(({ edits }, choice) => edits.map((edit) => ({ ...edit, choice })))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /**
   * Cuts the stretch `[start, end)`. New text stands behind what it replaces.
   * @param isFirst whether no text stands before it in its paragraph, so that text put in at its start is its own.
   */
  stretches(start: number, end: number, isFirst: boolean): Stretch[] {
    const cards = this.cards.filter(({ place }) => place.start < end && start < place.end);
    const changes = this.changes.filter((change) => change.start <= end && start <= change.end);
    const cuts = new Set([start, end]);
    for (const { place } of cards) for (const at of [place.start, place.end]) if (at > start && at < end) cuts.add(at);
    for (const change of changes) {
      for (const at of [change.start, change.end]) if (at > start && at < end) cuts.add(at);
    }
    const at = [...cuts].sort((a, b) => a - b);
    const out: Stretch[] = [];
    const insertAt = (offset: number): void => {
      for (const { end: place, text, choice } of changes) {
        if (place !== offset || text === '') continue;
        out.push({ kind: 'inserted', text, choice, cards: cards.filter((card) => isBeside(card, offset)) });
      }
    };
    if (isFirst) insertAt(start);
    for (let i = 1; i < at.length; i++) {
      const [from, to] = [at[i - 1] as number, at[i] as number];
      const isDeleted = changes.some((change) => change.start <= from && to <= change.end);
      const marked = cards.filter(({ place }) => place.start <= from && to <= place.end);
      if (from < to) out.push({ kind: isDeleted ? 'deleted' : 'kept', start: from, end: to, cards: marked });
      insertAt(to);
    }
    return out;
  }

  /** Whether a state differs from another anywhere in `[start, end]`. */
  differs(other: Overlay, start: number, end: number): boolean {
    return this.signature(start, end) !== other.signature(start, end);
  }

  private signature(start: number, end: number): string {
    const cards = this.cards.filter(({ place }) => place.start < end && start < place.end);
    const changes = this.changes.filter((change) => change.start <= end && start <= change.end);
    return JSON.stringify([
      cards.map(({ id, rule, severity, place }) => [id, rule, severity, place.start, place.end]),
      changes.map((change) => [change.start, change.end, change.text, change.choice]),
    ]);
  }
}

function isBeside({ place }: Card, offset: number): boolean {
  return place.start < offset && offset <= place.end;
}
