/**
 * Reads out of a regular expression which words, or pieces of words, every text must have
 * that it matches. Looking for pieces of words costs next to nothing, so that most patterns
 * never run on most clauses. What is read is only ever too little, never too much: a text
 * without any of the pieces cannot match.
 */

import { edgeBehind, type Node, PatternReader } from './patternParts';

/** A run of ASCII letters and digits in lower case that stands inside one word, or one letter and a full stop ("a."). */
export interface WordPiece {
  readonly text: string;
  /** Whether the word begins with it. */
  readonly start: boolean;
  /** Whether the word ends with it. */
  readonly end: boolean;
}

/** Words that stand in many clauses of such documents, by the hundredths of clauses, so that a rarer piece is chosen. */
const everyday: readonly (readonly [share: number, words: readonly string[]])[] = [
  [0.5, 'the to and of or in you your a for'.split(' ')],
  [0.3, 'we may information our health with is be'.split(' ')],
  [0.2, 'are that this not by as'.split(' ')],
  [0.13, 'on it any if use will data other from have i my at care medical disclose'.split(' ')],
  [0.07, 'us about services privacy treatment personal can who such share provide all they their these'.split(' ')],
  [0.05, 'has request research consent purposes notice used law study when do required collect disclosure'.split(' ')],
  [0.04, 'must no which including records contact access site does been was'.split(' ')],
];

/** By the name of the piece: the same ones come up again and again. */
const rates = new Map<string, number>();

/** How often a piece stands in a clause, roughly. */
function rateOf(piece: WordPiece): number {
  const key = keyOf(piece);
  let rate = rates.get(key);
  if (rate === undefined) {
    rate = readRate(piece);
    rates.set(key, rate);
  }
  return rate;
}

function readRate({ text, start, end }: WordPiece): number {
  const whole = start && end;
  let rate = whole ? 0.01 : ([0, 0.8, 0.4, 0.15, 0.06, 0.03][text.length] ?? 0.015);
  for (const [share, words] of everyday) {
    for (const word of words) {
      if (word.includes(text) && (!start || word.startsWith(text)) && (!end || word.endsWith(text))) {
        if (!whole || word === text) rate += share;
      }
    }
  }
  return rate;
}

/** Pieces of words of which a text must have at least one. */
export type AnyOf = readonly WordPiece[];

/** What a text must have for one way of matching: a piece of every set. */
export type Way = readonly AnyOf[];

/** More sets than this are not worth looking at, and neither are more ways. */
const mostSets = 3;
const mostWays = 80;

/**
 * The ways in which a text can match, each with the pieces of words it needs, the rarest
 * set first. A way that needs nothing is an empty one.
 * @param source the source of a regular expression with the flags `i` and `u`
 * @throws SyntaxError for what is not read here; the pattern must then run on every text
 */
export function requiredWords(source: string): readonly Way[] {
  const ways = waysOf(new PatternReader(source).either(), false, false);
  return ways.map((way) =>
    [...way]
      .sort((a, b) => rateOfAny(a) - rateOfAny(b))
      .slice(0, mostSets)
      .map(distinct),
  );
}

const ratesOfAny = new WeakMap<AnyOf, number>();

function rateOfAny(pieces: AnyOf): number {
  let rate = ratesOfAny.get(pieces);
  if (rate === undefined) {
    rate = 0;
    for (const piece of pieces) rate += rateOf(piece);
    ratesOfAny.set(pieces, rate);
  }
  return rate;
}

function distinct(pieces: AnyOf): AnyOf {
  return [...new Map(pieces.map((piece) => [keyOf(piece), piece])).values()];
}

/** Names a piece. */
export function keyOf({ text, start, end }: WordPiece): string {
  return `${start ? '^' : ''}${text}${end ? '$' : ''}`;
}

/** The ways in which a node can match; left and right say whether the edge of a word lies there. */
function waysOf(node: Node, left: boolean, right: boolean): readonly Way[] {
  if (node.kind === 'char') return [[[{ text: node.char, start: left, end: right }]]];
  // Between two rounds there may be no edge.
  if (node.kind === 'repeated') return node.least > 0 ? waysOf(node.item, false, false) : [[]];
  if (node.kind === 'either') return node.items.flatMap((item) => waysOf(item, left, right));
  return node.kind === 'all' ? waysOfAll(node.items, left, right) : [[]];
}

/** One set for all ways together: the rarest of each. */
function rarest(ways: readonly Way[]): AnyOf | undefined {
  const pieces: WordPiece[] = [];
  for (const way of ways) {
    const [first, ...rest] = way;
    if (!first) return undefined;
    pieces.push(...rest.reduce((best, next) => (rateOfAny(next) < rateOfAny(best) ? next : best), first));
  }
  return pieces;
}

/**
 * The ways of a row of nodes. The node whose pieces are rarest keeps its ways apart; of the
 * others each adds one set to every way.
 */
function waysOfAll(items: readonly Node[], left: boolean, right: boolean): readonly Way[] {
  const parts = partsOf(items, left, right);
  const sets = parts.map(rarest);
  let chosen = -1;
  let rate = Number.POSITIVE_INFINITY;
  for (const [i, set] of sets.entries()) {
    if (!set || (parts[i] as readonly Way[]).length > mostWays) continue;
    const sum = rateOfAny(set);
    if (sum < rate) {
      rate = sum;
      chosen = i;
    }
  }
  const others = sets.filter((set, i): set is AnyOf => set !== undefined && i !== chosen);
  return chosen < 0 ? [others] : (parts[chosen] as readonly Way[]).map((way) => [...way, ...others]);
}

/** The ways of each node of a row; letters that stand together are one piece. */
function partsOf(items: readonly Node[], left: boolean, right: boolean): (readonly Way[])[] {
  const lefts: boolean[] = [left];
  const rights: boolean[] = [right];
  for (const item of items) lefts.push(edgeBehind(item, lefts.at(-1) as boolean, false));
  for (const item of [...items].reverse()) rights.push(edgeBehind(item, rights.at(-1) as boolean, true));
  rights.reverse();
  const parts: (readonly Way[])[] = [];
  for (let i = 0; i < items.length; i++) {
    const start = lefts[i] as boolean;
    let text = '';
    for (let next = items[i]; next?.kind === 'char'; next = items[++i]) text += next.char;
    if (text === '') {
      parts.push(waysOf(items[i] as Node, start, rights[i + 1] as boolean));
      continue;
    }
    const next = items[i];
    const stopped = text.length === 1 && start && next?.kind === 'gap' && next.stop === true;
    const piece = stopped ? { text: `${text}.`, start, end: true } : { text, start, end: rights[i] as boolean };
    parts.push([[[piece]]]);
    i--;
  }
  return parts;
}
