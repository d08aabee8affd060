/** Tells whether the text around a clause already limits what a rule found in it. */
import type { AnalyzedDocument, Clause, Sentence } from '../../language/document';
import { contains, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { findRendered } from './template';

/** How far after a clause its limit may begin; a limit stands right after what it limits. */
const reach = 3000;

/**
 * Whether a clause is limited already: by the rule's own limiting text after it in its block,
 * by any next sentence that says when alone "this" may happen, or because the clause is
 * itself part of one of the rule's limiting texts.
 */
export function isLimited(document: AnalyzedDocument, clause: Clause, rule: Rule): boolean {
  const { text } = document.source;
  const index = sentenceIndex(document, clause);
  const sentence = document.sentences[index];
  if (!sentence) return false;
  if (rule.limits) {
    const { prohibit, narrow } = rule.limits;
    const { span: block } = sentence.block;
    const around: Span = {
      start: Math.max(block.start, clause.span.start - reach),
      end: Math.min(block.end, clause.span.end + reach),
    };
    const isPart = [prohibit, narrow.text].some((template) => {
      const found = findRendered(template, text, around.start, around.end);
      return found !== undefined && (contains(found, clause.span) || overlapsMost(found, clause.span));
    });
    if (isPart) return true;
    if (narrow.mode === 'append' && findRendered(narrow.text, text, clause.span.end, around.end)) return true;
    if (narrow.mode === 'append' && limitedAfterList(document, index, narrow.text)) return true;
  }
  const next = document.sentences[index + 1];
  return next !== undefined && next.block === sentence.block && saysOnly(text, sentence, clause, next);
}

function sentenceIndex({ sentences }: AnalyzedDocument, clause: Clause): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).span.start <= clause.span.start) low = middle;
    else high = middle - 1;
  }
  return low;
}

function overlapsMost(found: Span, at: Span): boolean {
  return Math.min(found.end, at.end) - Math.max(found.start, at.start) > (at.end - at.start) / 2;
}

/** The limit of a list stands at its end: "In all of these cases: …". */
function limitedAfterList(document: AnalyzedDocument, index: number, template: string): boolean {
  const { text } = document.source;
  for (const later of document.sentences.slice(index + 1, index + 60)) {
    const inList = later.block.kind === 'list-item';
    if (!inList) return false;
    const words = text.slice(later.span.start, later.span.end);
    if (words.startsWith('In all of these cases:')) {
      return (
        findRendered(template, text, later.span.start, Math.min(later.block.span.end, later.span.start + reach)) !==
        undefined
      );
    }
  }
  return false;
}

const pointsBackAtUse =
  /^(?:this|these|such|any such|each such|all such|in (?:each|every|all|any) (?:such )?cases?,?|we (?:will )?(?:only )?do (?:so|this))\b/iu;
const onlyThen =
  /\b(?:only (?:with|if|after|upon|when)|without|unless|requires?|must have)\b[^.;]{0,80}\b(?:authorization|permission|consent|approval|agreement|opt[- ]?in|opted in)\b/iu;

/** Whether the sentence after a clause makes it depend on the patient's permission. */
function saysOnly(text: string, sentence: Sentence, clause: Clause, next: Sentence): boolean {
  const words = text.slice(next.span.start, next.span.end);
  if (!pointsBackAtUse.test(words) || !onlyThen.test(words)) return false;
  // "Any such use" points at the last statement before it, not at an earlier one of its sentence.
  if (sentence.clauses.at(-1) !== clause) return false;
  return next.clauses.some((each) => each.stance.consent === 'required' || each.stance.negated.length > 0);
}
