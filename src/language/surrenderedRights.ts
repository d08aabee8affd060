/** Control that the patient gives up for good: no way back, a licence, ownership, or claims. */
import type { Clause } from './clause';
import { affirmed, type Said, said, sentenceSays, type Turn, turnOf, wording } from './wording';

export type Surrender = 'irrevocable' | 'licence' | 'waiver' | 'ownership' | 'release' | 'unrestricted';

const irrevocable = wording(
  'irrevocabl[ey]|(?:cannot|can not|may not|can never) (?:later |ever |subsequently )?(?:be )?(?:revoked?|rescind(?:ed)?)|(?:i|you) (?:cannot|can not|may not|will not be able to) (?:revoke|take back|rescind) (?:this |my |your )?(?:consent|authorization|permission|licen[cs]e)',
);
const giver =
  '(?:i|you|the (?:patient|participant|undersigned|user|customer|subject)|users|participants|patients|the undersigned|my signature|signing|hereby)';
const licence = wording(
  `${giver} .. (?:grants?|granting|gives?|provides?) ... (?:licen[cs]e|(?:perpetual|irrevocable|unlimited|unrestricted|royalty free|worldwide|absolute|exclusive) (?:\\w+ )*(?:rights?|permission)|(?:all|any|full) rights? (?:to|in|over)|ownership|the rights? to (?:use|copy|reproduce|publish|modify|sell|distribute))`,
);
const assigned = wording(
  `${giver} .. (?:assigns?|transfers?|conveys?|cedes?) ... (?:rights?|title|interests?|ownership|copyrights?)`,
);
const waived = wording(
  '(?:waives?|waiving|give up|gives up|giving up|relinquish(?:es)?|forfeit(?:s)?|surrenders?) ... (?:rights?|claims?|privileges?|privacy|confidentiality|remed(?:y|ies))',
);
const owned = wording(
  '(?:are|is|be|become|becomes|remain|remains) (?:the )?(?:sole |exclusive |sole and exclusive |absolute )?property of (?:the |our )?(?:compan(?:y|ies)|sponsors?|clinic|hospital|practice|institution|university|provider|developer|vendor|us|app|platform|(?!you\\b|patients?\\b|participants?\\b|their\\b|its\\b|the\\b|our\\b)\\p{L}+)|(?:(?:shall|will) (?:be )?own|owns|shall retain ownership of) .. (?:all |any )?(?:rights?,? (?:title )?.. )?(?:data|recordings|images|samples|specimens|transcripts|derivatives|results|content you|information you)',
);
const released = wording(
  '(?:(?:release|releases|discharge|discharges|absolve|releasing) ... (?:from|of|for)|hold (?:\\w+ ){0,5}harmless|indemnify|agree not to sue) ... (?:claims?|liabilit(?:y|ies)|actions?|demands|damages|responsibility|causes of action)',
);
const unrestricted = wording(
  '(?:free to|may|can|right to) (?:use|disclose|exploit) ... without (?:any )?(?:limitations?|restrictions?|obligations?|compensation)',
);

const aboutInformation = turnOf(
  /\b(?:data|information|images?|photographs?|photos|recordings?|transcripts?|records?|samples?|specimens?|tissues?|content|feedback|submissions?|uploads?|disclos\w+|authori[sz]ation|consent|permission|privacy|likeness|voice|video|interest|rights?|finished product)\b/iu,
);
const aboutUse = turnOf(
  /\b(?:data|information|images?|photographs?|photos|recordings?|records?|samples?|disclos\w+|authori[sz]ation|privacy|confidential\w*|likeness|voice|breach)\b/iu,
);
/** Rights of other kinds, and papers whose belonging says nothing about control. */
const elsewhere = wording(
  '(?:insurance |medical |all |related )*benefits|payments?|fees|jury|class|trial|arbitration|waiver of (?:your |the |patient )?authorization|software|failure to|physical property|information belongs to you|against (?:clinical and )?medical advice|deductibles?|co ?pay\\w*',
);
const keeps = wording(
  '(?:do|does|will|are|is|shall) not (?:\\w+ )?(?:waive|waiving|give up|giving up|release|releasing|lose|losing|transfer|assign|grant)|not (?:waiving|giving up|releasing|losing)|nothing in this|retains? (?:all|any|ownership)|keep all|cannot be required to waive|not be asked to waive|(?:required|asked|forced) to waive|without (?:waiving|giving up)',
);
const reliance = wording(
  'except (?:to the extent|where|when|for|as|insofar) ... (?:relied|reliance|already (?:been )?(?:taken|acted|used|shared|disclosed)|action|acted)|may revoke|can revoke|right to revoke|may be revoked|can be revoked',
);

/** What is given up, in which words, and whether the law's own exception is stated beside it. */
export interface SurrenderedRight {
  readonly said: Said;
  readonly kind: Surrender;
  /** It concerns comments on a product and not information on health. */
  readonly feedbackOnly: boolean;
}

/** The words by which the patient gives up control; undefined when rights are kept or something else is meant. */
export function surrenderedRight(clause: Clause): SurrenderedRight | undefined {
  if (clause.sentence.heading || clause.sentence.question || !clause.says(trigger)) return undefined;
  if (said(clause, elsewhere) || said(clause, keeps) || sentenceSays(clause, reliance)) return undefined;
  const found = find(clause);
  if (!found) return undefined;
  const feedbackOnly = clause.says(feedback);
  return { ...found, feedbackOnly };
}

function find(clause: Clause): { said: Said; kind: Surrender } | undefined {
  if (clause.says(aboutUse)) {
    const place = affirmed(clause, released);
    if (place && !clause.says(weRelease)) return { said: place, kind: 'release' };
  }
  if (!clause.says(aboutInformation)) return undefined;
  for (const [kind, turns] of kinds) {
    const place = kind === 'irrevocable' ? said(clause, irrevocable) : affirmed(clause, ...turns);
    if (place && (kind !== 'irrevocable' || isFinal(place))) return { said: place, kind };
  }
  return undefined;
}

const kinds: readonly (readonly [Surrender, readonly Turn[]])[] = [
  ['licence', [licence, assigned]],
  ['waiver', [waived]],
  ['ownership', [owned]],
  ['unrestricted', [unrestricted]],
  ['irrevocable', [irrevocable]],
];

function isFinal({ words }: Said): boolean {
  return words !== '';
}

const trigger = turnOf(
  /\b(?:irrevocabl\w+|revoke\w*|rescind\w*|grant\w*|licen[cs]e|perpetual|gives?|give|assigns?|transfers?|conveys?|waiv\w+|relinquish\w*|forfeits?|surrenders?|property|owns?|owned|ownership|releas\w+|discharges?|harmless|indemnify|sue|without)\b/iu,
);

const feedback = turnOf(/\b(?:feedback|suggestions|comments|ideas)\b/iu);
const weRelease = turnOf(/\b(?:we|us) (?:release|discharge)/iu);
