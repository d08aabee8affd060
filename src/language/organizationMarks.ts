/** Marks the names of outside organizations by their form ("the Lakeside Research Institute", "Acme Labs, Inc."). */
import type { Mark } from './lexicon/vocabulary';
import type { TokenRange } from './sentences';
import type { Tokens } from './tokens';

/** Last words of names that stand outside care; clinics, hospitals and practices are left out on purpose. */
const corporate = new Set([
  'institute',
  'institutes',
  'university',
  'foundation',
  'inc',
  'llc',
  'ltd',
  'limited',
  'corporation',
  'corp',
  'technologies',
  'labs',
  'registry',
  'consortium',
  'gmbh',
  'analytics',
]);

/** Adds a mark "who.named" for every capitalised name of at least two words that ends like a company or an institute. */
export function withNames(marks: readonly Mark[], text: string, tokens: Tokens, range: TokenRange): readonly Mark[] {
  const { starts, ends } = tokens;
  const names: Mark[] = [];
  for (let i = range.from + 1; i < range.to; i++) {
    const start = starts[i] as number;
    const code = text.charCodeAt(start);
    if (code < 65 || code > 90) continue;
    if (!corporate.has(text.slice(start, ends[i]).toLowerCase())) continue;
    let from = i;
    while (from > range.from && i - from < 5 && isNamePart(text, starts[from - 1] as number, ends[from - 1] as number))
      from--;
    if (from < i) names.push({ tag: 'who.named', from, to: i + 1 });
  }
  if (names.length === 0) return marks;
  return [...marks, ...names].sort((a, b) => a.from - b.from);
}

function isNamePart(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  return (
    /^\p{Lu}[\p{L}\p{N}&.’'-]*$/u.test(word) &&
    !/^(?:The|This|Our|We|Your|A|An|With|To|From|I|How|What|Use|Share|Sharing|Collect|Disclose|And|Of|For|Data|Your)$/u.test(
      word,
    )
  );
}
