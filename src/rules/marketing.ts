/** Marketing, advertising and targeting: Your health details could be used to advertise things to you or shared with advertisers. */
import { marketingUse } from '../language/marketingUse';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'marketing',
  title: 'Marketing, advertising and targeting',
  status: 'stable',
  category: 'money',
  risk: 'medium',
  plain: 'They could use your health details to sell you things, or share them with people who do.',
  ask: 'Can I say no to ads and still get care?',
  basis: [
    {
      citation: '45 CFR 164.501',
      says: 'Marketing is a message that encourages people to buy or use a product or service. Exceptions include refill reminders paid only at cost.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.508(a)(3)',
      says: 'Marketing needs an authorization that states any payment from a third party. Exceptions are face-to-face talk and small promotional gifts.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.514(f), 164.520(b)(1)(iii)(A)',
      says: 'Fundraising is separate from marketing. The notice must mention it and every recipient must be able to opt out.',
      confirmed: true,
    },
    {
      citation: 'FTC Act s. 5 (15 U.S.C. 45)',
      says: 'Unfair or deceptive practices are barred, including disclosures to advertisers that break a privacy promise.',
      confirmed: true,
    },
    {
      citation: '16 CFR Part 318',
      says: 'For health apps outside HIPAA, an unauthorized disclosure counts as a breach and must be notified.',
      confirmed: true,
    },
    {
      citation: 'RCW 19.373.030',
      says: 'Consumer health data may be collected or shared beyond the requested service only with consent.',
      confirmed: true,
    },
    {
      citation: 'Tex. Health & Safety Code 181.152',
      says: 'Using or disclosing protected health information for marketing needs clear and unambiguous permission, apart from listed exceptions.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 56.10',
      says: 'Medical information may not be used for marketing without express authorization, apart from listed exceptions.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 1798.121',
      says: 'People may tell a business to limit its use of sensitive personal information, health data included.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 21(2)-(3)',
      says: 'A person may object to direct marketing at any time, and the processing for it must then stop.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Patient information may be used for marketing or advertising here.',
      why: 'Marketing paid for by others needs authorization under HIPAA; trackers on health sites have led to FTC orders and class actions.',
      todo: 'Strike it, or require an authorization that names the product and any payment.',
    },
  },
  limits: {
    prohibit: '{Org} will not use or disclose {poss} information for advertising, marketing or targeting of any kind.',
    narrow: {
      mode: 'append',
      text: 'This may happen only with {poss} separate signed authorization that names the product or service, names each company involved and states whether {org} will be paid; no advertising network, social media company or data broker may receive the information, and {subj} may withdraw at any time by writing to {contact}.',
    },
  },
  docs: {
    what: 'Patient information may be used for marketing or advertising.',
    why: 'Marketing paid for by others needs authorization under HIPAA; trackers on health sites have led to FTC orders and class actions.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off where only appointment and refill reminders are sent.',
  },
  examples: {
    flagged: [
      {
        text: '[[We may use your diagnosis and medication history to send you offers from companies that sponsor our programs.]]',
      },
      {
        text: '[[Information about the pages you view, including symptom pages, is shared with advertising networks.]]',
      },
      { text: '[[You agree to receive promotional messages tailored to your health interests.]]' },
      { text: '[[Drug manufacturers may pay us to tell you about products that could suit you.]]' },
      { text: '[[We create audiences based on health conditions so that our partners can reach people like you.]]' },
    ],
    clean: [
      { text: 'We must have your written permission before using your information for marketing.' },
      { text: 'We may call you to remind you that a prescription is ready for pick-up.' },
      { text: 'You may tell us at any time to stop sending fundraising letters.' },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const use = marketingUse(clause);
    if (!use) return undefined;
    const advertisers = clause.has('who.advertiser') || clause.has('act.sell');
    const own = use.mark.tag === 'pur.soft-marketing';
    const because = [
      ...(advertisers ? ['advertisers or other companies are involved'] : []),
      ...(own ? ['the message is about the organization\u2019s own services'] : []),
      ...(clause.stance.consent === 'asked' ? ['the patient is asked'] : []),
    ];
    const severity = own || clause.stance.consent === 'asked' ? 'info' : 'warning';
    return {
      messageId: 'permits',
      severity,
      because,
      evidence: evidenceOf(clause, [use]),
      ...(kind === 'npp' && own ? { mayProhibit: true } : {}),
    };
  },
});
