/** Business associates and chains of subcontractors: Companies that work for your provider, and the companies that work for them, could handle your records. */
import { vendorChain } from '../language/vendorChain';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'ba-subcontractor-chain',
  title: 'Business associates and chains of subcontractors',
  status: 'stable',
  category: 'sharing',
  risk: 'low',
  plain: 'Companies that work for your clinic could handle your records. So could the companies they hire.',
  ask: 'Which companies will handle my records? What may they do with them?',
  basis: [
    {
      citation: '45 CFR 164.502(e)(1)(ii)',
      says: 'A business associate may pass information to a subcontractor only with written assurances.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.504(e)(2)(ii)(D), (e)(5)',
      says: 'Subcontractors must accept the same restrictions as the business associate.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.504(e)(2)(i)(B), 164.501',
      says: "Combining data from several clients (data aggregation) is allowed only if the contract permits it, and only for the clients' own operations.",
      confirmed: true,
    },
    {
      citation: '45 CFR 164.502(a)(3), (d)(1)',
      says: 'A business associate may use patient information, and so may de-identify it, only as its contract permits.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.504(e)(2)(ii)(J)',
      says: 'At the end of the contract the information must be returned or destroyed if feasible.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.410',
      says: 'A business associate must report a breach to the covered entity.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 28(2), (4)',
      says: "Sub-processors need the controller's prior authorization and must take on the same duties.",
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Contractors, or the companies that work for them, may handle patient information here.',
      why: 'Using business associates is lawful and normal, but a clause that lets the chain grow without limits, or lets the vendor use data for itself, hides who holds the data and who is accountable.',
      todo: 'Say what contractors may do with it, and that they may not reuse it or pass it on.',
    },
  },
  limits: {
    prohibit:
      '{Org} will not permit any contractor or subcontractor to use {poss} information for its own purposes, to remove identifiers from it for reuse, or to combine it with information from other clients.',
    narrow: {
      mode: 'append',
      text: 'Each contractor and subcontractor must be bound in writing to use {poss} information only for {purpose} on {orgposs} behalf, must not de-identify, aggregate or reuse it for itself, must not engage a further subcontractor without {orgposs} written approval, and must return or destroy it within {days} days after its work ends; {org} will give {obj} the names of these companies on request.',
    },
  },
  docs: {
    what: 'Contractors, or the companies that work for them, may handle patient information.',
    why: 'Using business associates is lawful and normal, but a clause that lets the chain grow without limits, or lets the vendor use data for itself, hides who holds the data and who is accountable.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off where business associate agreements are reviewed on their own.',
  },
  examples: {
    flagged: [
      {
        text: '[[Our contractors and their subcontractors may access your information and may use it to improve the services they offer to other clients.]]',
      },
      {
        text: '[[We may allow business associates to remove identifiers from your information and keep the result for their own use.]]',
      },
      {
        text: '[[Your data may be handled by service providers, their affiliates, agents, successors and assigns around the world.]]',
      },
      {
        text: '[[Vendors may combine your records with those of other health systems to produce benchmarking products.]]',
      },
      {
        text: '[[I understand that the company performing this service may engage other companies without telling me.]]',
      },
      {
        text: '[[We may disclose your health information to our business associates, such as billing services, so that they can do the work we ask of them.]]',
        kind: 'npp',
        severity: 'info',
      },
      {
        text: 'Your information may be seen by:\n• The sponsor of this study\n• [[Contractors who store the study data for the sponsor]]',
        kind: 'research-consent',
        severity: 'info',
      },
      {
        text: '[[We use third-party service providers to host the app and to process the entries you make.]]',
        kind: 'app-policy',
        severity: 'info',
      },
    ],
    clean: [
      { text: 'Our billing company must protect your information and may use it only to bill for your care.' },
      {
        text: 'Each business associate signs a contract requiring it, and any subcontractor, to follow the same privacy limits that apply to us.',
      },
      { text: 'Upon request we will tell you which outside companies handle your records.' },
      { text: 'Business associates may not use your information for their own purposes.', kind: 'npp' },
      { text: 'Vendors who repair our elevators do not see patient records.', kind: 'npp' },
    ],
  },
  unit: 'clause',
  check(clause) {
    const found = vendorChain(clause);
    if (!found) return undefined;
    const because = [
      ...(found.forThemselves ? ['the companies may use the data for themselves'] : []),
      ...(found.open ? ['the chain of companies may grow'] : []),
      ...(found.bound ? ['a contract that limits them is mentioned'] : ['no limit on these companies is stated here']),
    ];
    const loose = found.forThemselves || found.open;
    return {
      messageId: 'permits',
      severity: loose ? 'warning' : found.bound ? 'hint' : 'info',
      because,
      evidence: [...evidenceOf(clause, [found.vendor]), ...(found.said ? [found.said.span] : [])],
    };
  },
});
