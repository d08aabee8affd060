/** Irrevocable permission, waiver of rights, ownership or licence grants: You would give up control for good: no changing your mind, no claim, or a permanent licence over your own information. */
import { type Surrender, surrenderedRight } from '../language/surrenderedRights';
import { defineRule } from '../linter/rule';

export default defineRule({
  id: 'rights-waiver-licence',
  title: 'Irrevocable permission, waiver of rights, ownership or licence grants',
  status: 'stable',
  category: 'consent',
  risk: 'high',
  plain: 'You would give up control for good. You could not change your mind, make a claim or take your data back.',
  ask: 'Can I change my mind later? What happens to my data then?',
  basis: [
    {
      citation: '45 CFR 164.508(b)(5), (c)(2)(i)',
      says: 'An authorization can be revoked in writing at any time, except to the extent already relied on, and must say so.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.530(h)',
      says: 'No one may be required to waive Privacy Rule, breach-notice or complaint rights as a condition of treatment, payment, enrollment or eligibility.',
      confirmed: true,
    },
    {
      citation: '45 CFR 46.116(a)',
      says: 'A research consent may not contain exculpatory language that waives legal rights or releases anyone from liability for negligence.',
      confirmed: true,
    },
    {
      citation: '21 CFR 50.20',
      says: 'The same ban on exculpatory language in FDA-regulated research.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 7(3)',
      says: 'Consent can be withdrawn at any time, as easily as it was given.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 12-22',
      says: 'Rights of access, correction, erasure, restriction, portability and objection.',
      confirmed: true,
    },
    {
      citation: 'State law on ownership of medical records',
      says: 'Who owns medical records and images is a question of state law. No federal rule makes patients the owners.',
      confirmed: false,
    },
  ],
  messages: {
    permits: {
      found: 'The patient gives up rights or control for good here.',
      why: 'Several of these terms are invalid in this setting: HIPAA authorizations are revocable, rights cannot be waived as a condition of care, and research consents may not contain exculpatory language.',
      todo: 'Strike it, or let the patient revoke and limit the permission in time and purpose.',
    },
  },
  limits: {
    prohibit:
      '{Subj} will keep all rights in {poss} information, images, recordings and samples; nothing in this document transfers ownership, grants a licence or waives any legal right or claim.',
    narrow: {
      mode: 'replace',
      text: '{Subj} may revoke this permission at any time by writing to {contact}, and from that date {org} must stop using and disclosing {poss} information, except to the extent that action has already been taken in reliance on the permission; any right to use the information will be limited to {purpose}, may not be transferred to anyone else, and will end on {date}.',
    },
  },
  docs: {
    what: 'The patient gives up rights or control for good.',
    why: 'Several of these terms are invalid in this setting: HIPAA authorizations are revocable, rights cannot be waived as a condition of care, and research consents may not contain exculpatory language.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off for licences of software that do not touch patient information.',
  },
  examples: {
    flagged: [
      { text: '[[This authorization is irrevocable.]]' },
      {
        text: '[[You grant us a perpetual, worldwide, royalty-free, transferable licence to use, copy and modify the information you submit.]]',
      },
      { text: '[[I waive any right to inspect, approve or be notified of uses of my images.]]' },
      {
        text: '[[All recordings, data and derivatives are the sole property of the company,]] [[and you assign any interest you have in them.]]',
      },
      {
        text: '[[By signing you release the hospital and its partners from all claims arising out of the use of your information.]]',
      },
      {
        text: '[[You grant the company an irrevocable licence to use the recordings you upload.]]',
        kind: 'app-policy',
        severity: 'warning',
      },
      {
        text: '[[I give up my right to inspect the finished photographs.]]',
        kind: 'treatment-consent',
        severity: 'warning',
      },
    ],
    clean: [
      {
        text: 'You may revoke this authorization at any time in writing; the revocation will not affect actions already taken in reliance on it.',
      },
      { text: 'Nothing in this form limits your legal rights.' },
      { text: 'Our physicians are licensed in this state and their licences can be verified online.' },
      { text: 'You do not give up any of your legal rights by signing this form.', kind: 'research-consent' },
      {
        text: 'The paper chart is the physical property of the clinic, but the information belongs to you.',
        kind: 'npp',
      },
    ],
  },
  unit: 'clause',
  check(clause) {
    const found = surrenderedRight(clause);
    if (!found) return undefined;
    const because = [reasons[found.kind], ...(found.feedbackOnly ? ['it concerns comments on the service'] : [])];
    return {
      messageId: 'permits',
      severity: found.feedbackOnly ? 'info' : 'warning',
      because,
      evidence: [found.said.span],
    };
  },
});

const reasons: Readonly<Record<Surrender, string>> = {
  irrevocable: 'the permission cannot be taken back',
  licence: 'a licence or the rights themselves are granted',
  waiver: 'a right or claim is given up',
  ownership: 'the organization becomes the owner',
  release: 'the organization is released from claims',
  unrestricted: 'the use has no limit',
};
