/** Disclosure to insurers, employers or for underwriting: Your health information could reach people who decide about your insurance or your job. */
import { underwritingDisclosure } from '../language/underwriting';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'insurer-employer',
  title: 'Disclosure to insurers, employers or for underwriting',
  status: 'stable',
  category: 'sharing',
  risk: 'high',
  plain: 'Your health data could reach people who decide about your insurance or your job.',
  ask: 'Will my insurance company or my boss see any of this?',
  basis: [
    {
      citation: '45 CFR 164.508(a)(1), (b)(4)(iii)',
      says: 'Disclosure to an employer usually needs an authorization. An exam done only to inform the employer may be conditioned on signing one.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.512(b)(1)(v)',
      says: 'Findings from workplace medical surveillance or a work injury may go to the employer, with notice to the patient.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.504(f)',
      says: 'A group health plan may share with the plan sponsor only under limits written into the plan.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.502(a)(5)(i)',
      says: 'Health plans, other than long-term care issuers, may not use genetic information for underwriting.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.520(b)(1)(iii)(C)',
      says: 'The notice of a plan that underwrites must say so.',
      confirmed: true,
    },
    {
      citation: 'GINA (42 U.S.C. 2000ff ff.)',
      says: 'Employers may not discriminate on genetic information or, in general, acquire it.',
      confirmed: true,
    },
    {
      citation: 'ADA, 42 U.S.C. 12112(d)',
      says: "Limits an employer's medical exams and questions and requires the results to be kept confidential.",
      confirmed: true,
    },
    {
      citation: '45 CFR 164.522(a)(1)(vi)',
      says: 'A provider must agree not to tell a health plan about care that was paid for in full by or for the patient.',
      confirmed: true,
    },
    {
      citation: 'Regulation (EU) 2025/327 (EHDS), Art. 54',
      says: 'Secondary use may not serve to exclude people from insurance or credit or to decide against them. Applies from 26 March 2029.',
      confirmed: true,
    },
    {
      citation: 'Tex. Ins. Code 602.051',
      says: 'Insurers and others need an authorization to disclose nonpublic health information. Those bound by the federal privacy rule are excluded (602.002).',
      confirmed: true,
    },
    {
      citation: 'EU AI Act, Reg. (EU) 2024/1689, Annex III point 5(c)',
      says: 'AI that assesses risk or sets prices in life and health insurance is high-risk. Duties apply from 2 December 2027.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Insurers or employers may receive health information here.',
      why: 'Consequences can be serious and hard to trace; the law walls off some of these uses but authorizations can open the gate.',
      todo: 'Name the recipient, the data and the purpose, and forbid use for hiring or pricing.',
    },
  },
  limits: {
    prohibit:
      '{Org} will not disclose {poss} information to any employer, plan sponsor or insurer, except what a health plan needs to pay for care that has not been paid for in full by or for {obj}, or what the law requires.',
    narrow: {
      mode: 'append',
      text: 'Such a disclosure may be made only to {recipient}, only of {data}, only for {purpose}, and only with {poss} signed authorization that expires on {date}; genetic information, family history and psychotherapy notes must not be included, and the information must not be used for hiring, employment, underwriting or pricing decisions.',
    },
  },
  docs: {
    what: 'Insurers or employers may receive health information.',
    why: 'Consequences can be serious and hard to trace; the law walls off some of these uses but authorizations can open the gate.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off for forms made only to report to an employer, such as work physicals.',
  },
  examples: {
    flagged: [
      { text: '[[We may provide your results to your employer or its wellness vendor.]]' },
      { text: '[[Insurers may receive your information for underwriting, rating or eligibility purposes.]]' },
      { text: '[[I authorize release of my full medical history to any life or disability insurance company.]]' },
      { text: '[[Risk scores generated from your data may be supplied to plan sponsors.]]' },
      {
        text: '[[Genetic and family history information may be shared with partners in the financial and insurance sectors.]]',
      },
    ],
    clean: [
      { text: 'We bill your health plan and give it the information needed to pay your claim.' },
      { text: 'We are prohibited from using genetic information for underwriting.' },
      { text: 'Your employer will never see your individual answers to this questionnaire.' },
      {
        text: 'We may share your information with your insurance company to obtain payment for the care that we gave you.',
        kind: 'npp',
      },
      {
        text: 'Uses that need your written authorization:\n\n• sending results of a wellness check to your employer\n• underwriting by an insurer',
        kind: 'npp',
      },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const passing = underwritingDisclosure(clause);
    if (!passing) return undefined;
    const harsh =
      /\b(?:life|disability|long[- ]term care|underwriting|rating|risk scores?|hiring|wellness)\b/iu.test(
        clause.text,
      ) || clause.has('data.genetic');
    const routine =
      /\b(?:workers.? compensation|workplace|work[- ]related|plan sponsors?)\b/iu.test(clause.text) && kind === 'npp';
    const because = [
      ...(harsh ? ['it can decide about insurance or work'] : []),
      ...(clause.has('data.genetic') ? ['genetic or family information is covered'] : []),
      ...(routine ? ['a notice has to say this where it applies'] : []),
    ];
    return {
      messageId: 'permits',
      severity: routine ? 'info' : 'warning',
      because,
      evidence: evidenceOf(clause, [passing.action, passing.recipient]),
      mayProhibit: !routine,
    };
  },
});
