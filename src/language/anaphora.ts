/**
 * Follows words that point back to the sentence before: "Such data may be sold", "They may
 * use it for advertising". The word gets the marks of what it stands for, so that a rule
 * reads it like the thing itself.
 */
import type { Mark } from './lexicon/vocabulary';
import { outsiders } from './outsiderRoles';
import type { TokenRange } from './sentences';
import { punctuation, type Tokens } from './tokens';

/** What the sentence before named. */
export interface Mentioned {
  /** The role of the last outside party, when it may be what "they" means. */
  readonly party: string | undefined;
  /** The kinds of its data that a later rule must know of, such as "data.deid". */
  readonly data: readonly string[];
}

const carriedData = new Set(['data.deid', 'data.image', 'data.audio', 'data.genetic', 'data.biometric', 'data.sample']);
const roles: ReadonlySet<string> = new Set(outsiders);
const pointing = /^(?:such|this|these|those|that|said|resulting)$/iu;
const things = /^(?:data|information|records?|images?|recordings?|samples?|scans?|datasets?|sets?|material|results)$/iu;

/**
 * What a sentence leaves for the next one to point at. Marks must be in order of place.
 * @param before what was named already; a sentence that names no data leaves it standing.
 */
export function mentionedIn(marks: readonly Mark[], before?: Mentioned): Mentioned {
  const parties = marks.filter(({ tag }) => tag.startsWith('who.'));
  const last = parties[parties.length - 1];
  const data = marks.filter(({ tag }) => tag.startsWith('data.') && tag !== 'data.anaphor' && tag !== 'data.other');
  const latest = data[data.length - 1]?.from ?? -1;
  const kinds = new Set(
    data.filter(({ tag, from }) => carriedData.has(tag) && latest - from <= 4).map(({ tag }) => tag),
  );
  if (marks.some(({ tag }) => tag === 'act.deidentify')) kinds.add('data.deid');
  return {
    party: last && roles.has(last.tag) ? last.tag : undefined,
    data: data.length === 0 && kinds.size === 0 ? (before?.data ?? []) : [...kinds],
  };
}

/**
 * The marks of a sentence, with those that its pointing words carry over.
 * @param before what the sentence before named, in the same paragraph
 */
export function withCarried(
  marks: readonly Mark[],
  before: Mentioned | undefined,
  text: string,
  tokens: Tokens,
  range: TokenRange,
): readonly Mark[] {
  if (!before || (!before.party && before.data.length === 0)) return marks;
  const carried: Mark[] = [];
  const word = (i: number) => text.slice(tokens.starts[i], tokens.ends[i]);
  const opening = openingWord(tokens, range);
  if (before.party && opening < range.to && /^they$/iu.test(word(opening)))
    carried.push({ tag: before.party, from: opening, to: opening + 1 });
  for (const tag of before.data) {
    if (marks.some((mark) => mark.tag === tag)) continue;
    for (let i = range.from; i + 1 < range.to && i - opening <= 12; i++) {
      if (!pointing.test(word(i)) || !things.test(word(i + 1))) continue;
      carried.push({ tag, from: i, to: i + 2 });
      break;
    }
  }
  return carried.length === 0 ? marks : [...marks, ...carried].sort((a, b) => a.from - b.from);
}

/** The first word, or the one behind an opening phrase: "As part of this work, they …". */
function openingWord({ ids }: Tokens, range: TokenRange): number {
  for (let i = range.from; i < range.to && i - range.from <= 8; i++) if (ids[i] === punctuation.comma) return i + 1;
  return range.from;
}
