/** Decisions about a person that a computer system makes or shapes. */
import type { Clause } from './clause';
import { type Said, said, sentenceSays, stated, turnOf, wording } from './wording';

const system =
  '(?:(?:an? |the |our |its |some )?(?:automated|computer(?:ized)?|ai|artificial intelligence|machine learning|intelligent|predictive|decision support|algorithmic|clinical)? ?(?:ai|a\\.i\\.|software|algorithms?|systems?|artificial intelligence|machine learning|computer programs?|virtual assistants?|chatbots?|computer|(?:ai|automated|algorithmic|predictive|computerized|decision support) (?:tools?|models?|systems?|software|programs?)))';
const decides =
  '(?:decides?|determines?|approves?|denies|deny|declines?|rejects?|triages?|prioriti[sz]es?|ranks?|scores?|recommends?|diagnoses?|selects?|assigns?|(?:calculates?|estimates?|predicts?) (?:your |my |a |the )?(?:\\w+ )?risk|generates? (?:my|your|a|the|treatment|care) (?:\\w+ ){0,2}(?:recommendations?|diagnos\\w+|plans?|scores?|decisions?))';
/** What such a decision is about; without it software may well "determine" the weather. */
const subject = turnOf(
  /\b(?:care|treatments?|therap\w+|diagnos\w+|urgen\w+|follow-?up|coverage|eligib\w+|priorit\w+|claims?|requests?|risk|patients?|clinicians?|appointments?|scans?|images?|medications?|discharge|admission|benefits?|services|you|your|my|me|participants?)\b/iu,
);
const systemDecides = wording(
  `${system} (?:(?:may|will|can|could|might|would|that|which|automatically|also|helps? us|used to|is|are|be) ){0,5}${decides}`,
);
const decidedBySystem = wording(
  `(?:approved|declined|denied|rejected|determined|made|decided|triaged|evaluated|scored|ranked|prioriti[sz]ed|selected|generated|assessed) (?:(?:or|and|in|whole|part|entirely|solely|partly|automatically|declined|denied|primarily|largely|exclusively|only) ){0,4}by (?:an? |the |our )?(?:automated|computer\\w*|ai|artificial intelligence|algorithm\\w*|software|machine learning|automatic|automated means)`,
);
const automated = wording(
  '(?:use|uses|using|engage in|engages in|carry out|conduct|perform|rely on|relies on|make|makes|involve|involves|subject to|apply|based (?:solely |only |partly )?on) ... (?:(?:automated|automatic|algorithmic|ai assisted|ai based|ai driven) (?:individual )?(?:decisions?(?: making)?|processing to (?:make|decide)|processing ... decisions)|profiling)',
);
const assisted = wording(
  `${system} ... (?:assist|support|help|aid|inform|guide|influence|shape) ... (?:diagnos\\w+|(?:treatment|clinical|medical|care|coverage) (?:decisions?|recommendations?|planning)|triage|interpret\\w*|read(?:ing)? (?:your|the|of)|detect\\w*)|(?:assist|support|help|inform)(?:s|ed)? ... (?:diagnos\\w+|(?:treatment|clinical|medical|care|coverage) decisions?) ... (?:with|using|by) ${system}`,
);
const grave = wording(
  'den(?:y|ies|ied|ial)|declin(?:e|ed|es)|reject(?:ed|s)?|coverage|triage|discharge|urgen\\w+|eligib\\w+|therap\\w+|whether you',
);
const unreviewed = wording(
  'solely|without (?:any )?(?:human )?(?:review|involvement|intervention)|not be reviewed|no human|fully automated|entirely',
);
const reviewed = wording(
  '(?:physician|clinician|doctor|radiologist|nurse|pharmacist|licensed professional|provider|professional|human|person|staff)(?: \\w+){0,4} (?:reviews?|reviewed|checks?|confirms?|verif\\w+|approves?|final|makes? (?:the|all|every)|decides?|remains? responsible)|reviewed (?:and \\w+ )?by (?:a |an |your |our )?(?:\\w+ ){0,2}(?:physician|clinician|doctor|radiologist|nurse|person|human|professional|provider)|human (?:review|oversight)|does not replace|not (?:a )?(?:substitute|replacement)',
);
const highlights = wording('only (?:highlight|suggest|flag|assist|support)');
const notAboutPeople = wording(
  'marketing|advertis\\w+|fraud\\w*|spam|security|abuse|content (?:moderation|standards)|reviews submitted|network|audience|reminders?|cookies?|claim scoring feature|malware|your device|see (?:the |our )?(?:section|page)|conversation',
);

/** A machine decision and how far people stand behind it. */
export interface AutomatedDecision {
  readonly said: Said;
  /** The system only prepares what a person decides. */
  readonly assists: boolean;
  readonly grave: boolean;
  readonly unreviewed: boolean;
  readonly reviewed: boolean;
}

/** The words by which the clause lets a computer system decide about people; undefined when it does not. */
export function automatedDecision(clause: Clause): AutomatedDecision | undefined {
  if (clause.gated || !clause.says(mentionsSystem)) return undefined;
  if (!clause.says(subject) || said(clause, notAboutPeople) || said(clause, highlights)) return undefined;
  const decision = stated(clause, systemDecides, decidedBySystem, automated);
  const help = decision ? undefined : stated(clause, assisted);
  const place = decision ?? help;
  if (!place) return undefined;
  const bare = sentenceSays(clause, unreviewed);
  return {
    said: place,
    assists: decision === undefined,
    grave: sentenceSays(clause, grave),
    unreviewed: bare,
    reviewed: !bare && sentenceSays(clause, reviewed),
  };
}

const mentionsSystem = turnOf(
  /\b(?:automat\w+|algorithm\w*|software|ai|a\.i\.|artificial intelligence|machine learning|computer\w*|chatbots?|virtual assistants?|profiling|bots?|systems?)\b/iu,
);
