/** Opt-out only, hidden, burdensome or missing: Your data is used unless you find out how to object, and the form makes that hard or says nothing about it. */
import { type Burden, buriedOptOut } from '../language/buriedOptOut';
import { defineRule } from '../linter/rule';

export default defineRule({
  id: 'optout-buried',
  title: 'Opt-out only, hidden, burdensome or missing',
  status: 'stable',
  category: 'consent',
  risk: 'medium',
  plain: 'They use your data unless you say no, and the form makes it hard to find out how.',
  ask: 'How do I say no? Who do I call?',
  basis: [
    { citation: 'GDPR Art. 4(11), rec. 32', says: 'Silence and pre-ticked boxes are not consent.', confirmed: true },
    { citation: 'GDPR Art. 7(3)', says: 'Withdrawing consent must be as easy as giving it.', confirmed: true },
    {
      citation: 'GDPR Art. 21(1), (4), (6)',
      says: 'A right to object, shown clearly and apart from other information. It extends to research, with a public-interest exception.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.514(f)(2)(ii)',
      says: 'A fundraising message must give a clear and conspicuous way to opt out, without undue burden.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.510(a)(2)',
      says: 'A patient must get the chance to object to being listed in a facility directory.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.522(a)',
      says: 'A patient may ask for a restriction, but the provider need not agree, except for care paid in full.',
      confirmed: true,
    },
    {
      citation: 'RCW 19.373.030(1)(c)(iv)',
      says: 'A request for consent must say how to withdraw it.',
      confirmed: true,
    },
    { citation: 'NRS 603A.500(3)(d)', says: 'A request for consent must say how to withdraw it.', confirmed: true },
    { citation: '11 CCR 7004', says: 'Refusing must be as easy as accepting (symmetry in choice).', confirmed: false },
    {
      citation: 'Regulation (EU) 2025/327 (EHDS), Art. 71',
      says: 'A right to opt out of secondary use at any time, without giving reasons. Applies from 26 March 2029.',
      confirmed: true,
    },
    {
      citation: 'Regulation (EU) 2025/327 (EHDS), Art. 10',
      says: 'A right to opt out of primary-use access, only where a Member State provides it.',
      confirmed: true,
    },
    {
      citation: 'England: national data opt-out',
      says: 'Patients in England can stop confidential patient information from being used beyond their own care for research and planning, with exceptions.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.506(c), 164.522(a)(1)(ii)',
      says: "HIPAA lets providers exchange records for care, payment and operations and gives no right to leave a health information exchange. Any opt-out comes from other law or the exchange's own policy.",
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Silence counts as agreement here, or saying no is made hard.',
      why: 'Silence becomes consent; people who would object never get the chance.',
      todo: 'Ask first, or put a simple way to say no beside the clause.',
    },
  },
  limits: {
    prohibit:
      '{Org} will use {poss} information for {purpose} only after receiving {poss} signature for that use; silence, continued attendance or use of the service will not count as agreement.',
    narrow: {
      mode: 'append',
      text: '{Subj} may object at any time, free of charge and without giving a reason, by telling any member of staff, by writing to {contact} or by using the form on the same page as this clause; {org} must apply the objection within {days} days to all past and future information and pass it on to every recipient.',
    },
  },
  docs: {
    what: 'Silence counts as agreement here, or saying no is made hard.',
    why: 'Silence becomes consent; people who would object never get the chance.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off where an opt-out is a legal duty met in another document.',
  },
  examples: {
    flagged: [
      { text: '[[Unless you object by letter within 10 days, your data will be included.]]' },
      { text: '[[To opt out you must contact each of our partners separately.]]' },
      { text: '[[Patients who do not wish to participate should have told the front desk before registration.]]' },
      { text: '[[You are deemed to have consented if you continue with your appointment.]]' },
      {
        text: '[[Opting out does not apply to information that has already been shared, and some uses cannot be declined.]]',
      },
      { text: '[[Your scans are used for research unless you object.]]', kind: 'npp', severity: 'warning' },
      {
        text: '[[By default your entries are included in our research program,]] and we will tell you about its results.',
        kind: 'app-policy',
        severity: 'warning',
      },
      {
        text: '[[If you do not wish to have your samples stored, you must write to the study office.]]',
        kind: 'research-consent',
        severity: 'warning',
      },
    ],
    clean: [
      {
        text: 'You can opt out at any time using the button below or by telling any member of staff, and nothing about your care will change.',
      },
      { text: 'We will ask for your permission each time before we use an image for teaching.' },
      { text: 'You may object to being listed in the facility directory.' },
      { text: 'We may share your condition with a family member unless you object.', kind: 'npp' },
      { text: 'You can opt out of text messages by replying STOP.', kind: 'app-policy' },
    ],
  },
  unit: 'clause',
  check(clause) {
    const found = buriedOptOut(clause);
    if (!found) return undefined;
    const because = [
      reasons[found.burden],
      ...(found.weighty ? ['it is about research, AI, sale or other companies'] : []),
      ...(found.hard ? ['a letter or a deadline stands in the way'] : []),
      ...(found.easy ? ['a simple way to object is offered'] : []),
    ];
    const mild = found.easy || (found.burden === 'unless' && !found.weighty && !found.hard);
    return { messageId: 'permits', severity: mild ? 'info' : 'warning', because, evidence: [found.said.span] };
  },
});

const reasons: Readonly<Record<Burden, string>> = {
  silence: 'silence or going on counts as agreement',
  effort: 'objecting takes letters, calls or several parties',
  partial: 'objecting does not reach everything',
  unless: 'the data is used unless somebody objects',
};
