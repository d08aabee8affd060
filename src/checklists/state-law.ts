/** What state laws and Canadian laws ask of documents that patients are given or sign. */
import { type ChecklistRow, defineChecklist } from './checklist';
import { here, near } from './cue';
import { gdprWords } from './gdprWords';
import { signedWords } from './signedWords';

const when = { confirmed: true, level: 'conditional' } as const;
const ai = /AI|artificial|technolog|scribe|record/iu;
const consents = ['treatment-consent', 'imaging-consent', 'scribe-consent'] as const;
const usesAi = (statements: { with(concept: string): readonly number[] }) =>
  statements.with('ai').length > 0 ? ('yes' as const) : ('unknown' as const);

const rows: readonly ChecklistRow[] = [
  {
    ...when,
    id: 'CA-10',
    jurisdictions: ['us-ca'],
    kinds: ['authorization'],
    requirement:
      'A form in at least 14-point type or in handwriting, clearly separate from other text, with a signature that serves no other purpose.',
    citation: 'Cal. Civ. Code 56.11',
    why: 'Whether the print is large enough cannot be seen from the words: look at the form.',
    judge: ({ list }) =>
      list.length === 0
        ? { status: 'missing' }
        : { status: 'unclear', at: 0, note: 'Look at the size of the type and at what else is signed.' },
    applies: () => 'yes',
  },
  {
    ...when,
    id: 'CA-11',
    jurisdictions: ['us-ca'],
    kinds: ['authorization'],
    requirement: 'The specific uses and limits, who may disclose, who may receive, and for which uses.',
    citation: 'Cal. Civ. Code 56.11',
    why: 'California asks for more detail than the federal rule.',
    insert: 'The recipient may use the information only for [USES].',
    belongs: { heading: /use|limit|recipient/iu },
    present: [here('limits')],
    applies: () => 'yes',
  },
  {
    ...when,
    id: 'CA-12',
    jurisdictions: ['us-ca'],
    kinds: ['authorization'],
    requirement: 'The right to a copy of the form.',
    citation: 'Cal. Civ. Code 56.11',
    why: 'People should be able to look up what they signed.',
    insert: '{Subj} have the right to receive a copy of this authorization.',
    belongs: { heading: /right|copy/iu },
    present: [here('copyOfForm')],
    applies: () => 'yes',
  },
  {
    ...when,
    id: 'TX-01',
    jurisdictions: ['us-tx'],
    kinds: [...consents, 'npp'],
    requirement:
      'That AI is used in relation to a health care service or treatment, no later than on the day of the service.',
    citation: 'Tex. Bus. & Com. Code 552.051(f)',
    why: 'It must be clear, conspicuous and in plain language. Whether it reaches private providers is debated.',
    insert: '{Org} use artificial intelligence in relation to {poss} health care.',
    belongs: { heading: ai },
    present: [here('ai', 'aiUse')],
    unclear: [here('ai')],
    lacking: 'AI is mentioned, but not that it is used in care.',
    applies: usesAi,
  },
  {
    ...when,
    id: 'TX-02',
    jurisdictions: ['us-tx'],
    kinds: [...consents],
    requirement: 'A practitioner who uses AI for diagnosis reviews what it creates, and tells patients of its use.',
    citation: 'Tex. Health & Safety Code 183.005',
    why: 'The practitioner stays responsible.',
    insert: '{Poss} practitioner uses artificial intelligence for diagnosis and reviews what it creates.',
    belongs: { heading: ai, beside: ['TX-01'] },
    present: [near(1, 'ai', 'reviewed')],
    applies: usesAi,
  },
  {
    ...when,
    id: 'TX-03',
    jurisdictions: ['us-tx'],
    kinds: ['authorization'],
    requirement:
      'A hospital’s form is not part of a consent to treatment, and ends after 180 days unless it says otherwise.',
    citation: 'Tex. Health & Safety Code 241.152',
    why: 'Texas sets an end where the form is silent.',
    insert: 'This authorization expires 180 days after it is signed.',
    belongs: { heading: /expir|term/iu },
    present: [here('expires')],
  },
  {
    ...when,
    id: 'IL-01',
    jurisdictions: ['us-il'],
    kinds: ['scribe-consent', 'treatment-consent'],
    requirement:
      'Therapy that is recorded or transcribed: written notice of AI and its purpose, and a specific consent that can be revoked and is not part of general terms.',
    citation: '225 ILCS 155/10, 155/15',
    why: 'A therapy session is the last place for a hidden recording.',
    insert:
      'This session is recorded or transcribed with artificial intelligence for [PURPOSE]. {Subj} consent to this only by signing here, and may revoke the consent at any time.',
    belongs: { heading: ai },
    present: [near(3, 'ai', 'recorded', 'consent', 'revokes')],
    unclear: [near(2, 'ai', 'recorded')],
    lacking: 'A recording with AI is mentioned, but not a consent that can be revoked.',
    applies: (statements) => (statements.with('recorded').length > 0 ? 'unknown' : 'no'),
  },
  {
    ...when,
    id: 'CO-01',
    jurisdictions: ['us-co'],
    kinds: [...consents, 'npp', 'app-policy'],
    requirement:
      'From 1 January 2027: that an automated system materially influences a decision about care or insurance.',
    citation: 'C.R.S. 6-1-1704 (SB 26-189)',
    why: 'The act is not yet in force; which health care bodies are exempt is not confirmed.',
    confirmed: false,
    level: 'information',
    present: [here('automated')],
  },
  {
    ...when,
    id: 'ON-01',
    jurisdictions: ['canada'],
    requirement:
      'Ontario: consent is knowledgeable and may be withdrawn; it is express where information goes beyond care.',
    citation: 'PHIPA, S.O. 2004, c. 3, Sch. A, ss. 18, 19',
    why: 'Implied consent ends where care ends.',
    insert: '{Subj} may withdraw {poss} consent at any time by telling {contact}.',
    belongs: { heading: /consent|rights|withdraw/iu },
    present: [here('withdraw')],
    unclear: [here('consent')],
    lacking: 'Consent is mentioned, but not that it may be withdrawn.',
    applies: () => 'unknown',
  },
  {
    ...when,
    id: 'ON-02',
    jurisdictions: ['canada'],
    requirement: 'Ontario: the right of access to one’s record.',
    citation: 'PHIPA s. 52',
    why: 'All other rights begin with knowing what is on record.',
    insert: '{Subj} have a right of access to {poss} record of personal health information.',
    belongs: { heading: /access|rights/iu, beside: ['ON-01'] },
    present: [here('accessRight', 'rights')],
    applies: () => 'unknown',
  },
  {
    ...when,
    id: 'QC-01',
    jurisdictions: ['canada'],
    requirement:
      'Quebec: consent is clear, free, informed, for specific purposes, and asked for apart from everything else.',
    citation: 'CQLR c. P-39.1, s. 14',
    why: 'A consent among other terms does not count.',
    insert: 'This consent is for [PURPOSE] only and is asked for separately from everything else.',
    belongs: { heading: /consent/iu },
    present: [near(1, 'consent', 'purpose')],
    applies: () => 'unknown',
  },
  {
    ...when,
    id: 'QC-02',
    jurisdictions: ['canada'],
    requirement:
      'Quebec: a decision made only by machines is told, with its reasons and a person to review it on request.',
    citation: 'CQLR c. P-39.1, s. 12.1',
    why: 'A person may ask for a person.',
    insert:
      'Where a decision is made only by automated means, {org} tell {obj}, and on request give the reasons and let a person review it.',
    belongs: { heading: /automated|decision/iu, beside: ['QC-01'] },
    present: [near(1, 'automated', 'logic')],
    unclear: [here('automated')],
    lacking: 'Automated decisions are mentioned, but not the person who reviews them.',
    applies: (statements) => (statements.with('automated').length > 0 ? 'unknown' : 'no'),
  },
  {
    ...when,
    id: 'QC-03',
    jurisdictions: ['canada'],
    requirement: 'Quebec: that information may leave the province.',
    citation: 'CQLR c. P-39.1, s. 17',
    why: 'An assessment has to come before the transfer.',
    insert: '{Poss} information may be transferred outside Quebec, to {country}.',
    belongs: { heading: /transfer|outside/iu, beside: ['QC-02', 'QC-01'] },
    present: [here('outsideQuebec')],
    unclear: [here('transfer')],
    lacking: 'A transfer abroad is mentioned, but Quebec is not.',
    applies: () => 'unknown',
  },
  {
    ...when,
    id: 'UK-01',
    jurisdictions: ['uk'],
    requirement:
      'England: patients can stop confidential information from being used beyond their care for research and planning.',
    citation: 'National data opt-out, DCB3058',
    why: 'It does not cover anonymised data, explicit consent, legal duties or direct care.',
    insert:
      '{Subj} can choose to stop {poss} confidential patient information from being used for research and planning: see the national data opt-out.',
    belongs: { heading: /opt|choices|rights|research/iu },
    present: [here('nationalOptOut')],
    applies: () => 'unknown',
  },
];

export const stateLaw = defineChecklist({
  id: 'state-law',
  title: 'State, Canadian and English additions',
  law: 'Laws of single states and provinces',
  asOf: '2026-11-22',
  jurisdictions: ['us-ca', 'us-tx', 'us-il', 'us-co', 'canada', 'uk'],
  kinds: ['npp', 'authorization', ...consents, 'research-consent', 'app-policy'],
  concepts: {
    ...gdprWords,
    ...signedWords,
    purpose: gdprWords.purpose,
    ai: `
      ai
      artificial intelligence
      machine learning
      language model*
      ambient .. scribe*|listening|documentation`,
    aiUse: `use|uses|used|using|help|helps|assist*`,
    reviewed: `
      review*|check*|verif*|approv*|confirm*`,
    recorded: `record|recorded|recording|recordings|transcri*`,
    limits: `
      only|limit*|restrict* .... use|uses|used|purpose*
      may .. use .... only`,
    outsideQuebec: `outside .. quebec|province`,
    nationalOptOut: `
      national data opt
      opt out .... research|planning
      nhs .... your nhs data matters`,
  },
  rows,
});
