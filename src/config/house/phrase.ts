/**
 * Phrase patterns of own rules. A pattern is words, matched in any letter case:
 *
 *   share*            a word that begins so; `*` stands for any letters
 *   *                 any one word
 *   ...               up to ten words in between
 *   (send|give away)  one of these
 *   not?              may be missing; also after a bracket
 *
 * A pattern becomes a small machine that reads every word once and holds a set of places
 * in the pattern, so that no pattern and no text can make it slow.
 */

/** How many words `...` stands for at most. */
const gapWords = 10;
/** In UTF-16 units; longer patterns are sentences, which belong under "approved". */
export const longestPhrase = 300;
const mostStates = 500;

/** A word of a text, lower-cased, with its offsets. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words `first` to `last` of the words that were read, both included. */
export interface PhraseMatch {
  readonly first: number;
  readonly last: number;
}

export interface Phrase {
  /** The first place where the phrase stands, undefined when it does not. */
  find(words: readonly Word[]): PhraseMatch | undefined;
}

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** The words of a text in order; offsets count from `offset`. Hyphens part words. */
export function wordsOf(text: string, offset = 0): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    text: plain(match[0]),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/** A place in the pattern: reads one word, or leads on without reading. */
type State = { readonly test: (word: string) => boolean; next: number } | { readonly to: number[] };

/**
 * Makes a pattern ready.
 * @returns the reason when it cannot be used, as a sentence.
 */
export function compilePhrase(pattern: string): Phrase | { readonly reason: string } {
  if (pattern.length > longestPhrase) return { reason: `A phrase may have at most ${longestPhrase} characters.` };
  const parts = pattern.match(/\.{3}|…|[()|?]|[\p{L}\p{N}'’*]+|[^\s]/gu) ?? [];
  const builder = new Builder();
  const reason = builder.read(parts);
  if (reason !== undefined) return { reason };
  const { states } = builder;
  return { find: (words) => find(states, words) };
}

class Builder {
  readonly states: State[] = [];

  /** Builds the states; what is wrong comes back as a sentence. */
  read(parts: readonly string[]): string | undefined {
    let realWord = false;
    let from = this.fork();
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as string;
      let to: number;
      if (part === '(') {
        const close = parts.indexOf(')', i);
        if (close < 0) return 'A bracket is opened and not closed.';
        const inside = parts.slice(i + 1, close);
        if (inside.includes('(')) return 'Brackets may not stand inside brackets.';
        if (inside.includes('?')) return 'A question mark may not stand inside brackets.';
        const choices = splitAt(inside, '|');
        if (choices.some((choice) => choice.length === 0)) return 'A choice inside brackets is empty.';
        to = this.fork();
        for (const choice of choices) {
          const begin = this.fork();
          this.lead(from, begin);
          const end = this.sequence(begin, choice);
          if (end === undefined) return notWord(choice.find((word) => !isWord(word) && !isGap(word)) ?? '');
          this.lead(end, to);
        }
        realWord ||= choices.every((choice) => choice.some(isRealWord));
        i = close;
      } else {
        const end = this.sequence(from, [part]);
        if (end === undefined) return notWord(part);
        to = end;
      }
      if (parts[i + 1] === '?') {
        this.lead(from, to);
        i++;
      } else if (isRealWord(part)) realWord = true;
      if (this.states.length > mostStates) return 'The phrase has too many parts. Make two rules of it.';
      // What follows an optional part must not lead back into it.
      const next = this.fork();
      this.lead(to, next);
      from = next;
    }
    return realWord ? undefined : 'A phrase needs at least one word that must be there.';
  }

  private sequence(from: number, words: readonly string[]): number | undefined {
    let at = from;
    for (const word of words) {
      if (isGap(word)) {
        const end = this.fork();
        this.lead(at, end);
        for (let i = 0; i < gapWords; i++) {
          at = this.step(at, () => true);
          this.lead(at, end);
        }
        at = end;
      } else if (isWord(word)) at = this.step(at, wordTest(plain(word)));
      else return undefined;
    }
    return at;
  }

  private fork(): number {
    return this.states.push({ to: [] }) - 1;
  }

  private lead(from: number, to: number): void {
    const state = this.states[from];
    if (state && 'to' in state) state.to.push(to);
  }

  private step(from: number, test: (word: string) => boolean): number {
    const reader = this.states.push({ test, next: 0 }) - 1;
    const end = this.fork();
    (this.states[reader] as { next: number }).next = end;
    this.lead(from, reader);
    return end;
  }
}

function isGap(part: string): boolean {
  return part === '...' || part === '…';
}

function isWord(part: string): boolean {
  return /^[\p{L}\p{N}'’*]+$/u.test(part);
}

function isRealWord(part: string): boolean {
  return isWord(part) && /[\p{L}\p{N}]/u.test(part);
}

function notWord(part: string): string {
  if (part === ')') return 'A bracket is closed and was not opened.';
  if (part === '|') return 'Choices stand inside brackets: (send|give).';
  if (part === '?') return 'A question mark stands after a word or a closing bracket.';
  return `“${part}” cannot stand in a phrase. A phrase is words, with *, ..., (one|other) and ? after what may be missing.`;
}

function splitAt(parts: readonly string[], mark: string): string[][] {
  const pieces: string[][] = [[]];
  for (const part of parts) {
    if (part === mark) pieces.push([]);
    else pieces.at(-1)?.push(part);
  }
  return pieces;
}

/** Tests one word against a word with stars: each piece is looked for once, from left to right. */
function wordTest(pattern: string): (word: string) => boolean {
  const pieces = pattern.split('*');
  const [head = '', ...rest] = pieces;
  if (rest.length === 0) return (word) => word === pattern;
  const tail = rest.pop() as string;
  return (word) => {
    if (word.length < head.length + tail.length || !word.startsWith(head) || !word.endsWith(tail)) return false;
    let at = head.length;
    for (const piece of rest) {
      const found = word.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return at <= word.length - tail.length;
  };
}

function find(states: readonly State[], words: readonly Word[]): PhraseMatch | undefined {
  const end = states.length - 1;
  // For each state the leftmost word at which a reading that is there now began.
  let now = new Map<number, number>();
  const enter = (places: Map<number, number>, state: number, first: number): void => {
    const waiting = [state];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const before = places.get(at);
      if (before !== undefined && before <= first) continue;
      places.set(at, first);
      const here = states[at];
      if (here && 'to' in here) waiting.push(...here.to);
    }
  };
  for (const [index, { text }] of words.entries()) {
    enter(now, 0, index);
    const next = new Map<number, number>();
    for (const [state, first] of now) {
      const here = states[state];
      if (here && 'test' in here && here.test(text)) enter(next, here.next, first);
    }
    const first = next.get(end);
    if (first !== undefined) return { first, last: index };
    now = next;
  }
  return undefined;
}
