/** 'De-identified' or 'anonymized' data with no limits: Your records could be kept and used for anything, forever, once your name is removed, even though people can sometimes be recognised again. */
import { deidentifiedReuse } from '../language/deidentifiedReuse';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'deidentified-reuse',
  title: "'De-identified' or 'anonymized' data with no limits",
  status: 'stable',
  category: 'identity',
  risk: 'medium',
  plain:
    'Once your name is taken off, they could keep your records and use them for anything. At times, people can still tell whose records they are.',
  ask: 'How do you take my name off? Who gets the data after that?',
  basis: [
    {
      citation: '45 CFR 164.514(a)-(b)',
      says: 'Data counts as de-identified only after expert determination or the removal of 18 kinds of identifier.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.514(c)',
      says: 'A re-identification code may not be derived from information about the person, used for anything else or disclosed.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.502(d)',
      says: 'De-identified data falls outside HIPAA. If it is re-identified, HIPAA applies again.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.514(e)',
      says: 'A limited data set is still protected and needs an agreement in which the recipient promises not to identify or contact anyone.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 1798.148',
      says: 'Re-identifying de-identified patient data is banned, with exceptions. Contracts that sell or license such data must say so and limit onward transfer.',
      confirmed: true,
    },
    {
      citation: 'Tex. Health & Safety Code 181.151',
      says: 'No one may re-identify a person, or try to, without consent or authorization where one is required.',
      confirmed: true,
    },
    {
      citation: 'Ontario PHIPA, s. 11.2',
      says: 'No one may use de-identified information to identify a person, with exceptions.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 4(5), rec. 26',
      says: 'Pseudonymized data is still personal data for whoever can link it back to the person.',
      confirmed: true,
    },
    {
      citation: 'CJEU, C-413/23 P, EDPS v SRB (4 Sep 2025)',
      says: "Whether pseudonymized data is personal depends on the holder's means, but the controller must still name recipients when it collects the data.",
      confirmed: true,
    },
    {
      citation: 'EDPB Opinion 28/2024',
      says: 'A model trained on personal data is anonymous only if extracting that data, from the model or by questions to it, is very unlikely. This is judged case by case.',
      confirmed: true,
    },
    {
      citation: '45 CFR 46.116(b)(9)',
      says: 'A research consent must say whether data stripped of identifiers may be reused without further consent.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Information without names may be used again, or passed on, here.',
      why: 'Once properly de-identified the data leaves HIPAA entirely: no consent, no accounting, no sale limit and, under HIPAA itself, no ban on a recipient trying to re-identify; so limits exist only if the document (or state law) supplies them.',
      todo: 'Name the method and the purpose, and forbid attempts to identify anyone.',
    },
  },
  limits: {
    prohibit:
      '{Org} will not remove identifiers from {poss} information, images or samples in order to use or disclose the result for any purpose other than {poss} own care.',
    narrow: {
      mode: 'append',
      text: 'Information may be treated as de-identified only if it meets 45 CFR 164.514(b) by a documented method that {org} will describe to {obj} on request; it may be used only for {purpose}; no one may attempt to re-identify it or link it with other data; it may not be sold or passed on; images must have faces, burned-in text and hidden file data removed; and it must be deleted within {days} days after that purpose ends.',
    },
  },
  docs: {
    what: 'Information without names may be used again, or passed on.',
    why: 'Once properly de-identified the data leaves HIPAA entirely: no consent, no accounting, no sale limit and, under HIPAA itself, no ban on a recipient trying to re-identify; so limits exist only if the document (or state law) supplies them.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off for published totals, such as yearly counts of patients.',
  },
  examples: {
    flagged: [
      {
        text: '[[Once identifiers are removed, we may use and share the information for any purpose without limitation.]]',
      },
      { text: '[[De-identified data derived from your records belongs to us and may be provided to others.]]' },
      { text: '[[Anonymised scans may be kept indefinitely and used in ways that cannot be predicted today.]]' },
      {
        text: '[[We may aggregate and strip your data and make it available to commercial partners, researchers and developers.]]',
      },
      {
        text: '[[Your coded information is considered anonymous and you will not be asked again before it is reused.]]',
      },
    ],
    clean: [
      {
        text: 'Even if identifiers are removed, your information will not be used or distributed for future research.',
      },
      { text: 'Recipients of de-identified data must promise in writing never to try to identify anyone.' },
      { text: 'The yearly report shows only the total number of patients treated at each site.' },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const reuse = deidentifiedReuse(clause);
    if (!reuse) return undefined;
    const open = clause.has(
      'pur.any',
      'time.indefinite',
      'act.sell',
      'ai.strong',
      'who.third',
      'who.partner',
      'who.company',
      'act.publish',
    );
    const limitedByMethod = /164\.514/u.test(clause.text);
    const because = [
      ...(open ? ['the purpose, the recipients or the time are open'] : []),
      ...(limitedByMethod ? ['the legal method is named'] : ['no method of removing identity is named']),
    ];
    const required = kind === 'research-consent';
    const severity = limitedByMethod || (required && !open) ? 'info' : 'warning';
    // An item that names a recipient or a purpose of its own adds to what its lead-in permits.
    const adds = clause.own('who.', 'pur.', 'act.')[0];
    const shown = reuse.clause === clause ? reuse : adds && { mark: adds, clause };
    return { messageId: 'permits', severity, because, evidence: evidenceOf(clause, [shown]), mayProhibit: !required };
  },
});
