/** Rows of 45 CFR 46.116(d): broad consent to store and use information or specimens for research to come. */
import { allOf, type ChecklistRow } from './checklist';
import { here, near } from './cue';
import type { Statements } from './statements';

const broad = {
  level: 'conditional',
  applies: (statements: Statements) =>
    statements.with('broadConsent').length > 0 ? ('unknown' as const) : ('no' as const),
} as const;
const future = { heading: /future|storage|bank|repositor|data|sample/iu, beside: ['RES-09', 'RES-05'] };

export const broadConsentRows: readonly ChecklistRow[] = [
  {
    ...broad,
    id: 'RES-B1',
    requirement: 'Broad consent: risks, benefits, confidentiality, and that it is voluntary.',
    citation: '45 CFR 46.116(d)(1)',
    confirmed: true,
    why: 'The basic statements are asked of a broad consent too.',
    judge: allOf({
      risks: here('risks'),
      benefits: here('benefits'),
      confidentiality: here('confidentiality'),
      'that it is voluntary': here('voluntary'),
    }),
  },
  {
    ...broad,
    id: 'RES-B2',
    requirement: 'Broad consent: the types of research, so that a reasonable person would expect them.',
    citation: '45 CFR 46.116(d)(2)',
    confirmed: true,
    why: '“Any research” tells nobody what to expect.',
    insert: 'The research may be about [TYPES OF RESEARCH].',
    belongs: future,
    present: [here('kindsOfResearch')],
  },
  {
    ...broad,
    id: 'RES-B3',
    requirement: 'Broad consent: what is stored, whether it may be shared, and with what kinds of institutions.',
    citation: '45 CFR 46.116(d)(3)',
    confirmed: true,
    why: 'People care who holds their samples and data.',
    insert: '{Poss} [INFORMATION OR SPECIMENS] may be shared with [TYPES OF INSTITUTIONS].',
    belongs: future,
    present: [near(1, 'sharedWith', 'futureUse|broadConsent')],
    unclear: [here('sharedWith')],
    lacking: 'Sharing is mentioned, but not for the research to come.',
  },
  {
    ...broad,
    id: 'RES-B4',
    requirement: 'Broad consent: how long it is stored and used, which may be without end.',
    citation: '45 CFR 46.116(d)(4)',
    confirmed: true,
    why: 'Without end is allowed, but must be said.',
    insert: '{Poss} information and specimens may be stored and used for [PERIOD].',
    belongs: future,
    present: [here('storageTime')],
  },
  {
    ...broad,
    id: 'RES-B5',
    requirement: 'Broad consent: that the person will not be told about each study and might not have agreed to some.',
    citation: '45 CFR 46.116(d)(5)',
    confirmed: false,
    why: 'It is the price of a broad consent.',
    insert: '{Subj} will not be told about each study, and might not have agreed to some of them.',
    belongs: future,
    present: [here('notToldStudies')],
  },
  {
    ...broad,
    id: 'RES-B6',
    requirement: 'Broad consent: that results may not be told to the person.',
    citation: '45 CFR 46.116(d)(6)',
    confirmed: false,
    why: 'People often expect to hear of what is found.',
    insert: 'Results may not be told to {obj}.',
    belongs: future,
    present: [here('resultsMayNot')],
  },
  {
    ...broad,
    id: 'RES-B7',
    requirement: 'Broad consent: whom to contact about rights, storage and use, and harm.',
    citation: '45 CFR 46.116(d)(7)',
    confirmed: false,
    why: 'The study team may be gone when the question comes.',
    insert: 'For questions about storage and use contact [CONTACT] at [TELEPHONE NUMBER].',
    belongs: future,
    judge: allOf({ 'a contact': here('contacts'), 'a contact for rights': here('rightsContact') }),
  },
];
