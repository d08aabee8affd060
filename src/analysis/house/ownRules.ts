/** Makes a rule of the linter out of a rule that an office wrote. */
import type { HouseLimits, OwnRule } from '../../config/house/houseStyle';
import { compilePhrase, type Phrase, type Word, wordsOf } from '../../config/house/phrase';
import type { AnalyzedDocument, Sentence } from '../../language/document';
import type { Severity } from '../../linter/finding';
import type { Limits, Match, Risk, Rule } from '../../linter/rule';
import { type Span, span } from '../../text/span';

/** Our limiting texts with those of the house in their place. */
export function withTexts(limits: Limits, texts: HouseLimits): Limits {
  return {
    prohibit: texts.prohibit ?? limits.prohibit,
    narrow: {
      mode: texts.narrowMode ?? limits.narrow.mode,
      text: texts.narrow ?? limits.narrow.text,
    },
    ...(texts.voices && { voices: texts.voices }),
  };
}

const risks: Readonly<Record<Severity, Risk>> = { error: 'high', warning: 'medium', info: 'low', hint: 'low' };

/** @param own read from a file, so that its phrases are known to be in order; one that is not is never found. */
export function ownRule(own: OwnRule): Rule {
  const phrases = own.phrases.flatMap(compiled);
  const exceptions = own.unless.flatMap(compiled);
  const why = own.why ?? 'The house style of this office asks to look at such words.';
  const todo = own.todo ?? 'Reword it as the house style asks.';
  return {
    id: own.id,
    title: own.title,
    status: 'stable',
    category: 'document',
    risk: risks[own.severity],
    plain: own.message,
    basis: [],
    messages: { found: { found: own.message, why, todo } },
    ...(own.limits && {
      limits: withTexts({ prohibit: '', narrow: { mode: 'replace', text: '' } }, own.limits),
    }),
    docs: {
      what: own.message,
      why,
      fixSafety: 'Its texts change what the document says, so none is applied on its own.',
      whenNotToUse: 'It is a rule of the house style and can be changed there.',
    },
    examples: { flagged: [], clean: [] },
    unit: 'document',
    check: (document, { kind }) =>
      own.kinds.length > 0 && !own.kinds.includes(kind) ? [] : matches(document, own, phrases, exceptions),
  };
}

function compiled(pattern: string): Phrase[] {
  const phrase = compilePhrase(pattern);
  return 'find' in phrase ? [phrase] : [];
}

function matches(
  document: AnalyzedDocument,
  { severity }: OwnRule,
  phrases: readonly Phrase[],
  exceptions: readonly Phrase[],
): Match[] {
  const { text } = document.source;
  const found: Match[] = [];
  for (const sentence of document.sentences) {
    const words = wordsOf(text.slice(sentence.span.start, sentence.span.end), sentence.span.start);
    const match = firstOf(phrases, words);
    if (!match || firstOf(exceptions, words)) continue;
    const at = clauseWith(sentence, match);
    found.push({ messageId: 'found', severity, span: at, evidence: [match] });
  }
  return found;
}

function firstOf(phrases: readonly Phrase[], words: readonly Word[]): Span | undefined {
  let first: Span | undefined;
  for (const phrase of phrases) {
    const match = phrase.find(words);
    const from = match && words[match.first];
    const to = match && words[match.last];
    if (from && to && (!first || from.start < first.start)) first = span(from.start, to.end);
  }
  return first;
}

/** The clause that holds the words; the sentence when they reach over several. */
function clauseWith({ clauses, span: whole }: Sentence, at: Span): Span {
  const clause = clauses.find(({ span: own }) => own.start <= at.start && at.end <= own.end);
  return clause?.span ?? whole;
}
