/**
 * Cuts text into words and the punctuation that shapes clauses. Written by hand because
 * everything later hangs on its offsets and its speed.
 */

import { turnCount, turnsOf } from './turns';

/** Punctuation that matters for clauses, as token ids below zero. */
export const punctuation = {
  stop: -1,
  question: -2,
  semicolon: -3,
  colon: -4,
  comma: -5,
  dash: -6,
  bar: -7,
  open: -8,
  close: -9,
  bullet: -10,
  join: -11,
} as const;

/** Tokens as parallel lists; offsets are UTF-16 units of the text they were cut from. */
export interface Tokens {
  readonly starts: number[];
  readonly ends: number[];
  /** From the vocabulary: above 0 a known word, 0 an unknown one, below 0 punctuation. */
  readonly ids: number[];
  /** The turns of speech that each word can be part of, as {@link turnsOf} numbers them. */
  readonly turns: number[];
  /** How many turns were known when the text was cut. */
  readonly turnCount: number;
}

const punctuationOf = new Map<number, number>([
  [0x2e, punctuation.stop],
  [0x21, punctuation.stop],
  [0x3f, punctuation.question],
  [0x3b, punctuation.semicolon],
  [0x3a, punctuation.colon],
  [0x2c, punctuation.comma],
  [0x2013, punctuation.dash],
  [0x2014, punctuation.dash],
  [0x7c, punctuation.bar],
  [0x28, punctuation.open],
  [0x29, punctuation.close],
  [0x5b, punctuation.open],
  [0x5d, punctuation.close],
  [0x2022, punctuation.bullet],
  [0x25cf, punctuation.bullet],
  [0x25cb, punctuation.bullet],
  [0x25aa, punctuation.bullet],
  [0xb7, punctuation.bullet],
  [0x2023, punctuation.bullet],
  [0x25e6, punctuation.bullet],
]);

/** Words that open a sentence and are sometimes glued to a heading ("researchWe can use"). */
const glued =
  /^(?:We|You|I|Our|Your|The|This|These|If|For|When|In|To|How|As|It|They|By|Some|Any|All|May|Please)(?:['’]\w+)?$/u;

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code > 127 && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)))
  );
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** What is known of a word as it stands in a text. */
interface WordEntry {
  readonly id: number;
  readonly turn: number;
}

const entries = new Map<string, WordEntry>();
/** What the entries were made with. */
let entriesFor: ((word: string) => number) | undefined;
let entriesCount = 0;
/** Hostile texts have no end of words, nor a longest one. */
const mostEntries = 50_000;
const longestEntry = 80;

function knownEntry(word: string, idOf: (word: string) => number, turnCount: number): WordEntry {
  if (entriesFor !== idOf || entriesCount !== turnCount || entries.size >= mostEntries) {
    entries.clear();
    entriesFor = idOf;
    entriesCount = turnCount;
  }
  let entry = entries.get(word);
  if (!entry) {
    entry = entryOf(word, idOf, false);
    entries.set(copyOf(word), entry);
  }
  return entry;
}

/** A piece of a text can hold on to the whole text; a copy does not. */
function copyOf(word: string): string {
  return word.length < 13 ? word : Array.from(word).join('');
}

function entryOf(raw: string, idOf: (word: string) => number, stopped: boolean): WordEntry {
  let word = copyOf(raw).toLowerCase();
  if (word.includes('’')) word = word.replace(/’/gu, "'");
  const turn = turnsOf(stopped ? `${word}.` : word);
  const id = idOf(word);
  return word.endsWith("'s") && word.length > 2 ? { id: id || idOf(word.slice(0, -2)), turn } : { id, turn };
}

/**
 * The tokens of `text` between two offsets. A hyphen parts words ("third-party" is two),
 * an apostrophe joins them ("don't"), a possessive "'s" is dropped.
 * @param idOf the vocabulary; 0 for a word it does not know.
 */
export function tokenize(text: string, from: number, to: number, idOf: (word: string) => number): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const turns: number[] = [];
  const count = turnCount();
  const push = (start: number, end: number, id: number, turn = 0) => {
    starts.push(start);
    ends.push(end);
    ids.push(id);
    turns.push(turn);
  };
  const pushWord = (start: number, end: number) => {
    const word = text.slice(start, end);
    const stopped = end - start === 1 && text.charCodeAt(end) === 0x2e;
    const entry = stopped || word.length > longestEntry ? entryOf(word, idOf, stopped) : knownEntry(word, idOf, count);
    push(start, end, entry.id, entry.turn);
  };
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      const kind = punctuationOf.get(code);
      if (kind !== undefined) push(at, at + 1, kind);
      else if (code === 0x2d && text.charCodeAt(at - 1) <= 32 && text.charCodeAt(at + 1) <= 32)
        push(at, at + 1, punctuation.dash);
      at++;
      continue;
    }
    const start = at;
    let split = -1;
    while (at < to) {
      const next = text.charCodeAt(at);
      if (isWordCode(next)) {
        if (
          at - start >= 3 &&
          split < 0 &&
          isUpper(next) &&
          text.charCodeAt(at - 1) >= 97 &&
          text.charCodeAt(at - 1) <= 122
        )
          split = at;
        at++;
      } else if ((next === 0x27 || next === 0x2019) && at + 1 < to && isWordCode(text.charCodeAt(at + 1))) at++;
      else break;
    }
    if (split > 0 && glued.test(text.slice(split, at))) {
      pushWord(start, split);
      // What reads over the seam sees one word.
      push(split, split, punctuation.join, turnsOf(text.slice(start, at).toLowerCase()));
      pushWord(split, at);
    } else pushWord(start, at);
  }
  // Lists that grew hold room for more, which a whole document has no use for.
  return { starts: starts.slice(), ends: ends.slice(), ids: ids.slice(), turns: turns.slice(), turnCount: count };
}
