/** Finds the pronoun that acts in a clause, so that what the patient does is told from what is done with the data. */
import type { Clause } from './clause';
import type { Mark } from './lexicon/vocabulary';

/** The pronoun that is the subject of an action: the nearest one before it that governs a verb. */
function subjectOf(clause: Clause, mark: Mark): Mark | undefined {
  let verbs = 0;
  for (let i = clause.marks.length - 1; i >= 0; i--) {
    const other = clause.marks[i] as Mark;
    if (other.to > mark.from) continue;
    if (isHelper(other)) verbs++;
    if (!other.tag.startsWith('party.') || !/^(?:you|i|we|they|it)$/iu.test(clause.textOf(other))) continue;
    if (isObject(clause, other) || isGivingToUs(clause, other, mark)) continue;
    // Its own verb stands right after it; a helping verb behind that one has another subject.
    const near = clause.marks.filter(
      (verb) => verb.from >= other.to && verb.from - other.to <= 2 && isJoined(clause, other.to, verb.from),
    );
    const action = near.find((verb) => verb.tag.startsWith('act.'));
    const helpers = near.filter((verb) => isHelper(verb) && (!action || verb.from < action.from)).length;
    if (!action && helpers === 0) continue;
    return verbs > helpers ? undefined : other;
  }
  return undefined;
}

/**
 * Whether the reader is the one who acts: "information you provide", "if you open or share
 * it". "Information you provide may be passed on" is passed on by somebody else.
 */
export function readerActs(clause: Clause, act: Mark): boolean {
  const subject = subjectOf(clause, act);
  if (!subject) return false;
  const { marks } = clause;
  const words = clause.textOf(subject);
  if (!/^(?:you|i)$/iu.test(words)) return false;
  if (marks.some((other) => other.tag === 'modal.permit' && other.from <= act.from && !isChoice(clause, other)))
    return false;
  // "You are told because the investigators want to keep it": they keep it.
  if (marks.some((other) => other.tag === 'party.org' && other.from >= subject.to && other.to <= act.from))
    return false;
  // In a notice that speaks to "you", "I" is the provider.
  if (/^i$/iu.test(words) && marks.some((other) => other.tag === 'party.you')) return false;
  // "You may use my samples": the form speaks to the organization.
  return !(/^you$/iu.test(words) && marks.some((other) => other.tag === 'party.i'));
}

/** "You can share your chats": a choice of the reader, unless the form speaks to the organization ("you can share my images"). */
function isChoice(clause: Clause, permission: Mark): boolean {
  return /^you (?:can|may|could|might)\b/iu.test(clause.textOf(permission)) && !clause.has('party.i');
}

/** Only an adverb may stand between a subject and its verb: "you also share", and not "you enter may be". */
function isJoined(clause: Clause, from: number, to: number): boolean {
  if (from === to) return true;
  const { starts, ends } = clause.sentence.tokens;
  return /^(?:also|always|then|now|hereby|ever|\w+ly)(?:\s+(?:also|then|\w+ly))?$/iu.test(
    clause.sentence.text.slice(starts[from] as number, ends[to - 1] as number),
  );
}

/** "To you", "give you", "about you": a pronoun that is no subject. */
function isObject(clause: Clause, pronoun: Mark): boolean {
  const { starts, ends } = clause.sentence.tokens;
  const at = pronoun.from - 1;
  if (at < clause.from) return false;
  const word = clause.sentence.text.slice(starts[at] as number, ends[at] as number);
  return /^(?:to|with|for|about|from|by|of|on|upon|between|identify|identifies|give|gives|send|tell|show|provide|offer|contact|inform|notify)$/iu.test(
    word,
  );
}

/** "We use what you give us to train models": the training is ours, since "you give us" only describes the thing. */
function isGivingToUs(clause: Clause, pronoun: Mark, act: Mark): boolean {
  const words = (from: number, to: number) => {
    const { starts, ends } = clause.sentence.tokens;
    return to > from ? clause.sentence.text.slice(starts[from] as number, ends[to - 1] as number) : '';
  };
  return (
    /^you$/iu.test(clause.textOf(pronoun)) &&
    /^(?:\w+ )?(?:give|provide|submit|send|share|entrust|disclose) (?:to |with )?us\b.*\bto\b/isu.test(
      words(pronoun.to, act.from),
    ) &&
    clause.marks.some((other) => other.tag === 'party.we' && other.to <= pronoun.from)
  );
}

const toReader = /^\s+((?:back )?(?:with|to) )?(?:you|me)\b(?!,|\s+(?:and|or)\s)/iu;

function wayToReader(clause: Clause, act: Mark): RegExpExecArray | null {
  const { ends } = clause.sentence.tokens;
  return toReader.exec(clause.sentence.text.slice(ends[act.to - 1] as number, clause.span.end));
}

/** "Shared with you", "to send you news about our partners": something comes to the reader, and nothing to the partners. */
export function goesToReader(clause: Clause, act: Mark): boolean {
  return wayToReader(clause, act) !== null;
}

/** "Shared with you", "sent to you": what was the reader's comes back; "send you" may be anything. */
export function returnsToReader(clause: Clause, act: Mark): boolean {
  return act.tag === 'act.share' && wayToReader(clause, act)?.[1] !== undefined;
}

function isHelper(mark: Mark): boolean {
  return mark.tag === 'modal.may' || mark.tag === 'modal.will' || mark.tag === 'word.finite';
}
