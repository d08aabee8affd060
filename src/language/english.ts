/** Tells whether a text is in English, the one language that is understood here. */
import type { Block, SourceText } from '../text/sourceText';
import type { Paragraph } from './paragraph';

/** Words that no English text goes without and that other languages do not share. */
const common = new Set(
  'the of and to is you your we that for or with be may as by not are this it have our from if will can any has was at which these their an information been when other must about should'.split(
    ' ',
  ),
);

/** How much of a text is in English. */
export interface LanguageReading {
  /** Words in blocks that are long enough to be judged. */
  readonly words: number;
  /** The share of those words, from 0 to 1, that stand in blocks that look English. */
  readonly english: number;
}

/** Shorter blocks are names, addresses and labels. */
const fewestWords = 8;
/** English prose has about 40 common words in 100; lists of names have fewer; other languages have almost none. */
const leastShare = 0.13;

/**
 * Reads block by block, so that a text in two languages is seen as such. Linear; of a very
 * long text the beginning is read.
 * @param paragraphs of the text when they were read already; what was counted in them is kept
 */
export function readLanguage({ text, blocks }: SourceText, paragraphs?: readonly Paragraph[]): LanguageReading {
  let words = 0;
  let english = 0;
  let read = 0;
  for (const [i, block] of blocks.entries()) {
    if (read > 200_000) break;
    read += block.span.end - block.span.start;
    const own = countsOf(text, block, paragraphs?.[i]);
    if (own.words < fewestWords) continue;
    words += own.words;
    if (own.common / own.words >= leastShare) english += own.words;
  }
  return { words, english: words === 0 ? 1 : english / words };
}

interface Counts {
  readonly words: number;
  readonly common: number;
}

const counted = new WeakMap<Paragraph, Counts>();

function countsOf(text: string, block: Block, paragraph: Paragraph | undefined): Counts {
  const known = paragraph && counted.get(paragraph);
  if (known) return known;
  const counts = count(text, block);
  if (paragraph) counted.set(paragraph, counts);
  return counts;
}

function count(text: string, { span }: Block): Counts {
  const own = text.slice(span.start, Math.min(span.end, span.start + 20_000)).match(/\p{L}+/gu) ?? [];
  let known = 0;
  for (const word of own) if (common.has(word.toLowerCase())) known++;
  return { words: own.length, common: known };
}
