/** Finds keeping without an end, and data that cannot be taken back. */
import type { Clause, Found } from './clause';
import type { Mark } from './lexicon/vocabulary';
import { Turn, turnOf } from './turns';

/** Time left open by a whole phrase: "for as long as it wishes", "without any time limit", "no date on which it is deleted". */
const openEnded = new Turn(
  [
    '\\bas long as (?:we|it|they|(?:the|our) \\p{L}+|\\p{L}+) (?:\\p{L}+ )?(?:wish(?:es)?|wants?|likes?|chooses?|sees? fit|considers?|deems?|finds?|pleases?|thinks?)\\b',
    '\\bas long as (?:it|they|the \\p{L}+) (?:is|are|remains?) (?:of (?:use|value|interest)|useful|valuable|relevant)\\b',
    '\\b(?:without|with no) (?:any |a |an )?(?:(?:time |set |fixed )*limit\\b(?: of| in)?(?: time)?|end date|expiry)',
    '\\bfor (?:ever|good(?! (?:consideration|reason|cause|measure|purposes))|an? (?:indeterminate|unlimited|indefinite|unspecified) (?:time|period|term))\\b|\\bforever\\b|\\bin perpetuity\\b|\\bopen-ended\\b',
    '\\b(?:lifetime|life) of (?:the|our) (?:company|business|database|service|platform)\\b',
    '\\bno (?:set |fixed |particular )?(?:date|end|time|period|limit)\\b[^.;]{0,40}\\b(?:delet|destroy|eras|kept|keep|stor|retain|expir)\\p{L}*',
    '\\b(?:no plans?|no intention) to (?:delete|destroy|erase|remove)\\b|\\bnot (?:\\p{L}+ ){0,3}fixed deletion\\b',
    '\\b(?:does|do|will|shall) not (?:delete|erase|destroy|remove)\\b(?! (?:all |any |the |your )*(?:identif|names?\\b|features|metadata))|\\bno (?:obligation|duty)\\b[^.;]{0,20}\\b(?:delete|erase|destroy|remove)',
    '\\b(?:never|may never) (?:be )?(?:deleted?|erased?|destroyed?|expires?)\\b',
    '\\bexpir\\p{L}*(?: date| event)?[^.;]{0,40}:\\s*none\\b',
  ].join('|'),
  'iu',
);

/** The words that leave the time open; undefined where an end is set or the words are about something else. */
export function unlimitedRetention(clause: Clause): Found | undefined {
  if (clause.gated) return undefined;
  // "For the life of the account + 2 years" has an end.
  const ends = clause.says(lifePlus);
  const open = clause
    .own('time.indefinite')
    .find((mark) => !ends && !clause.negatedAt(mark.from) && isAboutTime(clause, clause.textOf(mark)));
  if (open && clause.has('data.', 'act.retain', 'act.use', 'act.share', 'data.anaphor')) return { mark: open, clause };
  const said = ends ? null : clause.exec(openEnded);
  if (said && (clause.has('data.') || clause.says(ofRecordings))) {
    const mark = nearest(clause, clause.span.start + said.index);
    if (mark && !(clause.negatedAt(mark.from) && !/^(?:no|not|never|without|does)/iu.test(said[0])))
      return { mark, clause };
  }
  const locked = clause.own('time.no-withdraw')[0];
  if (locked && clause.has('data.')) return { mark: locked, clause };
  return undefined;
}

function isAboutTime(clause: Clause, words: string): boolean {
  if (/^irrevocable$/iu.test(words)) return false;
  // "Permanently delete" is the opposite of keeping.
  if (/^perm/iu.test(words) && clause.says(removesForGood)) return false;
  return (
    !(/^perman/iu.test(words) && !clause.has('act.retain', 'act.publish')) &&
    !(/^permanent/iu.test(words) && clause.has('act.delete') && !clause.has('act.retain'))
  );
}

/** The mark at or after an offset, or else the last one before it, to stand for a phrase. */
function nearest(clause: Clause, offset: number): Mark | undefined {
  return clause.marks.find((mark) => clause.spanOf(mark).end > offset) ?? clause.marks[clause.marks.length - 1];
}

const ofRecordings = turnOf(/\b(?:recordings?|audio|transcripts?|images?|samples?|what you)\b/iu);
const removesForGood = turnOf(/\bpermanent(?:ly)?\s+(?:delet|eras|destroy|remov)/iu);
const lifePlus = turnOf(
  /\b(?:life|lifetime) of\b[^.;]{0,40}(?:\+|plus|and|until)[^.;]{0,30}\b(?:\d+|\p{L}+) (?:days|months|years?)\b/iu,
);
