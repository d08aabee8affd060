/**
 * What a law asks a document to say, in words for the patient who misses it: by the row of
 * the checklist. A test holds them to school grade 8. Rows that are not here are about how
 * a document is made, or are shown in the words of their checklist.
 */
export const plainStatements: Readonly<Record<string, string>> = {
  'NPP-01': 'The form must be easy to read.',
  'NPP-02': 'The first lines must say what the form is for, in words set by law.',
  'NPP-03': 'How they use and share your data to treat you, with an example.',
  'NPP-04': 'How they use and share your data to get paid, with an example.',
  'NPP-05': 'How they use and share your data to run the clinic, with an example.',
  'NPP-06': 'Every other way they may use or share your data when you have not said yes.',
  'NPP-07': 'Where some other law keeps your data safer, the form must say so.',
  'NPP-08': 'Each use must be told in full, so that you know what the law lets them do.',
  'NPP-09a': 'They must ask you first before they share notes of your talks in therapy.',
  'NPP-09b': 'They must ask you first before they use your data to sell you things.',
  'NPP-09c': 'They must ask you first before they sell your health data.',
  'NPP-10': 'For any use that is not in the form, they must ask you first.',
  'NPP-11': 'You can take back a yes that you gave before.',
  'NPP-12': 'If they ask you for gifts of money, you can tell them to stop.',
  'NPP-13': 'Your health plan may share data with the boss who pays for the plan.',
  'NPP-14': 'A health plan may not use your genes to set your price.',
  'NPP-15':
    'Records of help with drugs or drink may not be used against you in court, unless you say yes or a judge says so.',
  'NPP-16': 'You get a clear chance to say no before they use drug or drink records to ask for money.',
  'NPP-17': 'You can ask them to use or share less. They may say no.',
  'NPP-18': 'If you paid in full, you can stop them from telling your health plan.',
  'NPP-19': 'You can ask them to reach you in some other way or place.',
  'NPP-20': 'You can see your health data and get a copy.',
  'NPP-21': 'You can ask them to fix what is wrong in your health data.',
  'NPP-22': 'You can get a list of who got your data.',
  'NPP-23': 'You can have this form on paper, too.',
  'NPP-24': 'The form must say how to use each of your rights.',
  'NPP-25': 'The law makes them keep your health data safe.',
  'NPP-26': 'The law makes them give you this form.',
  'NPP-27': 'They must tell you if your data leaks.',
  'NPP-28': 'They must do what the form says.',
  'NPP-29': 'They can change the form, and the new one may cover data they have now.',
  'NPP-30': 'How you will get a new form when it has changed.',
  'NPP-31': 'You can file a complaint with them.',
  'NPP-32': 'You can file a complaint with the U.S. health office.',
  'NPP-33': 'How you can file a complaint.',
  'NPP-34': 'They may not get back at you for a complaint.',
  'NPP-35': 'Who you can ask: a name or a job, and a phone number.',
  'NPP-36': 'The day from which the form counts.',
  'NPP-38': 'If many places share one form: who they are, and that they share your data.',
  'AUTH-01': 'Which data this is about.',
  'AUTH-02': 'Who may use or share your data.',
  'AUTH-03': 'Who may get your data.',
  'AUTH-04': 'What your data will be used for.',
  'AUTH-05': 'When your yes comes to an end.',
  'AUTH-06': 'A place to sign, with the date.',
  'AUTH-07': 'That you can take your yes back in writing, and how.',
  'AUTH-08': 'If you must sign to get care or have it paid.',
  'AUTH-09': 'Those who get your data may pass it on, and then the law may not keep it safe.',
  'AUTH-10': 'The form must be easy to read.',
  'AUTH-11': 'That you get a copy of the form you signed.',
  'AUTH-12': 'If someone pays them to sell you things, the form must say so.',
  'AUTH-13': 'If they get paid for your data, the form must say so.',
  'AUTH-14': 'Notes of your talks in therapy need a form of their own.',
};

/** The words for a patient; undefined where there are none. */
export function plainStatement(id: string): string | undefined {
  return Object.hasOwn(plainStatements, id) ? plainStatements[id] : undefined;
}
