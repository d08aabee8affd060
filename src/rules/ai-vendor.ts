/** AI vendor named or implied as a recipient: An outside technology company, not just your care team, could receive what you say or what is in your records. */
import { aiRecipient } from '../language/aiRecipient';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'ai-vendor',
  title: 'AI vendor named or implied as a recipient',
  status: 'stable',
  category: 'ai',
  risk: 'medium',
  plain: 'An outside tech company could get what you say, or what is in your records.',
  ask: 'Which company runs this tool? What may it keep?',
  basis: [
    {
      citation: '45 CFR 160.103',
      says: 'A vendor that handles patient information for a provider, and its subcontractors, are business associates.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.502(e), 164.504(e)(2)-(5)',
      says: 'A written contract must limit what the vendor may do, pass the same limits down the chain, and require return or destruction at the end.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.528(a)(1)(i)',
      says: 'Disclosures for treatment, payment and operations are left out of the accounting of disclosures, so a form is often the only place where a patient learns of the vendor.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 13(1)(e)',
      says: 'The notice must name the recipients or the categories of recipients.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 28(1)-(4), (10)',
      says: 'A processor needs a binding contract and permission for sub-processors, and becomes a controller if it decides the purposes itself.',
      confirmed: true,
    },
    {
      citation: 'Ontario PHIPA, s. 17',
      says: 'A custodian stays responsible for what its agents do with personal health information.',
      confirmed: true,
    },
    {
      citation: 'Ontario IPC, AI Scribes: Key Considerations (28 Jan 2026)',
      says: 'Regulator guidance: assess the privacy impact, be open with patients, obtain meaningful consent and have a person review the output.',
      confirmed: true,
    },
    {
      citation: 'Cal. Penal Code 632, 637.2',
      says: 'All parties must agree to the recording of a confidential conversation. Pleaded in suits of 2025-26 over ambient scribes (allegations only).',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 56.10',
      says: 'No disclosure of medical information without authorization, apart from listed exceptions. Pleaded in the same suits (allegations only).',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'An outside AI or technology company may receive patient information here.',
      why: 'The vendor may keep copies, use staff or further suppliers, and rely on its own terms of use; patients rarely learn its name.',
      todo: 'Name the company, bind it to this purpose, and forbid its own use and training.',
    },
  },
  limits: {
    prohibit: '{Org} will not send {poss} information to any outside artificial intelligence company.',
    narrow: {
      mode: 'append',
      text: "The only outside technology company that may receive {poss} information for this purpose will be {vendor}, which must be bound by a written agreement that limits its use to {purpose}, forbids any use for its own products or for training, forbids passing the information on, and requires deletion within {days} days; the company's own terms of use will not apply to {obj}.",
    },
  },
  docs: {
    what: 'An outside AI or technology company may receive patient information.',
    why: 'The vendor may keep copies, use staff or further suppliers, and rely on its own terms of use; patients rarely learn its name.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: "Turn it off where all AI tools run on the organization's own computers.",
  },
  examples: {
    flagged: [
      {
        text: '[[Your conversation will be processed by a third-party artificial intelligence company selected by the clinic.]]',
      },
      {
        text: "[[Images are uploaded to our analytics partner's platform, whose terms of service and privacy policy will apply.]]",
      },
      { text: '[[I consent to the transmission of my medical information to external AI service providers.]]' },
      {
        text: '[[The assistant is powered by a large language model operated by another company, which receives the questions you type.]]',
      },
      {
        text: '[[We work with cutting-edge AI firms and may give them access to charts so that their tools can operate.]]',
      },
      {
        text: '[[The audio of your visit is sent to an outside AI company, which writes a draft of the note.]]',
        kind: 'scribe-consent',
        severity: 'warning',
      },
      {
        text: 'We share your messages with:\n• Our pharmacy team\n• [[AI service providers who generate the replies]]',
        kind: 'app-policy',
        severity: 'warning',
      },
    ],
    clean: [
      {
        text: 'Our scribe vendor, acting under a business associate agreement, may not keep audio after the note is signed or use it for any other purpose.',
      },
      {
        text: 'The hospital operates its image-analysis software on its own computers and no outside company receives your images.',
      },
      { text: 'Vendors who stock the cafeteria and gift shop do not have access to patient information.' },
      { text: 'We never send your messages to AI providers.', kind: 'app-policy' },
      {
        text: 'The radiologist uses AI software that runs inside the hospital to measure the size of a nodule.',
        kind: 'imaging-consent',
      },
    ],
  },
  unit: 'clause',
  check(clause) {
    const found = aiRecipient(clause);
    if (!found) return undefined;
    const because = [
      ...(found.ownTerms ? ['the company\u2019s own terms apply'] : []),
      ...(found.ownPurposes ? ['the company may use the data for itself'] : []),
      ...(found.bound ? ['a contract or a narrow purpose is mentioned'] : ['no contract is mentioned here']),
    ];
    const loose = found.ownTerms || found.ownPurposes;
    return {
      messageId: 'permits',
      severity: found.bound && !loose ? 'info' : 'warning',
      because,
      evidence: [...evidenceOf(clause, [found.recipient]), ...(found.said ? [found.said.span] : [])],
    };
  },
});
