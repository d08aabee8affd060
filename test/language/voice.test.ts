import { describe, expect, it } from 'vitest';
import { readFileText } from '../../src/formats/readFileText';
import { readDocument } from '../../src/language/document';
import { named, readVoice, type UsualVoice } from '../../src/language/voice';

/** The voice at the first clause that holds `words`. */
function voiceAt(text: string, words: string, usual: UsualVoice = 'second') {
  const { source } = readFileText(text, 'text');
  if (!source) throw new Error('no text');
  const document = readDocument(source);
  const clause = document.sentences.flatMap(({ clauses }) => clauses).find((each) => each.text.includes(words));
  if (!clause) throw new Error(`no clause with ${words}`);
  return readVoice(document, clause, usual);
}

const subjects = (text: string, words: string, usual?: UsualVoice) => {
  const { organization, patient } = voiceAt(text, words, usual);
  return `${organization.subject} / ${patient.subject}`;
};

describe('readVoice', () => {
  it('hears "we … you" in a notice', () => {
    expect(subjects('We may share your records with vendors.', 'share')).toBe('we / you');
  });

  it('hears a patient who says I, and the name of the one authorized', () => {
    expect(subjects('I authorize Valley Radiology to share my scans with vendors.', 'share')).toBe(
      'Valley Radiology / I',
    );
  });

  it('leaves a blank for the provider when a consent names none', () => {
    expect(subjects('I agree that my scans may be shared with vendors.', 'shared', 'first')).toBe('[PROVIDER] / I');
  });

  it('knows that "I" is the provider in the notice of a therapist', () => {
    const text =
      'I am required by law to protect your records. I may share your records with my attorneys. You may ask me for a copy. My practice keeps your file.';
    expect(subjects(text, 'attorneys')).toBe('I / you');
    expect(voiceAt(text, 'attorneys').organization).toMatchObject({ object: 'me', possessive: 'my', number: 'i' });
  });

  it('knows that "you" is the clinic where the patient speaks to it', () => {
    expect(subjects('You may use my samples for other studies.', 'samples')).toBe('you / I');
  });

  it('hears the third person of a study', () => {
    const text = 'The study team may keep the samples of the participant. The study team will store them.';
    expect(subjects(text, 'keep', 'third')).toBe('the study team / the participant');
  });

  it('speaks to "you" in a study that does', () => {
    expect(subjects('The researchers may share your data. The researchers will code it.', 'share', 'third')).toBe(
      'the researchers / you',
    );
  });

  it('takes the defined name where the clause uses it, and "we" where it does not', () => {
    const text =
      'Harbor Dental (the "Practice") keeps records. The Practice may sell your data. We may also lend your data. We will tell you.';
    expect(subjects(text, 'sell')).toBe('the Practice / you');
    expect(subjects(text, 'lend')).toBe('we / you');
  });

  it('asks the lead-in when an item names nobody', () => {
    expect(
      subjects('I allow the clinic to share my data:\n\n- with advertisers\n- with insurers', 'advertisers'),
    ).toMatch(/ \/ I$/u);
  });

  it('writes apostrophes as the document does', () => {
    const straight = 'Riverside Clinic may share your data. Riverside Clinic will keep it.';
    expect(voiceAt(straight, 'share').organization.possessive).toBe("Riverside Clinic's");
    expect(voiceAt(`${straight} It’s yours.`, 'share').organization.possessive).toBe('Riverside Clinic’s');
  });
});

describe('named', () => {
  it('puts only an apostrophe after a plural noun', () => {
    expect(named('the researchers').possessive).toBe('the researchers’');
    expect(named('St. Agnes').possessive).toBe('St. Agnes’s');
    expect(named('the Practice').possessive).toBe('the Practice’s');
  });
});
