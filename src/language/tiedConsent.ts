/** Consent that comes in a bundle, or that care or a service is made to depend on. */
import type { Clause } from './clause';
import { affirmed, type Said, said, sentenceText, turnOf, wording } from './wording';

export type Tie = 'refusal' | 'signature' | 'condition' | 'use' | 'box';

const dataUse =
  /\b(?:collect\w*|disclos\w+|shar(?:e|es|ed|ing)|process(?:ing|ed)?|transfer\w*|stor(?:e|ed|ing|age)|sell|sale|record(?:ed|ing|ings)?|data|information|privacy|images?|photograph\w*|hipaa|anonymi[sz]\w+)\b/iu;
const besideCare = turnOf(
  /\b(?:research|product|marketing|advertis\w+|promotion\w*|artificial intelligence|ai|machine learning|train\w*|innovation|data sharing|photograph\w*|partners?|third parties|fundraising|publicity|repository|biobank|analytics|commercial)\b/iu,
);
const care = /\b(?:treatments?|care|admission|billing|payment|services|examination|procedure)\b/iu;

const refused = wording(
  "(?:if|unless|when) (?:you|i|the patient|patients|a patient|the participant|users?) .. (?:(?:do|does) not|don't|doesn't|refuse|refuses|decline|declines|choose not|choose to opt out|object|objects|withhold|withholds|agree|consent|sign|accept) ... (?:we|i|you|it|our \\w+|the (?:clinic|practice|hospital|provider|doctor|company)|services?|treatment|care|access) (?:\\w+ ){0,4}(?:unable|cannot|can not|can't|will not|won't|may not|may (?:refuse|decline|deny|be (?:refused|denied|unable|limited))|must (?:leave|stop)|be (?:denied|refused|limited|terminated|declined))",
);
const consentWord =
  /\b(?:agree\w*|consent\w*|sign|authori[sz]\w*|permission|permit\w*|allow\w*|accept\w*|object|record\w*|opt)\b/iu;
const protects =
  /\b(?:cannot|can not|will not|won't|may not|shall not|must not|never) (?:\w+ ){0,2}(?:refuse|deny|denied|withhold|condition|affect|be affected|penali[sz]e|penali[sz]ed|lose|be denied|be refused|require|share|use|disclose|sell|contact)|\bnot (?:be )?(?:affected|denied|a condition|conditioned|required to sign)\b|\bfree to (?:refuse|decline)\b|\bvoluntary\b/iu;
const turnedAway =
  /\b(?:treat(?:ed|ment)?|see you|see me|care|services?|serve|appointments?|admi(?:t|ssion)|access|continue|enrol\w*|schedul\w+|accept you|use of the|participate|take part)\b/iu;
const turnedDown = wording(
  '(?:refusing|declining|refusal|failure|failing|not agreeing|not signing) .. (?:sign|agree|consent|authori[sz]e|this) ... (?:means?|will|may) ... (?:unable|not be able|cannot|denied|not (?:receive|get|treat|see|provide))',
);
const limited = wording(
  "(?:services?|access|care|features|treatment|appointments?|admission) (?:may|will|could|can) be (?:limited|denied|refused|restricted|suspended|unavailable) ... (?:without (?:permitting|agreeing|consenting|allowing)|(?:if|unless) (?:you|i) (?:(?:do|does) not|don't|refuse|decline|opt out|object|agree|consent))|additional charges ... without (?:permitting|agreeing|consenting)",
);
const asCondition = wording(
  'as (?:a|one) condition (?:of|for|to) ... (?:you|i|patients?|users?|participants?) .. (?:must|agree|agrees|consent|consents|authori[sz]es?|allow|permit|are required|am required)|(?:must|are required to|have to|required to) (?:also )?(?:agree|consent|sign|accept|allow|authori[sz]e) ... (?:in order to|to (?:receive|obtain|get|use|access|be (?:treated|seen)|participate|take part)|before (?:we|i|you) (?:can|will|may))',
);
const requires = wording(
  '(?:access to|use of|registration (?:for|with|in)|enrol?lment in|treatment|care|admission|an appointment|appointments|our services?|the (?:services?|app|portal)) (?:\\S+ ){0,5}(?:requires?|is conditioned (?:on|upon)|are conditioned (?:on|upon)|is conditional (?:on|upon)|depends? (?:on|upon)) ... (?:acceptance of|accepting|agreeing|consenting|(?:that )?you (?:accept|agree|consent)|(?:your |my |the patient.s )(?:\\w+ )?(?:consent|agreement|authori[sz]ation|permission)|consent to)',
);
const inOrderTo = wording(
  '(?:consent|agree|authori[sz]e) ... in order (?:to|for me to|for you to) (?:\\w+ ){0,3}(?:access|receive|use|obtain) (?:the |your |our |any )?(?:services?|care|treatment|app|portal)',
);
const bySigning = wording(
  'by (?:signing|initialing|accepting|completing) ... (?:agree|agrees|consent|authori[sz]e|authori[sz]es|allow|permit|give|grant|grants)',
);
const oneSignature = wording(
  '(?:your|my|one|a single|the|this) signature ... (?:covers|applies to|constitutes|authori[sz]es|means|indicates|includes|confirms)',
);
const byUsing = wording(
  'by (?:using|accessing|downloading|visiting|installing|registering|creating|submitting|providing|continuing|clicking|entering|booking|browsing|logging|checking in|remaining) ... (?:you|i|users?) .. (?:agree|consent|authori[sz]e|allow|permit|grant|give (?:us |your )*(?:permission|consent))',
);
const constitutes = wording(
  '(?:agreeing to|accepting|acceptance of|signing|use of|using|access to|submission of|booking|registering|attendance) ... constitutes? ... (?:authori[sz]ation|consent|permission|agreement to (?:the|our) (?:collection|use|sharing|disclosure))',
);
const ticked = wording('pre ?(?:ticked|checked|selected)|(?:ticked|checked|selected) (?:in advance|by default)');
const separate = wording(
  '(?:separate|own|each|one of the) (?:\\w+ )?(?:box(?:es)?|choice|page|signature|consent form)|tick (?:one|a|the) box|check (?:one|a|the) box|no box|initial (?:each|here|beside)|not (?:be )?(?:a condition|conditioned|required)|optional',
);
const onlyMessages = wording(
  'receiv(?:e|ing) (?:\\w+ ){0,4}(?:sms|texts?|text messages|messages|calls|emails|notifications|alerts)|charge your|(?:your|my) credit card|cookies?|represent (?:to us|and warrant)|on behalf of|place calls|pay (?:for|all)',
);
const mustBeSo = wording(
  'solely|only (?:for the purpose|to report|to create)|take part in (?:this|the) (?:research )?stud(?:y|ies)|participate in (?:this|the) (?:research )?(?:study|research|trial|project)|(?:this|the) research study',
);

/** How consent is tied, in which words. */
export interface TiedConsent {
  readonly said: Said;
  readonly tie: Tie;
  /** Something beyond care is in the bundle: research, marketing, AI, partners. */
  readonly beyondCare: boolean;
  /** Only a privacy policy as a whole is accepted. */
  readonly policyOnly: boolean;
  /** The law allows the tie: research that needs the data, or an examination made for somebody else. */
  readonly allowed: boolean;
}

/** The words that tie consent to care, to a service or to other consents; undefined when the choice is free. */
export function tiedConsent(clause: Clause): TiedConsent | undefined {
  if (clause.sentence.heading || clause.sentence.question || !clause.says(trigger)) return undefined;
  const text = sentenceText(clause);
  if (clause.says(cookies)) return undefined;
  if (said(clause, separate) || protects.test(text.replace(/\s+/gu, ' '))) return undefined;
  const found = find(clause);
  if (!found) return undefined;
  return {
    ...found,
    beyondCare: clause.says(besideCare),
    policyOnly: found.tie === 'use' && !practice.test(afterThat(clause, found.said)),
    allowed: said(clause, mustBeSo) !== undefined,
  };
}

function find(clause: Clause): { said: Said; tie: Tie } | undefined {
  const { text } = clause;
  const refusal = said(clause, refused) ?? said(clause, limited) ?? said(clause, turnedDown);
  if (refusal && consentWord.test(text) && turnedAway.test(text)) return { said: refusal, tie: 'refusal' };
  const box = said(clause, ticked);
  if (box && consentWord.test(text)) return { said: box, tie: 'box' };
  const condition = affirmed(clause, asCondition, requires, inOrderTo);
  if (condition && dataUse.test(text) && !aboutUseOfData(condition)) return { said: condition, tie: 'condition' };
  const conditionOfTerms = affirmed(clause, requires);
  if (conditionOfTerms && besideCare.test(text) && !aboutUseOfData(conditionOfTerms))
    return { said: conditionOfTerms, tie: 'condition' };
  const signed = said(clause, bySigning) ?? said(clause, oneSignature);
  if (signed && care.test(text) && besideCare.test(text)) return { said: signed, tie: 'signature' };
  const used = said(clause, byUsing) ?? said(clause, constitutes);
  if (
    used &&
    dataUse.test(afterThat(clause, used)) &&
    !/\b(?:revised|changes|updated)\b/iu.test(text) &&
    !said(clause, onlyMessages)
  )
    return { said: used, tie: 'use' };
  return undefined;
}

/** "Use of your records requires authorization" protects. */
function aboutUseOfData({ words }: Said): boolean {
  return /^(?:use of|access to) (?:\w+ ){0,3}(?:information|data|records?|phi|notes)/iu.test(
    words.replace(/\s+/gu, ' '),
  );
}

/** What the patient is taken to agree to: the words from the agreement on. */
function afterThat(clause: Clause, { span }: Said): string {
  return clause.sentence.text.slice(span.end, clause.span.end);
}

const practice =
  /\b(?:collect\w*|us(?:e|es|ing) (?:and|of|your)|disclos\w+|shar(?:e|es|ing)|process\w*|transfer\w*|stor(?:e|ing|age)|sell|record\w*|data practices|authori[sz]ation|hipaa)\b/iu;

const trigger = turnOf(
  /\b(?:agree\w*|consent\w*|sign|signing|signature|authori[sz]\w*|accept\w*|permi\w+|allow\w*|condition\w*|requires?|refuse\w*|decline\w*|ticked|checked|selected|grant)\b/iu,
);

const cookies = turnOf(/\bcookies?\b/iu);
