/** Sentences that explain: what a thing is, or what a law gives to people. They permit the organization nothing. */
import { turnOf } from './turns';

/** "A tissue bank is a place to store samples." */
export const saysWhatItIs = turnOf(
  /^\W*an?\s+(?!result\b|copy\b)(?:[\w-]+\s+){1,5}(?:is|are)\s+(?:an?|any|one|the)\s(?!(?:[\w-]+\s+){0,3}(?:condition|requirement)\b)/iu,
);

/** "The law permits our users to request …", "Section 1798 gives residents …". */
export const givenByLaw = turnOf(
  /\b(?:laws?|acts?|codes?|statutes?|regulations?|gdpr|ccpa|hipaa|sections?)\b[^.;]{0,60}\b(?:permits?|allows?|entitles?|gives?|grants?|provides?)\s+(?:(?:our|certain|some|its|all)\s+){0,2}(?:users|customers|residents|consumers|individuals|patients|people|you)\b/iu,
);

/** "I am responsible for my device and internet provider": what the reader has to see to. */
export const readersDuty = turnOf(/\b(?:i am|you are|users? (?:are|is)) (?:\w+ly )?responsible for\b/iu);

/** "Anything you share in a forum may become public": the reader publishes it. */
export const publishedByReader = turnOf(
  /\byou (?:(?:may |might |choose to |decide to )?(?:share|post|publish|upload|disclose|submit))\b[^.;]{0,60}\b(?:may|might|will|can|could) (?:also )?(?:become|be(?: made)?)\b[^.;]{0,12}\bpublic/iu,
);
