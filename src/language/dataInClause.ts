/** Which information a clause speaks of, and how close it is to a person. */
import type { Clause } from './clause';
import { turnOf } from './turns';

const identifying: Readonly<Record<string, string>> = {
  'data.image': 'images',
  'data.audio': 'recordings or the voice',
  'data.genetic': 'genetic data',
  'data.biometric': 'face, voice or body features',
  'data.sample': 'samples',
};
const any = [
  'data.health',
  'data.personal',
  'data.user',
  'data.image',
  'data.audio',
  'data.genetic',
  'data.biometric',
  'data.sample',
  'data.deid',
];

/** "Information about our practices" is about the organization. */
const aboutItself = turnOf(
  /^[^.;]*\binformation (?:about|regarding|on|concerning) (?:our|its|their|how we|the (?:study|program|project)['’]?s?) (?!(?:users|customers|patients|members|visitors|participants|readers|employees)\b)/iu,
);

/** "Your answers", "my case": what belongs to the patient is about the patient, rights and choices aside. */
export const possessed = turnOf(
  /\b(?:your|my|patients['’]?|participants['’]?|users['’]?)\s+(?!care\b|rights?\b|consents?\b|permissions?\b|authori[sz]ations?\b|choices?\b|requests?\b|wishes\b|settings?\b|doctors?\b|physicians?\b|family\b|health plan\b|insur\w+|provider|employer|own\b|treatment\b|device\b|browser\b|password\b|questions?\b|feelings\b|(?:grand)?(?:mother|father)\b|friends?\b|manager\b|team\b)\p{L}{3,}|\bwhat (?:you|i) (?:enter|write|say|type|upload|tell|search)\b/iu,
);

/** What a website uses to follow its visitors. */
export const trackers = turnOf(
  /\b(?:cookies?|(?:web )?beacons?|pixels?|pixel tags?|gifs|tracking technolog(?:y|ies)|device identifiers?|device fingerprint\w*)\b/iu,
);

/** Whether the clause, its lead-in or its subject is about information on people. "It" and "them" count where `pronouns` says so. */
export function aboutPatientData(clause: Clause, pronouns: boolean): boolean {
  if ((clause.has(...any) && !clause.says(aboutItself)) || clause.says(possessed) || clause.says(trackers)) return true;
  if (clause.inherited.lead) return true;
  if (clause.previous?.has(...any)) return true;
  return pronouns && clause.has('data.anaphor');
}

/** Whether only data without names is meant. */
export function isDeidentified(clause: Clause): boolean {
  return (
    clause.has('data.deid') &&
    !clause.has('data.health', 'data.genetic', 'data.biometric') &&
    !/\bidentifiable\b(?<!de-identifiable)/iu.test(clause.text.replace(/\b(?:non|not|un)[- ]?identifiable\b/giu, ''))
  );
}

/** The most personal kind of data in the clause, in plain words. */
export function identifyingData(clause: Clause): string | undefined {
  for (const [tag, words] of Object.entries(identifying)) if (clause.has(tag)) return words;
  return undefined;
}

const people =
  /\b(?:you|your|yours|i|my|me|we|our|us|patients?|participants?|personal|health|medical|clinical|users?|customers?|individuals?|consumers?|members?|persons?|people|doctors?|physicians?|hospitals?|clinics?|consent|study|researchers?|sponsors?|volunteers?|donors?|child|children|visits?|recordings?|specimens?|samples?|tissues?|scans?|images?|symptoms?|diary|telehealth|dicom|authori[sz]ations?|opt(?:ing|s)?[- ]?out|transcripts?|radiology|authorities|police|location data|usage data|database|dna|genetic|genomic)\b/iu;

/** By sentence: one of many clauses would otherwise be read as often as it has clauses. */
const peopleIn = new WeakMap<object, boolean>();

function sentenceNamesPeople({ sentence, sentenceSpan: { start, end } }: Clause): boolean {
  let answer = peopleIn.get(sentence);
  if (answer === undefined) {
    answer = people.test(sentence.text.slice(start, end));
    peopleIn.set(sentence, answer);
  }
  return answer;
}

/** Whether words, such as a lead-in, speak of people. */
export function namesPeople(words: string): boolean {
  return people.test(words);
}

/**
 * Whether a clause is about people at all, by itself, its sentence or its lead-in. Where the
 * kind of the document is not known, a sentence about packages and repositories must stay
 * silent although it shares and publishes.
 */
export function concernsPeople(clause: Clause): boolean {
  if (sentenceNamesPeople(clause)) return true;
  if (clause.has('data.') && clause.has('act.sell', 'act.paid')) return true;
  if (clause.has('data.personal') && clause.has('act.share', 'act.sell') && clause.has('who.third')) return true;
  if (clause.has('data.deid', 'data.health', 'ai.strong', 'who.affiliate', 'who.vendor') && clause.has('data.'))
    return true;
  return clause.inherited.lead !== undefined && concernsPeople(clause.inherited.lead);
}
