/** The laws other than that on notices of privacy practices: what shows a row, and what does not. */
import { describe, expect, it } from 'vitest';
import { runChecklists } from '../../src/checklists/elements';
import type { DocumentKind, Jurisdiction } from '../../src/linter/report';
import { analyzed } from './analyzed';

const statusOf = (kind: DocumentKind, text: string, id: string, jurisdictions: readonly Jurisdiction[] = ['us']) =>
  runChecklists(analyzed(text), kind, jurisdictions).elements.find((element) => element.id === id)?.status;

type Case = readonly [id: string, text: string, status: 'present' | 'missing' | 'unclear'];

describe('an authorization', () => {
  const cases: readonly Case[] = [
    ['AUTH-01', 'The following information may be released: X-rays of the left wrist taken in May 2026.', 'present'],
    ['AUTH-01', 'I agree that any and all records may be released.', 'unclear'],
    ['AUTH-02', 'I authorize Cedar Hospital to disclose my records.', 'present'],
    ['AUTH-03', 'My records may be disclosed to Dr. Imani Cole.', 'present'],
    ['AUTH-03', 'My records may be disclosed to third parties.', 'unclear'],
    ['AUTH-04', 'The purpose of this disclosure is a second opinion.', 'present'],
    ['AUTH-05', 'This authorization expires on December 31, 2026.', 'present'],
    ['AUTH-05', 'This authorization does not expire.', 'unclear'],
    ['AUTH-05', 'I sign this freely.', 'missing'],
    ['AUTH-06', 'Signature: ______ Date: ______ Relationship of the representative: ______', 'present'],
    ['AUTH-06', 'Signature: ______', 'unclear'],
    ['AUTH-07', 'I may revoke this authorization at any time by sending a letter to the hospital.', 'present'],
    ['AUTH-07', 'I can revoke this.', 'unclear'],
    ['AUTH-08', 'My treatment does not depend on whether I sign.', 'present'],
    ['AUTH-08', 'The hospital may not condition treatment or payment on this form.', 'present'],
    ['AUTH-09', 'What is disclosed may be redisclosed by the recipient.', 'present'],
    ['AUTH-11', 'I will receive a copy of this form after I sign it.', 'present'],
    ['AUTH-12', 'For this marketing the clinic receives remuneration from a third party.', 'present'],
    ['AUTH-14', 'This form covers psychotherapy notes and nothing else.', 'present'],
    ['AUTH-14', 'This form covers psychotherapy notes, lab results and the medical history.', 'unclear'],
    ['AUTH-15', 'I waive my right to sue and release the clinic from liability.', 'present'],
    ['AUTH-D1', 'This authorization expires on January 5, 2020.', 'unclear'],
    ['AUTH-D2', 'I authorize the release of ____________.', 'unclear'],
    ['AUTH-D3', 'By signing I also give my consent to medical treatment.', 'present'],
    ['AUTH-D4', 'You must sign this form to receive treatment.', 'present'],
    ['AUTH-D5', 'This permission is irrevocable.', 'present'],
    ['AUTH-D5', 'This permission may be revoked.', 'missing'],
  ];
  it.each(cases)('%s reads "%s" as %s', (id, text, status) => {
    expect(statusOf('authorization', text, id)).toBe(status);
  });
});

describe('a consent to research', () => {
  const cases: readonly Case[] = [
    ['RES-02', 'There are few risks, such as discomfort from the needle.', 'present'],
    ['RES-04', 'You may choose not to participate. Other treatments are available; ask about alternatives.', 'present'],
    ['RES-07', 'Contact the principal investigator, or the Institutional Review Board about your rights.', 'present'],
    ['RES-07', 'Contact the study team with questions.', 'unclear'],
    ['RES-08', 'Taking part is voluntary. You can stop at any time without penalty.', 'present'],
    [
      'RES-09',
      'Identifiers may be removed and your data used for future research without additional consent.',
      'present',
    ],
    ['RES-09', 'Your samples will not be used for future research, even if identifiers are removed.', 'present'],
    ['RES-09', 'Your data may be kept for future research.', 'unclear'],
    ['RES-13', 'If you withdraw, data already collected will be kept.', 'present'],
    ['RES-16', 'Your tissue may be used for commercial profit, in which you will not share.', 'present'],
    ['RES-17', 'Clinically relevant results will be given to your doctor.', 'present'],
    ['RES-18', 'We may do whole genome sequencing on your blood.', 'present'],
    ['RES-X', 'By signing you waive all legal rights and claims.', 'present'],
    ['RES-X', 'By signing you do not waive any of your legal rights.', 'missing'],
    ['RES-F1', 'The Food and Drug Administration may inspect your records.', 'present'],
    ['RES-B4', 'Samples will be stored indefinitely.', 'present'],
    ['RES-K', 'Key information about this study follows.', 'present'],
  ];
  it.each(cases)('%s reads "%s" as %s', (id, text, status) => {
    expect(statusOf('research-consent', text, id)).toBe(status);
  });

  it('asks about specimens only where there are any', () => {
    const applies = (text: string) =>
      runChecklists(analyzed(text), 'research-consent').elements.find(({ id }) => id === 'RES-16')?.applies;
    expect(applies('You will answer a survey.')).toBe('no');
    expect(applies('You will give a blood sample.')).toBe('yes');
  });

  it('marks what has not been compared with the rule', () => {
    const { elements } = runChecklists(analyzed('We store samples.'), 'research-consent');
    expect(elements.filter(({ confirmed }) => !confirmed).map(({ id }) => id)).toEqual(['RES-B5', 'RES-B6', 'RES-B7']);
  });
});

describe('the notice of a part 2 program', () => {
  const cases: readonly Case[] = [
    ['P2-03', 'You may give a single consent for all future treatment, payment and operations.', 'present'],
    [
      'P2-05',
      'Your records are not used in proceedings against you without your consent or a court order. The order comes only after you had an opportunity to be heard, and with a subpoena.',
      'present',
    ],
    ['P2-05', 'Your records are not used in proceedings against you without your consent.', 'unclear'],
    ['P2-07', 'Before we use records for fundraising you will have a chance to opt out.', 'present'],
    ['P2-08', 'You may ask for a list of disclosures by an intermediary.', 'unclear'],
    ['P2-11', 'Contact our Privacy Officer at 555-010-7788.', 'unclear'],
    ['P2-11', 'Contact our Privacy Officer at 555-010-7788 or privacy@program.example.', 'present'],
    ['P2-12', 'Effective February 16, 2026.', 'present'],
  ];
  it.each(cases)('%s reads "%s" as %s', (id, text, status) => {
    expect(statusOf('part2-notice', text, id)).toBe(status);
  });
});

describe('European law', () => {
  const cases: readonly Case[] = [
    ['EU-01', 'You may withdraw your consent at any time.', 'present'],
    ['EU-03', 'The legal basis is Article 6(1)(b).', 'present'],
    ['EU-04', 'We ask for your explicit consent to process health data.', 'present'],
    ['EU-10', 'Data go outside the EEA under standard contractual clauses.', 'present'],
    ['EU-10', 'Data may be transferred outside the EEA.', 'unclear'],
    ['EU-11', 'We keep your data for two years.', 'present'],
    ['EU-12', 'You have the right to access your data. You may complain to a supervisory authority.', 'present'],
    ['EU-14', 'There is no automated decision-making based solely on profiling.', 'present'],
    ['EU-16', 'You have the right to access.', 'unclear'],
  ];
  it.each(cases)('%s reads "%s" as %s', (id, text, status) => {
    expect(statusOf('app-policy', text, id, ['eu'])).toBe(status);
  });
});

describe('state and Canadian law', () => {
  const cases: readonly (readonly [...Case, DocumentKind, Jurisdiction])[] = [
    ['CT-01', 'We do not use personal data to train large language models.', 'present', 'app-policy', 'us-ct'],
    ['CT-01', 'Our trainers have degrees in sports.', 'missing', 'app-policy', 'us-ct'],
    ['WA-03', 'We never sell consumer health data.', 'present', 'app-policy', 'us-wa'],
    ['WA-02', 'We share data with your separate consent.', 'present', 'app-policy', 'us-wa'],
    ['CA-12', 'You have the right to receive a copy of this authorization.', 'present', 'authorization', 'us-ca'],
    ['TX-01', 'We use artificial intelligence in your care.', 'present', 'treatment-consent', 'us-tx'],
    [
      'IL-01',
      'The session is recorded and transcribed with AI. I consent and may revoke my consent.',
      'present',
      'scribe-consent',
      'us-il',
    ],
    ['ON-01', 'You may withdraw your consent.', 'present', 'treatment-consent', 'canada'],
  ];
  it.each(cases)('%s reads "%s" as %s', (id, text, status, kind, jurisdiction) => {
    expect(statusOf(kind, text, id, ['us', jurisdiction])).toBe(status);
  });
});

describe('openness about AI', () => {
  const text =
    'An AI scribe from the vendor Quillnote helps your doctor to write notes. The recording is sent to a server outside our clinic. It is not used to train any AI model. Before images are analyzed by AI, names are removed. Your doctor reviews every note that the AI writes. The AI recording is deleted after 30 days. You may refuse the AI scribe.';
  it.each(['AI-01', 'AI-02', 'AI-03', 'AI-04', 'AI-05', 'AI-06', 'AI-07', 'AI-08'])('%s is seen', (id) => {
    expect(statusOf('scribe-consent', text, id)).toBe('present');
  });

  it('is not seen where nothing is said', () => {
    const { elements } = runChecklists(
      analyzed('Visit us at clinic.ai. We train our staff and keep records for ten years.'),
      'npp',
    );
    const said = elements.filter(({ checklist, status }) => checklist === 'ai-transparency' && status !== 'missing');
    expect(said).toEqual([]);
  });
});
