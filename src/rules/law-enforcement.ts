/** Law enforcement and government access: Your information could be handed to police or government agencies, sometimes without a court order. */
import { governmentAccess } from '../language/governmentAccess';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'law-enforcement',
  title: 'Law enforcement and government access',
  status: 'stable',
  category: 'sharing',
  risk: 'medium',
  plain: 'They could hand your data to the police or the state, at times with no court order.',
  ask: 'Will you wait for a court order before you hand out my records?',
  basis: [
    {
      citation: '45 CFR 164.512(f)(1)-(6)',
      says: 'Permits listed disclosures to law enforcement, each with its own conditions.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.512(e)',
      says: 'Permits disclosure under court orders, and under subpoenas with safeguards.',
      confirmed: true,
    },
    { citation: '45 CFR 164.512(a)', says: 'Permits disclosure that another law requires.', confirmed: true },
    {
      citation: '45 CFR 164.528(a)(2)',
      says: "A law enforcement or oversight agency can suspend the patient's right to see its disclosures in the accounting.",
      confirmed: true,
    },
    {
      citation: '42 CFR 2.12, 2.13, 2.61-2.67',
      says: 'Substance use disorder treatment records have stronger protection and in general need consent or a special court order.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.520(b)(1)(iii)(D)',
      says: 'A notice covering such records must say that they will not be used in proceedings against the person without written consent, or a court order with a subpoena or similar demand.',
      confirmed: true,
    },
    {
      citation: 'Purl v. HHS, 787 F. Supp. 3d 284 (N.D. Tex. 2025)',
      says: 'The reproductive-health rules of 2024, including the attestation in 45 CFR 164.509 and the ban in 164.502(a)(5)(iii), were vacated. The appeal was dismissed on 10 September 2025.',
      confirmed: true,
    },
    {
      citation: 'State shield laws',
      says: 'Some states limit disclosure about reproductive or gender-affirming care. Details vary by state.',
      confirmed: false,
    },
    {
      citation: 'Cal. Civ. Code 56.10(b)-(c)',
      says: 'Lists the disclosures of medical information that are compelled and those that are allowed without authorization.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 56.108',
      says: 'Limits disclosure of certain sensitive care in response to out-of-state proceedings.',
      confirmed: false,
    },
    {
      citation: 'GDPR Art. 23',
      says: 'A law may restrict data rights, for example for public security or criminal investigations.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 48',
      says: 'A foreign court or agency order is recognized only on the basis of an international agreement, without prejudice to other transfer grounds.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Police or government bodies may receive patient information here.',
      why: 'HIPAA permits several disclosures; some documents go beyond them, and the 2024 reproductive-health shield was struck down, so state law and the document matter more.',
      todo: 'Limit it to what an order or a law requires, and promise notice to the patient.',
    },
  },
  limits: {
    prohibit:
      "{Org} will not disclose {poss} information to law enforcement or any other government body unless the law compels {orgobj} to do so or the disclosure is needed to prevent a serious and imminent threat to a person's health or safety.",
    narrow: {
      mode: 'append',
      text: '{Org} may make such a disclosure only to the extent that a court order, warrant, subpoena or specific law requires it or a serious and imminent threat to a person makes it necessary, must disclose no more than is required, and must notify {obj} at least {days} days beforehand so that {subj} may object, unless the law forbids that notice or the threat leaves no time for it.',
    },
  },
  docs: {
    what: 'Police or government bodies may receive patient information.',
    why: 'HIPAA permits several disclosures; some documents go beyond them, and the 2024 reproductive-health shield was struck down, so state law and the document matter more.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off for notices that only repeat the legal list of disclosures.',
  },
  examples: {
    flagged: [
      { text: '[[We will cooperate fully with law enforcement and may give them your information on request.]]' },
      { text: '[[Your data may be disclosed to any government body that asks for it, without notice to you.]]' },
      { text: '[[We may release recordings to the police where we believe it is appropriate.]]' },
      { text: '[[Location and usage data may be provided to authorities in any country.]]' },
      { text: '[[I consent to disclosure of my substance use treatment records for use in legal proceedings.]]' },
    ],
    clean: [
      {
        text: 'We will share information with law enforcement only with a court order, warrant or other process that the law requires us to obey, and will tell you unless the law forbids it.',
      },
      {
        text: 'Substance use disorder treatment records cannot be used against you in court without your consent or a court order and subpoena.',
      },
      { text: 'State law requires us to report gunshot wounds.' },
      { text: 'We will tell the authorities about abuse or neglect when the law requires us to.', kind: 'npp' },
      { text: 'We never give your records to immigration officers without a judge\u2019s order.', kind: 'npp' },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const access = governmentAccess(clause);
    if (!access) return undefined;
    const routine = !access.open && (kind === 'npp' || kind === 'part2-notice' || clause.has('cond.law'));
    if (!access.open && !routine) return undefined;
    const because = access.open ? [access.open] : ['the sentence repeats what the law lists'];
    return {
      messageId: 'permits',
      severity: routine ? 'hint' : 'warning',
      because,
      evidence: evidenceOf(clause, [access.recipient]),
      mayProhibit: kind !== 'npp' && kind !== 'part2-notice',
      limitable: !routine,
    };
  },
});
