/** Bundled or conditioned consent: You are being asked to accept data uses you may not want in order to get care or a service, or several permissions are rolled into one signature. */
import { type Tie, tiedConsent } from '../language/tiedConsent';
import { defineRule } from '../linter/rule';

export default defineRule({
  id: 'bundled-conditioned',
  title: 'Bundled or conditioned consent',
  status: 'stable',
  category: 'consent',
  risk: 'high',
  plain:
    'To get care, you may have to agree to uses of your data that you do not want. Or you sign once for many things.',
  ask: 'Can I still get care if I say no to this part?',
  basis: [
    {
      citation: '45 CFR 164.508(b)(4)',
      says: 'Treatment, payment, enrollment or eligibility may not depend on signing an authorization, apart from three exceptions: research-related treatment, certain plan enrollment, and exams done only to inform a third party.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.508(b)(3), (b)(2)(iv)',
      says: 'An authorization may not be combined with another document, apart from limited exceptions such as research permissions. A combination that breaks the rule is invalid.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.508(c)(2)(ii)',
      says: 'The authorization must say whether care can be made to depend on it.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 7(2), (4)',
      says: 'Consent must be set apart from other matters and must not be a price for something that does not need the data.',
      confirmed: true,
    },
    {
      citation: 'RCW 19.373.010, .030, .070',
      says: 'Consent cannot come from broad terms of use. Collection, sharing and sale each need their own.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 56.11',
      says: 'The authorization must be clearly separate from other text and carry a signature that serves no other purpose.',
      confirmed: true,
    },
    {
      citation: '225 ILCS 155/10',
      says: 'Consent to AI in therapy cannot come from general terms of use or deceptive design.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Agreeing to data uses is tied to care or a service, or several permissions share one signature, here.',
      why: 'Consent that cannot be refused is not free, and HIPAA voids many authorizations that are combined with other documents or made a condition of treatment.',
      todo: 'Give each use its own page, choice and signature.',
    },
  },
  limits: {
    prohibit:
      '{Poss} agreement to treatment does not include agreement to any other use of {poss} information, and {org} will not make care, payment, enrollment or eligibility depend on any such agreement.',
    narrow: {
      mode: 'replace',
      text: 'Each use other than treatment and payment will be presented on a separate page with its own yes/no choice and signature; no box may be ticked in advance; {subj} may answer no to any or all of them without any effect on {poss} care, coverage or access to services.',
    },
  },
  docs: {
    what: 'Agreeing to data uses is tied to care or a service, or several permissions share one signature,.',
    why: 'Consent that cannot be refused is not free, and HIPAA voids many authorizations that are combined with other documents or made a condition of treatment.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse:
      'Turn it off for research consents whose treatment depends on taking part, if counsel has reviewed that.',
  },
  examples: {
    flagged: [
      {
        text: '[[By signing this consent for treatment you also agree to the use of your data for research and product development.]]',
      },
      { text: '[[If you do not agree to the recording, we will be unable to see you.]]' },
      {
        text: '[[Your signature below covers treatment, billing, photography, data sharing and participation in our innovation program.]]',
      },
      { text: "[[Access to the patient portal requires acceptance of our data partners' terms.]]" },
      {
        text: '[[Agreeing to these terms constitutes your authorization under HIPAA for the uses described in our privacy policy.]]',
      },
      {
        text: '[[If you decline to sign this release of your images, we cannot schedule your appointment.]]',
        kind: 'treatment-consent',
        severity: 'warning',
      },
      {
        text: '[[By using the app you consent to the collection and sharing of your health entries.]]',
        kind: 'app-policy',
        severity: 'warning',
      },
      { text: '[[By creating an account you agree to our privacy policy.]]', kind: 'app-policy', severity: 'info' },
    ],
    clean: [
      { text: 'Signing this authorization is voluntary, and your treatment will not be affected if you refuse.' },
      { text: 'Please tick one box: yes, you may use my images for teaching; no, you may not.' },
      {
        text: 'Because this examination is performed solely to report to your employer, we can perform it only if you authorize that report.',
      },
      { text: 'If you decide not to sign, we will not refuse to treat you.', kind: 'authorization' },
      {
        text: 'By providing your phone number you agree to receive text messages about your appointments.',
        kind: 'npp',
      },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const found = tiedConsent(clause);
    if (!found) return undefined;
    const research = kind === 'research-consent' && (found.tie === 'refusal' || found.tie === 'condition');
    const because = [
      reasons[found.tie],
      ...(found.beyondCare ? ['it covers more than care'] : []),
      ...(found.allowed || research ? ['the law allows this tie'] : []),
    ];
    return {
      messageId: 'permits',
      severity: found.allowed || research ? 'hint' : found.policyOnly ? 'info' : 'warning',
      because,
      evidence: [found.said.span],
    };
  },
});

const reasons: Readonly<Record<Tie, string>> = {
  refusal: 'who refuses is turned away or gets less',
  signature: 'one signature covers several permissions',
  condition: 'a service depends on agreeing',
  use: 'using the service or handing in data counts as consent',
  box: 'the box is ticked before anybody chose',
};
