/** Third-party sharing without a stated purpose or limit: Your information could go to unnamed outside organizations for reasons the form does not pin down. */
import { aboutPatientData, isDeidentified } from '../language/dataInClause';
import type { Clause } from '../language/document';
import { outsiders } from '../language/outsiderRoles';
import { goesWithBusiness, isRoutine, publication, trackersTell } from '../language/outsiders';
import { engagesCompany, type Passing, recipientsOf } from '../language/relations';
import { studiedByOthers } from '../language/researchBeyond';
import { sharedForAnything, unlistedRecipient } from '../language/unlistedRecipient';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'third-party-sharing',
  title: 'Third-party sharing without a stated purpose or limit',
  status: 'stable',
  category: 'sharing',
  risk: 'high',
  plain: 'Your data could go to outside companies that the form does not name, for reasons it does not spell out.',
  ask: 'Who will get my data, and why?',
  basis: [
    {
      citation: '45 CFR 164.508(c)(1)(i)-(iv)',
      says: 'An authorization must identify the information, who discloses it, who receives it and each purpose.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.508(b)(2)(ii)',
      says: 'An authorization with a required element missing is not valid.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.508(c)(2)(iii)',
      says: 'It must warn that the recipient may pass the information on and that it may then be unprotected.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.502(b), 164.514(d)',
      says: 'Only the minimum necessary may be disclosed, though this limit does not apply to a disclosure made under an authorization.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 4(11)',
      says: 'Consent must be specific and informed, so open-ended sharing does not qualify.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 5(1)(b), 13(1)(c), (e)',
      says: 'Purposes must be specified, and the notice must state them and the recipients.',
      confirmed: true,
    },
    {
      citation: 'RCW 19.373.030(1)(b)',
      says: 'Sharing consumer health data needs consent separate from the consent to collect it.',
      confirmed: true,
    },
    {
      citation: 'NRS 603A.500(2)',
      says: 'Sharing consumer health data needs consent separate from the consent to collect it.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 56.10',
      says: 'No disclosure of medical information without authorization, apart from listed exceptions.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 56.11',
      says: 'The authorization must stand apart from other text, say who discloses and who receives, limit the uses and state when it ends.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Patient information may go to others outside the organization here.',
      why: 'Open-ended recipients and purposes make the permission impossible to understand or police, and outside HIPAA the data can be passed on again.',
      todo: 'Name who may receive it, what, and for which purpose; strike the rest.',
    },
  },
  limits: {
    prohibit:
      '{Org} will not disclose {poss} information to anyone outside {orgposs} organization except for {poss} treatment, for payment, as the law requires, or at {poss} written request.',
    narrow: {
      mode: 'replace',
      text: '{Org} may disclose to {vendor}, and to no one else, only the information needed for {purpose}, only with {poss} signed authorization, and only under a written promise not to use the information for anything else, not to re-identify it, not to pass it on, and to delete it within {days} days.',
    },
  },
  docs: {
    what: 'Patient information may go to others outside the organization.',
    why: 'Open-ended recipients and purposes make the permission impossible to understand or police, and outside HIPAA the data can be passed on again.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off where only disclosures for treatment, payment and legal duties are reviewed elsewhere.',
  },
  examples: {
    flagged: [
      {
        text: '[[We may share your information with our affiliates, partners and other third parties for any lawful purpose.]]',
      },
      {
        text: '[[I authorize the release of my records to such persons and organizations as the clinic considers appropriate.]]',
      },
      {
        text: '[[Information you provide may be made available to selected companies with whom we have a relationship.]]',
      },
      {
        text: '[[The sponsor and those working with the sponsor, now or later, may receive your data for purposes that are not yet known.]]',
      },
      {
        text: '[[Your profile, including health details, may be disclosed to other businesses in connection with our services and theirs.]]',
      },
    ],
    clean: [
      { text: 'We share your results with the doctor who referred you so that your care can continue.' },
      { text: 'We will never give your information to another company unless you ask us to in writing.' },
      { text: 'You may ask us for a list of the organizations that received your information in the last six years.' },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const passings = recipientsOf(clause, ...outsiders).filter(
      (passing) => isOwn(clause, passing) && !isRoutine(clause, passing),
    );
    const engaged = engagesCompany(clause);
    const passing =
      passings[0] ??
      publication(clause) ??
      engaged ??
      byOthers(clause) ??
      trackersTell(clause) ??
      unlistedRecipient(clause) ??
      goesWithBusiness(clause) ??
      sharedForAnything(clause);
    if (!passing || !(engaged || passing.recipient === passing.action || aboutPatientData(clause, true)))
      return undefined;
    const openEnded =
      clause.has('pur.any') || passings.some(({ recipient }) => recipient.mark.tag === 'who.advertiser');
    const named = passings.every(
      ({ recipient }) =>
        mild.has(recipient.mark.tag) ||
        (passings.length > 1 && /^others$/iu.test(recipient.clause.textOf(recipient.mark))),
    );
    const asked = clause.stance.consent === 'asked';
    const because = [
      ...(openEnded ? ['the purpose is open-ended'] : []),
      ...(named
        ? ['the recipients work for the organization or for research']
        : ['the recipients are not pinned down']),
      ...(asked ? ['the patient is asked'] : []),
      ...(isDeidentified(clause) ? ['only data without names is meant'] : []),
    ];
    const severity =
      openEnded || !(named || asked || isDeidentified(clause) || (kind === 'npp' && clause.has('cond.law')))
        ? 'warning'
        : 'info';
    return {
      messageId: 'permits',
      severity,
      because,
      evidence: evidenceOf(clause, [passing.action, passing.recipient]),
    };
  },
});

/** Whoever does the research gets what it is done with. */
function byOthers(clause: Clause): Passing | undefined {
  const found = studiedByOthers(clause);
  return found && { recipient: found, action: found };
}

/** Recipients whose part is known, so that the clause is weighed less. */
const mild = new Set(['who.vendor', 'who.cloud', 'who.researcher', 'who.repository', 'who.sponsor', 'who.buyer']);

/** A purpose under "we share with partners to:" repeats its lead-in; only a recipient or an action of its own says more. */
function isOwn(clause: Clause, { recipient, action }: Passing): boolean {
  return recipient.clause.sentence === clause.sentence || action.clause === clause;
}
