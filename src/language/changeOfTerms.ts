/** Terms that one side may change later. */
import type { Clause } from './clause';
import type { AnalyzedDocument } from './document';
import { matches, type Said, said, sentenceSays, sentenceText, stated, turnOf, wording } from './wording';

const paper =
  '(?:notice|polic(?:y|ies)|terms(?: of (?:use|service))?|agreement|statement|consent|authorization|privacy practices|practices|form|conditions)';
const changing =
  '(?:change|changes|modify|amend|update|revise|alter|replace|vary|make (?:\\w+ ){0,3}(?:changes|modifications|amendments|revisions|updates)|add (?:to|new))';
const changed = '(?:changed|modified|amended|updated|revised|altered|replaced|varied|supplemented)';
const ownChange = wording(
  `(?:we|i|us|it|they|he|she|company|clinic|practice|hospital|institution|sponsor|university|provider|partners?|vendors?|\\p{L}+) (?:(?:also|periodically|occasionally|sometimes|expressly|specifically|hereby) )*(?:may|can|could|will|might|reserves? the right|(?:has|have) the right|(?:is|are) (?:free|permitted|entitled|allowed)) (?:(?:to|also|periodically|occasionally|sometimes|at|any|time|from|in|its|our|sole|discretion|and|or) ){0,10}${changing} ... ${paper}|(?:reserves?|have|has) the right to ${changing} ... ${paper}|(?:we|i) (?:update|change|revise|amend|modify) ... ${paper} .. (?:from time to time|periodically|at any time|occasionally|regularly)`,
);
const passiveChange = wording(
  `${paper} (?:\\w+ ){0,5}(?:may|can|could|will) (?:be )?(?:\\w+ )?(?:${changed}|change)|(?:is|are) subject to change|(?:changes|updates|revisions|amendments|modifications) (?:to (?:this|our|the|these) \\w+ ?(?:\\w+ )?)?(?:will |may |shall )?(?:take effect|be effective|become effective|are effective|will apply|apply|are binding) .. (?:when|once|upon|immediately|on|to|as soon as)`,
);
const newUses = wording(
  'new (?:purposes?|uses?|recipients?|partners) (?:may|can|could|will) (?:later )?be (?:added|introduced|included)|(?:may|can|could|reserves? the right to) (?:add|introduce|use .. for) (?:\\w+ )?new (?:purposes?|uses?|recipients?)|(?:may|can|could) (?:change|alter|modify|expand) how (?:they|we|it|your|the)',
);
const acceptance = wording(
  '(?:continued|continuing|further|subsequent) (?:use|access|attendance|participation|to use) ... (?:constitutes?|means?|signif(?:y|ies)|indicates?|is|will be|agree|accept|bound)|(?:if you|by) (?:continu(?:e|ing) to (?:use|access|receive)|keep(?:ing)? (?:on )?using) ... (?:agree|accept|bound|consent)|use constitutes acceptance|use of ... after ... (?:changes?|changed|post(?:ed)?|updates?) ... (?:means?|constitutes?|signif(?:y|ies)|indicates?)',
);
const checking = wording(
  '(?:responsib\\w+|please|should|must|encourage(?:d)?|advised|agree) ... (?:check(?:ing)?|review(?:ing)?|visit(?:ing)?|revisit|consult|monitor(?:ing)?) ... (?:page|polic(?:y|ies)|notice|terms|website|site|back|periodically|from time to time|regularly|changes)',
);
const unannounced = wording(
  'without (?:any |prior |further |advance |additional )*(?:notice|notifying|informing|telling|asking|your consent|consent|your agreement)|with or without notice',
);
const anyTime = wording('(?:sole|absolute|own) discretion|at any time(?! by)|for any reason');
const backward = wording(
  '(?:information|data|records|phi|iihi) ... (?:already|we (?:have|hold|maintain)|maintained|in the past|previously|created or received before|collected before|that we maintain)|data already collected|retroactiv\\w+|all (?:\\w+ ){0,3}(?:information|records|phi|data) (?:that )?(?:we|i|our practice) (?:\\w+ )?(?:maintain|have|keep|hold)',
);
const provided = wording(
  '(?:new|revised|updated|current|amended|copy of (?:the|this|our|any)) (?:\\w+ ){0,2}(?:notice|copy|version|polic(?:y|ies)|statement|terms) ... (?:available|posted|post|provided|mailed|request|website|web site|office|give|send)|(?:post|provide|mail|give|send|make available|display|publish|posting|posted) ... (?:new|revised|updated|current|changed|amended|copy|notice|changes|terms)|(?:notify|inform|tell|email|alert) (?:you|patients|me|users|participants)|(?:will be|be) (?:notified|informed|told)|(?:given|provide(?:d)?|additional|prominent|prior) (?:\\w+ ){0,3}notice|available (?:upon|on) request|communicated|(?:will |shall |may )?be (?:posted|sent|mailed|given|provided|available)',
);
const asks = wording(
  "(?:ask|asks|obtain|obtaining|seek|get|require|requires|need|with|only with|without first) (?:for )?(?:your|my|the participant's|a new|new|separate|written|additional|further) (?:\\w+ ){0,2}(?:consent|agreement|authorization|permission|approval)",
);
const otherThings = wording(
  'laws?|regulations?|fees?|prices?|pricing|charges|rates?|appointments?|password|settings|preferences|your (?:consent|choices?|mind|information|account|permission|address)|payment method|treatment plan|medication|insurance|firmware|features|software updates?|cookies',
);

/** Terms that may change, and how the patient learns of it. */
export interface ChangeOfTerms {
  readonly said: Said;
  readonly unannounced: boolean;
  /** At any time or at discretion. */
  readonly anyTime: boolean;
  /** Going on counts as agreement. */
  readonly byUse: boolean;
  /** The reader must look for changes. */
  readonly lookOut: boolean;
  readonly backward: boolean;
  /** The clause or the two sentences after it say how the new text will be made known. */
  readonly madeKnown: boolean;
  /** It is about this notice of privacy practices, which must reserve the right. */
  readonly notice: boolean;
}

/** Where the document can be had when it has to be looked at, which is seldom. */
interface Surroundings {
  readonly document: AnalyzedDocument;
}

/** The words by which one side may change the terms; undefined when the patient is asked first or something else changes. */
export function changeOfTerms(clause: Clause, around: Surroundings): ChangeOfTerms | undefined {
  if (clause.sentence.heading || clause.sentence.question || !clause.says(trigger)) return undefined;
  const place = changeIn(clause);
  if (!place || sentenceSays(clause, asks)) return undefined;
  const text = sentenceText(clause);
  return {
    said: place,
    unannounced: sentenceSays(clause, unannounced),
    anyTime: sentenceSays(clause, anyTime),
    byUse: sentenceSays(clause, acceptance),
    lookOut: sentenceSays(clause, checking),
    backward: sentenceSays(clause, backward),
    madeKnown:
      !sentenceSays(clause, unannounced) &&
      (sentenceSays(clause, provided) || following(clause, around.document).some((next) => matches(next, provided))),
    notice: isNotice.test(text),
  };
}

function changeIn(clause: Clause): Said | undefined {
  const change = said(clause, otherThings) ? undefined : stated(clause, ownChange, passiveChange);
  return (
    (change && !byPatient(clause, change) ? change : undefined) ??
    stated(clause, newUses) ??
    (sentenceSays(clause, aboutChange) ? (said(clause, acceptance) ?? stated(clause, checking)) : undefined)
  );
}

const isNotice = /\b(?:notice of privacy practices|npp|(?:this|our|the) notice|new notice)\b/iu;
const aboutChange = wording('changes?|changed|revised|modif\\w+|updated?|updates|amend\\w*|revisions?|new terms');

function byPatient(clause: Clause, { words }: Said): boolean {
  return /^(?:you|your)\b/iu.test(words) || /\byou (?:may|can)\b/iu.test(clause.text.slice(0, 20));
}

/** The texts of the two sentences after the clause's own. */
function following(clause: Clause, document: AnalyzedDocument): string[] {
  const { sentences, source } = document;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span.start ?? 0) <= clause.sentenceSpan.start) low = middle + 1;
    else high = middle;
  }
  return sentences.slice(low, low + 2).map(({ span }) => source.text.slice(span.start, span.end));
}

const trigger = turnOf(
  /\b(?:chang\w*|modif\w+|amend\w*|updat\w+|revis\w+|alter\w*|replac\w+|vary|varied|continu\w+|new (?:purposes?|uses?|recipients?)|expand|check|review)\b/iu,
);
