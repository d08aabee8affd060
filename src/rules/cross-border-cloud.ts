/** Cloud storage or transfer to another country: Your information could be stored or opened in another country where different rules, courts and authorities apply. */
import { transferAbroad } from '../language/transferAbroad';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'cross-border-cloud',
  title: 'Cloud storage or transfer to another country',
  status: 'stable',
  category: 'sharing',
  risk: 'medium',
  plain: 'Your data could be kept or opened in a country with other laws and other courts.',
  ask: 'In which country will my data be kept?',
  basis: [
    {
      citation: 'GDPR Art. 13(1)(f), 44-49',
      says: 'A transfer outside the EEA needs a legal safeguard, and the notice must name the transfer and the safeguard.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 49(1)(a)',
      says: 'Explicit consent can support a transfer only after a warning about its risks.',
      confirmed: true,
    },
    {
      citation: '28 CFR 202.205, 202.206',
      says: "Bulk US health, biometric, genomic and other 'omic data is covered even when anonymized, pseudonymized, de-identified or encrypted. Transactions with countries of concern are barred or restricted, and consent is no exemption.",
      confirmed: true,
    },
    {
      citation: 'Tex. Health & Safety Code 183.002',
      says: 'Electronic health records must be physically kept in the United States or a US territory (from 1 January 2026).',
      confirmed: true,
    },
    {
      citation: 'Quebec, CQLR c. P-39.1, s. 17',
      says: 'A privacy impact assessment is needed before personal information leaves Quebec.',
      confirmed: true,
    },
    {
      citation: 'Medicare Advantage and state Medicaid offshoring attestations',
      says: 'Plans and contractors may have to attest to, or avoid, work done offshore. Details vary.',
      confirmed: false,
    },
  ],
  messages: {
    permits: {
      found: 'Patient information may be stored, sent or opened in another country here.',
      why: 'HIPAA itself does not forbid offshore storage, so a clause is often the only notice; foreign access can defeat remedies, and some transfers are now unlawful whatever the patient signs.',
      todo: 'Name the country and the safeguard, or keep the information at home.',
    },
    cloud: {
      found: 'Patient information may be kept on computers that another company rents out here.',
      why: 'The text does not say in which country they stand or who can open the information there.',
      todo: 'Name the company, the country and who holds the keys.',
    },
  },
  limits: {
    prohibit:
      '{Org} will store {poss} information only in {country} and will not allow it to be sent to, or opened from, any other country.',
    narrow: {
      mode: 'append',
      text: 'Any such transfer may be made only to {country}, only for {purpose}, only under a written legal safeguard that {org} will provide to {obj} on request, and only in encrypted form with the keys held in {home_country}; {subj} may object at any time by writing to {contact}.',
    },
  },
  docs: {
    what: 'Patient information may be stored, sent or opened in the cloud or in another country.',
    why: 'HIPAA itself does not forbid offshore storage, so a clause is often the only notice; foreign access can defeat remedies, and some transfers are now unlawful whatever the patient signs.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off where the organization stores everything in its own country and says so elsewhere.',
  },
  examples: {
    flagged: [
      { text: '[[Your data may be transferred to and processed in any country where we or our suppliers operate.]]' },
      {
        text: '[[By submitting your scans you consent to their storage on servers located outside your country of residence.]]',
      },
      { text: '[[Overseas teams may view audio and transcripts to check their quality.]]' },
      { text: '[[We use global cloud infrastructure and cannot guarantee where your information is held.]]' },
      { text: '[[I accept that data protection laws in the receiving country may be weaker than in my own.]]' },
      {
        text: '[[Your study data will be sent to laboratories in other countries for analysis.]]',
        kind: 'research-consent',
        severity: 'warning',
      },
      { text: '[[We store your recordings in cloud storage.]]', kind: 'app-policy', severity: 'info' },
      {
        text: '[[We may transfer your personal data outside the European Economic Area under standard contractual clauses.]]',
        kind: 'app-policy',
        severity: 'info',
      },
    ],
    clean: [
      {
        text: 'All records are stored on encrypted servers located in the United States and are not accessed from abroad.',
      },
      { text: 'If you travel abroad, ask us for a copy of your vaccination record before you leave.' },
      { text: 'We will not transfer your data outside the European Economic Area.' },
      {
        text: 'We may disclose information about members of foreign armed forces to the military authorities of other countries.',
        kind: 'npp',
      },
      { text: 'Cloud backup is optional and stays off unless you turn it on.', kind: 'app-policy' },
    ],
  },
  unit: 'clause',
  check(clause) {
    const found = transferAbroad(clause);
    if (!found) return undefined;
    const because = [
      found.abroad ? 'the information may leave the country' : 'the computers belong to others',
      ...(found.anywhere ? ['no country is named'] : []),
      ...(found.weakerLaws ? ['the laws there may protect less'] : []),
      ...(found.safeguard ? ['a legal safeguard is mentioned'] : []),
    ];
    const open = found.abroad && (found.weakerLaws || found.anywhere || !found.safeguard);
    return {
      messageId: found.abroad ? 'permits' : 'cloud',
      severity: found.promised && !found.weakerLaws && !found.anywhere ? 'hint' : open ? 'warning' : 'info',
      because,
      evidence: [...evidenceOf(clause, [found.act]), found.said.span],
    };
  },
});
