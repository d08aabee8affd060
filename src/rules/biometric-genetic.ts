/** Biometric, face, voice or genetic information: Features that identify you for life, such as your face, voice or DNA, could be collected, compared or shared, and DNA also speaks for your relatives. */
import { bodyFeatures } from '../language/bodyFeatures';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'biometric-genetic',
  title: 'Biometric, face, voice or genetic information',
  status: 'stable',
  category: 'identity',
  risk: 'high',
  plain:
    'Your face, voice or DNA could be stored, matched or shared. You can never change them, and DNA also tells about your family.',
  ask: 'What will you do with data about my face, voice or DNA? When will you delete it?',
  basis: [
    {
      citation: '740 ILCS 14/15',
      says: 'Private entities need a written policy and a written release before collecting biometric identifiers.',
      confirmed: true,
    },
    {
      citation: '740 ILCS 14/10; Mosby v. Ingalls, 2023 IL 129081',
      says: 'That law excludes information captured from a patient in a health care setting or collected for HIPAA treatment, payment or operations, and diagnostic images.',
      confirmed: true,
    },
    {
      citation: '410 ILCS 513/15, 513/30',
      says: 'Genetic test results may be disclosed only with a specific written authorization, apart from listed exceptions.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 56.18-56.186',
      says: 'Direct-to-consumer genetic companies need separate express consent for each kind of use and disclosure.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 56.17',
      says: 'Separate written authorization for disclosing the results of a genetic test.',
      confirmed: false,
    },
    {
      citation: 'Tex. Bus. & Com. Code 503.001',
      says: 'Capturing a biometric identifier for a commercial purpose needs notice and consent.',
      confirmed: true,
    },
    { citation: 'RCW 19.373.010', says: 'Biometric and genetic data are consumer health data.', confirmed: true },
    {
      citation: '45 CFR 164.514(b)(2)(i)(P)-(R)',
      says: 'Safe harbor removes biometric identifiers, full-face and comparable images, and any other unique identifier.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.502(a)(5)(i)',
      says: 'Health plans, other than long-term care issuers, may not use genetic information for underwriting.',
      confirmed: true,
    },
    {
      citation: '45 CFR 46.116(c)(9)',
      says: 'When appropriate, a consent must say whether biospecimen research will or might include whole genome sequencing.',
      confirmed: true,
    },
    {
      citation: 'GINA (42 U.S.C. 2000ff ff.)',
      says: 'Employers may not discriminate on genetic information or, in general, acquire it.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 4(13)-(14), 9(1), 9(4)',
      says: 'Genetic and identifying biometric data are special categories, and Member States may add conditions.',
      confirmed: true,
    },
    {
      citation: '28 CFR 202.205',
      says: 'The bulk threshold for human genomic data is more than 100 US persons.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Face, voice or genetic features may be collected, compared or shared here.',
      why: "These identifiers cannot be changed if leaked and are the usual bridge from 'anonymous' data back to a person.",
      todo: 'Ask for a separate consent, and forbid matching with other databases.',
    },
  },
  limits: {
    prohibit:
      '{Org} will not collect, create, analyse or disclose any identifier based on {poss} face, voice, fingerprints or genes, except the result of a test ordered for {poss} own care.',
    narrow: {
      mode: 'append',
      text: 'Face, voice and genetic information may be used only for {purpose} and only with {poss} separate signed consent; it must not be matched with any other database, disclosed to law enforcement, insurers, employers or relatives, or used to develop any product, and it must be destroyed within {days} days after that purpose is complete or consent is withdrawn.',
    },
  },
  docs: {
    what: 'Face, voice or genetic features may be collected, compared or shared.',
    why: "These identifiers cannot be changed if leaked and are the usual bridge from 'anonymous' data back to a person.",
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off for a clinical genetic test whose consent is limited to care.',
  },
  examples: {
    flagged: [
      {
        text: '[[We may create and store a template of your face or voice to verify your identity and improve our software.]]',
      },
      { text: '[[Your genetic sequence may be deposited in databases that other organizations can search.]]' },
      { text: '[[Voice patterns from your calls will be analysed to detect mood and other conditions.]]' },
      { text: '[[Photographs taken at check-in may be matched against images held by third parties.]]' },
      {
        text: '[[Remaining DNA may be sequenced in full and the results combined with your medical record and those of your relatives.]]',
      },
    ],
    clean: [
      { text: "The phone's fingerprint sign-in stays on your device and is not sent to us." },
      { text: 'Your sample will be destroyed after the test is reported, and no other genetic testing will be done.' },
      { text: 'This research will not include whole genome sequencing.' },
      { text: 'A genetic counselor will explain the results of your genetic test to you.', kind: 'treatment-consent' },
      { text: 'Genetic information will not be shared with your employer or with insurers.', kind: 'research-consent' },
    ],
  },
  unit: 'clause',
  check(clause) {
    const use = bodyFeatures(clause);
    if (!use) return undefined;
    const shared =
      clause.permitted('act.share', 'act.publish', 'act.sell').length > 0 ||
      clause.has('who.third', 'who.police', 'who.repository', 'who.partner');
    const because = [
      ...(use.mark.tag === 'data.genetic' || use.mark.tag === 'data.sample'
        ? ['genes also speak for relatives']
        : ['these features cannot be changed']),
      ...(shared ? ['others receive or match them'] : []),
      ...(clause.stance.consent === 'asked' ? ['the patient is asked'] : []),
    ];
    return {
      messageId: 'permits',
      severity: clause.stance.consent === 'asked' && !shared ? 'info' : 'warning',
      because,
      evidence: evidenceOf(clause, [use]),
    };
  },
});
