/** Sale of data or payment for it: Someone could be paid, in money or favours, for giving out your health information. */
import { isDeidentified } from '../language/dataInClause';
import { saleOfData } from '../language/saleOfData';
import { defineRule } from '../linter/rule';
import { evidenceOf, isPermissionForm } from '../linter/weigh';

export default defineRule({
  id: 'sale-remuneration',
  title: 'Sale of data or payment for it',
  status: 'stable',
  category: 'money',
  risk: 'high',
  plain: 'Someone could be paid, in money or favours, for giving out your health data.',
  ask: 'Does anyone pay you for my data?',
  basis: [
    {
      citation: '45 CFR 164.502(a)(5)(ii)',
      says: 'Patient information may not be sold without an authorization. Exceptions include cost-based fees for research and the merger of the entity.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.508(a)(4)',
      says: 'The authorization must state that the disclosure brings remuneration.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.520(b)(1)(ii)(E)',
      says: 'A notice of privacy practices must say that a sale needs an authorization.',
      confirmed: true,
    },
    {
      citation: 'RCW 19.373.070',
      says: 'Selling consumer health data needs a separate signed authorization that names the buyer and ends after one year.',
      confirmed: true,
    },
    {
      citation: 'NRS 603A.535',
      says: "Selling consumer health data needs the person's written authorization.",
      confirmed: true,
    },
    {
      citation: 'Conn. Gen. Stat. 42-520, 42-526 (as amended by PA 25-113)',
      says: 'Consent is needed to process or sell sensitive data, consumer health data included.',
      confirmed: true,
    },
    {
      citation: 'Tex. Health & Safety Code 181.153',
      says: 'Protected health information may not be disclosed for payment, apart from listed exceptions.',
      confirmed: true,
    },
    {
      citation: 'Utah Code 13-72a-201',
      says: "The supplier of a mental health chatbot may not sell or share users' health information or input, with narrow exceptions.",
      confirmed: true,
    },
    {
      citation: '45 CFR 164.502(d)(2)',
      says: 'Properly de-identified data falls outside HIPAA, and so outside its limit on sale.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Patient information may be given out for money or something of value here.',
      why: 'Payment changes whose interests the disclosure serves; the law demands a specific authorization that admits the payment.',
      todo: 'Strike it, or require a signed authorization for each sale that says who pays.',
    },
  },
  limits: {
    prohibit:
      '{Org} will not sell, license or exchange {poss} information, in any form, for money or anything else of value.',
    narrow: {
      mode: 'replace',
      text: '{Org} may disclose {poss} information in return for payment only with {poss} signed authorization for that specific sale, stating what will be sold, to whom, for what purpose and that {org} will be paid, and expiring no later than one year after signature; {subj} may revoke it in writing at any time, and {poss} care or use of the service will not depend on it.',
    },
  },
  docs: {
    what: 'Patient information may be given out for money or something of value.',
    why: 'Payment changes whose interests the disclosure serves; the law demands a specific authorization that admits the payment.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off for price lists and bills, which do not concern data.',
  },
  examples: {
    flagged: [
      { text: '[[We may receive payment from third parties in exchange for providing them with patient data.]]' },
      {
        text: '[[The company may license, rent or otherwise commercialize information collected through the service.]]',
      },
      { text: '[[I agree that the hospital may be compensated for supplying my images to industry.]]' },
      {
        text: '[[If our business or its assets are acquired, user health information is one of the assets that may be transferred to the buyer for its own use.]]',
      },
      { text: '[[We may exchange your data with partners for discounts, services or other valuable consideration.]]' },
    ],
    clean: [
      { text: 'We will not sell your health information without your written authorization.' },
      { text: 'We may charge you a reasonable, cost-based fee for copies of your records.' },
      { text: "Proceeds from the hospital auxiliary's bake sale support the children's ward." },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const sale = saleOfData(clause);
    if (!sale) return undefined;
    const deidentified = isDeidentified(clause);
    const asked = clause.stance.consent === 'asked' || isPermissionForm(kind);
    const transfer = sale.mark.tag === 'who.buyer';
    const because = [
      deidentified ? 'only data without names is meant' : 'the data can identify a person',
      ...(transfer ? ['the organization itself changes hands'] : []),
      ...(asked ? ['the patient is asked'] : ['no authorization is asked']),
    ];
    const severity = transfer ? 'info' : deidentified || asked ? 'warning' : 'error';
    return { messageId: 'permits', severity, because, evidence: evidenceOf(clause, [sale]) };
  },
});
