/** Disclaimer of liability for breaches or misuse: They say they are not responsible if your information is leaked or misused. */
import { disclaimedDuty } from '../language/disclaimedDuty';
import { defineRule } from '../linter/rule';

export default defineRule({
  id: 'breach-disclaimer',
  title: 'Disclaimer of liability for breaches or misuse',
  status: 'stable',
  category: 'consent',
  risk: 'medium',
  plain: 'They say they are not responsible if your information is leaked or misused.',
  ask: 'If my data leaks, will you tell me? What will you do about it?',
  basis: [
    {
      citation: '45 CFR 164.400-414',
      says: 'Affected people must be told of a breach of unsecured information without unreasonable delay and within 60 days of discovery.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.520(b)(1)(v)(A)',
      says: 'A notice of privacy practices must state that duty.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.530(c)',
      says: 'A covered entity must have safeguards to protect the privacy of patient information.',
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
      citation: '16 CFR Part 318',
      says: 'Health apps outside HIPAA must notify people of a breach, which includes an unauthorized disclosure.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 33-34, 82',
      says: 'Breaches must be reported, people told where the risk is high, and damage compensated.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 56.36',
      says: 'Damages for the negligent release of medical information.',
      confirmed: false,
    },
    {
      citation: 'Cal. Civ. Code 1798.150, 1798.192',
      says: 'Statutory damages for certain data breaches. Rights under the California privacy act cannot be waived.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Responsibility for a leak or misuse is disclaimed here.',
      why: 'Duties to protect data and to tell people about breaches cannot be contracted away in most of these settings, and such wording deters complaints.',
      todo: 'Strike it; say who stays responsible and how people will be told.',
    },
  },
  limits: {
    prohibit:
      'Nothing in this document limits the responsibility of {org_name} or its contractors for loss, misuse or unauthorized disclosure of {poss} information.',
    narrow: {
      mode: 'append',
      text: '{Org} will remain responsible for the acts of {orgposs} contractors, will notify {obj} in writing without unreasonable delay and no later than {days} days after discovering any unauthorized access, and will provide, at no cost, the steps reasonably needed to protect {obj} from harm; no legal right or remedy is waived.',
    },
  },
  docs: {
    what: 'Responsibility for a leak or misuse is disclaimed.',
    why: 'Duties to protect data and to tell people about breaches cannot be contracted away in most of these settings, and such wording deters complaints.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off for honest sentences about risk, if they stand alone.',
  },
  examples: {
    flagged: [
      { text: '[[We are not liable for any loss, theft or unauthorized access to your information.]]' },
      { text: '[[You use the service at your own risk and release us from all claims arising from a data breach.]]' },
      {
        text: '[[The clinic accepts no responsibility for what outside companies do with the information it sends them.]]',
      },
      { text: '[[I agree to hold the hospital and its vendors harmless if my images are disclosed.]]' },
      { text: '[[Our total liability for any privacy incident is limited to the fees you paid in the last month.]]' },
    ],
    clean: [
      { text: 'We will notify you promptly if a breach compromises the privacy of your information.' },
      {
        text: 'No system is perfectly secure, and although we take precautions there is a small risk that someone could gain access.',
      },
      { text: 'You are not responsible for charges that your insurance covers in full.' },
      { text: 'You are responsible for keeping your portal password secret.', kind: 'app-policy' },
      {
        text: 'We cannot guarantee that your information will stay confidential, but we do everything we reasonably can to protect it.',
        kind: 'research-consent',
      },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const disclaimer = disclaimedDuty(clause);
    if (!disclaimer) return undefined;
    const full = /\b(?:all (?:claims|liability)|harmless|any (?:loss|damages?|claims?)|release)\b/iu.test(clause.text);
    const because = [
      ...(full ? ['the release is complete'] : []),
      ...(kind === 'research-consent' ? ['a research consent may not release anyone from negligence'] : []),
    ];
    return { messageId: 'permits', severity: 'warning', because, evidence: [disclaimer] };
  },
});
