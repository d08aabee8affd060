/** Unilateral change of terms: They could change the rules later and apply the new rules to information they already have. */
import { type ChangeOfTerms, changeOfTerms } from '../language/changeOfTerms';
import type { Severity } from '../linter/finding';
import { defineRule } from '../linter/rule';

export default defineRule({
  id: 'unilateral-change',
  title: 'Unilateral change of terms',
  status: 'stable',
  category: 'consent',
  risk: 'medium',
  plain: 'They could change the rules later. The new rules could cover data they already have.',
  ask: 'Will you ask me before new rules apply to my data?',
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
        text: '[[We may modify this policy at any time without notice,]] [[and your continued use of the app means you accept the changes.]]',
      },
      {
        text: '[[The terms of this consent may be updated by the institution,]] and the updated terms will govern data already collected.',
      },
      { text: '[[New purposes may be added in the future at our sole discretion.]]' },
      {
        text: '[[You are responsible for checking this page from time to time for changes, which take effect when posted.]]',
      },
      { text: '[[Our partners may alter how they handle your information without asking you again.]]' },
      {
        text: '[[We may update this policy from time to time.]] Please come back to this page to read it.',
        kind: 'app-policy',
        severity: 'warning',
      },
      {
        text: '[[We reserve the right to change the terms of this notice for all information we hold.]]',
        kind: 'npp',
        severity: 'info',
      },
      {
        text: '[[We may change these terms at any time without prior notice.]]',
        kind: 'app-policy',
        severity: 'warning',
      },
    ],
    clean: [
      {
        text: 'We reserve the right to change this notice and will post the revised notice in our offices and on our website and give you a copy on request.',
      },
      {
        text: 'If we make a material change we will ask for your consent before applying it to information we already hold.',
      },
      { text: 'You may change your appointment at any time by calling the clinic.' },
      {
        text: 'We reserve the right to change this notice. The new notice will be posted in our waiting room.',
        kind: 'npp',
      },
      { text: 'We will ask for your written consent before we change how we use your recordings.', kind: 'app-policy' },
    ],
  },
  unit: 'clause',
  check(clause, context) {
    const { kind } = context;
    const found = changeOfTerms(clause, context);
    if (!found) return undefined;
    // 45 CFR 164.520(b)(1)(v)(C) requires a notice to reserve the change and to say how the new text is given.
    const reserved = noticeKinds.has(kind) || (found.notice && kind !== 'app-policy');
    const because = [
      ...(found.unannounced ? ['no notice is promised'] : []),
      ...(found.anyTime ? ['the moment is left open'] : []),
      ...(found.byUse ? ['going on counts as agreement'] : []),
      ...(found.lookOut ? ['the reader must look for changes'] : []),
      ...(found.backward ? ['it reaches information already held'] : []),
      found.madeKnown ? 'the new text is made known' : 'it is not said how the new text is made known',
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

/** Documents in which the law requires the reservation. */
const noticeKinds: ReadonlySet<string> = new Set(['npp', 'part2-notice']);

function severityOf(change: ChangeOfTerms, reserved: boolean): Severity {
  if (change.byUse || change.unannounced) return 'warning';
  if (reserved) return change.madeKnown ? 'hint' : 'info';
  if (change.backward) return 'warning';
  if (change.madeKnown) return change.anyTime || change.lookOut ? 'info' : 'hint';
  return 'warning';
}
