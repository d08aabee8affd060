/**
 * What a clause says, as kinds instead of words: two versions of one permission can be
 * worded differently and mean the same, or differ in one word and mean much more. Read
 * again from the text, because a finding carries only the words it shows.
 */
import type { Clause } from '../language/clause';
import { type AnalyzedDocument, readDocument } from '../language/document';
import { recipientsOf } from '../language/relations';
import type { Consent } from '../language/stance';
import type { Finding } from '../linter/finding';
import { clauseAt } from '../linter/lint';
import type { SourceText } from '../text/sourceText';

export type { Consent } from '../language/stance';

/** A kind of party, data, purpose or time with the document's words for it. */
export interface Fact {
  /** A tag of the lexicon, such as "who.partner". */
  readonly kind: string;
  readonly words: string;
}

export interface ClauseFacts {
  readonly actions: readonly Fact[];
  readonly recipients: readonly Fact[];
  readonly data: readonly Fact[];
  readonly purposes: readonly Fact[];
  readonly times: readonly Fact[];
  readonly consent: Consent;
  /** Whether the patient is offered to say no. */
  readonly optOut: boolean;
}

/** Stand-ins that name no kind of data. */
const vague = new Set(['data.anaphor', 'data.other']);

const none: ClauseFacts = {
  actions: [],
  recipients: [],
  data: [],
  purposes: [],
  times: [],
  consent: 'none',
  optOut: false,
};

/** The facts of the clause of each finding, in their order. */
export function clauseFactsOf(source: SourceText, findings: readonly Finding[]): ClauseFacts[] {
  if (findings.length === 0) return [];
  const document = readDocument(source);
  const known = new Map<string, ClauseFacts>();
  return findings.map(({ span }) => {
    const key = `${span.start}-${span.end}`;
    let facts = known.get(key);
    if (!facts) {
      facts = factsAt(document, span);
      known.set(key, facts);
    }
    return facts;
  });
}

function factsAt(document: AnalyzedDocument, at: Finding['span']): ClauseFacts {
  const clause = clauseAt(document, at);
  if (!clause) return none;
  const recipients = recipientsOf(clause, 'who.').map(({ recipient }) => recipient);
  return {
    actions: said(clause, 'act.'),
    recipients: distinct(recipients),
    data: said(clause, 'data.').filter(({ kind }) => !vague.has(kind)),
    purposes: said(clause, 'pur.'),
    times: said(clause, 'time.'),
    consent: clause.stance.consent,
    optOut: clause.has('cond.optout'),
  };
}

/** What the clause or the lead-in of its list says; a heading names the topic and not the terms. */
function said(clause: Clause, tag: string): Fact[] {
  return distinct(clause.all(tag).filter(({ clause: owner }) => owner === clause || !owner.sentence.heading));
}

function distinct(found: readonly { mark: Clause['marks'][number]; clause: Clause }[]): Fact[] {
  const facts = new Map<string, Fact>();
  for (const { mark, clause } of found) {
    const words = clause.textOf(mark).replace(/\s+/gu, ' ');
    const key = `${mark.tag}\n${words.toLowerCase()}`;
    if (!facts.has(key)) facts.set(key, { kind: mark.tag, words });
  }
  return [...facts.values()];
}
