/** Finds the preposition that governs a noun: "to our partners", "from your doctor", "on servers of a company". */
import type { Clause } from './clause';

/** The word before a token, for prepositions. */
export function wordBefore(clause: Clause, token: number): string {
  const { starts, ends } = clause.sentence.tokens;
  return token > 0
    ? clause.sentence.text.slice(starts[token - 1] as number, ends[token - 1] as number).toLowerCase()
    : '';
}

/** A preposition and the token it stands at; no word when the noun is governed by none. */
export interface Preposition {
  readonly word: string;
  readonly at: number;
}

/**
 * The nearest preposition that governs the noun at `token`, looking back over the words
 * of its noun phrase and over the other members of a list ("with A, B and C").
 */
export function governing(clause: Clause, token: number): Preposition {
  const { starts, ends } = clause.sentence.tokens;
  for (let i = token - 1; i >= clause.from && token - i <= 24; i--) {
    const word = clause.sentence.text.slice(starts[i] as number, ends[i] as number).toLowerCase();
    if (
      /^(?:to|with|from|by|among|between|via|through|into|onto|on|in|at|for|of|outside|about|regarding|concerning|against|toward|towards|within)$/u.test(
        word,
      )
    ) {
      if (/^(?:of|for|in|on|at)$/u.test(word) && token - i > 4) continue;
      // "The server of a company" is the company's.
      if (
        word === 'of' &&
        /^(?:servers?|computers?|hands|systems|platform|database|offices?|staff|categories|types|kinds|classes|groups?|number|variety|range|network|family)$/u.test(
          wordBefore(clause, i),
        )
      )
        continue;
      return { word, at: i };
    }
    if (clause.own('modal.').some((mark) => mark.from === i) && token - i > 2) break;
  }
  return { word: '', at: -1 };
}

/** The word of the governing preposition, or an empty one. */
export function prepositionBefore(clause: Clause, token: number): string {
  return governing(clause, token).word;
}
