/** Commercial product development and no share of profit: Companies could build and sell products from your information or samples and you would receive nothing. */
import { identifyingData, isDeidentified } from '../language/dataInClause';
import { productDevelopment } from '../language/productDevelopment';
import { defineRule } from '../linter/rule';

export default defineRule({
  id: 'commercial-development',
  title: 'Commercial product development and no share of profit',
  status: 'stable',
  category: 'money',
  risk: 'medium',
  plain: 'Companies could make and sell products from your data or samples. You would get nothing.',
  ask: 'Who makes money from my data? Can I say no?',
  basis: [
    {
      citation: '45 CFR 46.116(c)(7)',
      says: 'When appropriate, a consent must say whether biospecimens, even de-identified, may be used for commercial profit and whether the person will share it. It does not mention data or images.',
      confirmed: true,
    },
    {
      citation: '45 CFR 46.116(d)(1)',
      says: 'The same statement belongs in a broad consent where appropriate.',
      confirmed: true,
    },
    {
      citation: '45 CFR 46.116(a)',
      says: 'A research consent may not contain exculpatory language that waives legal rights or releases anyone from liability for negligence.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.508(a)(4)',
      says: 'If patient information is exchanged for payment, the authorization must say so.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 13(1)(c)-(e)',
      says: 'The notice must state the purposes, the legal basis and the recipients.',
      confirmed: true,
    },
    {
      citation: 'Moore v. Regents, 51 Cal.3d 120 (1990)',
      says: 'A physician must disclose personal research and economic interests when seeking consent. The patient had no ownership claim in the cells that were removed.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Companies may build products from patient information here.',
      why: 'It reveals a profit motive that matters to many patients, and research rules require that motive to be disclosed for biospecimens.',
      todo: 'Require a separate authorization that names the company and the product.',
    },
  },
  limits: {
    prohibit:
      '{Poss} information, images and samples will not be used to develop, test or improve any commercial product or service.',
    narrow: {
      mode: 'append',
      text: 'Commercial use may occur only with {poss} separate signed authorization that names the company and the product, states what {org} will receive in return and states whether {subj} will share in any profit; refusing it must not affect {poss} care or participation.',
    },
  },
  docs: {
    what: 'Companies may build products from patient information.',
    why: 'It reveals a profit motive that matters to many patients, and research rules require that motive to be disclosed for biospecimens.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: "Turn it off where a sponsor's product is only tested and no data is reused.",
  },
  examples: {
    flagged: [
      { text: '[[Your samples and data may lead to commercial products,]] [[and you will not share in any profits.]]' },
      {
        text: '[[I understand that inventions developed from my images will be owned by the developer and that I will not be paid.]]',
      },
      { text: '[[The company may use what it learns from your use of the service to create and sell new offerings.]]' },
      {
        text: '[[Discoveries made with your information may be patented and licensed to industry without further notice.]]',
      },
      {
        text: '[[You give up any claim to financial benefit from technology that is trained or tested with your records.]]',
      },
      {
        text: '[[You will not be paid if this research leads to new tests or drugs.]]',
        kind: 'research-consent',
        severity: 'info',
      },
      {
        text: 'We use the information we collect:\n• To answer your questions\n• [[To develop new products and services]]',
        kind: 'app-policy',
        severity: 'info',
      },
      {
        text: '[[My tissue may be used to develop a new test to be sold by the sponsor.]]',
        kind: 'research-consent',
        severity: 'warning',
      },
    ],
    clean: [
      { text: 'Your data will be used for non-commercial academic research only.' },
      {
        text: 'If a product is developed from your sample, the university will share net revenue with participants as described in section 9.',
      },
      { text: 'This study is testing a commercial product that is already sold in pharmacies.' },
      { text: 'You will not be paid for taking part in this study.', kind: 'research-consent' },
      { text: 'We never use your records to build products for sale.', kind: 'npp' },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const found = productDevelopment(clause);
    if (!found) return undefined;
    const identity = identifyingData(clause);
    // 45 CFR 46.116(c)(7) requires a research consent to say whether the participant shares in a profit.
    const required = kind === 'research-consent' && found.bareNoShare;
    const because = [
      ...(found.market ? ['products for sale or patents are meant'] : []),
      ...(found.market || found.noShare ? [] : ['new products or services are built from the data']),
      ...(found.noShare ? ['the patient gets no share'] : []),
      ...(identity ? [`it covers ${identity}`] : []),
      ...(isDeidentified(clause) ? ['only data without names is meant'] : []),
      ...(required ? ['research rules require this sentence'] : []),
    ];
    const mild = required || (!found.market && !found.noShare && !identity) || isDeidentified(clause);
    return {
      messageId: 'permits',
      severity: mild ? 'info' : 'warning',
      because,
      evidence: [found.said.span],
      mayProhibit: !required,
    };
  },
});
