/**
 * Turns of speech that no single word gives away, such as "as a condition of … you agree".
 * They are looked for in the words of one clause, and the clause's own stance decides
 * whether they stand inside a "not".
 */
import { type Span, span } from '../text/span';
import type { Clause } from './clause';
import { Turn } from './turns';

export type { Turn } from './turns';
export { turnOf } from './turns';

/** A turn of speech where it stands; `span` is in UTF-16 units of the document, half-open. */
export interface Said {
  readonly span: Span;
  readonly words: string;
}

/**
 * A pattern for a turn of speech. Written as a regular expression in which a space stands
 * for any white space or hyphen, `'` for either apostrophe, ` .. ` for a few words in
 * between and ` ... ` for up to a line of them. It matches whole words only.
 */
export function wording(pattern: string): Turn {
  const source = pattern
    .replaceAll(' ... ', '(?![\\p{L}\\p{N}])[^;]{0,100}?[^\\p{L}\\p{N}]')
    .replaceAll(' .. ', '(?![\\p{L}\\p{N}])[^;]{0,30}?[^\\p{L}\\p{N}]')
    .replaceAll(' ?', '[\\s-]*')
    .replaceAll(' ', '[\\s-]+')
    .replaceAll("'", "['’]");
  return new Turn(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The first place where the clause uses the turn of speech, whatever its stance. */
export function said(clause: Clause, turn: Turn): Said | undefined {
  return placeIn(clause, turn);
}

/** The first place where the clause uses the turn of speech outside every "not" and before it speaks of a right. */
export function stated(clause: Clause, ...turns: readonly Turn[]): Said | undefined {
  for (const turn of turns) {
    const place = placeIn(clause, turn, isStated);
    if (place) return place;
  }
  return undefined;
}

/** The first place where the clause uses the turn of speech outside every "not"; words about rights may come before it. */
export function affirmed(clause: Clause, ...turns: readonly Turn[]): Said | undefined {
  for (const turn of turns) {
    const place = placeIn(clause, turn, isAffirmed);
    if (place) return place;
  }
  return undefined;
}

/** Whether the whole sentence of the clause uses the turn of speech. */
export function sentenceSays(clause: Clause, turn: Turn): boolean {
  return clause.sentenceMayHold(turn) && turn.test(sentenceText(clause));
}

/** Whether a text uses the turn of speech. */
export function matches(text: string, turn: Turn): boolean {
  return turn.test(text);
}

/** The words of the whole sentence of the clause. */
export function sentenceText(clause: Clause): string {
  return clause.sentence.text.slice(clause.sentenceSpan.start, clause.sentenceSpan.end);
}

function placeIn(clause: Clause, turn: Turn, fits?: (clause: Clause, at: Span) => boolean): Said | undefined {
  if (!clause.mayHold(turn)) return undefined;
  const { text } = clause;
  const pattern = turn.patternFor(text);
  const { start } = clause.span;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = start + match.index;
    const at = span(from, from + match[0].length);
    if (!fits || fits(clause, at)) return { span: at, words: match[0] };
  }
  return undefined;
}

function isStated(clause: Clause, at: Span): boolean {
  return tokensIn(clause, at).every((token) => !clause.negatedAt(token) && token < clause.stance.rightFrom);
}

function isAffirmed(clause: Clause, at: Span): boolean {
  return tokensIn(clause, at).every((token) => !clause.negatedAt(token));
}

/** The indexes of the clause's tokens that start inside a span. */
function tokensIn(clause: Clause, at: Span): number[] {
  const { starts } = clause.sentence.tokens;
  const tokens: number[] = [];
  for (let token = clause.from; token < clause.to; token++) {
    const start = starts[token] as number;
    if (start >= at.end) break;
    if (start >= at.start) tokens.push(token);
  }
  return tokens;
}
