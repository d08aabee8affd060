/** Finds the ends of sentences inside one block of text. */
import { punctuation, type Tokens } from './tokens';

/** Abbreviations whose full stop does not end a sentence. */
const abbreviations = new Set(
  'dr mr mrs ms prof st no nos art arts sec secs fig vs etc e g i inc ltd llc co corp u s p m a dept approx ext tel para cf al jr sr v rev stat ann usc cfr fed reg pub ch ex est hon gov sen rep b c d f'.split(
    ' ',
  ),
);
/** Of these, the ones that may well stand at the end of a sentence; the next word decides. */
const oftenLast = new Set(['etc', 'inc', 'ltd', 'llc', 'co', 'corp', 'm', 's', 'al']);

/** A sentence is parted at the next comma after so many tokens, because the reading of clauses takes the square of its length. */
const longest = 300;

/** Where a sentence starts and ends, as half-open token indexes. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

function startsLikeSentence(text: string, at: number): boolean {
  return /^["'“‘”’([•●○▪·\-–—\s]*[\p{Lu}\d]/u.test(text.slice(at, at + 6));
}

/** The sentences among `tokens`; every token belongs to exactly one. A heading glued to the next sentence is parted from it. */
export function sentencesOf(text: string, tokens: Tokens): TokenRange[] {
  const { starts, ends, ids } = tokens;
  const ranges: TokenRange[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) ranges.push({ from, to });
    from = to;
  };
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (i - from >= longest && (id <= punctuation.semicolon || i - from >= 2 * longest)) {
      close(i + 1);
      continue;
    }
    if (id === punctuation.join) {
      close(i + 1);
      continue;
    }
    if (id !== punctuation.stop && id !== punctuation.question) continue;
    let last = i;
    while (
      last + 1 < ids.length &&
      ((ids[last + 1] as number) === punctuation.close || (ids[last + 1] as number) === punctuation.stop) &&
      (starts[last + 1] as number) <= (ends[last] as number) + 1
    )
      last++;
    // A run of stops is looked at once, however it ends.
    const first = i;
    i = last;
    const after = ends[last] as number;
    if (last + 1 >= ids.length) {
      close(last + 1);
      continue;
    }
    const gap = text.slice(after, starts[last + 1] as number);
    if (!/[\s"'”’)]/u.test(gap)) continue;
    if (id === punctuation.stop && first > from && text.charCodeAt(starts[first] as number) === 0x2e) {
      const word = text.slice(starts[first - 1] as number, ends[first - 1] as number).toLowerCase();
      const glued = (ends[first - 1] as number) === (starts[first] as number);
      if (glued && abbreviations.has(word)) {
        if (!oftenLast.has(word)) continue;
        if (
          !/^\s*(?:We|You|I|The|This|Our|If|They|It|These|Your|For|In|Any|All|A)\b/u.test(text.slice(after, after + 8))
        )
          continue;
      }
      // "3. Title" and "a. Title": a number or letter that opens a line is a marker, not a sentence.
      if (glued && first - 1 === from && /^(?:\d{1,3}|[a-z]|[ivx]{1,4})$/u.test(word)) continue;
    }
    if (startsLikeSentence(text, after) || id === punctuation.question || gap.includes('\n\n')) close(last + 1);
  }
  close(ids.length);
  return ranges;
}
