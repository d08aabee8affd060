/** One document promises a thing and permits it elsewhere: the reader believes the promise. */

import { aiDevelopment } from '../language/aiDevelopment';
import type { Clause } from '../language/clause';
import { isDeidentified } from '../language/dataInClause';
import type { AnalyzedDocument } from '../language/document';
import { isRoutine } from '../language/outsiders';
import { isAbsolute, type Topic } from '../language/promise';
import { recipientsOf } from '../language/relations';
import { saleOfData } from '../language/saleOfData';
import { defineRule, type Match } from '../linter/rule';

const topics: readonly Topic[] = ['sale', 'sharing', 'training'];
const words: Readonly<Record<Topic, string>> = {
  sale: 'selling information',
  sharing: 'sharing information',
  training: 'training AI systems',
  marketing: 'marketing',
};

export default defineRule({
  id: 'contradiction',
  title: 'A promise and a permission that contradict each other',
  status: 'stable',
  category: 'document',
  risk: 'high',
  plain: 'The form says one thing in one place and takes it back in another.',
  ask: 'The form says two things here. Which one is true?',
  basis: [
    { citation: '45 CFR 164.502(i)', says: 'A covered entity must act in line with its own notice.', confirmed: true },
    {
      citation: 'FTC Act s. 5 (15 U.S.C. 45)',
      says: 'Unfair or deceptive practices are barred, and a privacy promise that is not kept has been treated as such.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 5(1)(a)',
      says: 'Personal data must be processed lawfully, fairly and in a transparent way.',
      confirmed: true,
    },
  ],
  messages: {
    contradicts: {
      found: 'This permits {topic}, which the document promises elsewhere not to do.',
      why: 'Readers rely on the promise, and an organization is held to its own words.',
      todo: 'Decide which of the two is meant, and change the other one.',
    },
  },
  docs: {
    what: 'The document promises without exception not to sell or share information, or not to train AI systems with it, and permits the same in another sentence.',
    why: 'Readers rely on the promise, and an organization is held to its own words.',
    fixSafety: 'No text is offered, because only the author knows which of the two sentences is meant.',
    whenNotToUse: 'Turn it off for files that gather several documents of different organizations.',
  },
  examples: {
    flagged: [
      {
        text: 'We never share your health information with anyone. Your visit is important to us.\n\n[[We share your health information with our marketing partners.]]',
      },
      {
        text: 'The Clinic does not sell patient data. [[The Clinic may sell patient data to device makers for money.]]',
      },
    ],
    clean: [
      {
        text: 'We do not sell your health information without your written authorization. We share your records with the doctors who treat you.',
      },
      { text: 'We never sell your information. We may share it with companies that send our bills.' },
    ],
  },
  unit: 'document',
  factOf: (clause) => topicsOf(clause),
  check(document, { facts }) {
    const known = facts?.map(({ fact }) => fact as TopicFact) ?? factsIn(document);
    return topics.flatMap((topic) => contradictions(known, topic));
  },
});

/** A clause that promises or may permit something. */
interface TopicFact {
  readonly clause: Clause;
  readonly promises: readonly Topic[];
  /** What it permits, by topic, once it was asked. */
  permits?: Map<Topic, boolean>;
}

function topicsOf(clause: Clause): TopicFact | undefined {
  const promises = topics.filter((topic) => isAbsolute(clause, topic));
  const mayPermit = clause.stance.consent === 'none' && !clause.dependent;
  return promises.length > 0 || mayPermit ? { clause, promises } : undefined;
}

function factsIn(document: AnalyzedDocument): TopicFact[] {
  return document.sentences.flatMap(({ clauses }) => clauses.flatMap((clause) => topicsOf(clause) ?? []));
}

/** The permissions of a topic that the first absolute promise of the same topic contradicts. */
function contradictions(facts: readonly TopicFact[], topic: Topic): Match[] {
  const promise = facts.find(({ promises }) => promises.includes(topic))?.clause;
  if (!promise) return [];
  const scope = scopeOf(promise);
  return facts
    .filter((fact) => fact.clause !== promise && permitsOf(fact, topic) && scopeOf(fact.clause) === scope)
    .slice(0, 5)
    .map(({ clause }) => ({
      messageId: 'contradicts',
      severity: 'warning' as const,
      span: clause.span,
      data: { topic: words[topic] },
      related: [{ span: promise.span, message: 'The promise stands here.' }],
      limitable: false,
    }));
}

function permitsOf(fact: TopicFact, topic: Topic): boolean {
  fact.permits ??= new Map();
  let known = fact.permits.get(topic);
  if (known === undefined) {
    known = permitsTopic(fact.clause, topic);
    fact.permits.set(topic, known);
  }
  return known;
}

const scopeLabel =
  /^[^:.]{0,60}\b(?:plans?|tiers?|editions?|accounts?|versions?|users?|customers?|subscri\w+|residents?|members?)\b[^:.]{0,20}:/iu;

/** "Business plans: we do not …" promises something to those customers only; undefined where everybody is meant. */
function scopeOf({ sentence, sentenceSpan: { start, end } }: Clause): string | undefined {
  return scopeLabel.exec(sentence.text.slice(start, end))?.[0].toLowerCase();
}

function permitsTopic(clause: Clause, topic: Topic): boolean {
  if (
    clause.stance.consent !== 'none' ||
    clause.dependent ||
    clause.has('cond.law', 'cond.consent', 'right', 'who.buyer', 'who.researcher') ||
    isDeidentified(clause)
  )
    return false;
  if (topic === 'sale') {
    const sale = saleOfData(clause);
    return sale !== undefined && sale.mark.tag !== 'who.buyer';
  }
  if (topic === 'training') {
    const building = aiDevelopment(clause);
    return (
      building?.act.mark.tag === 'act.train' &&
      building.act.clause === clause &&
      clause.own('data.').length > 0 &&
      clause.own('party.we', 'party.org').length > 0
    );
  }
  return recipientsOf(clause, 'who.third', 'who.partner', 'who.affiliate', 'who.advertiser', 'who.company').some(
    (passing) =>
      passing.recipient.clause === clause &&
      !isRoutine(clause, passing) &&
      /^act\.(?:share|sell|publish)$/u.test(passing.action.mark.tag) &&
      passing.action.clause === clause &&
      clause.own('data.health', 'data.personal').length > 0,
  );
}
