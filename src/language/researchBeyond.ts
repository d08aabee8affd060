/** Tells research beyond the patient's care, or beyond the study at hand, from that study itself. */
import { aiDevelopment } from './aiDevelopment';
import type { Clause, Found } from './clause';
import { recipientsOf } from './relations';
import { turnOf } from './turns';

const uses = [
  'act.share',
  'act.publish',
  'act.use',
  'act.sell',
  'act.retain',
  'act.receive',
  'act.access',
  'act.collect',
  'act.develop',
];

/**
 * The words that let information be used for further research.
 * @param inStudy whether the document is itself a research consent, where "the research" is the study at hand.
 */
export function researchBeyond(clause: Clause, inStudy: boolean): Found | undefined {
  if (clause.gated) return undefined;
  const live = (found: Found) =>
    !found.clause.negatedAt(found.mark.from) && found.mark.from < found.clause.stance.rightFrom;
  const acts = clause.permitted(...uses);
  const future = clause.all('pur.future').find((found) => live(found) && !isTopic(found));
  if (future && (acts.length > 0 || clause.inherited.lead)) return future;
  const wide = studiedByOthers(clause) ?? studyOfAnything(clause) ?? searchedForStudies(clause, acts);
  if (wide) return wide;
  const scientists = recipientsOf(clause, 'who.researcher', 'who.repository').find(({ recipient }) =>
    servesScience(clause, recipient),
  );
  if (scientists) return scientists.recipient;
  const later = clause
    .own('pur.research')
    .find((mark) => live({ mark, clause }) && /^(?:study|studies|research)$/iu.test(clause.textOf(mark)));
  if (later && clause.says(inFuture) && clause.has('data.', 'cond.no-consent')) return { mark: later, clause };
  const research = clause
    .own('pur.research')
    .find((mark) => live({ mark, clause }) && isPurpose(clause, clause.textOf(mark), mark.from));
  if (!research || clause.has('pur.this-study')) return undefined;
  if (inStudy && !clause.says(furtherResearch)) return undefined;
  return (acts.length > 0 && (clause.dependent || clause.has('data.'))) || clause.inherited.lead
    ? { mark: research, clause }
    : undefined;
}

/** "These studies may be done by researchers at other institutions, including companies." */
export function studiedByOthers(clause: Clause): Found | undefined {
  if (clause.gated || !clause.says(doneByOthers)) return undefined;
  const mark = clause
    .own('who.researcher', 'who.third', 'who.company', 'who.partner', 'who.sponsor', 'who.vendor')
    .find((who) => !clause.negatedAt(who.from));
  return mark && { mark, clause };
}

/** "We may look through your record to find studies that suit you." */
function searchedForStudies(clause: Clause, acts: readonly Found[]): Found | undefined {
  const mark =
    acts.length > 0 && clause.says(suitable) ? clause.own('pur.research', 'pur.future', 'data.')[0] : undefined;
  return mark && { mark, clause };
}

/** "The research may be about other diseases": what it is for is left open. */
function studyOfAnything(clause: Clause): Found | undefined {
  if (!clause.says(aboutAnything)) return undefined;
  const mark = clause.own('pur.')[0] ?? clause.marks[0];
  return mark && !clause.negatedAt(mark.from) ? { mark, clause } : undefined;
}

/** "For research", "do research", "to conduct research": what the information is for, and not just a word in passing. */
function isPurpose(clause: Clause, words: string, token: number): boolean {
  if (/^(?:study|studies)$/iu.test(words)) return false;
  const { starts, ends } = clause.sentence.tokens;
  const rest = clause.sentence.text.slice(starts[token] as number, ends[clause.to - 1] as number).slice(words.length);
  // "Research data" and "research team" name things; they are not what information is used for.
  if (
    /^\W*(?:data|team|staff|participants?|institution|organi[sz]ation|subjects?|records?|centers?|outputs?|results|findings)\b/iu.test(
      rest,
    )
  )
    return false;
  // "Research and test out features": looking into something, and no research on people.
  if (/^\W*(?:and|or) (?:test|debug|troubleshoot|fix|understand|analy[sz]e)\b/iu.test(rest)) return false;
  // Taking part in research is the patient's own act.
  const before = clause.sentence.text.slice(starts[clause.from] as number, starts[token] as number);
  if (/\b(?:part|participat\w+|volunteer\w*|enrol\w*) in\W*(?:\w+\W+)?$/iu.test(before)) return false;
  if (/\b(?:market|marketing|consumer|audience|customer)[\s/-]+$/iu.test(before)) return false;
  // "Results of our research may be used": what was found out, and not what is known of a person.
  if (/\b(?:results?|findings|outcomes?) (?:of|from) (?:our|the|this|that|your)\W*$/iu.test(before)) return false;
  // "An agency that oversees research" looks after it.
  if (/\b(?:oversee|review|monitor|audit|inspect|regulat|govern)\w*\W+(?:\w+\W+)?$/iu.test(before)) return false;
  // What comes "from surveys and consumer research" is collected there.
  if (/\bfrom\s+(?:[\w-]+\s+){0,4}$/iu.test(before) && !/\b(?:for|to)\s+(?:[\w-]+\s+){0,2}$/iu.test(before))
    return false;
  // A purpose in a list is one whatever its verb: "perform research analyses" under "it may be used to:".
  if (clause.dependent && clause.inherited.lead?.has('act.use', 'act.share')) return true;
  return /(?:\b(?:for|in|do|conduct|conducting|support|supporting|and|or|of|include|including|through|certain|our|health|medical|wellness|user|purposes?:?)[\s,]+(?:\w+[\s,]+){0,3}|^\W*|[,:;]\s*)$/iu.test(
    before,
  );
}

/** Researchers stand for research, unless they only build an AI system or work on the study at hand; a store of data does so when research is named. */
function servesScience(clause: Clause, recipient: Found): boolean {
  const named = clause.has('pur.research', 'pur.future');
  if (clause.says(partOfStudy) || (clause.has('pur.this-study') && !clause.says(otherResearch))) return false;
  if (recipient.mark.tag === 'who.repository')
    return (
      named && clause.own('pur.research', 'pur.future').some((mark) => !/^\W*data\b/iu.test(textAfter(clause, mark.to)))
    );
  return named || aiDevelopment(clause) === undefined;
}

function textAfter(clause: Clause, token: number): string {
  const { ends } = clause.sentence.tokens;
  return clause.sentence.text.slice(ends[token - 1] as number, ends[clause.to - 1] as number);
}

/** "You may be contacted about future studies": the studies are what is talked about. */
function isTopic({ mark, clause }: Found): boolean {
  const { starts } = clause.sentence.tokens;
  return /\b(?:about|regarding|of)\W*$/iu.test(
    clause.sentence.text.slice(starts[clause.from] as number, starts[mark.from] as number),
  );
}

const inFuture = turnOf(/\bin the future\b/iu);
const furtherResearch = turnOf(/\b(?:other|any|many kinds|further|more)\b/iu);
const otherResearch = turnOf(/\b(?:other|another|any|future|more|qualified)\b/iu);
const doneByOthers = turnOf(
  /\b(?:research|stud(?:y|ies)|analys(?:is|es)|testing)\b[^.;]{0,40}\b(?:may|might|could|can|will)\b[^.;]{0,20}\b(?:by|with)\b[^.;]{0,80}\b(?:other|outside|commercial|for-profit|industry|pharmaceutical|companies|different)\b/iu,
);
const aboutAnything = turnOf(
  /\b(?:research|studies|projects?)\b[^.;]{0,20}\b(?:may|might|could|can)\b[^.;]{0,15}\b(?:about|involve|include|cover|address|focus on|on)\b[^.;]{0,60}\b(?:diseases|conditions|topics?|types of (?:research|studies)|areas|problems|not related|unrelated)\b/iu,
);
const suitable = turnOf(
  /\b(?:find|identify|see|check|determine|match)\b[^.;]{0,40}\b(?:studies|trials|study|trial)\b[^.;]{0,20}\b(?:suit|fit|match|qualify|eligible|right for|for you)/iu,
);
const partOfStudy = turnOf(
  /\b(?:that|who|which) (?:are|is) (?:a )?(?:part of|involved in) (?:this|the) (?:study|research|project)\b/iu,
);
