/** Rows of 45 CFR 164.520(b)(1)(i)-(iii): header, uses, authorizations, separate statements. */
import type { ChecklistRow } from './checklist';
import { here, near, under } from './cue';
import { judgeHeader, judgeOtherPurposes, judgePurpose } from './nppJudges';
import { judgePlainLanguage } from './plainLanguage';

const uses = /\b(?:use|uses|disclose|disclosure|disclosures|share|treatment)\b/iu;
const authorizations = /\b(?:authorization|permission|consent|choices|other uses)\b/iu;

export const useRows: readonly ChecklistRow[] = [
  {
    id: 'NPP-01',
    requirement: 'The whole notice is written in plain language.',
    citation: '45 CFR 164.520(b)(1)',
    confirmed: true,
    level: 'mandatory',
    why: 'People can only use rights that they understand.',
    judge: judgePlainLanguage,
  },
  {
    id: 'NPP-02',
    requirement: 'The prescribed header stands at the top, in the exact words of the rule.',
    citation: '45 CFR 164.520(b)(1)(i)',
    confirmed: true,
    level: 'mandatory',
    why: 'The header tells people what the paper is before they put it away. The rule gives the words.',
    insert:
      'THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.',
    belongs: { heading: /notice of privacy|privacy notice|privacy practices/iu },
    judge: judgeHeader,
  },
  {
    id: 'NPP-03',
    requirement: 'Uses and disclosures for treatment are described, with at least one example.',
    citation: '45 CFR 164.520(b)(1)(ii)(A)',
    confirmed: true,
    level: 'mandatory',
    why: 'An example shows what sharing for treatment means in practice.',
    insert:
      '{Org} may use {poss} health information to treat {obj} and may share it with others who take part in {poss} care. For example, {org} may send test results to a specialist to whom {subj} are referred.',
    belongs: { heading: /\btreat/iu, beside: ['NPP-04', 'NPP-05', 'NPP-06'] },
    judge: judgePurpose('treatment', 'treatmentExample', ['payment', 'operations'], true),
  },
  {
    id: 'NPP-04',
    requirement: 'Uses and disclosures for payment are described, with at least one example.',
    citation: '45 CFR 164.520(b)(1)(ii)(A)',
    confirmed: true,
    level: 'mandatory',
    why: 'An example shows what an insurer gets to know.',
    insert:
      '{Org} may use and share {poss} health information to be paid for {poss} care. For example, {org} may tell {poss} health plan about a treatment so that the plan pays for it.',
    belongs: { heading: /\b(?:payment|bill)/iu, beside: ['NPP-03', 'NPP-05', 'NPP-06'] },
    judge: judgePurpose('payment', 'paymentExample', ['operations']),
  },
  {
    id: 'NPP-05',
    requirement: 'Uses and disclosures for health care operations are described, with at least one example.',
    citation: '45 CFR 164.520(b)(1)(ii)(A)',
    confirmed: true,
    level: 'mandatory',
    why: '“Operations” means little to most people without an example.',
    insert:
      '{Org} may use and share {poss} health information to run {orgposs} operations and improve care. For example, {org} may review records to check the quality of the care that patients receive.',
    belongs: { heading: /\b(?:operation|run our)/iu, beside: ['NPP-04', 'NPP-03', 'NPP-06'] },
    judge: judgePurpose('operations', 'operationsExample', []),
  },
  {
    id: 'NPP-06',
    requirement:
      'Each other purpose for which information may or must be used or disclosed without written authorization is described.',
    citation: '45 CFR 164.520(b)(1)(ii)(B)',
    confirmed: true,
    level: 'mandatory',
    why: 'Public health, courts, the police, research and other purposes are not obvious to patients.',
    insert:
      '{Org} may also use or share {poss} health information without {poss} written authorization where the law permits or requires it: for public health, to report abuse or neglect, for health oversight, in legal proceedings, to law enforcement, to coroners and funeral directors, for organ donation, for research that an independent board has approved, to prevent a serious threat, for special government functions, for workers’ compensation, and with family and others involved in {poss} care.',
    belongs: { heading: uses, beside: ['NPP-05', 'NPP-04', 'NPP-03'] },
    judge: judgeOtherPurposes,
  },
  {
    id: 'NPP-07',
    requirement:
      'Where another law (such as state law or 42 CFR part 2) limits a use more strictly, the description says so.',
    citation: '45 CFR 164.520(b)(1)(ii)(C)',
    confirmed: true,
    level: 'conditional',
    why: 'State law often protects HIV, mental health, genetic or substance use information more strictly.',
    insert:
      'Where state or other federal law protects certain information more strictly, such as information about [KINDS OF INFORMATION], {org} follow the stricter law.',
    belongs: { heading: uses, beside: ['NPP-06', 'NPP-10'] },
    present: [here('stricter', 'sensitiveKinds|stateLaw')],
    unclear: [here('stateLaw'), here('sensitiveKinds', 'authorization')],
    lacking: 'State law is mentioned, but not what it limits.',
  },
  {
    id: 'NPP-08',
    requirement: 'Each description has enough detail to show what the law permits or requires.',
    citation: '45 CFR 164.520(b)(1)(ii)(D)',
    confirmed: true,
    level: 'mandatory',
    why: 'A list of single words does not tell people what may happen with their information.',
    judge: (statements) => {
      const { status, at } = judgeOtherPurposes(statements);
      if (status === 'missing') return { status };
      const place = at === undefined ? {} : { at };
      if (status === 'present') return { status, ...place };
      return { status, ...place, note: 'Whether the descriptions say enough is for a person to judge.' };
    },
  },
  {
    id: 'NPP-09a',
    requirement: 'Most uses and disclosures of psychotherapy notes need the patient’s authorization.',
    citation: '45 CFR 164.520(b)(1)(ii)(E); 164.508(a)(2)',
    confirmed: true,
    level: 'mandatory',
    why: 'Notes of therapy sessions are among the most private records there are.',
    insert: 'Most uses and disclosures of psychotherapy notes will be made only with {poss} written authorization.',
    belongs: { heading: authorizations, beside: ['NPP-09b', 'NPP-09c', 'NPP-10'] },
    present: [
      under('psychotherapyNotes', 'authorization', '!noPsychotherapyNotes'),
      near(2, 'psychotherapyNotes', 'authorization', '!noPsychotherapyNotes'),
    ],
    unclear: [here('psychotherapyNotes')],
    lacking: 'Psychotherapy notes are mentioned, but not that their use needs an authorization.',
    // An entity that keeps no such notes may leave the statement out (preamble of the 2013 rule).
    applies: (statements) => (statements.with('noPsychotherapyNotes').length > 0 ? 'no' : 'yes'),
  },
  {
    id: 'NPP-09b',
    requirement: 'Uses and disclosures for marketing need the patient’s authorization.',
    citation: '45 CFR 164.520(b)(1)(ii)(E); 164.508(a)(3)',
    confirmed: true,
    level: 'mandatory',
    why: 'Patients must know that their information is not used for marketing unless they agree.',
    insert: '{Org} will not use or share {poss} health information for marketing without {poss} written authorization.',
    belongs: { heading: authorizations, beside: ['NPP-09c', 'NPP-09a', 'NPP-10'] },
    present: [under('marketing', 'authorization'), near(1, 'marketing', 'authorization')],
    unclear: [here('marketing', 'neverAtAll'), under('marketing', 'neverAtAll')],
    lacking: 'It says that there is no marketing, but not that marketing would need an authorization.',
  },
  {
    id: 'NPP-09c',
    requirement: 'A sale of health information needs the patient’s authorization.',
    citation: '45 CFR 164.520(b)(1)(ii)(E); 164.508(a)(4)',
    confirmed: true,
    level: 'mandatory',
    why: 'Patients must know that nobody may be paid for their information unless they agree.',
    insert: '{Org} will not sell {poss} health information without {poss} written authorization.',
    belongs: { heading: authorizations, beside: ['NPP-09b', 'NPP-09a', 'NPP-10'] },
    present: [under('sale', 'authorization'), near(1, 'sale', 'authorization')],
    unclear: [here('sale', 'neverAtAll'), under('sale', 'neverAtAll')],
    lacking: 'It says that there is no sale, but not that a sale would need an authorization.',
  },
  {
    id: 'NPP-10',
    requirement: 'Uses and disclosures that the notice does not describe are made only with written authorization.',
    citation: '45 CFR 164.520(b)(1)(ii)(E)',
    confirmed: true,
    level: 'mandatory',
    why: 'It closes the list: what is not described here does not happen without permission.',
    insert:
      'Other uses and disclosures that this notice does not describe will be made only with {poss} written authorization.',
    belongs: { heading: authorizations, beside: ['NPP-11', 'NPP-09c', 'NPP-09b', 'NPP-06'] },
    present: [
      here('otherUses', 'authorization', 'onlyWith', '!withoutIt'),
      here('exceptAs', 'authorization', 'onlyWith', '!withoutIt|ofOneKind'),
    ],
  },
  {
    id: 'NPP-11',
    requirement: 'An authorization may be revoked.',
    citation: '45 CFR 164.520(b)(1)(ii)(E); 164.508(b)(5)',
    confirmed: true,
    level: 'mandatory',
    why: 'A permission that seems final keeps people from giving or ending it freely.',
    insert:
      '{Subj} may revoke an authorization at any time in writing, except to the extent that {org} have already acted on it.',
    belongs: { heading: authorizations, beside: ['NPP-10', 'NPP-09c', 'NPP-09b'] },
    present: [here('revoke', 'takesBack'), near(1, 'revoke', 'authorization')],
  },
  {
    id: 'NPP-12',
    requirement: 'If people are contacted to raise funds: that this happens, and that they may opt out.',
    citation: '45 CFR 164.520(b)(1)(iii)(A); 164.514(f)(2)',
    confirmed: true,
    level: 'conditional',
    why: 'Without this statement health information may not be used for fundraising.',
    insert:
      '{Org} may contact {obj} to raise funds. {Subj} have a right to opt out of receiving such communications; to do so, contact {contact}.',
    belongs: { heading: /fundrais|raise funds|choices/iu, beside: ['NPP-06', 'NPP-10'] },
    present: [near(2, 'fundraising', 'optOut')],
    unclear: [here('fundraising')],
    lacking: 'Fundraising is mentioned, but not the right to opt out of it.',
    applies: (statements) => (statements.with('fundraising').length > 0 ? 'yes' : 'unknown'),
  },
  {
    id: 'NPP-13',
    requirement: 'A group health plan, issuer or HMO: that information may be disclosed to the plan sponsor.',
    citation: '45 CFR 164.520(b)(1)(iii)(B); 164.504(f)',
    confirmed: true,
    level: 'conditional',
    why: 'The sponsor of a plan is often the employer.',
    insert: '{Org} may disclose {poss} health information to the sponsor of {poss} health plan to administer the plan.',
    belongs: { heading: uses, beside: ['NPP-06'] },
    present: [here('planSponsor')],
    applies: (statements) => (isPlan(statements.with('healthPlan').length) ? 'yes' : 'no'),
  },
  {
    id: 'NPP-14',
    requirement: 'A health plan that underwrites: genetic information is not used or disclosed for underwriting.',
    citation: '45 CFR 164.520(b)(1)(iii)(C); 164.502(a)(5)(i)',
    confirmed: true,
    level: 'conditional',
    why: 'Genes must not decide about health insurance.',
    insert: '{Org} are prohibited from using or disclosing genetic information for underwriting.',
    belongs: { heading: uses, beside: ['NPP-13', 'NPP-06'] },
    present: [here('genetic', 'underwriting')],
    applies: (statements) =>
      isPlan(statements.with('healthPlan').length) && statements.with('underwriting').length > 0 ? 'yes' : 'no',
  },
  {
    id: 'NPP-15',
    requirement:
      'Records of substance use treatment from part 2 programs, and testimony about them, are not used in proceedings against the patient without written consent, or a court order after notice and a chance to be heard.',
    citation: '45 CFR 164.520(b)(1)(iii)(D)',
    confirmed: true,
    level: 'conditional',
    why: 'Due since 16 February 2026 for everybody who holds such records. Fear of prosecution keeps people from treatment.',
    insert:
      'Records of substance use disorder treatment that {org} receive from programs subject to 42 CFR part 2, or testimony about their content, will not be used or disclosed in civil, criminal, administrative or legislative proceedings against {obj} without {poss} written consent, or a court order made after notice and an opportunity to be heard. A court order must come with a subpoena or a similar legal demand.',
    belongs: { heading: /substance|part 2|special protection|uses|disclos/iu, beside: ['NPP-16', 'NPP-07', 'NPP-06'] },
    present: [near(2, 'partTwo', 'proceedings', 'courtOrder|authorization')],
  },
  {
    id: 'NPP-16',
    requirement:
      'If part 2 records are used to raise funds: the patient first gets a clear chance to decline fundraising.',
    citation: '45 CFR 164.520(b)(1)(iii)(E)',
    confirmed: true,
    level: 'conditional',
    why: 'For these records the chance to say no comes before the first request.',
    insert:
      'Before {org} use substance use disorder records to raise funds, {subj} will be given a clear and conspicuous opportunity to elect not to receive any fundraising communications.',
    belongs: { heading: /fundrais|substance|part 2/iu, beside: ['NPP-12', 'NPP-15'] },
    present: [near(2, 'partTwo', 'fundraising', 'optOut')],
    applies: (statements) =>
      statements.with('partTwo').length === 0 ? 'no' : statements.with('fundraising').length > 0 ? 'unknown' : 'no',
  },
];

/** A provider mentions the patient's plan in passing; a plan speaks of members and sponsors again and again. */
function isPlan(mentions: number): boolean {
  return mentions >= 3;
}
