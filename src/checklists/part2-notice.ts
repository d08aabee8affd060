/** What 42 CFR 2.22(b) asks of the notice of a part 2 program (substance use disorder treatment). */
import { allOf, type ChecklistRow, defineChecklist } from './checklist';
import { ownPhonesIn } from './contactFacts';
import { here, near, preceded, under } from './cue';
import { judgeContact, judgeEffectiveDate } from './nppContacts';
import { dutyWords } from './nppDutyWords';
import { rightWords } from './nppRightWords';
import { specialWords } from './nppSpecialWords';
import { useWords } from './nppUseWords';

const header =
  /how[^a-z0-9]+health[^a-z0-9]+information[^a-z0-9]+about[^a-z0-9]+you[^a-z0-9]+may[^a-z0-9]+be[^a-z0-9]+used[^a-z0-9]+and[^a-z0-9]+disclosed[\s\S]{0,80}your[^a-z0-9]+rights[^a-z0-9]+with[^a-z0-9]+respect[^a-z0-9]+to[^a-z0-9]+your[^a-z0-9]+health[^a-z0-9]+information[\s\S]{0,80}how[^a-z0-9]+to[^a-z0-9]+file[^a-z0-9]+a[^a-z0-9]+complaint/i;

const law = { confirmed: true, level: 'mandatory' } as const;
const cite = (part: string) => `42 CFR 2.22(b)(1)${part}`;

const rows: readonly ChecklistRow[] = [
  {
    ...law,
    id: 'P2-00',
    requirement: 'The prescribed header, in the exact words of the rule.',
    citation: cite('(i)'),
    why: 'The header tells people what the paper is. The rule gives the words.',
    insert:
      'This notice describes: HOW HEALTH INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED; YOUR RIGHTS WITH RESPECT TO YOUR HEALTH INFORMATION; HOW TO FILE A COMPLAINT CONCERNING A VIOLATION OF THE PRIVACY OR SECURITY OF YOUR HEALTH INFORMATION, OR OF YOUR RIGHTS CONCERNING YOUR INFORMATION. YOU HAVE A RIGHT TO A COPY OF THIS NOTICE (IN PAPER OR ELECTRONIC FORM) AND TO DISCUSS IT WITH [NAME OR TITLE] AT [PHONE AND EMAIL] IF YOU HAVE ANY QUESTIONS.',
    belongs: { heading: /notice of privacy/iu },
    judge: ({ text }) => {
      const match = header.exec(text.slice(0, 60_000));
      return match
        ? { status: 'present', at: { start: match.index, end: match.index + match[0].length } }
        : { status: 'missing' };
    },
  },
  {
    ...law,
    id: 'P2-01',
    requirement: 'The purposes that need no consent are described in enough detail, and stricter law is respected.',
    citation: cite('(ii)(A)-(C)'),
    why: 'Patients must know when their records may be used without being asked.',
    insert:
      '{Org} may use or disclose {poss} records without {poss} consent in a medical emergency, for research, for audits and evaluations, to report suspected child abuse or neglect, to report a crime on the premises or against staff, and under a court order that meets the rules.',
    belongs: { heading: /without .*consent|uses|disclos/iu, beside: ['P2-02'] },
    judge: allOf(
      {
        'medical emergencies': here('emergency'),
        research: here('research'),
        'audits and evaluations': here('audit'),
        'child abuse reports': here('abuse'),
        'crimes on the premises': here('lawEnforcement'),
        'court orders': here('courtOrder'),
      },
      4,
    ),
  },
  {
    ...law,
    id: 'P2-02',
    requirement: 'The kinds of uses that need written consent, with at least one example.',
    citation: cite('(ii)(D)'),
    why: 'Consent is the rule for these records.',
    insert:
      '{Org} need {poss} written consent for other uses, for example to tell {poss} employer about {poss} treatment.',
    belongs: { heading: /consent/iu, beside: ['P2-01', 'P2-04'] },
    present: [near(2, 'example', 'authorization', 'onlyWith')],
    unclear: [here('authorization', 'onlyWith')],
    lacking: 'It says that consent is needed, but gives no example.',
  },
  {
    ...law,
    id: 'P2-03',
    requirement: 'One consent may cover all future uses for treatment, payment and health care operations.',
    citation: cite('(ii)(E)'),
    why: 'People should know how far one signature reaches.',
    insert:
      '{Subj} may give a single consent for all future uses and disclosures for treatment, payment and health care operations.',
    belongs: { heading: /consent/iu, beside: ['P2-02', 'P2-04'] },
    present: [here('singleConsent'), here('allFuture', 'authorization')],
  },
  {
    ...law,
    id: 'P2-04',
    requirement: 'Other uses are made only with written consent, and consent may be revoked.',
    citation: cite('(ii)(F)-(G)'),
    why: 'It closes the list and keeps the door open.',
    insert:
      'Other uses and disclosures will be made only with {poss} written consent, which {subj} may revoke in writing at any time.',
    belongs: { heading: /consent|revoke/iu, beside: ['P2-02', 'P2-03'] },
    judge: allOf({
      'that other uses need written consent': here('otherUses', 'authorization', 'onlyWith'),
      'that consent may be revoked': here('revoke', 'takesBack'),
    }),
  },
  {
    ...law,
    id: 'P2-05',
    requirement:
      'Records are not used in proceedings against the patient without specific consent or a court order, after notice and a chance to be heard, and with a subpoena.',
    citation: cite('(ii)(H)(1)-(3)'),
    why: 'Fear of prosecution keeps people from treatment.',
    insert:
      '{Poss} records, or testimony about their content, will not be used or disclosed in civil, administrative, criminal or legislative proceedings against {obj} without {poss} specific written consent or a court order. A court order is made only after notice and an opportunity to be heard, and must come with a subpoena or a similar legal mandate.',
    belongs: { heading: /proceeding|court|legal/iu, beside: ['P2-04', 'P2-01'] },
    judge: allOf({
      'consent or court order': near(2, 'proceedings', 'courtOrder|authorization'),
      'notice and a chance to be heard': here('heard'),
      'a subpoena with the order': here('subpoena'),
    }),
  },
  {
    ...law,
    level: 'conditional',
    id: 'P2-06',
    requirement:
      'Where records go out under a consent for treatment, payment and operations: recipients may pass them on as HIPAA allows.',
    citation: cite('(iii)(A)'),
    why: 'The strict protection does not follow the records everywhere.',
    insert:
      'Records disclosed under {poss} consent for treatment, payment and operations may be further disclosed by the recipient as the HIPAA rules allow.',
    belongs: { heading: /consent|redisclos/iu, beside: ['P2-03', 'P2-04'] },
    present: [here('redisclosed')],
  },
  {
    ...law,
    level: 'conditional',
    id: 'P2-07',
    requirement: 'Fundraising only after a clear chance to decline it.',
    citation: cite('(iii)(B)'),
    why: 'For these records the chance to say no comes first.',
    insert:
      '{Org} will use {poss} records to raise funds only after {subj} have had a clear and conspicuous opportunity to decline.',
    belongs: { heading: /fundrais/iu, beside: ['P2-04'] },
    present: [near(2, 'fundraising', 'optOut')],
    unclear: [here('fundraising')],
    lacking: 'Fundraising is mentioned, but not the chance to decline it.',
    applies: (statements) => (statements.with('fundraising').length > 0 ? 'yes' : 'unknown'),
  },
  {
    ...law,
    id: 'P2-08',
    requirement:
      'The rights: restrictions, the restriction for what was paid in full, an accounting, a list of disclosures by an intermediary, a copy of the notice, to discuss it, and to opt out of fundraising.',
    citation: cite('(iv)(A)-(G)'),
    why: 'Several of these rights exist only for these records.',
    insert:
      '{Subj} have the right to ask for restrictions, to a restriction towards {poss} health plan for what {subj} paid in full, to an accounting of disclosures, to a list of disclosures by an intermediary for the past three years, to a paper or electronic copy of this notice, to discuss it with {contact}, and not to receive fundraising communications.',
    belongs: { heading: /rights/iu },
    judge: allOf({
      restrictions: under('restrict', 'right'),
      'what was paid in full': near(2, 'paidInFull', 'restrict|planShare'),
      'an accounting': under('accounting', 'right'),
      'a list of disclosures by an intermediary': here('intermediary'),
      'a copy of the notice': here('noticeCopy|paperCopy', 'asks'),
      'to discuss the notice': here('discuss'),
      'to opt out of fundraising': near(2, 'fundraising', 'optOut'),
    }),
  },
  {
    ...law,
    id: 'P2-09',
    requirement:
      'The duties: privacy, this notice, breach notification, to abide by the notice; and how it may change.',
    citation: cite('(v)'),
    why: 'It makes the notice binding.',
    insert:
      '{Org} are required by law to maintain the privacy of {poss} records, to give {obj} this notice, to notify {obj} after a breach, and to abide by the terms of the notice currently in effect. {Org} may change the terms for all records; the new notice will be available on request.',
    belongs: { heading: /dut|responsib|obligat/iu },
    judge: allOf({
      'the duty to maintain privacy': under('keepPrivate', 'byLaw'),
      'breach notification': here('breach', 'notify'),
      'to abide by the notice': under('abide', 'must|byLaw|pledge', 'followObject'),
      'how it may change': here('changeNotice'),
      'how a new notice is provided': preceded(4, 'provideNew', 'changeNotice', 'newNotice|aboutNotice'),
    }),
  },
  {
    ...law,
    id: 'P2-10',
    requirement: 'Complaints to the program and to the Secretary, how to make them, and no retaliation.',
    citation: cite('(vi)'),
    why: 'Patients depend on the program and may fear to complain.',
    insert:
      'If {subj} believe that {poss} rights have been violated, {subj} may complain to {contact} and to the Secretary of Health and Human Services. {Org} will not retaliate against {obj}.',
    belongs: { heading: /complain/iu },
    judge: allOf({
      'complaints to the program': here('complainUs', 'complainTo|complaint'),
      'complaints to the Secretary': near(2, 'toSecretary', 'complainTo'),
      'no retaliation': near(3, 'retaliate', 'complaint'),
    }),
  },
  {
    ...law,
    id: 'P2-11',
    requirement: 'Whom to contact: name or title, telephone number and email address.',
    citation: cite('(vii)'),
    why: 'Unlike other notices, this one needs an email address too.',
    insert: 'For more information contact {contact} at [TELEPHONE NUMBER] or [EMAIL ADDRESS].',
    belongs: { heading: /contact|questions/iu, beside: ['P2-10'] },
    judge: (statements) => {
      const contact = judgeContact(statements);
      const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/u.test(statements.text);
      if (contact.status !== 'present' || email) return contact;
      return {
        ...contact,
        status: ownPhonesIn(statements.text).length > 0 ? 'unclear' : 'missing',
        note: 'No email address was found.',
      };
    },
  },
  {
    ...law,
    id: 'P2-12',
    requirement: 'The date on which the notice takes effect.',
    citation: cite('(viii)'),
    why: 'People must be able to tell which notice binds the program.',
    insert: 'This notice is effective as of {date}.',
    belongs: { heading: /effective|notice of privacy/iu },
    judge: judgeEffectiveDate,
  },
];

export const partTwoNotice = defineChecklist({
  id: 'part2-notice',
  title: 'Notice of a substance use disorder program',
  law: '42 CFR 2.22(b)',
  asOf: '2026-09-17',
  jurisdictions: ['us'],
  kinds: ['part2-notice'],
  concepts: {
    ...useWords,
    ...rightWords,
    ...dutyWords,
    ...specialWords,
    emergency: 'medical|health|an emergency|emergencies\nemergenc*',
    audit: 'audit*\nevaluation*',
    singleConsent: 'single|one consent|authorization',
    allFuture: 'all future',
    heard: 'opportunity|chance to be? heard\nbe heard',
    subpoena: 'subpoena*\nlegal mandate|demand',
    intermediary: 'intermediar*',
    discuss: 'discuss .. notice|it',
  },
  rows,
});
