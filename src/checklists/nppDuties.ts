/** Rows of 45 CFR 164.520(b)(1)(v)-(viii): duties, complaints, contact, effective date. */
import type { ChecklistRow } from './checklist';
import { followed, here, matching, near, preceded, under } from './cue';
import {
  complainedToSomebody,
  complainedToUs,
  judgeContact,
  judgeEffectiveDate,
  judgeHowToComplain,
} from './nppContacts';

const duties = /\b(?:responsibilit|dut|obligation|pledge|commitment|promise|required by law)/iu;
const changes = /\bchanges?\b/iu;
const complaints = /\bcomplain/iu;

/** "This notice explains our legal duties" tells what it is about, and not that it must be given. */
const givesNotice =
  /^(?!\W*(?:this|our|the) (?:notice|document|statement)\b[^.]{0,40}?\b(?:explains|describes|tells|informs)\b)/iu;

export const dutyRows: readonly ChecklistRow[] = [
  {
    id: 'NPP-25',
    requirement: 'The law requires the organisation to maintain the privacy of health information.',
    citation: '45 CFR 164.520(b)(1)(v)(A)',
    confirmed: true,
    level: 'mandatory',
    why: 'It makes clear that privacy is a legal duty and not a courtesy.',
    insert: '{Org} are required by law to maintain the privacy of {poss} health information.',
    belongs: { heading: duties, beside: ['NPP-26', 'NPP-28', 'NPP-27'] },
    present: [under('keepPrivate', 'byLaw')],
    unclear: [under('keepPrivate', 'must|dutiesHeading')],
    lacking: 'A promise of privacy is there, but not that the law requires it.',
  },
  {
    id: 'NPP-26',
    requirement: 'The law requires the organisation to give notice of its legal duties and privacy practices.',
    citation: '45 CFR 164.520(b)(1)(v)(A)',
    confirmed: true,
    level: 'mandatory',
    why: 'It tells people why they receive the notice.',
    insert: '{Org} are required by law to give {obj} this notice of {orgposs} legal duties and privacy practices.',
    belongs: { heading: duties, beside: ['NPP-25', 'NPP-28', 'NPP-27'] },
    present: [
      matching(givesNotice, ['giveNotice', 'must|byLaw', '!newNotice'], 'under'),
      matching(givesNotice, ['giveNotice', 'must|byLaw', 'legalDuties']),
      // Under "Our responsibilities" a list says what must be done.
      matching(/^\W*(?:to )?(?:provide|give|furnish)\b/iu, ['giveNotice', 'dutiesHeading', '!newNotice'], 'under'),
    ],
  },
  {
    id: 'NPP-27',
    requirement: 'Affected people are notified after a breach of unsecured health information.',
    citation: '45 CFR 164.520(b)(1)(v)(A)',
    confirmed: true,
    level: 'mandatory',
    why: 'Only those who hear of a breach can protect themselves.',
    insert:
      '{Org} are required by law to notify {obj} promptly if a breach occurs that may have compromised the privacy or security of {poss} information.',
    belongs: { heading: /breach|responsibilit|dut|obligation/iu, beside: ['NPP-25', 'NPP-28', 'NPP-26'] },
    present: [here('breach', 'notify'), under('breach', 'notify')],
  },
  {
    id: 'NPP-28',
    requirement: 'The organisation must abide by the notice currently in effect.',
    citation: '45 CFR 164.520(b)(1)(v)(B)',
    confirmed: true,
    level: 'mandatory',
    why: 'It makes the notice binding for the organisation.',
    insert: '{Org} must follow the terms of the notice that is currently in effect.',
    belongs: { heading: duties, beside: ['NPP-26', 'NPP-25', 'NPP-27'] },
    present: [
      under('abide', 'must|byLaw|pledge', 'followObject'),
      here('weFollow', 'followObject', 'abide'),
      near(1, 'abide', 'byLaw', 'followObject'),
    ],
  },
  {
    id: 'NPP-29',
    requirement:
      'The right to change the notice and to apply the change to all information already held, if changes shall apply to it.',
    citation: '45 CFR 164.520(b)(1)(v)(C); 164.530(i)(2)(ii), (i)(4)',
    confirmed: true,
    level: 'conditional',
    why: 'Without it a change covers only information received later.',
    insert:
      '{Org} may change the terms of this notice, and the changes will apply to all information {org} have about {obj}.',
    belongs: { heading: changes, beside: ['NPP-30', 'NPP-28'] },
    present: [near(3, 'applyAll', 'changeNotice')],
    unclear: [here('changeNotice')],
    lacking: 'A right to change the notice is there, but not that changes apply to information already held.',
    applies: () => 'yes',
  },
  {
    id: 'NPP-30',
    requirement: 'How people will get a changed notice.',
    citation: '45 CFR 164.520(b)(1)(v)(C)',
    confirmed: true,
    level: 'conditional',
    why: 'People must be able to see what has changed.',
    insert:
      'If {org} change this notice, the new notice will be available on request, in {orgposs} office and on {orgposs} website.',
    belongs: { heading: changes, beside: ['NPP-29', 'NPP-28'] },
    present: [preceded(4, 'provideNew', 'changeNotice', 'newNotice|aboutNotice')],
    unclear: [followed(3, 'changeNotice', 'tellChange')],
    lacking: 'Changes are announced, but not how the changed notice is provided.',
    applies: (statements) => (statements.with('changeNotice').length > 0 ? 'yes' : 'unknown'),
  },
  {
    id: 'NPP-31',
    requirement: 'People may complain to the organisation.',
    citation: '45 CFR 164.520(b)(1)(vi)',
    confirmed: true,
    level: 'mandatory',
    why: 'Many worries are best settled where they arose.',
    insert: 'If {subj} believe that {poss} privacy rights have been violated, {subj} may complain to {orgobj}.',
    belongs: { heading: complaints, beside: ['NPP-33', 'NPP-32', 'NPP-34'] },
    present: [
      here('complainUs', 'complainTo|complaint', '!retaliate'),
      here('complainUs', 'complainTo|complaint'),
      matching(
        /complain\w*\s+(?:directly\s+|in writing\s+)?(?:with|to)\s+(?!the (?:U\.?\s?S|Secretary|Dep|Office for|Office of|federal|government)|U\.?\s?S\b|HHS|OCR|Secretary|Department|Office for|federal)/iu,
        ['complainTo'],
      ),
      complainedToUs,
    ],
    unclear: [complainedToSomebody],
    lacking: 'Complaints are mentioned, but not that they may be made to the organisation itself.',
  },
  {
    id: 'NPP-32',
    requirement: 'People may complain to the Secretary of Health and Human Services.',
    citation: '45 CFR 164.520(b)(1)(vi)',
    confirmed: true,
    level: 'mandatory',
    why: 'The Office for Civil Rights looks into complaints on behalf of the Secretary.',
    insert:
      '{Subj} may also complain to the Secretary of the U.S. Department of Health and Human Services, Office for Civil Rights, 200 Independence Avenue, S.W., Washington, D.C. 20201, 1-877-696-6775, www.hhs.gov/ocr/privacy/hipaa/complaints/.',
    belongs: { heading: complaints, beside: ['NPP-31', 'NPP-33', 'NPP-34'] },
    present: [here('toSecretary', 'complainTo'), near(2, 'toSecretary', 'complainTo', 'complaint')],
  },
  {
    id: 'NPP-33',
    requirement: 'A short description of how to complain to the organisation.',
    citation: '45 CFR 164.520(b)(1)(vi)',
    confirmed: true,
    level: 'mandatory',
    why: 'A complaint needs an address.',
    insert: 'To complain to {orgobj}, write to or call {contact} at [TELEPHONE NUMBER].',
    belongs: { heading: complaints, beside: ['NPP-31', 'NPP-32', 'NPP-34'] },
    judge: judgeHowToComplain,
  },
  {
    id: 'NPP-34',
    requirement: 'Nobody is retaliated against for complaining.',
    citation: '45 CFR 164.520(b)(1)(vi); 164.530(g)',
    confirmed: true,
    level: 'mandatory',
    why: 'Patients depend on their provider and may fear to complain.',
    insert: '{Org} will not retaliate against {obj} for filing a complaint.',
    belongs: { heading: complaints, beside: ['NPP-32', 'NPP-31', 'NPP-33'] },
    present: [near(3, 'retaliate', 'complaint', '!softRetaliate')],
    unclear: [near(3, 'softRetaliate', 'complaint')],
    lacking: 'It promises less than that nobody is retaliated against.',
  },
  {
    id: 'NPP-35',
    requirement: 'Whom to contact: a name or a title, and a telephone number.',
    citation: '45 CFR 164.520(b)(1)(vii); 164.530(a)(1)(ii)',
    confirmed: true,
    level: 'mandatory',
    why: 'Questions need somebody who can be reached; an email address alone is not enough.',
    insert: 'For questions about this notice, contact {contact} at [TELEPHONE NUMBER].',
    belongs: { heading: /contact|questions|more information/iu, beside: ['NPP-33', 'NPP-31', 'NPP-34'] },
    judge: judgeContact,
  },
  {
    id: 'NPP-36',
    requirement: 'The date on which the notice takes effect.',
    citation: '45 CFR 164.520(b)(1)(viii)',
    confirmed: true,
    level: 'mandatory',
    why: 'People must be able to tell which notice binds the organisation.',
    insert: 'This notice is effective as of {date}.',
    belongs: { heading: /effective|notice of privacy|changes/iu, beside: ['NPP-30', 'NPP-29'] },
    judge: judgeEffectiveDate,
  },
];
