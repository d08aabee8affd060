/** Secondary, future or unspecified research (broad consent): You would be agreeing now to studies that have not been designed yet and that you may never hear about. */
import { researchBeyond } from '../language/researchBeyond';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'broad-research',
  title: 'Secondary, future or unspecified research (broad consent)',
  status: 'stable',
  category: 'sharing',
  risk: 'medium',
  plain: 'You would agree now to studies that nobody has planned yet, and that you may never hear about.',
  ask: 'Which studies is this for? Will you ask me again before each new one?',
  basis: [
    {
      citation: '45 CFR 46.116(b)(9)',
      says: 'A research consent must say either that data or specimens may be reused after identifiers are removed, or that they will not be.',
      confirmed: true,
    },
    {
      citation: '45 CFR 46.116(d)',
      says: 'Broad consent for storage and future research has its own list of required statements.',
      confirmed: true,
    },
    {
      citation: '45 CFR 46.104(d)(7)-(8)',
      says: 'Storage for, and use in, secondary research can be exempt if broad consent was obtained.',
      confirmed: true,
    },
    {
      citation: '45 CFR 46.111(a)(8)',
      says: 'What an IRB must find in the limited review of broad-consent storage.',
      confirmed: false,
    },
    {
      citation: '21 CFR 50.25',
      says: "FDA's list of consent elements has no counterpart of 46.116(b)(9).",
      confirmed: true,
    },
    {
      citation: '45 CFR 164.508(b)(3)(i), (c)(1)(iv)-(v)',
      says: 'An authorization may cover future research if the purposes are described well enough. It may have no end date, and an unconditioned part must be opt-in.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.512(i)',
      says: 'Research without an authorization needs a waiver from an IRB or privacy board, or fits narrow preparatory and decedent rules.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 9(2)(j), 89(1)',
      says: 'Research use of health data needs a basis in law and safeguards such as minimization and pseudonymization.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 5(1)(b), rec. 33',
      says: 'Further research use is not treated as incompatible if safeguards apply. Consent may be given to areas of research.',
      confirmed: true,
    },
    {
      citation: 'Regulation (EU) 2025/327 (EHDS), Art. 71',
      says: 'A right to opt out of secondary use at any time, without giving reasons. Applies from 26 March 2029.',
      confirmed: true,
    },
    {
      citation: 'England: national data opt-out',
      says: 'Patients in England can stop confidential patient information from being used beyond their own care for research and planning, with exceptions.',
      confirmed: true,
    },
    {
      citation: 'Ontario PHIPA, s. 44',
      says: 'A custodian may disclose for research only under a plan approved by a research ethics board and an agreement.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: "Information may be used for research beyond the patient's own care or study here.",
      why: 'Broad consent can be lawful, but only with prescribed content; without it the patient cannot know what they agree to or stop it later.',
      todo: 'Limit it to a stated subject, with ethics review and a way to say no.',
    },
  },
  limits: {
    prohibit:
      '{Poss} information and samples will be used only for {purpose}, and will not be kept, used or shared for any other or future research, even if identifiers are removed.',
    narrow: {
      mode: 'append',
      text: 'Any such future study may use {poss} information only if it concerns {purpose}, has been approved by an ethics committee or institutional review board, and does not involve commercial use or artificial intelligence development; {org} must tell {obj} about each study beforehand, and {subj} may refuse it or withdraw at any time by writing to {contact}, after which remaining information and samples must be destroyed within {days} days.',
    },
  },
  docs: {
    what: "Information may be used for research beyond the patient's own care or study.",
    why: 'Broad consent can be lawful, but only with prescribed content; without it the patient cannot know what they agree to or stop it later.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off in protocols, where research is the only subject.',
  },
  examples: {
    flagged: [
      {
        text: '[[Your information and samples may be used for future research of any kind without contacting you again.]]',
      },
      {
        text: '[[I permit my records to be placed in a repository and shared with researchers for studies not yet planned.]]',
      },
      { text: '[[Leftover blood and tissue may be used for research at the discretion of the institution.]]' },
      { text: '[[Patients of this teaching hospital are automatically included in research using existing records.]]' },
      {
        text: '[[Researchers anywhere may apply to use your data,]] and you will not be told about individual projects.',
      },
    ],
    clean: [
      { text: 'Your data will be used only for this study and destroyed when it ends.' },
      { text: 'Taking part in research is voluntary, and a separate form will be given to you for each study.' },
      { text: 'The search of the literature shows that future research is needed on this treatment.' },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const research = researchBeyond(clause, kind === 'research-consent');
    if (!research) return undefined;
    const open = clause.has('pur.any', 'pur.future') || clause.stance.consent === 'waived';
    const reviewed =
      clause.has('who.government') ||
      /\b(?:oversight|review board|waiver|approved|approval|privacy requirements)\b/iu.test(clause.text);
    const because = [
      ...(open ? ['the studies are not named'] : []),
      ...(clause.stance.consent === 'waived' ? ['nobody will ask again'] : []),
      ...(reviewed ? ['a board or the law stands in between'] : []),
    ];
    const severity = kind === 'npp' || (reviewed && !open) ? 'info' : 'warning';
    return {
      messageId: 'permits',
      severity,
      because,
      evidence: evidenceOf(clause, [research]),
      mayProhibit: kind !== 'npp' && kind !== 'part2-notice',
    };
  },
});
