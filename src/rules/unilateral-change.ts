/** Unilateral change of terms: They could change the rules later and apply the new rules to information they already have. */
import { type ChangeOfTerms, changeOfTerms } from '../language/changeOfTerms';
import { earlier } from '../language/wording';
import type { Severity } from '../linter/finding';
import { defineRule } from '../linter/rule';

export default defineRule({
  id: 'unilateral-change',
  title: 'Unilateral change of terms',
  status: 'stable',
  category: 'consent',
  risk: 'medium',
  plain: 'They could change the rules later and apply the new rules to information they already have.',
  basis: [
    {
      citation: '45 CFR 164.520(b)(1)(v)(C)',
      says: 'To apply a change to information already held, a notice of privacy practices must reserve that right and say how the revised notice will be given. In a notice this wording is required and is not itself risky.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.530(i)(2)(ii), (i)(4)',
      says: 'Without that reservation a change covers only information created or received later.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.520(b)(3)',
      says: 'A material change may not take effect before the date of the revised notice, unless the law requires it.',
      confirmed: true,
    },
    { citation: '45 CFR 164.502(i)', says: 'A covered entity must act in line with its own notice.', confirmed: true },
    {
      citation: 'RCW 19.373.020(1)(c)-(d)',
      says: 'New categories or purposes for consumer health data need disclosure and consent first.',
      confirmed: true,
    },
    {
      citation: 'FTC Act s. 5 (15 U.S.C. 45)',
      says: 'Unfair or deceptive practices are barred, and quiet retroactive changes to privacy promises have been treated as such.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 13(3)',
      says: 'People must be told of a new purpose before their data is used for it.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'The terms may be changed later by one side here.',
      why: 'Quiet retroactive changes can turn a narrow promise into a broad permission; regulators treat material retroactive changes without consent as deceptive.',
      todo: 'Let a change cover only later information, after notice.',
    },
  },
  limits: {
    prohibit: '{Org} will not change how {poss} information is used or disclosed without {poss} written agreement.',
    narrow: {
      mode: 'append',
      text: 'A change that would allow a new use, a new recipient or a longer retention period may apply only to information collected at least {days} days after written notice to {obj}, and may apply to information already held only with {poss} separate written consent.',
    },
  },
  docs: {
    what: 'The terms may be changed later by one side.',
    why: 'Quiet retroactive changes can turn a narrow promise into a broad permission; regulators treat material retroactive changes without consent as deceptive.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off for notices of privacy practices if counsel reviews the reservation clause by hand.',
  },
  examples: {
    flagged: [
      {
        text: '[[We may modify this policy at any time without notice, and your continued use of the app means you accept the changes.]]',
      },
      {
        text: '[[The terms of this consent may be updated by the institution, and the updated terms will govern data already collected.]]',
      },
      { text: '[[New purposes may be added in the future at our sole discretion.]]' },
      {
        text: '[[You are responsible for checking this page from time to time for changes, which take effect when posted.]]',
      },
      { text: '[[Our partners may alter how they handle your information without asking you again.]]' },
    ],
    clean: [
      {
        text: 'We reserve the right to change this notice and will post the revised notice in our offices and on our website and give you a copy on request.',
      },
      {
        text: 'If we make a material change we will ask for your consent before applying it to information we already hold.',
      },
      { text: 'You may change your appointment at any time by calling the clinic.' },
    ],
  },
  unit: 'clause',
  check(clause, { document, kind }) {
    const found = changeOfTerms(clause, document);
    if (!found || earlier(clause, (before) => changeOfTerms(before, document) !== undefined)) return undefined;
    // 45 CFR 164.520(b)(1)(v)(C) requires a notice to reserve the change and to say how the new text is given.
    const reserved = found.notice && (kind === 'npp' || kind === 'part2-notice' || kind === 'unknown');
    const because = [
      ...(found.quiet ? ['no notice is promised or the moment is open'] : []),
      ...(found.byUse ? ['going on counts as agreement, or the reader must look for changes'] : []),
      ...(found.backward ? ['it reaches information already held'] : []),
      ...(found.madeKnown ? ['the new text is made known'] : []),
      ...(reserved ? ['a notice of privacy practices must say this'] : []),
    ];
    return {
      messageId: 'permits',
      severity: severityOf(found, reserved),
      because,
      evidence: [found.said.span],
      mayProhibit: !reserved,
    };
  },
});

function severityOf({ quiet, byUse, backward, madeKnown }: ChangeOfTerms, reserved: boolean): Severity {
  if (reserved) return madeKnown ? 'hint' : 'info';
  if (byUse || backward) return 'warning';
  if (madeKnown) return quiet ? 'info' : 'hint';
  return 'warning';
}
