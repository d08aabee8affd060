/** Data that is used unless the patient finds out how to object. */
import type { Clause } from './clause';
import { type Said, said, sentenceSays, stated, turnOf, wording } from './wording';

export type Burden = 'silence' | 'effort' | 'partial' | 'unless';

const silence = wording(
  '(?:are|is|be|will be|shall be|were) (?:\\w+ )?deemed (?:to (?:have )?)?(?:\\w+ )?(?:consent(?:ed)?|agree[d]?|accept(?:ed|ance)?|authori[sz]ed|your (?:acceptance|consent))|(?:silence|no (?:response|objection|reply)|failure to (?:object|respond|opt out)|not (?:objecting|responding)|continued attendance) ... (?:consent|agreement|agreed|acceptance|authori[sz]ation)|(?:participation|enrol?lment|inclusion) is automatic|(?:automatically|by default) (?:\\w+ ){0,3}(?:be )?(?:included|enrolled|opted in|participat\\w+)|(?:included|enrolled|opted in|participate) (?:\\w+ ){0,3}(?:automatically|by default)',
);
const effort = wording(
  "(?:must|need to|have to) .. (?:write|call|contact|mail|fax|notify) ... to be (?:excluded|left out|removed)|to (?:opt out|object|decline|withdraw),? .. (?:send|mail|write|fax|submit) ... (?:mail|letter|writing|written|fax|post)|to (?:opt out|object|decline|refuse|withdraw) ... (?:must|need to|have to|are required to|should) ... (?:contact|write|mail|send|fax|call|visit|each|separately|in person|letter|notari[sz]ed|certified)|(?:who|if you|if i|you) (?:do not|don't) (?:wish|want|agree) (?:\\w+ ){0,2}(?:participate|be included|take part|share|have (?:your|their)) ... (?:should have|must|need to|have to|are required to) (?:\\w+ )?(?:told|tell|notify|inform|contact|write|call|ask)|opt out ... (?:each of (?:our|these|the)|separately|by (?:post|fax|mail|letter)|in writing)",
);
const assumed = wording(
  "(?:if|when|unless) ... (?:do not|does not|don't) (?:hear from|respond|reply|object|return|contact|tell) ... (?:agree[sd]?|consent(?:ed)?|accept(?:ed)?|assume[sd]?|included)",
);
const partial = wording(
  "(?:opt outs?|opting out|objections?|objecting|your choice|withdrawing) ... (?:does not|do not|will not|won't|cannot|only) ... (?:apply|applies|affect|cover|stop|remove|delete|prevent|end|retroactive\\w*|already)|(?:can|may) only opt out|(?:cannot|can not|may not|not be able to|not possible to|no way to) (?:be declined|opt out|object|decline)|some uses cannot be declined",
);
const unless = wording(
  'unless (?:you|i|the patient|patients|they|participants) (?:\\w+ )?(?:object(?:s)?|opt(?:s|ed)? out|tell us (?:not|otherwise|that you)|notify us|inform us|decline|instruct us (?:not|otherwise)|have opted out|write to us)',
);
const routine = wording(
  'directory|family|friends?|relatives?|clergy|disaster|fundrais\\w+|direct marketing|lawfulness|reliance|reminders?|involved in (?:your|my) care|person you (?:designate|indicate)|close personal|proxy|patient portal messages|marketing (?:calls|emails|texts|messages|communications)|cookies?|sms|text messages|emails?|newsletters?|arbitration|notifications|unsubscribe|charges|password|do not track|browser',
);
const easy = wording(
  '(?:by|using|with) (?:the |a )?(?:button|link|toggle|switch|telling any|one click)|at any time (?:by|using|in|through|via) (?:the |your |telling|clicking)|in (?:your )?(?:account )?settings|nothing about your care|privacy choices|adjusting',
);
const hard = wording(
  '(?:by|in a|with a) (?:written )?(?:letter|fax|post|mail|writing|notari[sz]ed \\w+)|within (?:\\w+ )?(?:\\d+|\\w+) (?:days|weeks|hours)',
);
const weighty = wording(
  'research|ai|artificial intelligence|train\\w*|models?|sell|sale|third parties|partners|advertis\\w+',
);

/** An objection that is presumed absent or made hard. */
export interface BuriedOptOut {
  readonly said: Said;
  readonly burden: Burden;
  /** A deadline or a letter stands in the way. */
  readonly hard: boolean;
  readonly easy: boolean;
  readonly weighty: boolean;
}

/** The words by which silence counts as agreement or objecting is made hard; undefined when the choice is open. */
export function buriedOptOut(clause: Clause): BuriedOptOut | undefined {
  if (clause.sentence.heading || clause.sentence.question || !clause.says(trigger)) return undefined;
  if (sentenceSays(clause, routine) || !(clause.has('pur.', 'who.', 'ai.') || clause.says(ofPeople))) return undefined;
  const found = find(clause);
  if (!found) return undefined;
  return {
    ...found,
    hard: sentenceSays(clause, hard),
    easy: sentenceSays(clause, easy),
    weighty: sentenceSays(clause, weighty),
  };
}

function find(clause: Clause): { said: Said; burden: Burden } | undefined {
  const deemed = stated(clause, silence);
  if (deemed) return { said: deemed, burden: 'silence' };
  const unanswered = said(clause, assumed);
  if (unanswered) return { said: unanswered, burden: 'silence' };
  const hard = said(clause, effort);
  if (hard) return { said: hard, burden: 'effort' };
  const half = said(clause, partial);
  if (half) return { said: half, burden: 'partial' };
  const presumed = said(clause, unless);
  const acts =
    presumed &&
    !clause.gated &&
    clause
      .permitted('act.')
      .some(({ mark, clause: owner }) => owner !== clause || !within(clause, mark.from, presumed));
  return presumed && acts ? { said: presumed, burden: 'unless' } : undefined;
}

/** Whether a token stands inside a turn of speech, as the "object" of "unless you object" does. */
function within(clause: Clause, token: number, { span }: Said): boolean {
  const at = clause.sentence.tokens.starts[token] as number;
  return span.start <= at && at < span.end;
}

const trigger = turnOf(
  /\b(?:deemed|silence|default|automatic(?:ally)?|excluded|left out|opt(?:s|ed|ing)?[- ]?outs?|object\w*|declin\w+|refus\w+|withdraw\w*|unless|do(?:es)? not (?:wish|want|hear|respond|reply|return)|don['’]t want|failure|continued)\b/iu,
);
const ofPeople = turnOf(
  /\b(?:you|i|me|we|us|patients?|participants?|individuals?|persons?|data|information|records?|samples?|images?|opt(?:s|ed|ing)?[- ]?outs?)\b/iu,
);
