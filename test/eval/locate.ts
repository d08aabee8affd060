/**
 * Finds a labelled sentence in the text that a reader got out of a whole document. This is
 * for evaluation only, and forgiving: readers part words at line ends, keep bullets and
 * lay headings between lines in their own ways.
 */
import { type Span, span } from '../../src/text/span';

interface Word {
  readonly word: string;
  readonly at: Span;
}

/** A text cut into plain words once, to look up many sentences in it. */
export interface SearchableText {
  readonly words: readonly Word[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function wordsOf(text: string): Word[] {
  // A hyphen at the end of a line parts a word that is one.
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-\u00ad]\s*\n\s*\p{Ll}+)?/gu)].map((found) => ({
    word: found[0]
      .replace(/[-\u00ad]\s*\n\s*/u, '')
      .normalize('NFKC')
      .toLowerCase(),
    at: span(found.index, found.index + found[0].length),
  }));
}

export function searchable(text: string): SearchableText {
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  for (const [index, { word }] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return { words, places };
}

/** The share of a sentence's words that must be found in their order. */
const enough = 0.8;

/**
 * The place of a sentence, or undefined when it is not there. Where it stands several
 * times, the place with the most words of `context` shortly before it is taken.
 */
export function locate(text: SearchableText, sentence: string, context?: string): Span | undefined {
  const wanted = wordsOf(sentence).map(({ word }) => word);
  if (wanted.length === 0) return undefined;
  const lead = context ? new Set(wordsOf(context).map(({ word }) => word)) : undefined;
  let best:
    | { readonly first: number; readonly last: number; readonly share: number; readonly lead: number }
    | undefined;
  for (const start of candidates(text, wanted)) {
    const match = matchFrom(text, wanted, start);
    if (!match || match.share < enough) continue;
    const leadShare = lead ? shareBefore(text, match.first, lead) : 0;
    if (!best || match.share + leadShare > best.share + best.lead + 1e-9) best = { ...match, lead: leadShare };
  }
  if (!best) return undefined;
  const first = text.words[best.first] as Word;
  const last = text.words[best.last] as Word;
  return span(first.at.start, last.at.end);
}

/** Where the sentence might begin: the starts that most of its rarer words vote for. */
function candidates({ places }: SearchableText, wanted: readonly string[]): number[] {
  const votes = new Map<number, number>();
  const usable = wanted
    .map((word, offset) => ({ offset, places: places.get(word) ?? [] }))
    .filter((word) => word.places.length > 0)
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, 12);
  for (const { offset, places: at } of usable) {
    for (const place of at) {
      const start = Math.max(0, place - offset);
      votes.set(start, (votes.get(start) ?? 0) + 1);
    }
  }
  return [...votes.entries()]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 40)
    .map(([start]) => start);
}

/** Reads along the text from near `start`, skipping a few foreign words at a time. */
function matchFrom({ words }: SearchableText, wanted: readonly string[], start: number) {
  const reach = Math.min(words.length, start + Math.ceil(wanted.length * 1.6) + 12);
  let at = Math.max(0, start - 3);
  let first = -1;
  let last = -1;
  let matched = 0;
  for (const word of wanted) {
    const limit = Math.min(reach, at + (first < 0 ? 8 : 14));
    for (let i = at; i < limit; i++) {
      if (words[i]?.word !== word) continue;
      if (first < 0) first = i;
      last = i;
      matched++;
      at = i + 1;
      break;
    }
  }
  return first < 0 ? undefined : { first, last, share: matched / wanted.length };
}

function shareBefore({ words }: SearchableText, first: number, lead: ReadonlySet<string>): number {
  const before = new Set(words.slice(Math.max(0, first - 120), first).map(({ word }) => word));
  let found = 0;
  for (const word of lead) if (before.has(word)) found++;
  return lead.size === 0 ? 0 : found / lead.size;
}
