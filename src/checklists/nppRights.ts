/** Rows of 45 CFR 164.520(b)(1)(iv): the rights of the patient. */
import type { ChecklistRow } from './checklist';
import { followed, here, near, under } from './cue';
import { judgeHowToUseRights } from './nppJudges';

const rights = /\brights?\b/iu;

export const rightRows: readonly ChecklistRow[] = [
  {
    id: 'NPP-17',
    requirement: 'The right to ask for limits on uses and disclosures, and that the request need not be agreed to.',
    citation: '45 CFR 164.520(b)(1)(iv)(A)',
    confirmed: true,
    level: 'mandatory',
    why: 'People may ask for more privacy, and should know that the answer may be no.',
    insert:
      '{Subj} have the right to ask {orgobj} to limit how {org} use or share {poss} health information for treatment, payment or operations. {Org} are not required to agree to {poss} request, except as described in this notice.',
    belongs: { heading: /restrict|limit|rights/iu, beside: ['NPP-18', 'NPP-20', 'NPP-21', 'NPP-22'] },
    present: [near(4, 'restrict', 'right', 'needNotAgree'), followed(2, 'restrict', 'right', 'mayRefuse')],
    unclear: [under('restrict', 'right')],
    lacking: 'The right to ask for limits is there, but not that the request need not be agreed to.',
  },
  {
    id: 'NPP-18',
    requirement:
      'A request must be agreed to when the patient paid in full and asks that a health plan not be told about it.',
    citation: '45 CFR 164.520(b)(1)(iv)(A); 164.522(a)(1)(vi)',
    confirmed: true,
    level: 'mandatory',
    why: 'It is the one limit that a patient can insist on.',
    insert:
      'If {subj} pay for a service or item out of pocket in full, {subj} may ask {orgobj} not to share information about it with {poss} health plan, and {org} will agree unless a law requires the disclosure.',
    belongs: { heading: /restrict|limit|rights/iu, beside: ['NPP-17', 'NPP-20'] },
    present: [near(2, 'paidInFull', 'restrict|planShare')],
  },
  {
    id: 'NPP-19',
    requirement: 'The right to be contacted in another way or at another place.',
    citation: '45 CFR 164.520(b)(1)(iv)(B)',
    confirmed: true,
    level: 'mandatory',
    why: 'For some people a letter or call at home is a danger.',
    insert:
      '{Subj} have the right to ask {orgobj} to contact {obj} in a certain way or at a certain place, for example only at work. {Org} will agree to every reasonable request.',
    belongs: { heading: /confidential comm|rights/iu, beside: ['NPP-17', 'NPP-20', 'NPP-21'] },
    present: [here('otherWay', 'reach'), under('otherWay', 'reach', 'right')],
  },
  {
    id: 'NPP-20',
    requirement: 'The right to see and copy one’s own health information.',
    citation: '45 CFR 164.520(b)(1)(iv)(C)',
    confirmed: true,
    level: 'mandatory',
    why: 'All other rights begin with knowing what is on record.',
    insert:
      '{Subj} have the right to inspect and to get a copy of {poss} health information, on paper or electronically. Ask {contact}.',
    belongs: { heading: /inspect|copy|access|rights/iu, beside: ['NPP-21', 'NPP-22', 'NPP-17'] },
    present: [here('access', 'right', '!describesRights'), under('access', 'right', '!describesRights')],
  },
  {
    id: 'NPP-21',
    requirement: 'The right to have health information amended.',
    citation: '45 CFR 164.520(b)(1)(iv)(D)',
    confirmed: true,
    level: 'mandatory',
    why: 'Mistakes in a record can lead to wrong care.',
    insert:
      '{Subj} have the right to ask {orgobj} to amend health information about {obj} that {subj} think is incorrect or incomplete. Ask {contact} in writing.',
    belongs: { heading: /amend|correct|rights/iu, beside: ['NPP-20', 'NPP-22', 'NPP-17'] },
    present: [here('amend', 'right', '!amendNotice'), under('amend', 'right', '!amendNotice')],
  },
  {
    id: 'NPP-22',
    requirement: 'The right to an accounting: a list of those with whom the information was shared.',
    citation: '45 CFR 164.520(b)(1)(iv)(E)',
    confirmed: true,
    level: 'mandatory',
    why: 'Only with this list can people find out who received their information.',
    insert:
      '{Subj} have the right to ask for a list (an accounting) of the disclosures of {poss} health information in the six years before the request, other than those for treatment, payment, operations and those {subj} asked for.',
    belongs: { heading: /accounting|list of|rights/iu, beside: ['NPP-21', 'NPP-20', 'NPP-23'] },
    present: [under('accounting', 'right')],
    unclear: [here('accounting')],
    lacking: 'A list of disclosures is mentioned, but not as a right.',
  },
  {
    id: 'NPP-23',
    requirement: 'The right to a paper copy of the notice, even for those who agreed to receive it electronically.',
    citation: '45 CFR 164.520(b)(1)(iv)(F)',
    confirmed: true,
    level: 'mandatory',
    why: 'Not everybody can keep or read a notice on a screen.',
    insert:
      '{Subj} have the right to a paper copy of this notice at any time, even if {subj} have agreed to receive it electronically.',
    belongs: { heading: /copy of this notice|paper copy|rights/iu, beside: ['NPP-22', 'NPP-21', 'NPP-20'] },
    present: [
      here('paperCopy', 'asks', '!received|recordCopy'),
      under('paperCopy', 'asks', '!received|recordCopy'),
      here('noticeCopy', 'right', '!received'),
    ],
  },
  {
    id: 'NPP-24',
    requirement: 'For each right, a short description of how to use it.',
    citation: '45 CFR 164.520(b)(1)(iv)',
    confirmed: true,
    level: 'mandatory',
    why: 'A right without an address is hard to use.',
    insert: 'To use any of these rights, write to or call {contact} at [TELEPHONE NUMBER].',
    belongs: { heading: rights, beside: ['NPP-23', 'NPP-22', 'NPP-21', 'NPP-20'] },
    judge: judgeHowToUseRights,
  },
];
