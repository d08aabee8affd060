/**
 * All turns of speech that are looked for, and which of them a word can be part of. A
 * document is cut into words once, and each word brings along the turns that need it; a
 * pattern then runs only where its words stand.
 */
import { builtTurns } from './builtTurns';
import { isPlain, plainPattern } from './plainPattern';
import { type AnyOf, keyOf, requiredWords, type Way, type WordPiece } from './requiredWords';
import { type Letter, type Needs, PieceFinder, type TurnTable, turnTable } from './turnTable';

/** A pattern that is looked for in the words of a clause or sentence. */
export class Turn {
  /** Its place among all turns. */
  readonly index: number;
  /** The pattern for all texts, and the quicker one for plain texts if there is one; made when they first have to run. */
  private general: RegExp | undefined;
  private plain: RegExp | undefined | null = null;

  /**
   * @param source of a regular expression that never matches an empty text
   * @param flags with `i` and `u`; with `g` where all places are asked for
   */
  constructor(
    readonly source: string,
    readonly flags: string,
  ) {
    this.index = turns.push(this) - 1;
  }

  /** The pattern, in the form for a text, at its beginning. */
  patternFor(text: string): RegExp {
    if (this.plain === null) this.plain = plainPattern(this.source, this.flags);
    if (this.plain && isPlain(text)) {
      this.plain.lastIndex = 0;
      return this.plain;
    }
    this.general ??= new RegExp(this.source, this.flags);
    this.general.lastIndex = 0;
    return this.general;
  }

  /** Whether a text uses the turn. */
  test(text: string): boolean {
    return this.patternFor(text).test(text);
  }
}

const turns: Turn[] = [];

/** All turns that any module looks for. */
export function allTurns(): readonly Turn[] {
  return turns;
}

/** A turn of speech given as a regular expression, whose flags must be `iu`. */
export function turnOf(pattern: RegExp): Turn {
  return new Turn(pattern.source, pattern.flags);
}

/** The pieces of words that the table of the build does not know. */
const letters: Letter = { next: new Map() };
let built: PieceFinder | undefined;
/** By turn; undefined for one about which nothing is known. */
const needsOf: (Needs | undefined)[] = [];
/** The number of each set of pieces of which a text needs one; those of the build come before. */
const needNumbers = new Map<string, number>();
const builtCount = builtTurns?.count ?? 0;

function needCount(): number {
  return builtCount + needNumbers.size;
}

function learn(): void {
  if (needsOf.length === turns.length) return;
  if (builtTurns) built ??= new PieceFinder(builtTurns);
  for (let i = needsOf.length; i < turns.length; i++) {
    const { source } = turns[i] as Turn;
    const known = builtTurns && Object.hasOwn(builtTurns.needs, source) ? builtTurns.needs[source] : undefined;
    needsOf.push(known ?? readNeeds(source));
  }
  setOf.clear();
}

/** What is known of all turns that no build knew yet, for a build to come. */
export function learnedTurns(): TurnTable {
  learn();
  const needs = turns.flatMap(({ source }, i) => (needsOf[i] ? [[source, needsOf[i]] as const] : []));
  return turnTable(letters, Object.fromEntries(needs), needNumbers.size);
}

function readNeeds(source: string): Needs | undefined {
  const ways = waysOf(source);
  if (ways.some((way) => way.length === 0)) return undefined;
  const needs = [needNumber(ways.flatMap((way) => way[0] as AnyOf))];
  for (const way of ways) needs.push(way.length, ...way.map(needNumber));
  return needs;
}

function waysOf(source: string): readonly Way[] {
  try {
    return requiredWords(source);
  } catch {
    return [[]];
  }
}

function needNumber(pieces: AnyOf): number {
  const key = [...new Set(pieces.map(keyOf))].sort().join();
  let number = needNumbers.get(key);
  if (number === undefined) {
    number = needCount();
    needNumbers.set(key, number);
    for (const piece of pieces) addPiece(piece, number);
  }
  return number;
}

function addPiece({ text, start, end }: WordPiece, need: number): void {
  let letter = letters;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let next = letter.next.get(code);
    if (!next) {
      next = { next: new Map() };
      letter.next.set(code, next);
    }
    letter = next;
  }
  const place = start ? (end ? 'whole' : 'atStart') : end ? 'atEnd' : 'anywhere';
  letter[place] ??= [];
  letter[place].push(need);
}

/** Sets of needs that some word meets; the first is empty, the second stands for all needs. */
const sets: (readonly number[])[] = [[], []];
const allNeeds = 1;
const setIds = new Map<string, number>();
const setOf = new Map<string, number>();

/** Bounds on what is kept of hostile texts; what goes beyond is looked at in full. */
const mostSets = 50_000;
const mostWords = 100_000;
const longestWord = 80;

/** How many turns are known, to be kept with what {@link turnsOf} answers. */
export function turnCount(): number {
  learn();
  return turns.length;
}

/**
 * Which turns a word can be part of, as a number for {@link TurnFilter}; 0 for none.
 * @param word in lower case; a single letter with the full stop behind it ("a.") is looked up as both
 */
export function turnsOf(word: string): number {
  let id = setOf.get(word);
  if (id !== undefined) return id;
  if (setOf.size >= mostWords) setOf.clear();
  id = word.length > longestWord ? allNeeds : setFor(word);
  setOf.set(word, id);
  return id;
}

function setFor(word: string): number {
  const found = new Set<number>();
  // The long s is no s for toLowerCase, but it is for a pattern.
  const plain = word.replace(/ſ/gu, 's');
  for (const [run] of plain.matchAll(/[a-z\d]+/gu)) collect(run, found);
  if (/^[a-z]\.$/u.test(plain)) collect(plain, found);
  if (found.size === 0) return 0;
  const list = [...found].sort((a, b) => a - b);
  const key = list.join();
  let id = setIds.get(key);
  if (id === undefined) {
    if (sets.length >= mostSets) return allNeeds;
    id = sets.push(list) - 1;
    setIds.set(key, id);
  }
  return id;
}

function collect(run: string, found: Set<number>): void {
  built?.collect(run, found);
  if (letters.next.size === 0) return;
  for (let start = 0; start < run.length; start++) {
    let letter: Letter | undefined = letters;
    for (let at = start; at < run.length; at++) {
      letter = letter.next.get(run.charCodeAt(at));
      if (!letter) break;
      const last = at === run.length - 1;
      if (letter.anywhere) for (const need of letter.anywhere) found.add(need);
      if (last && letter.atEnd) for (const need of letter.atEnd) found.add(need);
      if (start === 0 && letter.atStart) for (const need of letter.atStart) found.add(need);
      if (start === 0 && last && letter.whole) for (const need of letter.whole) found.add(need);
    }
  }
}

/** The turns of speech that each word of a text can be part of. */
export interface WordTurns {
  /** What {@link turnsOf} answered for each token. */
  readonly turns: readonly number[];
  /** What {@link turnCount} answered before; later turns may be anywhere. */
  readonly turnCount: number;
}

/**
 * Which turns the words of a stretch of text may hold. Made anew for one stretch after the
 * other, because a document has very many and each is asked about only for a moment.
 */
export class TurnFilter {
  private bits = new Int32Array(0);
  private words: WordTurns | undefined;
  private from = 0;
  private to = 0;

  /** False when the tokens `[from, to)` cannot hold the turn. */
  mayHold({ index }: Turn, words: WordTurns, from: number, to: number): boolean {
    if (words !== this.words || from !== this.from || to !== this.to) this.read(words, from, to);
    const needs = index < words.turnCount ? needsOf[index] : undefined;
    return !needs || (this.meets(needs[0] as number) && this.meetsAWay(needs));
  }

  private meets(need: number): boolean {
    return ((this.bits[need >> 5] as number) & (1 << (need & 31))) !== 0;
  }

  private meetsAWay(needs: Needs): boolean {
    for (let at = 1; at < needs.length; ) {
      const end = at + 1 + (needs[at] as number);
      let next = at + 1;
      while (next < end && this.meets(needs[next] as number)) next++;
      if (next === end) return true;
      at = end;
    }
    return false;
  }

  private read(words: WordTurns, from: number, to: number): void {
    this.words = words;
    this.from = from;
    this.to = to;
    const width = (needCount() + 31) >> 5;
    if (this.bits.length !== width) this.bits = new Int32Array(width);
    const { bits } = this;
    bits.fill(0);
    let last = 0;
    for (let token = from; token < to; token++) {
      const id = words.turns[token] as number;
      if (id === 0 || id === last) continue;
      last = id;
      if (id === allNeeds) bits.fill(-1);
      for (const need of sets[id] as readonly number[])
        bits[need >> 5] = (bits[need >> 5] as number) | (1 << (need & 31));
    }
  }
}
