/** Readings of a notice of privacy practices for the rows that phrases alone do not settle. */
import type { Judgement } from './checklist';
import { having, inContext } from './cue';
import type { Statement, Statements } from './statements';

/** Puts a pattern together that reads these words whatever stands between them. */
function spaced(words: string): string {
  return words.split(' ').join('[^a-z0-9]{1,12}');
}

const exactHeader = new RegExp(
  `${spaced('this notice describes how medical information about you may be used and disclosed and how you can get access to this information')}[^a-z0-9]{0,12}${spaced('please review it carefully')}`,
  'i',
);
const likeHeader =
  /\b(?:this|the|our)\s[^.]{0,60}?(?:notice|document|statement)[^.]{0,80}?(?:describes?|explains?|tells? you|outlines?),?\s+(?:in [^.,]{1,40},\s+)?how\b[^.]{0,160}?\b(?:used|use|disclosed|share|shared)\b[^.]{0,200}/iu;
/** A header that opens a long document late still stands out; one that comes after this many units does not. */
const lookedThrough = 60_000;

/** NPP-02: the prescribed words, whatever the case, line breaks and punctuation. */
export function judgeHeader({ text, list }: Statements): Judgement {
  const opening = text.slice(0, lookedThrough);
  const exact = exactHeader.exec(opening);
  if (exact) return { status: 'present', at: { start: exact.index, end: exact.index + exact[0].length } };
  for (const { index, span } of list.slice(0, 200)) {
    const words = text.slice(span.start, Math.min(span.end, span.start + 700));
    if (!/\bhow\b/iu.test(words)) continue;
    const like = likeHeader.exec(words);
    if (!like || !/\bdisclose[ds]?\b|\bshared?\b|\breleased?\b/iu.test(words)) continue;
    // Without the access to it, only words that follow the rule closely are meant as its header.
    if (!/\baccess\b/iu.test(words) && !/information about you may be used and disclosed/iu.test(words)) continue;
    return {
      status: 'unclear',
      at: index,
      note: 'The header is there, but not in the exact words that the rule prescribes.',
    };
  }
  return { status: 'missing' };
}

/**
 * NPP-03 to 05: the purpose is described, and an example stands in the same sentence or in
 * the ones that follow it.
 */
export function judgePurpose(purpose: string, example: string, others: readonly string[], mustShare = false) {
  return (statements: Statements): Judgement => {
    let described: number | undefined;
    for (const index of statements.with(purpose)) {
      const at = statements.list[index] as Statement;
      const words = statements.textOf(index);
      if (!isDescription(statements, index, words)) continue;
      // "To treat you." and "Treatment" only name what the next sentence tells.
      const label = at.block.kind === 'heading' || words.length < 40;
      const alone = !others.some((other) => statements.has(index, other));
      if (at.block.kind !== 'heading' && (!mustShare || !/only (?:with|upon)/iu.test(words))) {
        if (statements.has(index, example) && (alone || statements.has(index, 'example')) && !listsAll(words))
          return { status: 'present', at: index };
      }
      for (let next = index + 1; next <= index + 4 && next < statements.list.length; next++) {
        if (statements.list[next]?.block.kind === 'heading') break;
        if (next > index + 1 && others.some((other) => statements.has(next, other)) && !statements.has(next, 'example'))
          break;
        if (!alone && at.block.kind !== 'heading') break;
        if (next === index + 1 && label && statements.has(next, example)) return { status: 'present', at: next };
        if (
          statements.has(next, 'example') &&
          (statements.has(next, example) || next === index + 1 || statements.has(next, purpose))
        )
          return { status: 'present', at: next };
        if (statements.has(next, example) && statements.has(next, purpose)) return { status: 'present', at: next };
      }
      described ??= index;
    }
    return described === undefined
      ? { status: 'missing' }
      : { status: 'unclear', at: described, note: 'It is described, but no example was found.' };
  };
}

/** Whether the sentence names all three purposes in a row, as introductions and the restriction right do. */
function listsAll(words: string): boolean {
  return /\btreatment,?\s+payment,?\s+(?:and|or|and\/or|&)\s+(?:for\s+)?(?:other\s+)?(?:health|our|certain|business|operation)/iu.test(
    words,
  );
}

const uses =
  /\b(?:us(?:e|ed|es|ing)|disclos\w+|shar(?:e|ed|es|ing)|releas\w+|provid\w+|send|sent|giv\w+|contact|submit|bill|examples?|such as|obtain|for)\b/iu;
const aboutSomethingElse =
  /\b(?:right to|accounting|restrict\w*|revok\w+|authoriz\w+ (?:is|was|at)|psychotherapy notes|not required to agree|condition (?:your )?treatment|past, present|retaliat\w*|complain\w*|except for|other than|excluding)\b/iu;

function isDescription(statements: Statements, index: number, words: string): boolean {
  const at = statements.list[index] as Statement;
  return at.block.kind === 'heading' || words.length < 40 || (uses.test(words) && !aboutSomethingElse.test(words));
}

/** The purposes of 164.512 and their kin that NPP-06 asks to describe, by the name a person would use. */
export const otherPurposes: Readonly<Record<string, string>> = {
  publicHealth: 'public health',
  abuse: 'abuse or neglect',
  oversight: 'health oversight',
  judicial: 'courts and legal proceedings',
  lawEnforcement: 'law enforcement',
  decedents: 'coroners and funeral directors',
  organs: 'organ donation',
  research: 'research',
  threat: 'serious threats',
  government: 'special government functions',
  workers: 'workers’ compensation',
  requiredByLaw: 'disclosures required by law',
  family: 'family and others involved in care',
};

/** So many of the thirteen purposes make a full description; notices rarely need all. */
const enough = 10;

export function judgeOtherPurposes(statements: Statements): Judgement {
  const found: number[] = [];
  const absent: string[] = [];
  for (const [concept, name] of Object.entries(otherPurposes)) {
    const at = statements.with(concept).find((index) => !aboutRights.test(statements.textOf(index)));
    if (at === undefined) absent.push(name);
    else found.push(at);
  }
  const first = Math.min(...found);
  if (found.length >= enough) return { status: 'present', at: first };
  if (found.length <= 1) return { status: 'missing' };
  return { status: 'unclear', at: first, note: `Not found: ${absent.join(', ')}.` };
}

const aboutRights =
  /\b(?:accounting|right to|retaliat\w*|complain\w*|acknowledg\w*|not required to agree|restrict\w*|required by law to)\b/iu;

/** NPP-24: each right comes with how to use it. */
export function judgeHowToUseRights(statements: Statements): Judgement {
  const general = statements.with('exercise').find((index) => statements.has(index, 'how'));
  if (general !== undefined) return { status: 'present', at: general };
  const rights = ['restrict', 'otherWay', 'access', 'amend', 'accounting', 'paperCopy'];
  const shown: number[] = [];
  const first: number[] = [];
  for (const right of rights) {
    const places = having(statements, [right]).filter((index) => inContext(statements, index, 'right'));
    if (places[0] !== undefined) first.push(places[0]);
    const how = places.find(
      (index) => statements.hasBetween(index, index + 3, 'how') || inContext(statements, index, 'how'),
    );
    if (how !== undefined) shown.push(how);
  }
  if (shown.length >= 4) return { status: 'present', at: Math.min(...shown) };
  if (first.length === 0) return { status: 'missing' };
  return {
    status: 'unclear',
    at: Math.min(...first),
    note: 'Rights are named, but it is not said for each of them how to use it.',
  };
}
