/** Recording or ambient listening (AI scribe): Your conversation with your clinician could be recorded, transcribed and processed by an outside system. */
import { recordedVisit } from '../language/recordedVisit';
import { defineRule } from '../linter/rule';

export default defineRule({
  id: 'recording-ambient',
  title: 'Recording or ambient listening (AI scribe)',
  status: 'stable',
  category: 'ai',
  risk: 'high',
  plain: 'Your talk with your doctor could be recorded, typed up and handled by an outside company.',
  ask: 'Can my visit go on with no recording? When will you delete it?',
  basis: [
    {
      citation: 'Cal. Penal Code 632, 637.2',
      says: 'All parties must agree to the recording of a confidential conversation. Damages can be US$5,000 per violation.',
      confirmed: true,
    },
    {
      citation: '18 U.S.C. 2511(2)(d)',
      says: "Federal law needs only one party's consent, but not where the recording is made for a criminal or tortious purpose.",
      confirmed: true,
    },
    {
      citation: '225 ILCS 155/10, 155/15',
      says: 'Recording or transcribing therapy with AI needs written notice of the AI and its purpose and a specific, written, revocable consent that is not part of general terms.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.506, 164.504(e)',
      says: 'A scribe vendor may be used for care as a business associate under a written contract.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.501, 164.508(a)(2)',
      says: 'Psychotherapy notes are kept apart and most uses need their own authorization.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 6, 9(2)(h), 13',
      says: 'Recording needs a legal basis, a ground for health data and a notice.',
      confirmed: true,
    },
    {
      citation: 'Ontario IPC, AI Scribes: Key Considerations (28 Jan 2026)',
      says: 'Regulator guidance: assess the privacy impact, be open with patients, obtain meaningful consent and have a person review the output.',
      confirmed: true,
    },
    {
      citation: 'Saucedo v. Sharp HealthCare (San Diego Super. Ct., filed 26 Nov 2025)',
      says: 'Proposed class action over ambient recording without consent. Allegations only.',
      confirmed: true,
    },
    {
      citation: 'Washington v. Sutter Health (N.D. Cal. 4:26-cv-03012, filed Apr 2026)',
      says: 'Proposed class action over ambient recording without consent. Allegations only.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Visits or calls may be recorded or listened to by a system here.',
      why: "Recordings capture everything said, including by family members; many states require everyone's consent, and a HIPAA contract with the vendor does not satisfy wiretap laws.",
      todo: 'Ask everyone present each time, and delete the audio once the note is signed.',
    },
  },
  limits: {
    prohibit:
      '{Org} will not record, transcribe or electronically monitor any conversation with {obj} or with anyone accompanying {obj}.',
    narrow: {
      mode: 'append',
      text: 'Recording may take place only if {subj} and every other person present agree at the start of that visit, and {subj} may have it stopped at any time; the audio and transcript may be used only to prepare {poss} note, must not be used to train or improve any system, must be held only by {vendor} under a written agreement, and must be deleted within {days} days after the note is signed.',
    },
  },
  docs: {
    what: 'Visits or calls may be recorded or listened to by a system.',
    why: "Recordings capture everything said, including by family members; many states require everyone's consent, and a HIPAA contract with the vendor does not satisfy wiretap laws.",
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off where recording is done only with a separate form.',
  },
  examples: {
    flagged: [
      { text: '[[Visits may be recorded by an ambient listening tool to create clinical notes.]]' },
      { text: '[[By entering the exam room you consent to audio capture and transcription.]]' },
      { text: '[[An AI scribe will listen to your appointment,]] and the audio may be kept for quality assurance.' },
      {
        text: '[[Telehealth sessions are recorded and analysed automatically, including facial expression and tone of voice.]]',
      },
      { text: '[[Anyone accompanying you also agrees to be recorded.]]' },
      {
        text: '[[Your clinician may use an ambient AI scribe during your visit.]]',
        kind: 'scribe-consent',
        severity: 'warning',
      },
      { text: '[[Calls to our office may be monitored or recorded.]]', kind: 'app-policy', severity: 'info' },
      { text: '[[I agree that the interview will be audio recorded.]]', kind: 'research-consent', severity: 'info' },
    ],
    clean: [
      { text: 'Your visit will not be recorded unless you and everyone in the room agree on the day.' },
      { text: 'The doctor will record your blood pressure in your chart.' },
      {
        text: 'You may ask us to turn the scribe off at any time, and the audio is erased as soon as the note is signed.',
      },
      { text: 'Video visits are encrypted and are not recorded.', kind: 'npp' },
      { text: 'You may not record the group session.', kind: 'treatment-consent' },
    ],
  },
  unit: 'clause',
  check(clause, { kind }) {
    const found = recordedVisit(clause);
    if (!found) return undefined;
    const because = [
      found.call ? 'calls to the organization are meant' : 'a visit or conversation is recorded or listened to',
      ...(found.implied ? ['agreement is assumed'] : []),
      ...(found.kept ? ['the recording is kept or used for more'] : []),
      ...(found.asked ? ['people are asked'] : []),
      ...(found.deleted ? ['the recording is deleted soon'] : []),
    ];
    const mild = found.call || kind === 'research-consent' || (found.asked && !found.implied);
    return {
      messageId: 'permits',
      severity: mild ? (found.asked && found.deleted ? 'hint' : 'info') : 'warning',
      because,
      evidence: [found.said.span],
    };
  },
});
