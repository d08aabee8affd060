/** What 45 CFR 164.508 asks of an authorization, and what makes one invalid. */
import { type ChecklistRow, defineChecklist } from './checklist';
import { datesIn } from './contactFacts';
import { here, near } from './cue';
import { judgePlainLanguage } from './plainLanguage';
import { signedWords } from './signedWords';
import type { Statements } from './statements';

const law = { confirmed: true, level: 'mandatory' } as const;
const cite = (part: string) => `45 CFR 164.508${part}`;
const defect = { confirmed: true, level: 'information' } as const;

/** Whether the form carries a date on which it expired before another date that it carries. */
function expiry(statements: Statements): number | undefined {
  return statements.with('expires').find((index) => datesIn(statements.textOf(index)).length > 0);
}

const rows: readonly ChecklistRow[] = [
  {
    ...law,
    id: 'AUTH-01',
    requirement: 'What information may be used or disclosed, described specifically.',
    citation: cite('(c)(1)(i)'),
    why: 'A permission for “any information” gives no idea of what is handed over.',
    insert: 'The following information may be disclosed: [DESCRIPTION OF THE INFORMATION].',
    belongs: { heading: /information|records|disclos/iu },
    present: [here('whatInformation', '!allInformation')],
    unclear: [here('whatInformation')],
    lacking: 'The information is not described specifically (“all records”).',
  },
  {
    ...law,
    id: 'AUTH-02',
    requirement: 'Who may use or disclose the information.',
    citation: cite('(c)(1)(ii)'),
    why: 'Only the one who is named may hand it over.',
    insert: '{Subj} authorize [NAME OF PROVIDER] to disclose the information.',
    belongs: { heading: /disclos|release|authoriz/iu, beside: ['AUTH-01'] },
    present: [here('mayDisclose')],
  },
  {
    ...law,
    id: 'AUTH-03',
    requirement: 'Who may receive the information.',
    citation: cite('(c)(1)(iii)'),
    why: 'Words such as “partners” or “third parties” name nobody.',
    insert: 'The information may be disclosed to [NAME OF RECIPIENT].',
    belongs: { heading: /recipient|disclos|release|to whom/iu, beside: ['AUTH-02', 'AUTH-01'] },
    present: [here('receives', '!vagueRecipients')],
    unclear: [here('receives')],
    lacking: 'The recipients are not named (“third parties”, “partners”).',
  },
  {
    ...law,
    id: 'AUTH-04',
    requirement: 'Each purpose of the use or disclosure.',
    citation: cite('(c)(1)(iv)'),
    why: 'The purpose is the limit of the permission. “At my request” is enough only when the person asked for it.',
    insert: 'The purpose of the disclosure is [PURPOSE].',
    belongs: { heading: /purpose/iu, beside: ['AUTH-03', 'AUTH-01'] },
    present: [here('purpose')],
  },
  {
    ...law,
    id: 'AUTH-05',
    requirement: 'A date or event on which the authorization expires.',
    citation: cite('(c)(1)(v)'),
    why: 'Outside research a permission needs an end.',
    insert: 'This authorization expires on [DATE OR EVENT].',
    belongs: { heading: /expir|term|duration/iu, beside: ['AUTH-07', 'AUTH-04'] },
    present: [here('expires', '!noExpiry'), near(1, 'expires', 'researchStudy')],
    unclear: [here('expires|noExpiry')],
    lacking: 'It says that there is no end, which is enough only for research.',
  },
  {
    ...law,
    id: 'AUTH-06',
    requirement: 'Signature and date, and the authority of a representative who signs.',
    citation: cite('(c)(1)(vi)'),
    why: 'Without them it is no authorization.',
    insert: 'Signature: ____________ Date: ____________ Authority of the representative, if one signs: ____________',
    belongs: { heading: /signature|sign/iu },
    present: [near(3, 'signature', 'date', 'representative')],
    unclear: [near(3, 'signature', 'date'), here('signature')],
    lacking: 'There is a place to sign, but not for the date or the authority of a representative.',
  },
  {
    ...law,
    id: 'AUTH-07',
    requirement:
      'The right to revoke in writing, with how and its exceptions, or a reference to the notice that has them.',
    citation: cite('(c)(2)(i)'),
    why: 'A permission that seems final is not freely given.',
    insert:
      '{Subj} may revoke this authorization at any time in writing to {contact}, except to the extent that it has already been acted on.',
    belongs: { heading: /revo|right|withdraw/iu, beside: ['AUTH-05', 'AUTH-08'] },
    present: [near(2, 'revokes', 'inWriting')],
    unclear: [here('revokes')],
    lacking: 'A right to revoke is there, but not how to use it.',
  },
  {
    ...law,
    id: 'AUTH-08',
    requirement: 'Whether treatment, payment, enrollment or eligibility depends on signing.',
    citation: cite('(c)(2)(ii)'),
    why: 'People must know that they may refuse.',
    insert:
      '{Org} may not make treatment, payment, enrollment or eligibility for benefits depend on signing this authorization.',
    belongs: { heading: /right|refus|condition|voluntar/iu, beside: ['AUTH-07'] },
    present: [here('condition', 'care'), here('refuseToSign', 'care')],
    unclear: [here('refuseToSign'), here('voluntary')],
    lacking: 'It is voluntary, but it is not said what refusing means for care or payment.',
  },
  {
    ...law,
    id: 'AUTH-09',
    requirement: 'The information may be passed on by the recipient and lose its protection.',
    citation: cite('(c)(2)(iii)'),
    why: 'The federal rule does not follow the information everywhere.',
    insert:
      'Information disclosed under this authorization may be redisclosed by the recipient and may no longer be protected by federal privacy rules.',
    belongs: { heading: /redisclos|right/iu, beside: ['AUTH-08', 'AUTH-07'] },
    present: [here('redisclosed')],
  },
  {
    ...law,
    id: 'AUTH-10',
    requirement: 'The authorization is written in plain language.',
    citation: cite('(c)(3)'),
    why: 'One can only agree to what one understands.',
    judge: judgePlainLanguage,
  },
  {
    ...law,
    level: 'conditional',
    id: 'AUTH-11',
    requirement: 'A copy of the signed form for the person, when the organisation asked for it.',
    citation: cite('(c)(4)'),
    why: 'People should be able to look up what they signed.',
    insert: '{Subj} will receive a copy of this signed authorization.',
    belongs: { heading: /copy|right|sign/iu, beside: ['AUTH-09', 'AUTH-07'] },
    present: [here('copyOfForm')],
  },
  {
    ...law,
    level: 'conditional',
    id: 'AUTH-12',
    requirement: 'Marketing that a third party pays for: that payment is involved.',
    citation: cite('(a)(3)(ii)'),
    why: 'Who pays for a message explains why it is sent.',
    insert: '{Org} receive payment from a third party for this marketing.',
    belongs: { heading: /marketing|payment/iu, beside: ['AUTH-04'] },
    present: [near(2, 'marketing', 'remuneration')],
    applies: (statements) => (statements.with('marketing').length > 0 ? 'unknown' : 'no'),
  },
  {
    ...law,
    level: 'conditional',
    id: 'AUTH-13',
    requirement: 'A sale of health information: that the disclosure brings payment to the organisation.',
    citation: cite('(a)(4)(ii)'),
    why: 'A permission for a sale is void without this statement.',
    insert: '{Org} will receive payment in exchange for disclosing this information.',
    belongs: { heading: /sale|payment/iu, beside: ['AUTH-04'] },
    present: [here('remuneration')],
    applies: (statements) => (statements.with('sale').length > 0 ? 'yes' : 'no'),
  },
  {
    ...law,
    level: 'conditional',
    id: 'AUTH-14',
    requirement: 'Psychotherapy notes: a form of their own, combined with nothing else.',
    citation: cite('(a)(2), (b)(3)(ii)'),
    why: 'A form that also covers other records is invalid for these notes.',
    judge: (statements) => {
      const [at] = statements.with('psychotherapyNotes');
      if (at === undefined) return { status: 'missing' };
      if (statements.with('otherRecords').length === 0) return { status: 'present', at };
      return {
        status: 'unclear',
        at,
        note: 'Other records are named too; a form for psychotherapy notes must stand alone.',
      };
    },
    applies: (statements) => (statements.with('psychotherapyNotes').length > 0 ? 'yes' : 'no'),
  },
  {
    ...defect,
    id: 'AUTH-15',
    requirement: 'Extra terms that go against the rule, such as ownership, a waiver or a release of liability.',
    citation: cite('(b)(1)(ii)'),
    why: 'Extra terms are allowed only when they are consistent with the rule.',
    present: [here('inconsistent')],
  },
  {
    ...defect,
    id: 'AUTH-D1',
    requirement: 'Defect: the authorization has expired.',
    citation: cite('(b)(2)(i)'),
    why: 'An expired authorization is invalid. A program does not know the day on which you read it: compare the date.',
    judge: (statements) => {
      const at = expiry(statements);
      return at === undefined
        ? { status: 'missing' }
        : { status: 'unclear', at, note: 'An expiry date is given; compare it with today.' };
    },
  },
  {
    ...defect,
    id: 'AUTH-D2',
    requirement: 'Defect: a required part is not filled in.',
    citation: cite('(b)(2)(ii)'),
    why: 'A signed form with empty parts is invalid. In a form that nobody has signed yet, blanks are as they should be.',
    judge: ({ list }) => {
      const blank = list.find((statement) => statement.blank);
      return blank
        ? {
            status: 'unclear',
            at: blank.index,
            note: 'There are blanks; they must be filled in before anybody relies on the form.',
          }
        : { status: 'missing' };
    },
  },
  {
    ...defect,
    id: 'AUTH-D3',
    requirement: 'Defect: it is combined with another document, such as a consent to treatment.',
    citation: cite('(b)(2)(iv), (b)(3)'),
    why: 'A compound authorization is invalid, with few exceptions, of which research is the main one.',
    present: [here('otherDocument')],
  },
  {
    ...defect,
    id: 'AUTH-D4',
    requirement: 'Defect: treatment, payment, enrollment or eligibility is made to depend on signing.',
    citation: cite('(b)(2)(iv), (b)(4)'),
    why: 'Such a condition makes it invalid, except for research treatment, some plan enrollment and examinations for a third party.',
    present: [here('mustSign', 'care')],
  },
  {
    ...defect,
    id: 'AUTH-D5',
    requirement: 'Defect: it says that it cannot be revoked.',
    citation: cite('(b)(5)'),
    why: 'An authorization may be revoked at any time in writing.',
    present: [here('irrevocable')],
  },
];

export const authorization = defineChecklist({
  id: 'authorization',
  title: 'Authorization to use or disclose health information',
  law: 'HIPAA Privacy Rule, 45 CFR 164.508',
  asOf: '2026-09-17',
  jurisdictions: ['us'],
  kinds: ['authorization'],
  concepts: signedWords,
  rows,
});
