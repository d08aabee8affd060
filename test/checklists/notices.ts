/**
 * Three notices of privacy practices of our own writing, each in another style. Every piece
 * is marked with the rows that it alone meets, so that a test can take it out again.
 */

export interface Piece {
  readonly rows: readonly string[];
  readonly text: string;
}

const piece = (rows: string, text: string): Piece => ({ rows: rows.split(' ').filter(Boolean), text });

const header =
  'THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.';

/** Long sentences and legal words. */
export const formal: readonly Piece[] = [
  piece('', '# Harbor Lane Orthopedics: Notice of Privacy Practices'),
  piece('NPP-02', header),
  piece('', '## Our pledge'),
  piece('NPP-25', 'Federal law obliges us to keep your protected health information confidential.'),
  piece(
    'NPP-26',
    'The law also requires us to furnish you with this statement of our legal duties and privacy practices.',
  ),
  piece('NPP-28', 'We are bound to adhere to the provisions of whichever notice is in effect at the time.'),
  piece(
    'NPP-27',
    'Should the security of your unsecured health information be breached, you will be notified without undue delay.',
  ),
  piece('', '## How your information may be used'),
  piece(
    'NPP-03',
    'Treatment. We use your information to treat you; a surgeon may, for instance, ask a radiologist to look at your knee.',
  ),
  piece(
    'NPP-04',
    'Payment. We disclose what your insurer needs in order to pay our bill, such as the date and kind of an operation.',
  ),
  piece(
    'NPP-05',
    'Health care operations. We use records to run our practice, for example when we audit the quality of our care.',
  ),
  piece(
    'NPP-06',
    'We may also disclose information without your authorization for public health activities; to report child abuse or neglect; to health oversight agencies; in response to a subpoena or a court order; to law enforcement officers; to coroners and funeral directors; to organ procurement organizations; for research that a review board has approved; to avert a serious threat to health or safety; for national security; for workers’ compensation; where required by law; and to family members who are involved in your care.',
  ),
  piece('', '## When your written authorization is needed'),
  piece('NPP-09a', 'Most uses of psychotherapy notes are made only with your authorization.'),
  piece('NPP-09b', 'The same holds for marketing, which needs your authorization.'),
  piece('NPP-09c', 'We would have to ask for your authorization before any sale of your information.'),
  piece(
    'NPP-10',
    'Uses and disclosures that are not described in this notice will be made only with your written authorization.',
  ),
  piece('NPP-11', 'An authorization can be revoked in writing, save to the extent that we have relied on it.'),
  piece(
    'NPP-12',
    'We may contact you to raise funds for our foundation, and you have the right to opt out of such requests.',
  ),
  piece('', '## Your rights'),
  piece(
    'NPP-17',
    'You may request that we restrict certain uses of your information, although we are under no obligation to agree.',
  ),
  piece(
    'NPP-18',
    'Where you have paid for a service out of pocket in full, we will not tell your health plan about it if you so request.',
  ),
  piece('NPP-19', 'You may request that we communicate with you by alternative means or at an alternative address.'),
  piece('NPP-20', 'You have the right to inspect your records and to obtain a copy of them.'),
  piece('NPP-21', 'You have the right to request an amendment of your record where it is inaccurate.'),
  piece('NPP-22', 'You have the right to receive an accounting of the disclosures that we have made.'),
  piece('NPP-23', 'You have the right to a paper copy of this notice, even if you accepted it by email.'),
  piece('', '## Changes'),
  piece(
    'NPP-29',
    'We reserve the right to change this notice and to make the change effective for all information that we maintain.',
  ),
  piece('NPP-30', 'A revised notice will be posted in our waiting room.'),
  piece('', '## Complaints and contact'),
  piece(
    'NPP-31 NPP-33',
    'If you believe that your rights were violated, you may file a written complaint with our Privacy Officer.',
  ),
  piece('NPP-32', 'A complaint may also be filed with the Secretary of Health and Human Services.'),
  piece('NPP-34', 'There will be no retaliation for a complaint.'),
  piece('NPP-35', 'Questions go to our Privacy Officer at (555) 010-4477.'),
  piece('NPP-36', 'This notice takes effect on 3 March 2026.'),
];

/** Plain words and lists; lead-ins carry half of the meaning. */
export const plain: readonly Piece[] = [
  piece('', '# Willow Street Family Clinic'),
  piece('NPP-02', header),
  piece('', '## What we must do'),
  piece('', 'The law says that we must:'),
  piece('NPP-25', '- keep your health information private'),
  piece('NPP-26', '- give you this notice'),
  piece('NPP-28', '- follow what this notice says'),
  piece('NPP-27', '- let you know if a breach puts your information at risk'),
  piece('', '## How we use and share your information'),
  piece('NPP-03', '**To treat you.** A nurse may share your test results with a specialist.'),
  piece('NPP-04', '**To get paid.** We may send a bill to your insurance company.'),
  piece('NPP-05', '**To run our clinic.** Examples: we may look at records to check quality and to train staff.'),
  piece(
    'NPP-06',
    '**Other reasons.** We may share information to prevent disease, to report abuse or neglect, with agencies that do health oversight, with a court, with police, with a medical examiner, for organ donation, for research, to prevent a serious threat to somebody’s safety, for the military, for workers’ compensation, when required by law, and with family or friends.',
  ),
  piece('', '## When we ask you first'),
  piece('', 'We never do these things unless you give us written permission:'),
  piece('NPP-09b', '- use your information for marketing'),
  piece('NPP-09c', '- sell your information'),
  piece('NPP-09a', '- share most psychotherapy notes'),
  piece(
    'NPP-10',
    'We will not use your information in any other way than described here unless you tell us we can in writing and give your permission.',
  ),
  piece('NPP-11', 'You can change your mind about a permission at any time. Just tell us in writing.'),
  piece('', '## Your rights'),
  piece('', 'You can ask us to:'),
  piece('NPP-20', '- show you your medical record or give you a copy of your record'),
  piece('NPP-21', '- correct your medical record'),
  piece('NPP-19', '- contact you in a certain way, for example at work'),
  piece('NPP-17', '- limit what we share. We do not have to agree'),
  piece('NPP-18', '- keep a visit from your health insurer if you paid for it in full'),
  piece('NPP-22', '- give you a list of those with whom we shared your information'),
  piece('NPP-23', '- give you this notice on paper'),
  piece('', '## If we change this notice'),
  piece('NPP-29', 'We may change this notice. The changes will apply to all information we have about you.'),
  piece('NPP-30', 'You can get the new notice in our office and on our website.'),
  piece('', '## If you are not happy'),
  piece('NPP-31 NPP-33', 'Call our Privacy Officer to complain to us.'),
  piece(
    'NPP-32',
    'You can also complain to the Office for Civil Rights of the U.S. Department of Health and Human Services.',
  ),
  piece('NPP-34', 'We will not hold a complaint against you.'),
  piece('NPP-35', 'Privacy Officer: Ana Reyes, 555-010-2200'),
  piece('NPP-36', 'Effective date: 01/15/2026'),
];

/** A therapist who says "I". */
export const single: readonly Piece[] = [
  piece('', '# Notice of Privacy Practices of Jordan Ellery, LCSW'),
  piece('NPP-02', header),
  piece('', '## My duties'),
  piece('NPP-25', 'I am required by law to safeguard the privacy of what you tell me.'),
  piece('NPP-26', 'I must also give you this notice about my legal duties.'),
  piece('NPP-28', 'I have to comply with the terms of the notice now in effect, as the law requires.'),
  piece('NPP-27', 'I will inform you if there is a breach of your unsecured information.'),
  piece('', '## Uses and disclosures'),
  piece('NPP-03', 'For treatment: I may talk with your psychiatrist about your treatment in order to coordinate care.'),
  piece('NPP-04', 'For payment: I may submit a claim to your insurance company to be paid for a session.'),
  piece('NPP-05', 'For health care operations: I may use your file when I evaluate the quality of my services.'),
  piece('', '## With your authorization'),
  piece('NPP-09a', 'I do keep psychotherapy notes, and any use of them requires your authorization.'),
  piece('NPP-09b', 'I will not use your information for marketing without your authorization.'),
  piece('NPP-09c', 'I will not sell your information without your authorization.'),
  piece('NPP-10', 'In any situation that is not described above I will ask for your written authorization.'),
  piece('NPP-11', 'You may withdraw an authorization in writing.'),
  piece('', '## Your rights'),
  piece(
    'NPP-17',
    'The right to request limits. You may ask me to limit how I use your information, but I am not required to agree.',
  ),
  piece('NPP-19', 'The right to choose how I send information. You may ask me to send mail to a different address.'),
  piece('NPP-20', 'The right to see and copy your record.'),
  piece('NPP-21', 'The right to correct mistakes in your record.'),
  piece('NPP-22', 'The right to a list of the disclosures I have made.'),
  piece('NPP-23', 'The right to a paper copy of this notice.'),
  piece('', '## Changes and complaints'),
  piece('NPP-29', 'I may change the terms of this notice; new terms apply to information already on file.'),
  piece('NPP-30', 'The new version will be available upon request.'),
  piece('NPP-31', 'You may file a complaint with me.'),
  piece('NPP-32', 'You may also write to the Secretary of the Department of Health and Human Services to complain.'),
  piece('NPP-34', 'I will not penalize you for filing a complaint.'),
  piece('NPP-35', 'Questions? Contact Jordan Ellery, LCSW, at 555.010.9034.'),
  piece('NPP-36', 'This notice went into effect on Sept. 1, 2025.'),
];

/** A notice as one Markdown text, without the pieces of some rows. */
export function textOf(pieces: readonly Piece[], without?: string): string {
  return pieces
    .filter(({ rows }) => without === undefined || !rows.includes(without))
    .map(({ text }) => text)
    .join('\n\n')
    .replace(/(\n- [^\n]*)\n(?=\n- )/gu, '$1');
}
