/**
 * Terms that a document defines for itself: “AI Research” means …, “Partners” refers to ….
 * Wherever the term is used later, it is read as what it was defined to be.
 */
import { findMarks, type Mark, wordId } from './lexicon/vocabulary';
import { outsiders } from './outsiderRoles';
import type { TokenRange } from './sentences';
import { type Tokens, tokenize } from './tokens';

/** A term and the tags that its definition gives it. */
export interface DefinedTerm {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

const definition =
  /["“]([^"“”\n]{3,40})["”]\s*(?:\([^)\n]{0,60}\)\s*)?(?:shall mean|means|refers to|is defined as|is defined to mean|are)\s+([^.;\n]{8,400})/giu;
const roles: readonly string[] = outsiders;

/** The terms defined in a text, in order of place. Reads the text once; never throws. */
export function definedTerms(text: string): DefinedTerm[] {
  const terms: DefinedTerm[] = [];
  for (const [, term = '', meaning = ''] of text.matchAll(definition)) {
    const words = term.toLowerCase().split(/[\s-]+/u);
    if (words.length > 5 || words.some((word) => !/^[\p{L}\p{N}’']+$/u.test(word))) continue;
    const tags = tagsOf(meaning);
    if (tags.length > 0 && terms.length < 100) terms.push({ words, tags });
  }
  return terms;
}

function tagsOf(meaning: string): string[] {
  const tokens = tokenize(meaning, 0, meaning.length, wordId);
  const marks = findMarks(tokens.ids, 0, tokens.ids.length);
  const first = (...tags: readonly string[]) => marks.find(({ tag }) => tags.includes(tag));
  const builds = first('act.train', 'act.develop');
  const system = first('ai.strong');
  if (builds && system && Math.abs(builds.from - system.from) <= 12) return ['ai.defined'];
  const negated = marks.some(({ tag }) => tag === 'neg.not' || tag === 'neg.no');
  const deid = first('data.deid');
  // "Information that is not personal" is read by its own words only where the lists know them.
  if (deid && !negated && deid.from <= 8) return ['data.deid'];
  const party = marks.find(({ tag }) => roles.includes(tag));
  const data = marks.find(({ tag }) => tag.startsWith('data.') && tag !== 'data.anaphor' && tag !== 'data.other');
  if (party && party.from <= 8 && (!data || party.from < data.from)) return [party.tag];
  return data && data.from <= 8 && !negated ? ['data.personal'] : [];
}

/** The marks of a sentence, with one for every use of a defined term that no list knows as such. */
export function withDefinedTerms(
  marks: readonly Mark[],
  terms: readonly DefinedTerm[],
  text: string,
  tokens: Tokens,
  range: TokenRange,
): readonly Mark[] {
  if (terms.length === 0) return marks;
  const added: Mark[] = [];
  const word = (i: number) => text.slice(tokens.starts[i], tokens.ends[i]);
  for (let i = range.from; i < range.to; i++) {
    // A defined term is written with a capital; the common word beside it is not meant.
    if (!/^\p{Lu}/u.test(word(i))) continue;
    for (const { words, tags } of terms) {
      if (!words.every((each, at) => i + at < range.to && word(i + at).toLowerCase() === each)) continue;
      const to = i + words.length;
      for (const tag of tags)
        if (!marks.some((mark) => mark.from < to && mark.to > i && mark.tag.split('.')[0] === tag.split('.')[0]))
          added.push({ tag, from: i, to });
    }
  }
  return added.length === 0 ? marks : [...marks, ...added].sort((a, b) => a.from - b.from);
}
