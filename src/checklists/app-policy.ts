/** What state laws ask of the privacy policy of a health app, which HIPAA mostly does not reach. */
import { type ChecklistRow, defineChecklist, type Jurisdiction } from './checklist';
import { here, near } from './cue';
import { gdprWords } from './gdprWords';

const sharing = /shar|disclos|sell/iu;
const collecting = /collect|information we/iu;
const rights = /rights|choices|consent/iu;

function row(
  jurisdiction: Jurisdiction,
  id: string,
  rest: Omit<ChecklistRow, 'id' | 'jurisdictions' | 'confirmed' | 'level'>,
): ChecklistRow {
  return { id, jurisdictions: [jurisdiction], confirmed: true, level: 'conditional', ...rest };
}

const rows: readonly ChecklistRow[] = [
  row('us-wa', 'WA-01', {
    requirement: 'Which consumer health data are collected, and for what purposes.',
    citation: 'RCW 19.373.020',
    why: 'Health data outside of HIPAA have this law as their main protection in Washington.',
    insert: '{Org} collect the following consumer health data: [KINDS OF DATA], for [PURPOSES].',
    belongs: { heading: collecting },
    present: [near(1, 'healthData', 'collects')],
  }),
  row('us-wa', 'WA-02', {
    requirement: 'A separate consent to share, with what is shared, why, with whom, and how to withdraw.',
    citation: 'RCW 19.373.030',
    why: 'A consent to collect is no consent to share.',
    insert:
      '{Org} share consumer health data only with {poss} separate consent, which names the data, the purpose and the recipients. {Subj} may withdraw it by contacting {contact}.',
    belongs: { heading: sharing, beside: ['WA-01'] },
    present: [near(1, 'separateConsent', 'shares')],
    unclear: [here('shares', 'consent')],
    lacking: 'Sharing with consent is mentioned, but not that the consent is separate.',
  }),
  row('us-wa', 'WA-03', {
    requirement: 'A sale only with a signed authorization of its own, which names the buyer and ends after one year.',
    citation: 'RCW 19.373.070',
    why: 'A sale of health data needs far more than a checkbox.',
    insert: '{Org} do not sell consumer health data without {poss} signed authorization.',
    belongs: { heading: /sell|sale|shar/iu, beside: ['WA-02'] },
    present: [near(1, 'sells', 'signedAuthorization|neverSells')],
    unclear: [here('sells')],
    lacking: 'A sale is mentioned, but not a signed authorization for it.',
  }),
  row('us-wa', 'WA-04', {
    requirement: 'The rights to access, to withdraw consent and to have data deleted, also by those who received them.',
    citation: 'RCW 19.373.040',
    why: 'Deletion must follow the data.',
    insert:
      '{Subj} have the right of access to {poss} data and to the list of those who received them, to withdraw consent, and to have the data deleted, also by those recipients. Contact {contact}.',
    belongs: { heading: rights },
    present: [near(2, 'erase', 'accessRight', 'rights')],
    unclear: [here('erase')],
    lacking: 'Deletion is mentioned, but not the whole set of rights.',
  }),
  row('us-nv', 'NV-01', {
    requirement: 'Which consumer health data are collected and shared, and how to give or withdraw consent.',
    citation: 'NRS 603A.495, .500',
    why: 'Consent must be an affirmative, voluntary act.',
    insert: '{Org} collect and share consumer health data only with {poss} affirmative, voluntary consent.',
    belongs: { heading: collecting },
    present: [near(1, 'healthData', 'consent')],
  }),
  row('us-nv', 'NV-02', {
    requirement: 'A sale only with written authorization.',
    citation: 'NRS 603A.535',
    why: 'A sale needs a permission of its own.',
    insert: '{Org} do not sell consumer health data without {poss} written authorization.',
    belongs: { heading: /sell|sale|shar/iu, beside: ['NV-01'] },
    present: [near(1, 'sells', 'signedAuthorization|neverSells')],
    unclear: [here('sells')],
    lacking: 'A sale is mentioned, but not a written authorization for it.',
  }),
  row('us-ct', 'CT-01', {
    requirement: 'Whether personal data are collected, used or sold to train large language models.',
    citation: 'Conn. Gen. Stat. 42-520(b) (as amended by PA 25-113)',
    why: 'Connecticut is the first state to ask every privacy notice this question. The law was amended again in 2026.',
    insert: '{Org} do not collect, use or sell personal data to train large language models.',
    belongs: { heading: /AI|use|how we/iu },
    present: [here('trainsModels')],
  }),
  row('us-ct', 'CT-02', {
    requirement: 'Consent before sensitive data, such as health data, are processed or sold.',
    citation: 'Conn. Gen. Stat. 42-520(a)(1)(D)',
    why: 'Silence is no consent to the use of health data.',
    insert: '{Org} process sensitive data, such as health data, only with {poss} consent.',
    belongs: { heading: /sensitive|health|consent/iu, beside: ['CT-01'] },
    present: [near(1, 'special', 'consent')],
  }),
  row('us-ca', 'CA-01', {
    requirement: 'At collection: the categories, the purposes, and how long each is kept.',
    citation: 'Cal. Civ. Code 1798.100(a)(3)',
    why: 'Data that HIPAA or the California medical privacy act cover are exempt (1798.146).',
    insert: '{Org} keep each category of personal information for [PERIOD].',
    belongs: { heading: /collect|retention|keep/iu },
    present: [here('retention')],
  }),
  row('us-ca', 'CA-02', {
    requirement: 'The right to limit the use of sensitive personal information, which includes health information.',
    citation: 'Cal. Civ. Code 1798.121',
    why: 'People can confine health data to what the service needs.',
    insert: '{Subj} have the right to limit the use of {poss} sensitive personal information.',
    belongs: { heading: /california|rights|choices/iu, beside: ['CA-01'] },
    present: [here('limitUse')],
  }),
  row('us-ca', 'CA-03', {
    requirement: 'The rights to know and to have data deleted, with an answer within 45 days.',
    citation: 'Cal. Civ. Code 1798.105, 1798.130(a)(2)',
    why: 'A right without a deadline can wait for ever.',
    insert: '{Subj} have the right to know and to delete {poss} personal information; {org} answer within 45 days.',
    belongs: { heading: /california|rights/iu, beside: ['CA-02'] },
    present: [near(2, 'erase', 'rights', 'accessRight')],
  }),
  row('us-ut', 'UT-01', {
    requirement:
      'A mental-health chatbot: that it is AI, and that health information and user input are not sold or shared.',
    citation: 'Utah Code 13-72a-201 to -203',
    why: 'People confide in a chatbot as in a person.',
    insert:
      'This chatbot is artificial intelligence and no person. {Org} do not sell or share {poss} health information or what {subj} enter.',
    belongs: { heading: /AI|chatbot|shar/iu },
    present: [near(2, 'chatbot', 'neverSells')],
    unclear: [here('chatbot')],
    lacking: 'A chatbot is mentioned, but not that what is entered is neither sold nor shared.',
    applies: (statements) => (statements.with('chatbot').length > 0 ? 'unknown' : 'no'),
  }),
];

export const appPolicy = defineChecklist({
  id: 'app-policy',
  title: 'Privacy policy of a health app',
  law: 'State laws on consumer health data and privacy',
  asOf: '2026-11-22',
  jurisdictions: ['us-wa', 'us-nv', 'us-ct', 'us-ca', 'us-ut'],
  kinds: ['app-policy'],
  concepts: {
    ...gdprWords,
    healthData: `
      consumer health data
      health|medical|biometric|genetic|wellness .. data|information`,
    collects: `collect*|gather*|receive*|obtain*`,
    shares: `share*|sharing|disclose*|transfer*`,
    separateConsent: `
      separate|additional .. consent|permission
      consent .. separate*`,
    sells: `sell|sells|sold|selling|sale`,
    neverSells: `
      not|never .. sell|sold
      don't .. sell`,
    signedAuthorization: `
      signed|written|valid .. authori*|permission|consent
      authori* .. signed|writing`,
    trainsModels: `
      train*|training .... language model|models
      train*|training .... ai|artificial|models|model|llm|llms
      language model|models .... train*`,
    limitUse: `
      limit .. use .... sensitive|personal|health
      limit the use`,
    chatbot: `
      chatbot*
      chat bot|assistant
      virtual assistant|therapist|coach
      conversational ai|agent`,
  },
  rows,
});
