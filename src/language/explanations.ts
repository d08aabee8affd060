/** Sentences that explain: what a thing is, or what a law gives to people. They permit the organization nothing. */
import { turnOf } from './turns';

/** "A tissue bank is a place to store samples." */
const saysWhatItIs = turnOf(
  /^\W*an?\s+(?!result\b|copy\b)(?:[\w-]+\s+){1,5}(?:is|are)\s+(?:an?|any|one|the)\s(?!(?:[\w-]+\s+){0,3}(?:condition|requirement)\b)/iu,
);

/** "Sequencing is a way of reading DNA", "information is “sold” when …": what a word stands for. */
const saysWhatWordIs = turnOf(
  /^\W*(?:[\w-]+\s+){1,4}is (?:an?|the) (?:way|process|method|technique|type|kind|form) (?:of|to|in which|by which)\b|\b(?:is|are) (?:considered |deemed )?["“”](?:sold|shared|sale|sell|share)["“”,]* (?:when|if|where)\b/iu,
);

/** "Personal information is information about you that …", "Registration information includes your name". */
const saysWhatWordMeans = turnOf(
  /^\W*(?:(?:the term|by)\W+)?(?:[\w-]+\s+){1,4}(?:information|data)["”']*(?:\s*\([^)]*\))?\s+(?:is|are|means?|refers?|consists?)\s+(?:of\s+|to\s+)?(?:any |all |the )?(?:information|data|details)\b/iu,
);

/** "This policy is meant to explain how we share …", "so that you are aware of what we disclose". */
const speaksOfItself = turnOf(
  /\b(?:polic(?:y|ies)|notice|statement|section|page)\b[^.;]{0,60}\b(?:to|will|that) (?:explains?|disclose to you|describes?|informs?|tells?|outlines?)\b[^.;]{0,40}\b(?:how|what|with whom|when|why|which|the (?:ways|types|kinds|circumstances))\b|\b(?:so (?:that )?|to keep |to make )(?:our |you |all )?(?:users |patients |customers )?(?:are |be )?(?:always )?aware of (?:how|what|which)\b/iu,
);

/** "Please read the policies of our partners", "you should consult the third party's notice": the reader is to do something. */
const readersTask = turnOf(
  /^\W*(?:for [^,;]{0,100},\s*)?(?:(?:please|you (?:should|may wish to|may want to|are encouraged to|are advised to)|we (?:encourage|advise|urge|recommend) (?:that )?you (?:to )?)\s+)(?:also |carefully )?(?:read|check|consult|review|see|visit|refer to|click|familiari[sz]e)\b|^\W*(?:see|refer to|visit|go to|click|be (?:cautious|careful|mindful)|take care|make sure)\b/iu,
);

/** "Third parties may have their own privacy policies and practices." */
const haveOwnRules = turnOf(
  /\b(?:have|has|follow) (?:their|its) own (?:\w+ ){0,6}(?:polic(?:y|ies)|practices|terms|notices?|rules)\b/iu,
);

/** "The law permits our users to request …", "Section 1798 gives residents …". */
const givenByLaw = turnOf(
  /\b(?:laws?|acts?|codes?|statutes?|regulations?|gdpr|ccpa|hipaa|sections?)\b[^.;]{0,60}\b(?:permits?|allows?|entitles?|gives?|grants?|provides?)\s+(?:(?:our|certain|some|its|all)\s+){0,2}(?:users|customers|residents|consumers|individuals|patients|people|you)\b/iu,
);

/** "I am responsible for my device and internet provider": what the reader has to see to. */
export const readersDuty = turnOf(/\b(?:i am|you are|users? (?:are|is)) (?:\w+ly )?responsible for\b/iu);

/** "Anything you share in a forum may become public": the reader publishes it. */
export const publishedByReader = turnOf(
  /\byou (?:(?:may |might |choose to |decide to )?(?:share|post|publish|upload|disclose|submit))\b[^.;]{0,60}\b(?:may|might|will|can|could) (?:also )?(?:become|be(?: made)?)\b[^.;]{0,12}\bpublic/iu,
);

/** "Information you give us through other apps": how it came, and not where it goes. */
export const givenByReader = turnOf(/\byou (?:give|provide|submit|send|enter|upload|share)\b/iu);

/** "The third party's privacy notice applies to what it collects." */
const otherRulesApply = turnOf(
  /\b(?<!whose .{0,40})(?:polic(?:y|ies)|notices?|terms|statements?)\b[^.;,]{0,30}\b(?:appl(?:y|ies)|governs?|covers?)\b/iu,
);

/** Whether a clause only explains, and so permits nothing. */
export const explaining = [
  saysWhatItIs,
  saysWhatWordIs,
  saysWhatWordMeans,
  givenByLaw,
  speaksOfItself,
  readersTask,
  haveOwnRules,
  otherRulesApply,
];
