/** Sentences that an office approved. They are compared by their words, so that line breaks and marks do not matter. */
import { wordsOf } from '../../config/house/phrase';
import type { Span } from '../../text/span';

export interface Approved {
  readonly isEmpty: boolean;
  /** Whether the words of a span stand in an approved text. */
  has(text: string, at: Span): boolean;
}

/** So few words of an approved text are no approval of every sentence that has them; a whole text of any length is. */
const enoughWords = 5;

/** @param texts sentences, or passages of several. */
export function approvedTexts(texts: readonly string[]): Approved {
  const known = texts.map(inWords).filter((words) => words.trim() !== '');
  const whole = new Set(known);
  return {
    isEmpty: known.length === 0,
    has(text, { start, end }) {
      const words = inWords(text.slice(start, end));
      if (whole.has(words)) return true;
      return words.split(' ').length - 2 >= enoughWords && known.some((passage) => passage.includes(words));
    },
  };
}

/** The words with a space before and after each, so that only whole words are found. */
function inWords(text: string): string {
  return ` ${wordsOf(text)
    .map(({ text: word }) => word)
    .join(' ')} `;
}
