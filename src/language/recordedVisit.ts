/** Visits, sessions and calls that are recorded, transcribed or listened to. */
import type { Clause } from './clause';
import { type Said, said, sentenceSays, stated, turnOf, wording } from './wording';

const talk =
  '(?:visits?|appointments?|consultations?|encounters?|sessions?|conversations?|discussions?|telehealth|telemedicine|exam(?:ination)?s?|interviews?|deliberations|what (?:is|you) sa(?:id|y)|everything (?:you |that is )?sa(?:y|id))';
const capturing =
  '(?:record(?:ed|s|ing)?|audio record(?:ed|ing)?|video(?: and audio)? record(?:ed|ing)?|transcrib(?:e|es|ed|ing)|listen(?:s|ed|ing)? to|monitor(?:ed|s)?|captur(?:e|es|ed|ing)|taped|videotaped|audiotaped|summari[sz](?:e|es|ed))';
const talkRecorded = wording(
  `${talk} (?:(?:with|by|between|and|your|our|the|my|may|will|can|could|are|is|be|being|also|automatically|routinely|to|audio|video|calls?|or|you|clinician|doctor|that|which|for) ){0,8}${capturing}|${capturing} (?:(?:the|your|my|our|all|these|those|any|and|transcribe|analy[sz]e|each|every|medical|clinical|patient|private) ){0,5}${talk}`,
);
const scribe = wording(
  '(?:ai |ambient |digital |virtual |automated |electronic )+(?:scribes?|listening|documentation|recording|note ?taker|clinical documentation)|(?:medical|ai) scribe (?:tool|software|technology|app)',
);
const scribeActs = turnOf(
  /\b(?:us(?:e|es|ed|ing)|utili[sz]\w+|listen\w*|record\w*|captur\w*|transcrib\w*|creat\w*|generat\w*|summari[sz]\w*|consent\w*|permission|assist\w*|powered|present|active)\b/iu,
);
const nouns = wording(
  '(?:consent|agree|agrees|permission|authori[sz]e) ... (?:audio (?:capture|recording)s?|video (?:capture|recording)s?|(?:being|be) (?:audio |video )*(?:recorded|transcribed|filmed)|transcription of)|(?:audio|voice|video) recording of (?:the |your |my |our )?(?:conversation|visit|consultation|appointment|encounter|session)',
);
const calls = wording(
  '(?:calls?|phone conversations?|interactions?|telephone) ... (?:recorded|monitored|transcribed|listened to)|(?:record|monitor|transcribe|listen to)(?: and \\w+| or \\w+)? (?:the |your |all |these |any |some )?(?:phone |telephone |customer (?:service |support )?|telephonic )?(?:calls?|interactions?|phone conversations?)',
);
const asked = wording(
  "with (?:your|my|the patient's|everyone's) (?:\\w+ )?(?:permission|consent|agreement)|only (?:if|with|when)|unless (?:you|everyone)|if (?:you|everyone) (?:agree|consent)s?|you may (?:ask|say|choose|refuse|decline|request)|optional|opt in",
);
const onlyIfAgreed = wording(
  'only (?:if|when|with|after) ... (?:agrees?|consents?|permission|consent|agreement|say yes)',
);
const deleted = wording(
  'temporar(?:y|ily)|(?:deleted|erased|destroyed|destroy|delete|deletes) ... (?:once|after|within|as soon as|when|immediately)|not (?:be )?(?:stored|kept|retained)',
);
const implied = wording(
  'by (?:entering|continuing|attending|staying|remaining|speaking|joining|calling)|also agrees?|is deemed|implied|anyone (?:accompanying|present|with)|automatically',
);
const kept = wording(
  '(?:kept|stored|retained|archived|saved) ... |used to (?:train|improve|develop)|quality (?:assurance|control|improvement)|training',
);
const elsewhere = wording(
  'pre ?recorded|auto dialer|do not consent|as recorded in|records? of|record (?:your|my|the|a) (?:blood|weight|vital|temperature|name|medical|symptoms|history)|recorded (?:in|on) (?:your|the|my) (?:chart|medical record|record|file)|medical records?(?! (?:your|the|our) (?:visit|conversation))|you (?:may|must|agree) not (?:to )?(?:record|photograph)|cctv|host|customer content|meetings? hosted|sensor|heart rate|patient access to records',
);

/** A recording, and how freely it is agreed to. */
export interface RecordedVisit {
  readonly said: Said;
  /** A call to a service line, and not a visit. */
  readonly call: boolean;
  readonly asked: boolean;
  readonly deleted: boolean;
  readonly implied: boolean;
  readonly kept: boolean;
}

/** The words by which the clause lets a conversation be recorded or listened to by a system; undefined when it does not. */
export function recordedVisit(clause: Clause): RecordedVisit | undefined {
  if (!clause.says(trigger) || clause.sentence.heading || clause.sentence.question || clause.stance.defines) {
    return undefined;
  }
  if (said(clause, onlyIfAgreed)) return undefined;
  const blocked = clause.gated && !said(clause, asked);
  if (blocked || said(clause, elsewhere)) return undefined;
  const tool = stated(clause, scribe);
  const visit = stated(clause, talkRecorded, nouns) ?? (tool && clause.says(scribeActs) ? tool : undefined);
  const call = visit ? undefined : stated(clause, calls);
  const place = visit ?? call;
  if (!place || saysPatientActs(clause)) return undefined;
  return {
    said: place,
    call: visit === undefined,
    asked: sentenceSays(clause, asked),
    deleted: sentenceSays(clause, deleted),
    implied: sentenceSays(clause, implied),
    kept: sentenceSays(clause, kept),
  };
}

/** "You may not record the session", "if you record meetings": the patient holds the recorder. */
function saysPatientActs(clause: Clause): boolean {
  return /\byou (?:may |can |must |will |should |also |choose to |record and |agree not to )*(?:record|transcribe|capture)\b/iu.test(
    clause.text.replace(/\s+/gu, ' '),
  );
}

const trigger = turnOf(
  /\b(?:record(?:ed|s|ing|ings)?|transcri\w+|listen\w*|ambient|scribes?|captur\w+|monitor\w*|taped|videotaped|audiotaped|filmed)\b/iu,
);
