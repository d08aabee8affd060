/**
 * Turns of speech that no single word gives away, such as "as a condition of … you agree".
 * They are looked for in the words of one clause, and the clause's own stance decides
 * whether they stand inside a "not".
 */
import { type Span, span } from '../text/span';
import type { Clause } from './clause';

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
export function wording(pattern: string): RegExp {
  const source = pattern
    .replaceAll(' ... ', '(?![\\p{L}\\p{N}])[^;]{0,100}?[^\\p{L}\\p{N}]')
    .replaceAll(' .. ', '(?![\\p{L}\\p{N}])[^;]{0,30}?[^\\p{L}\\p{N}]')
    .replaceAll(' ?', '[\\s-]*')
    .replaceAll(' ', '[\\s-]+')
    .replaceAll("'", "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The first place where the clause uses the turn of speech, whatever its stance. */
export function said(clause: Clause, turn: RegExp): Said | undefined {
  return places(clause, turn)[0];
}

/** The first place where the clause uses the turn of speech outside every "not" and before it speaks of a right. */
export function stated(clause: Clause, ...turns: readonly RegExp[]): Said | undefined {
  for (const turn of turns) {
    const place = places(clause, turn).find(({ span: at }) => isStated(clause, at));
    if (place) return place;
  }
  return undefined;
}

/** The first place where the clause uses the turn of speech outside every "not"; words about rights may come before it. */
export function affirmed(clause: Clause, ...turns: readonly RegExp[]): Said | undefined {
  for (const turn of turns) {
    const place = places(clause, turn).find(({ span: at }) =>
      tokensIn(clause, at).every((token) => !clause.negatedAt(token)),
    );
    if (place) return place;
  }
  return undefined;
}

/** Whether the whole sentence of the clause uses the turn of speech. */
export function sentenceSays(clause: Clause, turn: RegExp): boolean {
  return matches(sentenceText(clause), turn);
}

/** Whether a text uses the turn of speech. */
export function matches(text: string, turn: RegExp): boolean {
  return text.search(turn) >= 0;
}

/** The words of the whole sentence of the clause. */
export function sentenceText(clause: Clause): string {
  return clause.sentence.text.slice(clause.sentenceSpan.start, clause.sentenceSpan.end);
}

function places(clause: Clause, turn: RegExp): Said[] {
  const found: Said[] = [];
  const { start } = clause.span;
  for (const match of clause.text.matchAll(turn)) {
    const from = start + match.index;
    found.push({ span: span(from, from + match[0].length), words: match[0] });
  }
  return found;
}

function isStated(clause: Clause, at: Span): boolean {
  return tokensIn(clause, at).every((token) => !clause.negatedAt(token) && token < clause.stance.rightFrom);
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
