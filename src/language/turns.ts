/**
 * All turns of speech that are looked for, and which of them a word can be part of. A
 * document is cut into words once, and each word brings along the turns that need it; a
 * pattern then runs only where its words stand.
 */
import { requiredWords, type WordPiece } from './requiredWords';

/** A pattern that is looked for in the words of a clause or sentence. */
export class Turn {
  /** Its place among all turns. */
  readonly index: number;
  private compiled: RegExp | undefined;

  /**
   * @param source of a regular expression that never matches an empty text
   * @param flags with `i` and `u`; with `g` where all places are asked for
   */
  constructor(
    readonly source: string,
    private readonly flags: string,
  ) {
    this.index = turns.push(this) - 1;
  }

  /** The pattern itself, made when it first has to run. */
  get pattern(): RegExp {
    this.compiled ??= new RegExp(this.source, this.flags);
    this.compiled.lastIndex = 0;
    return this.compiled;
  }

  /** Whether a text uses the turn. */
  test(text: string): boolean {
    return this.pattern.test(text);
  }
}

const turns: Turn[] = [];

/** A turn of speech given as a regular expression, whose flags must be `iu`. */
export function turnOf(pattern: RegExp): Turn {
  return new Turn(pattern.source, pattern.flags);
}

/** A letter of a piece of a word, with what goes on from there. */
interface Letter {
  readonly next: Map<number, Letter>;
  /** Turns that need the piece which ends here, by whether the word must begin and end with it. */
  anywhere?: number[];
  atStart?: number[];
  atEnd?: number[];
  whole?: number[];
}

const letters: Letter = { next: new Map() };
/** Turns that every word may be part of, because nothing could be read out of them. */
const always: number[] = [];
let known = 0;

function learn(): void {
  if (known === turns.length) return;
  for (; known < turns.length; known++) {
    const pieces = piecesOf(turns[known] as Turn);
    if (pieces) for (const piece of pieces) addPiece(piece, known);
    else always.push(known);
  }
  setOf.clear();
  bitsOfSets.length = 0;
}

function piecesOf({ source }: Turn): readonly WordPiece[] | undefined {
  try {
    return requiredWords(source);
  } catch {
    return undefined;
  }
}

function addPiece({ text, start, end }: WordPiece, turn: number): void {
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
  letter[place].push(turn);
}

/** Sets of turns that some word is part of; the first is empty, the second stands for all turns. */
const sets: (readonly number[])[] = [[], []];
const allTurns = 1;
const setIds = new Map<string, number>();
const setOf = new Map<string, number>();

/** Bounds on what is kept of hostile texts; what goes beyond is looked at in full. */
const mostSets = 50_000;
const mostWords = 100_000;
const longestWord = 80;

/** How many turns are known, to be kept with what {@link turnsOf} answers. */
export function turnCount(): number {
  learn();
  return known;
}

/**
 * The set of turns that a word may be part of, as a number; 0 for none.
 * @param word in lower case; a single letter with the full stop behind it ("a.") is looked up as both
 */
export function turnsOf(word: string): number {
  let id = setOf.get(word);
  if (id !== undefined) return id;
  if (setOf.size >= mostWords) setOf.clear();
  id = word.length > longestWord ? allTurns : setFor(word);
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
    if (sets.length >= mostSets) return allTurns;
    id = sets.push(list) - 1;
    setIds.set(key, id);
  }
  return id;
}

function collect(run: string, found: Set<number>): void {
  for (let start = 0; start < run.length; start++) {
    let letter: Letter | undefined = letters;
    for (let at = start; at < run.length; at++) {
      letter = letter.next.get(run.charCodeAt(at));
      if (!letter) break;
      const last = at === run.length - 1;
      if (letter.anywhere) for (const turn of letter.anywhere) found.add(turn);
      if (last && letter.atEnd) for (const turn of letter.atEnd) found.add(turn);
      if (start === 0 && letter.atStart) for (const turn of letter.atStart) found.add(turn);
      if (start === 0 && last && letter.whole) for (const turn of letter.whole) found.add(turn);
    }
  }
}

/** Each set as bits, made when it is first needed for so many turns. */
const bitsOfSets: (Int32Array | undefined)[] = [];

function bitsOf(id: number, width: number): Int32Array {
  let bits = bitsOfSets[id];
  if (!bits || bits.length !== width) {
    bits = new Int32Array(width);
    if (id === allTurns) bits.fill(-1);
    for (const turn of sets[id] as readonly number[]) setBit(bits, turn);
    for (const turn of always) setBit(bits, turn);
    bitsOfSets[id] = bits;
  }
  return bits;
}

function setBit(bits: Int32Array, turn: number): void {
  if (turn >> 5 < bits.length) bits[turn >> 5] = (bits[turn >> 5] as number) | (1 << (turn & 31));
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
  private count = 0;
  private words: WordTurns | undefined;
  private from = 0;
  private to = 0;

  /** False when the tokens `[from, to)` cannot hold the turn. */
  mayHold({ index }: Turn, words: WordTurns, from: number, to: number): boolean {
    if (words !== this.words || from !== this.from || to !== this.to) this.read(words, from, to);
    return index >= this.count || ((this.bits[index >> 5] as number) & (1 << (index & 31))) !== 0;
  }

  private read(words: WordTurns, from: number, to: number): void {
    this.words = words;
    this.from = from;
    this.to = to;
    this.count = words.turnCount;
    const width = (this.count + 31) >> 5;
    if (this.bits.length !== width) this.bits = new Int32Array(width);
    const { bits } = this;
    const none = bitsOf(0, width);
    for (let i = 0; i < width; i++) bits[i] = none[i] as number;
    let last = 0;
    for (let token = from; token < to; token++) {
      const id = words.turns[token] as number;
      if (id === 0 || id === last) continue;
      last = id;
      const more = bitsOf(id, width);
      for (let i = 0; i < width; i++) bits[i] = (bits[i] as number) | (more[i] as number);
    }
  }
}
