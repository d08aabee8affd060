/** Reads protections: what a clause promises not to do, and how far the promise reaches. */
import type { Clause } from './clause';
import type { Mark } from './lexicon/vocabulary';
import { turnOf } from './turns';

/** What a promise is about. */
export type Topic = 'sale' | 'sharing' | 'training' | 'marketing';

const topicTags: Readonly<Record<Topic, readonly string[]>> = {
  sale: ['act.sell', 'act.paid'],
  sharing: ['act.share', 'act.publish'],
  training: ['act.train'],
  marketing: ['act.market', 'pur.marketing'],
};

/** The topics of which the clause forbids something, or makes it depend on the patient. */
export function promisesOf(clause: Clause): Topic[] {
  if (clause.sentence.heading || clause.sentence.question || clause.stance.defines) return [];
  return (Object.keys(topicTags) as Topic[]).filter(
    (topic) =>
      negatedMark(clause, topic) !== undefined || (needsConsent(clause) && clause.own(...topicTags[topic]).length > 0),
  );
}

function needsConsent(clause: Clause): boolean {
  return clause.stance.consent === 'required';
}

/** The word of the topic that stands inside a "not". */
export function negatedMark(clause: Clause, topic: Topic): Mark | undefined {
  const tags = topic === 'training' ? [...topicTags.training, 'ai.strong'] : topicTags[topic];
  return clause.own(...tags).find((mark) => clause.negatedAt(mark.from));
}

const exceptions = [
  'cond.only',
  'only',
  'cond.consent',
  'cond.needs',
  'cond.asks',
  'cond.law',
  'cond.optout',
  'right',
  'cond.no-consent',
];

/** Whether the clause promises without any exception, so that a permission elsewhere contradicts it. */
export function isAbsolute(clause: Clause, topic: Topic): boolean {
  const mark = negatedMark(clause, topic);
  if (!mark || clause.own(...exceptions).length > 0 || clause.inherited.lead) return false;
  if (clause.says(narrowings)) return false;
  if (topic === 'sharing' && !clause.says(everybody)) return false;
  return clause.own('party.we', 'party.org', 'party.i').some((party) => party.from < mark.from) && clause.has('data.');
}

/** Whether a promise speaks of the organization, and not of what the patient or a third person may not do. */
export function isOwnPromise(clause: Clause): boolean {
  const first = clause.marks.find(
    (mark) => mark.tag.startsWith('party.') || mark.tag.startsWith('data.') || mark.tag.startsWith('who.'),
  );
  return first === undefined || !(/^(?:you|i)$/iu.test(clause.textOf(first)) && !clause.has('modal.permit'));
}

const narrowings = turnOf(
  /\b(?:identif\w+|name|without|except|unless|other than|such|these|this|those|knowingly|currently|children|minors|psychotherapy|genetic|for (?:their|its|any|the) )\b/iu,
);
const everybody = turnOf(/\b(?:anyone|third part|outside|any other|others|any company|any organi[sz]ation)/iu);
