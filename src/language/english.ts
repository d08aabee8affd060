/** Tells whether a text is in English, the one language that is understood here. */
import type { SourceText } from '../text/sourceText';

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

/** Reads block by block, so that a text in two languages is seen as such. Linear; of a very long text the beginning is read. */
export function readLanguage({ text, blocks }: SourceText): LanguageReading {
  let words = 0;
  let english = 0;
  let read = 0;
  for (const { span } of blocks) {
    if (read > 200_000) break;
    read += span.end - span.start;
    const own = text.slice(span.start, Math.min(span.end, span.start + 20_000)).match(/\p{L}+/gu);
    if (!own || own.length < fewestWords) continue;
    let known = 0;
    for (const word of own) if (common.has(word.toLowerCase())) known++;
    words += own.length;
    if (known / own.length >= leastShare) english += own.length;
  }
  return { words, english: words === 0 ? 1 : english / words };
}
