/** Tells whether the text around a clause already limits what a rule found in it. */
import { type AnalyzedDocument, type Clause, type Sentence, sentenceIndexAt } from '../../language/document';
import { turnOf } from '../../language/turns';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { isTitleSentence } from './place';
import { findRendered } from './template';
import { allTexts, narrowTexts } from './voices';
import { allCases } from './wording';

/** How far after a clause its limit may begin; a limit stands right after what it limits. */
const reach = 3000;
/** A limit of a list stands at most so many sentences after what it limits. */
const listReach = 60;

/** How far from a clause a text can be that limits it, on either side. */
export const limitReach = { units: 2 * reach, sentences: listReach + 2 } as const;

/**
 * Makes the test whether a clause is limited already: by the rule's own limiting text after
 * it, by a next sentence that says when alone "this" may happen, or because the clause is
 * itself part of a limiting text of one of `rules`.
 */
export function limitedBy(rules: readonly Rule[]): (document: AnalyzedDocument, clause: Clause, rule: Rule) => boolean {
  const known = shingles(rules);
  // Several rules ask about one clause, one after the other.
  let last: Clause | undefined;
  let isPart = false;
  return (document, clause, rule) => {
    if (clause !== last) {
      isPart = isPartOfLimit(document, clause, known);
      last = clause;
    }
    return isPart || isFollowedByLimit(document, clause, rule);
  };
}

/** {@link limitedBy} where only the texts of the one rule are known. */
export function isLimited(document: AnalyzedDocument, clause: Clause, rule: Rule): boolean {
  return limitedBy([rule])(document, clause, rule);
}

/** So many words in a row are enough to ask whether a text is a limiting text, and never decide it. */
const shingleLength = 4;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that may stand in one place of a limiting text, each with those that may follow; at the last word the texts. */
interface Follow {
  readonly next: Map<string, Follow>;
  readonly templates: Set<string>;
}

/** Runs of words that stand in limiting texts, with the texts they stand in. */
function shingles(rules: readonly Rule[]): Follow {
  const known: Follow = { next: new Map(), templates: new Set() };
  for (const { limits } of rules) {
    for (const template of limits ? allTexts(limits) : []) {
      for (const chunk of template.split(/\{\w+\}/u)) {
        const words = wordsOf(chunk);
        for (let i = 0; i + shingleLength <= words.length; i++) {
          let at = known;
          for (const word of words.slice(i, i + shingleLength)) {
            const next: Follow = at.next.get(word) ?? { next: new Map(), templates: new Set() };
            at.next.set(word, next);
            at = next;
          }
          at.templates.add(template);
        }
      }
    }
  }
  return known;
}

const omitted = turnOf(/^[^\p{L}]*(?:(?:and|or)\b)?[^\p{L}]*(?:\p{L}[.)]\s*)?intentionally omitted\P{L}*$/iu);

function isPartOfLimit(document: AnalyzedDocument, clause: Clause, known: Follow): boolean {
  if (clause.says(omitted)) return true;
  const words = wordsOf(clause.text);
  const { text } = document.source;
  let tried: Set<string> | undefined;
  for (let i = 0; i + shingleLength <= words.length; i++) {
    let at: Follow | undefined = known;
    for (let j = i; at && j < i + shingleLength; j++) at = at.next.get(words[j] as string);
    if (!at?.templates) continue;
    tried ??= new Set();
    for (const template of at.templates) {
      if (tried.has(template)) continue;
      tried.add(template);
      const found = findRendered(template, text, Math.max(0, clause.span.start - reach), clause.span.end + reach);
      if (found && overlapsMost(found, clause.span)) return true;
    }
  }
  return false;
}

function isFollowedByLimit(document: AnalyzedDocument, clause: Clause, rule: Rule): boolean {
  const { text } = document.source;
  const index = sentenceIndexAt(document, clause.span.start);
  const sentence = document.sentences[index];
  if (!sentence) return false;
  if (rule.limits?.narrow.mode === 'append') {
    const end = Math.min(sentence.block.span.end, clause.span.end + reach);
    for (const template of narrowTexts(rule.limits)) {
      if (findRendered(template, text, clause.span.end, end) || limitedAfterList(document, index, template))
        return true;
    }
  }
  if (rule.limits && isTitleSentence(text, sentence)) {
    const end = Math.min(sentence.block.span.end, clause.span.end + reach);
    if (allTexts(rule.limits).some((template) => findRendered(template, text, clause.span.end, end))) return true;
  }
  const next = document.sentences[index + 1];
  return next !== undefined && next.block === sentence.block && saysOnly(text, sentence, clause, next);
}

function overlapsMost(found: Span, at: Span): boolean {
  return Math.min(found.end, at.end) - Math.max(found.start, at.start) > (at.end - at.start) / 2;
}

/** The limit of a list stands at its end: "In all of these cases: …". */
function limitedAfterList(document: AnalyzedDocument, index: number, template: string): boolean {
  const { text } = document.source;
  for (let i = index + 1; i < Math.min(index + listReach, document.sentences.length); i++) {
    const later = document.sentences[i] as Sentence;
    const hangs = later.clauses.some(({ inherited }) => inherited.lead !== undefined);
    if (
      later.block.kind !== 'list-item' &&
      !hangs &&
      !text.slice(later.span.start, later.span.end).startsWith(allCases)
    )
      return false;
    const words = text.slice(later.span.start, later.span.end);
    if (words.startsWith(allCases)) {
      return (
        findRendered(template, text, later.span.start, Math.min(later.block.span.end, later.span.start + reach)) !==
        undefined
      );
    }
  }
  return false;
}

/** Opens a sentence about what was just said; "these partners" and the like speak of something else. */
const pointsBackAtUse =
  /^(?:this (?:will|may|can|is|would|must|shall)|(?:any|each|all|every) such (?:use|disclosure|sharing|sale|transfer|release|recording|publication|study|research)\w*|such (?:a )?(?:use|disclosure|sharing|sale|transfer|release|recording|publication)s?|in (?:each|every|all|any) (?:such )?cases?,?|we (?:will )?(?:only )?do (?:so|this))\b/iu;
const permission = String.raw`\b[^.;]{0,60}\b(?:authorization|permission|consent|opt[- ]?in)\b`;
const onlyThen = new RegExp(
  String.raw`\bonly (?:with|if|after|upon|when|where)${permission}|\b(?:not|never)\b[^.;]{0,60}\b(?:without|unless)${permission}|^[^,;]{0,60}\brequires?${permission}`,
  'iu',
);

/** Whether the sentence after a clause makes it depend on the patient's permission. */
function saysOnly(text: string, sentence: Sentence, clause: Clause, next: Sentence): boolean {
  const words = text.slice(next.span.start, next.span.end);
  if (!pointsBackAtUse.test(words) || !onlyThen.test(words)) return false;
  // "Any such use" points at the last statement before it, not at an earlier one of its sentence.
  if (sentence.clauses.at(-1) !== clause) return false;
  return next.clauses.some((each) => each.stance.consent === 'required' || each.stance.negated.length > 0);
}
