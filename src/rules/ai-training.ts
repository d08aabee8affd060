/** AI training, development or validation: Your records, scans or voice could be used to build or improve computer systems, which is a different purpose from treating you. */

import { aiDevelopment, restsOnPatientData } from '../language/aiDevelopment';
import { aboutPatientData, identifyingData, isDeidentified } from '../language/dataInClause';
import { defineRule } from '../linter/rule';
import { evidenceOf, isPermissionForm } from '../linter/weigh';

export default defineRule({
  id: 'ai-training',
  title: 'AI training, development or validation',
  status: 'stable',
  category: 'ai',
  risk: 'high',
  plain: 'They could use your records, scans or voice to build computer systems. That is not the same as treating you.',
  ask: 'Will my records be used to build or train AI? Can I say no and still get care?',
  basis: [
    {
      citation: '45 CFR 164.501',
      says: "Health care operations cover a provider's own quality and business work. Work designed to produce generalizable knowledge is research and follows other rules.",
      confirmed: true,
    },
    {
      citation: '45 CFR 164.508(a)(1), (c)',
      says: 'A use or disclosure that no other rule permits needs a specific, signed authorization with prescribed content.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.512(i)',
      says: 'Research without an authorization needs a waiver from an IRB or privacy board, or fits narrow preparatory and decedent rules.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.506(b)(2)',
      says: 'A general consent does not work where the Privacy Rule requires an authorization.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.504(e)(2)(i), (e)(4)',
      says: 'A vendor that is a business associate may use patient information only as its contract and the Rule allow. Improving its own product is at best a weak fit (analysis).',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 5(1)(b), 6(4), 13(3)',
      says: 'Data collected for one purpose may be used for another only if the purposes are compatible or another basis applies, and people must be told first.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 9(2)(a), (j)',
      says: 'Health data needs a special ground, such as explicit consent or research based on law with safeguards.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 28(10)',
      says: 'A processor that decides its own purposes is treated as a controller.',
      confirmed: true,
    },
    {
      citation: 'Regulation (EU) 2025/327 (EHDS), Art. 53(1)(e)',
      says: 'Scientific research, including training and testing algorithms, will be a permitted secondary use. Applies from 26 March 2029.',
      confirmed: true,
    },
    {
      citation: 'Conn. Gen. Stat. 42-520 (as amended by PA 25-113)',
      says: 'From 1 July 2026 a privacy notice must say whether personal data is collected, used or sold to train large language models.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 56.10',
      says: 'Medical information may not be shared, sold or otherwise used beyond what care requires without express authorization, apart from listed exceptions such as bona fide research.',
      confirmed: true,
    },
    {
      citation: '11 CCR 7150(b)(6)',
      says: 'A business under the California privacy act must assess the risks before using personal information to train technology for significant decisions or for face, emotion or identity recognition.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'This lets patient information be used to train, develop, test or improve AI systems.',
      why: 'Training copies data into a system that cannot easily forget it; it usually benefits a developer rather than the patient; and a notice or general treatment consent cannot by itself authorize it where HIPAA needs an authorization.',
      todo: 'Strike the use, or allow it only with a separate signed authorization for one named project.',
    },
  },
  limits: {
    prohibit:
      '{Org} will not use or disclose {poss} health information, images, recordings or samples, whether or not identifiers have been removed, to train, develop, test or validate any artificial intelligence or machine learning system.',
    narrow: {
      mode: 'replace',
      text: '{Org} may use {poss} information to develop or test the system described as {purpose} only with {poss} separate, signed authorization, which {subj} may refuse or later revoke in writing without any effect on {poss} care. Only {vendor} may receive the information, it must be limited to what that purpose requires, it must not be re-identified, combined with other data or passed on, and every copy must be deleted within {days} days after the project ends or the authorization is revoked.',
    },
  },
  docs: {
    what: 'This lets patient information be used to train, develop, test or improve AI systems.',
    why: 'Training copies data into a system that cannot easily forget it; it usually benefits a developer rather than the patient; and a notice or general treatment consent cannot by itself authorize it where HIPAA needs an authorization.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off for documents of an AI developer about its own test data, where no patient is involved.',
  },
  examples: {
    flagged: [
      {
        text: '[[We may use information from your visits, including your images and test results, to develop, train and improve machine learning tools.]]',
      },
      {
        text: '[[I agree that my radiology studies and the related reports may be included in datasets used to validate diagnostic algorithms.]]',
      },
      {
        text: '[[By using the App you allow us and our technology partners to use your entries and uploads to enhance our models and build new features.]]',
      },
      {
        text: '[[Recordings and transcripts of your appointments may be retained by the software supplier to help its system learn and perform better over time.]]',
      },
      {
        text: '[[Data gathered in this study may be used to create artificial intelligence products, including products unrelated to your condition.]]',
      },
    ],
    clean: [
      {
        text: 'We do not use your health information to train artificial intelligence systems, and our contracts forbid our vendors from doing so.',
      },
      {
        text: 'Medical students and residents may take part in your care as part of their training under the supervision of a licensed physician.',
      },
      {
        text: 'The echocardiogram showed moderate AI (aortic insufficiency) and your care team will discuss a training programme for cardiac rehabilitation.',
      },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const building = aiDevelopment(clause);
    if (!building) return undefined;
    if (
      !aboutPatientData(clause, building.act.clause !== clause || /^(?:this|these|such)\b/iu.test(clause.text)) &&
      !restsOnPatientData(clause, building)
    )
      return undefined;
    const deidentified = isDeidentified(clause);
    const asked = clause.stance.consent === 'asked' || isPermissionForm(kind);
    const identity = identifyingData(clause);
    const because = [
      deidentified ? 'only data without names is meant' : 'the data can identify a person',
      ...(identity ? [`it covers ${identity}`] : []),
      ...(asked ? ['the patient is asked'] : ['no authorization is asked']),
    ];
    const severity = deidentified || asked ? 'warning' : 'error';
    return { messageId: 'permits', severity, because, evidence: evidenceOf(clause, [building.act, building.system]) };
  },
});
