/**
 * Recognises a finding again after the document, or the rule, has changed. Offsets move
 * with every edit, so an identity is made of words: the rule, the quoted clause and a
 * fingerprint of what stands before and after it.
 */
import type { Finding } from '../linter/finding';
import type { SourceText } from '../text/sourceText';
import { slice } from '../text/span';

/** What identifies one finding inside one document. */
export interface FindingIdentity {
  readonly rule: string;
  /** The quoted clause, its white space collapsed, for people who read the review file. */
  readonly quote: string;
  /** Fingerprints of the words before and after, which tell equal clauses apart. */
  readonly before: string;
  readonly after: string;
  /** How many findings of this rule had this very quote; 1 means that the quote alone was enough. */
  readonly alike: number;
}

/** How many UTF-16 units on each side are part of the fingerprint, at most. */
const contextLength = 80;

/** How far we look for the neighbouring line, so that a long empty stretch costs nothing. */
const contextReach = 1000;

/** A quote can lose or gain words when a rule improves; this share must stay the same. */
const sharedShare = 0.6;

/** Collapses white space, so that a re-wrapped paragraph keeps its quotes. */
export function quoteOf(source: SourceText, finding: Finding): string {
  return slice(source.text, finding.span).replace(/\s+/gu, ' ').trim();
}

/** The words that count when two quotes are compared: case, typographic quotes and dashes do not. */
export function normalised(quote: string): string {
  return quote
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[“”„‟]/gu, '"')
    .replace(/[‐-―]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The identities of all findings of one report, in their order. */
export function identitiesOf(source: SourceText, findings: readonly Finding[]): FindingIdentity[] {
  const quotes = findings.map((finding) => quoteOf(source, finding));
  const keys = findings.map((finding, i) => keyOf(finding.ruleId, quotes[i] as string));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return findings.map((finding, i) => ({
    rule: finding.ruleId,
    quote: quotes[i] as string,
    before: fingerprint(lineBefore(source.text, finding.span.start)),
    after: fingerprint(lineAfter(source.text, finding.span.end)),
    alike: counts.get(keys[i] as string) ?? 1,
  }));
}

/**
 * Pairs what was remembered with what is found now. Each entry goes to one finding at
 * most and each finding gets one entry at most. A doubtful pair is left out: a finding
 * shown once too often does less harm than one that is silently gone.
 * @returns for each of `current`, the index of its entry in `remembered`, or -1.
 */
export function matchIdentities(
  current: readonly FindingIdentity[],
  remembered: readonly FindingIdentity[],
): readonly number[] {
  const result = current.map(() => -1);
  const taken = new Set<number>();
  const pair = (fits: (now: FindingIdentity, then: FindingIdentity) => boolean): void => {
    for (const [i, now] of current.entries()) {
      if (result[i] !== -1) continue;
      const found = remembered.findIndex((then, j) => !taken.has(j) && then.rule === now.rule && fits(now, then));
      if (found === -1) continue;
      result[i] = found;
      taken.add(found);
    }
  };
  const words = new Map<string, string>();
  const wordsOf = (quote: string): string => {
    let known = words.get(quote);
    if (known === undefined) {
      known = normalised(quote);
      words.set(quote, known);
    }
    return known;
  };
  const same = (a: FindingIdentity, b: FindingIdentity): boolean => wordsOf(a.quote) === wordsOf(b.quote);
  pair((now, then) => same(now, then) && now.before === then.before && now.after === then.after);
  pair((now, then) => same(now, then) && (now.before === then.before || now.after === then.after));
  pair((now, then) => same(now, then) && now.alike === 1 && then.alike === 1);
  pair(
    (now, then) =>
      (now.before === then.before || now.after === then.after) && sharesWords(wordsOf(now.quote), wordsOf(then.quote)),
  );
  return result;
}

function keyOf(rule: string, quote: string): string {
  return `${rule}\n${normalised(quote)}`;
}

/** Whether one quote holds the other and is not much longer. */
function sharesWords(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.length >= long.length * sharedShare && long.includes(short);
}

/** The end of the nearest line with words before `offset`: one line only, because what is above it may move. */
function lineBefore(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - contextReach), offset).trimEnd();
  return near.slice(Math.max(near.lastIndexOf('\n') + 1, near.length - contextLength));
}

/** The beginning of the nearest line with words after `offset`. */
function lineAfter(text: string, offset: number): string {
  const near = text.slice(offset, offset + contextReach).trimStart();
  const end = near.indexOf('\n');
  return near.slice(0, Math.min(end === -1 ? near.length : end, contextLength));
}

/**
 * 32 bits of FNV-1a over the letters and digits, as hexadecimal. It only has to tell
 * neighbours in one document apart; nothing is kept secret with it.
 */
function fingerprint(text: string): string {
  const letters = normalised(text).replace(/[^\p{L}\p{N}]+/gu, '');
  let hash = 0x811c9dc5;
  for (let i = 0; i < letters.length; i++) {
    hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
