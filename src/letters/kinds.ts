/**
 * The letters there are. Wording and law follow our notes on what a patient can ask for; every
 * source named here was compared with the text of the law. Plain words, a request to a line.
 */
import type { Citation } from '../linter/finding';
import { type LetterKind, list, paragraph } from './letter';
import { missingStatementsKind } from './missingStatementsKind';
import { optOutKinds } from './optOutKinds';

const source = (citation: string, says: string): Citation => ({ citation, says, confirmed: true });

export const letterKinds: readonly LetterKind[] = [
  {
    id: 'ai-use',
    title: 'Was AI used on my images and notes?',
    summary: 'ask whether AI was used on your images and notes, and for a copy of what it made',
    quotes: ['ai-training', 'ai-vendor', 'automated-decision', 'recording-ambient', 'image-metadata'],
    quoting: 'I ask because your document says:',
    body: (provider) => [
      paragraph(
        `Under 45 CFR 164.524 I ask for a copy of my records. I also ask some questions about how they were used. My request is about these tests and visits: [LIST OF TESTS AND VISITS, WITH DATES].`,
      ),
      paragraph('Please send me:'),
      list(
        'the images, with the data stored in the image files;',
        'every report, score, mark or overlay that an AI tool or other automated tool made;',
        'the notes of these visits, and any recording or transcript.',
      ),
      paragraph('Please tell me:'),
      list(
        'Was an AI tool or other automated tool used? What is its name and version, and who makes it?',
        'What did it do? Did its result change my report or my care?',
        'Did a doctor or nurse check the result?',
        `Did any image, recording or text leave ${provider}? Who has it now, and until when?`,
        'Was any of it used to build, train or improve a tool? May it be used that way later?',
        'If my name was taken off first, how was that done?',
      ),
      paragraph('Please send the copies in electronic form if you can.'),
    ],
    notes: [
      'You have a right to a copy of your records. They must answer within 30 days, and may take 30 more days once if they tell you why.',
      'HIPAA gives you no right to be told which companies were used. You can still ask, and many will answer.',
    ],
    basis: [
      source(
        '45 CFR 164.524',
        'A right to see and get a copy of one’s records; 30 days, with one extension of 30 days.',
      ),
    ],
  },
  {
    id: 'restrict',
    title: 'Please limit how you use and share my information',
    summary: 'ask to limit how your information is used and shared',
    quotes: [
      'third-party-sharing',
      'ai-training',
      'ai-vendor',
      'deidentified-reuse',
      'broad-research',
      'cross-border-cloud',
      'insurer-employer',
    ],
    quoting: 'My request is about these parts of your document:',
    body: (provider) => [
      paragraph(`Under 45 CFR 164.522(a) I ask ${provider} to limit how my health information is used and shared.`),
      list(
        'This information: [WHICH INFORMATION, OR ALL]',
        'Please do not use it for: [PURPOSE, SUCH AS BUILDING AI TOOLS]',
        'Please do not share it with: [WHO]',
      ),
      paragraph(
        'Take out this part if it does not fit: I paid in full for [SERVICE] on [DATE OF SERVICE]. Under 45 CFR 164.522(a)(1)(vi) please do not tell [HEALTH PLAN] about it for payment or health care operations.',
      ),
      paragraph('Please tell me in writing if you agree. If you do not agree, please tell me why.'),
    ],
    notes: [
      'They may say no. The exception is care that you or someone for you paid for in full: then they may not tell your health plan, unless a law requires it.',
      'A limit does not hold in an emergency, or where a law requires them to share.',
    ],
    basis: [
      source('45 CFR 164.522(a)', 'A right to ask for a restriction; the provider need not agree.'),
      source(
        '45 CFR 164.522(a)(1)(vi)',
        'A provider must agree not to tell a health plan about an item paid for in full.',
      ),
    ],
  },
  {
    id: 'revoke',
    title: 'I take back my permission',
    summary: 'take back a permission (authorization) that you signed',
    quotes: [
      'rights-waiver-licence',
      'broad-research',
      'ai-training',
      'commercial-development',
      'sale-remuneration',
      'marketing',
    ],
    quoting: 'The permission covers, among others:',
    body: () => [
      paragraph(
        'I take back (revoke) the permission that I signed on [DATE YOU SIGNED] for [PURPOSE OR WHO RECEIVES]. I do this under 45 CFR 164.508(b)(5). It takes effect when you get this letter.',
      ),
      paragraph('Please:'),
      list(
        'stop every use and every sharing under that permission;',
        'tell each person and company that got my information that I took it back;',
        'ask them to delete it or send it back;',
        'tell me in writing what was done before you got this letter, and who got what.',
      ),
    ],
    notes: [
      'You can take a permission back at any time, in writing. It does not undo what they did before they got your letter.',
      'A study may keep what it needs so that its results stay sound. To leave a study, also write to the study team.',
      'Put a copy of the form that you signed with the letter, if you have one.',
    ],
    basis: [
      source(
        '45 CFR 164.508(b)(5)',
        'An authorization can be revoked at any time in writing, except where it was already relied on.',
      ),
    ],
  },
  {
    id: 'accounting',
    title: 'Please send a list of who got my information',
    summary: 'ask for a list of those who got your information (accounting of disclosures)',
    quotes: ['third-party-sharing', 'law-enforcement', 'broad-research', 'ba-subcontractor-chain', 'sale-remuneration'],
    quoting: 'I ask because your document says:',
    body: () => [
      paragraph(
        'Under 45 CFR 164.528 please send me a list of the times my health information was shared (an accounting of disclosures).',
      ),
      list(
        'The time: from [FIRST DATE] to [LAST DATE]. It may reach back six years.',
        'Please include what companies that work for you shared (business associates).',
        'Please include research that I did not sign a permission for.',
      ),
      paragraph('For each, please give the date, who got it, what it was, and why.'),
    ],
    notes: [
      'They must answer within 60 days, and may take 30 more days once. The first list in 12 months is free.',
      'The list leaves out sharing for your care, for payment and for running the clinic, and what you signed for. Data with names taken off never shows up on it.',
    ],
    basis: [
      source(
        '45 CFR 164.528',
        'A right to an accounting of disclosures over six years; 60 days, with one extension of 30 days; the first in 12 months is free.',
      ),
    ],
  },
  {
    id: 'delete',
    title: 'Please delete my information',
    summary: 'ask to delete your information, with what the law does and does not give you',
    quotes: ['unlimited-retention', 'deidentified-reuse', 'recording-ambient', 'ai-training', 'biometric-genetic'],
    quoting: 'My request is about these parts of your document:',
    body: () => [
      paragraph('I ask you to delete this information about me: [ACCOUNT, RECORDINGS, IMAGES OR OTHER INFORMATION].'),
      paragraph(
        'This includes copies that were made to build or improve a tool, and what was worked out about me from my data. Please tell each company that got it from you to delete it, too.',
      ),
      paragraph(
        'Take out this part if you do not live in the European Union: I ask under Article 17 of the GDPR. I take back my consent under Article 7(3), and I object under Article 21.',
      ),
      paragraph('If you must keep part of it, please:'),
      list(
        'tell me which part, for how long, and which law says so;',
        'do not use that part for anything but my care and what the law requires;',
        'have outside companies delete their copies.',
      ),
      paragraph('Please tell me in writing what was deleted and when.'),
    ],
    notes: [
      'HIPAA gives no right to have a medical record deleted. State law often makes a clinic keep it for years. The letter therefore also asks for limits on what they keep.',
      'An app or website that is not your clinic or health plan may have to delete. That depends on where you live.',
      'In the European Union they must answer within one month. Records that are needed for care or by law may be kept.',
    ],
    basis: [
      source('GDPR Art. 17, 7(3), 21', 'Erasure, withdrawal of consent and objection, with exceptions.'),
      source('GDPR Art. 12(3)', 'An answer within one month, which can be extended by two.'),
    ],
  },
  ...optOutKinds,
  {
    id: 'refuse-recording',
    title: 'Please do not record my visits',
    summary: 'refuse recording and AI note taking at your visits',
    quotes: ['recording-ambient', 'ai-vendor', 'biometric-genetic'],
    quoting: 'Your document says:',
    body: () => [
      paragraph(
        'Please do not record my visits, by sound or by video. I do not agree to it. I do not agree to an AI tool that listens or writes notes. This is so for each visit, also by phone or video. It holds until I write that I changed my mind.',
      ),
      paragraph('Please:'),
      list(
        'put this in my chart, so that all who treat me see it;',
        'tell me if a past visit was recorded, and with which tool;',
        'tell me where the recordings and transcripts are, and who can get them;',
        'delete those that no law makes you keep, and tell me when that is done;',
        'correct my chart where it says that I agreed.',
      ),
      paragraph('This must not change the care I get.'),
    ],
    notes: [
      'Whether they must ask before they record depends on your state. Say it at the start of each visit as well.',
      'You have a right to ask for a correction of your record, for example where it says that you agreed.',
    ],
    basis: [source('45 CFR 164.526', 'A right to ask for an amendment of one’s record.')],
  },
  missingStatementsKind,
  {
    id: 'complain',
    title: 'Complaint about my privacy',
    summary: 'complain about how your information was handled',
    quotes: [
      'contradiction',
      'half-promise',
      'sale-remuneration',
      'ai-training',
      'third-party-sharing',
      'breach-disclaimer',
    ],
    quoting: 'Your document says:',
    body: (provider) => [
      paragraph(`This is a complaint under 45 CFR 164.530(d) about how ${provider} handled my health information.`),
      list(
        'What happened: [WHAT HAPPENED]',
        'When it happened, and when I found out: [DATES]',
        'Who was involved: [NAMES, AS FAR AS YOU KNOW THEM]',
        'Which of my information it was: [WHICH INFORMATION]',
      ),
      paragraph(
        'Please look into it. Please tell me in writing what you found, what you will do, and how you will keep it from happening again.',
      ),
      paragraph(
        'I know that you may not punish me for this complaint (45 CFR 164.530(g)). I may also complain to the Office for Civil Rights of the U.S. Department of Health and Human Services.',
      ),
    ],
    notes: [
      'You can also complain to the Office for Civil Rights (www.hhs.gov/ocr/complaints). Do so in writing, within 180 days of when you knew of it. They may allow more time for a good reason.',
      'Is it about an app that is not your clinic or health plan? Then write to the Federal Trade Commission or to the attorney general of your state.',
    ],
    basis: [
      source('45 CFR 164.530(d), (g)', 'A way to complain to the provider, and no retaliation for it.'),
      source('45 CFR 160.306(b)', 'A complaint to HHS in writing, within 180 days unless waived for good cause.'),
    ],
  },
];

/** The kind with this id, if there is one. */
export function letterKind(id: string): LetterKind | undefined {
  return letterKinds.find((kind) => kind.id === id);
}
