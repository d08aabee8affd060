/** The letters that say no: to sale, to marketing, to research and to AI. */
import type { Citation } from '../linter/finding';
import { type LetterKind, list, paragraph } from './letter';

const source = (citation: string, says: string): Citation => ({ citation, says, confirmed: true });
const confirm = paragraph('Please tell me in writing that you have done this, and from when.');

export const optOutKinds: readonly LetterKind[] = [
  {
    id: 'opt-out-sale',
    title: 'Please do not sell my information',
    summary: 'say no to the sale of your information',
    quotes: ['sale-remuneration', 'commercial-development', 'deidentified-reuse'],
    quoting: 'I ask because your document says:',
    body: (provider) => [
      paragraph(
        `I do not agree that ${provider} sells my information. I do not agree that money or favors are given for it. This also holds for data with my name taken off.`,
      ),
      list(
        'Please do not sell, license or trade my information.',
        'If you did so before, please tell me to whom, when, and what it was.',
        'Please tell the buyers that I do not agree.',
      ),
      confirm,
    ],
    notes: [
      'A clinic or health plan needs your signed permission before it sells your health information (45 CFR 164.508(a)(4)). If you signed one, also send the letter “revoke”.',
      'Data with your name properly taken off is outside HIPAA. For that, this letter asks for more than the law gives you.',
    ],
    basis: [
      source(
        '45 CFR 164.508(a)(4)',
        'The sale of health information needs an authorization that says that money is paid.',
      ),
    ],
  },
  {
    id: 'opt-out-marketing',
    title: 'Please do not use my information for marketing',
    summary: 'say no to marketing, advertising and fundraising',
    quotes: ['marketing', 'third-party-sharing', 'sale-remuneration'],
    quoting: 'I ask because your document says:',
    body: () => [
      paragraph(
        'Please do not use or share my information for marketing or advertising. Please do not send me messages to raise money (45 CFR 164.514(f)(2)).',
      ),
      list(
        'This is for mail, e-mail, text messages, calls, apps and websites.',
        'Please do not give my contact details or health details to other companies for their offers.',
        'Please take me off the lists that you have given to others.',
      ),
      paragraph('I still want messages about my own care, such as the date of a visit.'),
      confirm,
    ],
    notes: [
      'Most marketing with your health information needs your signed permission (45 CFR 164.508(a)(3)). If you signed one, also send the letter “revoke”.',
      'They must stop messages that raise money when you say so.',
      'On websites you can also turn on the Global Privacy Control in your browser.',
    ],
    basis: [
      source('45 CFR 164.508(a)(3)', 'Marketing needs an authorization, with few exceptions.'),
      source('45 CFR 164.514(f)(2)', 'A right to opt out of fundraising messages.'),
    ],
  },
  {
    id: 'opt-out-research',
    title: 'Please do not use my information for research',
    summary: 'say no to research with your information and samples',
    quotes: ['broad-research', 'commercial-development', 'deidentified-reuse', 'biometric-genetic'],
    quoting: 'I ask because your document says:',
    body: () => [
      paragraph(
        'I do not want my information, images or samples to be used for research. Please do not use them from now on, and do not give them to others for research.',
      ),
      list(
        'This also holds for data and samples with my name taken off.',
        'Please tell me which studies have used them, and who got them.',
        'Please take what is stored for later studies out of the collection, and destroy samples that are left over.',
        'Please tell me what can no longer be undone.',
      ),
      paragraph('If I signed a permission for research, I take it back (45 CFR 164.508(b)(5)).'),
      confirm,
    ],
    notes: [
      'In the United States this is mostly a request and not a right: some research may go on without asking you, when a review board allows it.',
      'To leave a study that you joined, also write to the study team. A study may keep what it already has.',
    ],
    basis: [
      source(
        '45 CFR 164.508(b)(5)',
        'An authorization can be revoked at any time in writing, except where it was already relied on.',
      ),
    ],
  },
  {
    id: 'opt-out-ai',
    title: 'Please do not use my information for AI',
    summary: 'say no to the use of your information to build AI tools',
    quotes: [
      'ai-training',
      'ai-vendor',
      'automated-decision',
      'deidentified-reuse',
      'image-metadata',
      'recording-ambient',
    ],
    quoting: 'I ask because your document says:',
    body: () => [
      paragraph(
        'Please do not use my data, images, voice or samples to train, build, test or improve AI tools. Please do not give them to others for that.',
      ),
      list(
        'This also holds for data with my name taken off.',
        'If it was done before, please tell me with which data, for which tool, and who got it.',
        'Please take my data out of what is used for later training.',
        'If AI helps to decide about my care, I want a person to check it.',
      ),
      paragraph('I make this request under 45 CFR 164.522(a), as a request to limit how my information is used.'),
      confirm,
    ],
    notes: [
      'HIPAA does not speak of AI. In the United States this is mostly a request and not a right, and they may say no.',
      'What was used to train a tool can often not be taken out again.',
    ],
    basis: [source('45 CFR 164.522(a)', 'A right to ask for a restriction; the provider need not agree.')],
  },
];
