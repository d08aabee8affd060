import { describe, expect, it } from 'vitest';
import '../../src/analysis/analyze';
import { allTurns, learnedTurns } from '../../src/language/turns';
import { type Letter, PieceFinder, turnTable } from '../../src/language/turnTable';

function trie(
  pieces: readonly (readonly [piece: string, kind: 'anywhere' | 'atStart' | 'atEnd' | 'whole', need: number])[],
): Letter {
  const root: Letter = { next: new Map() };
  for (const [piece, kind, need] of pieces) {
    let letter = root;
    for (const sign of piece) {
      const next = letter.next.get(sign.charCodeAt(0)) ?? { next: new Map() };
      letter.next.set(sign.charCodeAt(0), next);
      letter = next;
    }
    letter[kind] = [...(letter[kind] ?? []), need];
  }
  return root;
}

function found(finder: PieceFinder, word: string): number[] {
  const needs = new Set<number>();
  finder.collect(word, needs);
  return [...needs].sort((a, b) => a - b);
}

describe('the table of turns', () => {
  const table = turnTable(
    trie([
      ['ai', 'whole', 0],
      ['train', 'atStart', 1],
      ['ing', 'atEnd', 2],
      ['rain', 'anywhere', 3],
    ]),
    {},
    4,
  );

  it('finds pieces where they must stand', () => {
    const finder = new PieceFinder(table);
    expect(found(finder, 'ai')).toEqual([0]);
    expect(found(finder, 'aim')).toEqual([]);
    expect(found(finder, 'training')).toEqual([1, 2, 3]);
    expect(found(finder, 'restrain')).toEqual([3]);
    expect(found(finder, 'ingot')).toEqual([]);
  });

  it('is the same after it was written and read', () => {
    const finder = new PieceFinder(JSON.parse(JSON.stringify(table)));
    expect(found(finder, 'training')).toEqual([1, 2, 3]);
  });

  it('knows nearly every turn of the rules', () => {
    const { needs, count } = learnedTurns();
    expect(Object.keys(needs).length).toBeGreaterThan(new Set(allTurns().map(({ source }) => source)).size - 10);
    expect(count).toBeGreaterThan(1000);
  });
});
