/** Finds for each clause of the old version the clause of the new one that says the same thing. */
import type { ClauseFacts, Fact } from '../analysis/clauseFacts';

interface Comparable {
  readonly finding: { readonly ruleId: string };
  readonly words: string;
  readonly facts: ClauseFacts;
}

export interface Pairs {
  /** Indexes into the old and the new list. */
  readonly matched: readonly (readonly [old: number, now: number])[];
  readonly onlyOld: readonly number[];
  readonly onlyNew: readonly number[];
}

/** How alike two clauses must be, from 0 to 1. Chosen on rewordings of our own, see the tests. */
const alikeEnough = 0.4;

/** More pairs than this of one rule are compared by their words alone, so that no document takes minutes. */
const mostPairs = 1_000_000;

/**
 * Pairs clauses of the same rule: first those of equal words, then the most alike. A clause
 * that only repeats another of the same words is neither new nor gone.
 */
export function pairByMeaning(old: readonly Comparable[], now: readonly Comparable[]): Pairs {
  const matched: (readonly [number, number])[] = [];
  const takenOld = new Set<number>();
  const takenNew = new Set<number>();
  const take = (i: number, j: number): void => {
    matched.push([i, j]);
    takenOld.add(i);
    takenNew.add(j);
  };
  const byWords = groups(now, keyOf);
  for (const [i, card] of old.entries()) {
    const j = byWords.get(keyOf(card))?.find((index) => !takenNew.has(index));
    if (j !== undefined) take(i, j);
  }
  const oldWords = new Set(old.map(keyOf));
  const leftNew = groups(now, ruleOf, (j) => !takenNew.has(j) && !oldWords.has(keyOf(now[j] as Comparable)));
  const leftOld = groups(old, ruleOf, (i) => !takenOld.has(i) && !byWords.has(keyOf(old[i] as Comparable)));
  for (const [rule, olds] of leftOld) {
    for (const [i, j] of bestPairs(old, now, olds, leftNew.get(rule) ?? [])) take(i, j);
  }
  const without = (all: ReadonlyMap<string, readonly number[]>, taken: ReadonlySet<number>) =>
    [...all.values()]
      .flat()
      .filter((index) => !taken.has(index))
      .sort((a, b) => a - b);
  return {
    matched: matched.sort((a, b) => a[0] - b[0]),
    onlyOld: without(leftOld, takenOld),
    onlyNew: without(leftNew, takenNew),
  };
}

function keyOf(card: Comparable): string {
  return `${card.finding.ruleId}\n${card.words}`;
}

function ruleOf({ finding }: Comparable): string {
  return finding.ruleId;
}

function groups(
  cards: readonly Comparable[],
  by: (card: Comparable) => string,
  wanted: (index: number) => boolean = () => true,
): Map<string, number[]> {
  const result = new Map<string, number[]>();
  for (const [index, card] of cards.entries()) {
    if (!wanted(index)) continue;
    const key = by(card);
    const group = result.get(key);
    if (group) group.push(index);
    else result.set(key, [index]);
  }
  return result;
}

/** The most alike first; equal ones in the order of the text. */
function bestPairs(
  old: readonly Comparable[],
  now: readonly Comparable[],
  olds: readonly number[],
  news: readonly number[],
): (readonly [number, number])[] {
  if (olds.length * news.length > mostPairs) return [];
  const oldTraits = olds.map((i) => traitsOf(old[i] as Comparable));
  const newTraits = news.map((j) => traitsOf(now[j] as Comparable));
  const scored = olds.flatMap((i, x) =>
    news.flatMap((j, y) => {
      const score = likeness(oldTraits[x] as Traits, newTraits[y] as Traits);
      return score >= alikeEnough ? [{ i, j, score, distance: Math.abs(x - y) }] : [];
    }),
  );
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance || a.i - b.i || a.j - b.j);
  const result: (readonly [number, number])[] = [];
  const takenOld = new Set<number>();
  const takenNew = new Set<number>();
  for (const { i, j } of scored) {
    if (takenOld.has(i) || takenNew.has(j)) continue;
    takenOld.add(i);
    takenNew.add(j);
    result.push([i, j]);
  }
  return result;
}

interface Traits {
  readonly stems: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

/** Words that every clause has. */
const fillers = new Set(
  'the and for with that this may will can your our their you they from any other such are not have has been its which who when where into upon under also'.split(
    ' ',
  ),
);

function traitsOf({ words, facts }: Comparable): Traits {
  const long = (words.match(/\p{L}[\p{L}'-]{2,}/gu) ?? []).filter((word) => !fillers.has(word));
  const kinds = ([] as Fact[]).concat(facts.actions, facts.recipients, facts.data, facts.purposes, facts.times);
  return {
    // Six letters tell "disclose" and "disclosure" from "distribute", without a list of forms.
    stems: new Set(long.map((word) => word.slice(0, 6))),
    kinds: new Set(kinds.map(({ kind }) => kind)),
  };
}

/** Half what the words share, half what they mean. */
function likeness(a: Traits, b: Traits): number {
  return (overlap(a.stems, b.stems) + overlap(a.kinds, b.kinds)) / 2;
}

/** The Dice coefficient: twice what is shared, of all there is. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return (2 * shared) / (a.size + b.size);
}
