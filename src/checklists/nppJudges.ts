/** Readings of a notice of privacy practices for the rows that phrases alone do not settle. */
import type { Judgement } from './checklist';
import { datesIn, isGovernment, ownPhonesIn, personName } from './contactFacts';
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
  /\b(?:this|the|our)\s[^.]{0,60}?(?:notice|document|statement)[^.]{0,80}?(?:describes?|explains?|tells? you|outlines?)\s+how\b[^.]{0,160}?\b(?:used|use|disclosed|share|shared)\b[^.]{0,200}/iu;
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
    if (!like || !/\bdisclose[ds]?\b|\bshared?\b|\breleased?\b/iu.test(words) || !/\baccess\b/iu.test(words)) continue;
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

/** Whether statements from `from` to `to` hold a telephone number of the organisation. */
function phoneStatements(statements: Statements): number[] {
  const found: number[] = [];
  for (const { start } of ownPhonesIn(statements.text)) {
    const index = statements.at(start);
    if (found[found.length - 1] !== index) found.push(index);
  }
  return found;
}

/** NPP-35: a name or a title, and a telephone number; an address or email alone is not enough. */
export function judgeContact(statements: Statements): Judgement {
  const phones = phoneStatements(statements);
  const persons = statements.with('person').filter((index) => !isGovernment(statements.textOf(index)));
  if (phones.length === 0) {
    const [title] = persons;
    return title === undefined
      ? { status: 'missing' }
      : { status: 'missing', note: 'A person or an office is named, but no telephone number is given.' };
  }
  const inTouch = statements.with('contact').filter((index) => !isGovernment(statements.textOf(index)));
  for (const phone of phones) {
    const person = nearest(persons, phone, 5);
    if (person !== undefined && (inTouch.length > 0 || person === phone)) return { status: 'present', at: phone };
  }
  if (persons.length > 0 && inTouch.length > 0) return { status: 'present', at: phones[0] as number };
  if (inTouch.length > 0) {
    const named = phones.find((phone) => personName.test(around(statements, phone, 4)));
    if (named !== undefined) return { status: 'present', at: named };
    const reachable = phones.find((phone) => nearest(inTouch, phone, 3) !== undefined && !inMargin(statements, phone));
    if (
      reachable !== undefined &&
      /question|information|complain|privacy|notice/iu.test(around(statements, reachable, 3))
    )
      return {
        status: 'unclear',
        at: reachable,
        note: 'A telephone number is given, but no name or title of the person to ask for.',
      };
  }
  return {
    status: 'missing',
    note: 'No name or title of a contact person was found together with a telephone number.',
  };
}

function nearest(sorted: readonly number[], to: number, reach: number): number | undefined {
  return sorted.find((index) => Math.abs(index - to) <= reach);
}

function around(statements: Statements, index: number, reach: number): string {
  const from = statements.list[Math.max(0, index - reach)]?.span.start ?? 0;
  const to = statements.list[Math.min(statements.list.length - 1, index + reach)]?.span.end ?? from;
  return statements.text.slice(from, Math.min(to, from + 4000));
}

function inMargin(statements: Statements, index: number): boolean {
  const place = statements.list[index]?.block.place;
  return place === 'header' || place === 'footer';
}

/** NPP-33: how to complain to the organisation. */
export function judgeHowToComplain(statements: Statements): Judgement {
  for (const index of having(statements, ['complainTo'])) {
    const words = statements.textOf(index);
    const own = statements.has(index, 'toUs') || !statements.has(index, 'toSecretary');
    if (own && statements.has(index, 'howComplain') && ownWay(words)) return { status: 'present', at: index };
    for (let next = index + 1; next <= index + 4 && next < statements.list.length; next++) {
      const then = statements.textOf(next);
      // A contact printed below in larger letters looks like a heading and is none.
      const apart = statements.list[next]?.section !== statements.list[index]?.section;
      if (apart && !statements.hasBetween(index + 1, next, 'person')) break;
      if (isGovernment(then) || statements.has(next, 'toSecretary')) continue;
      const speaksOn =
        statements.has(next, 'complaint') ||
        ownPhonesIn(then).length > 0 ||
        /^\s*(?:you (?:may|can|must|should)|please|contact|call|write)/iu.test(then);
      if (own && speaksOn && statements.has(next, 'howComplain') && !/retaliat|penali|privacy questions/iu.test(then))
        return { status: 'present', at: next };
      // The address and number of the office that stand below say how without a sentence.
      if (own && then.length < 200 && ownPhonesIn(then).length > 0) return { status: 'present', at: next };
    }
  }
  return { status: 'missing' };
}

/** The part of a sentence before it turns to the government says how to reach the organisation. */
function ownWay(words: string): boolean {
  const [before = ''] = words.split(
    /\b(?:Secretary|U\.?\s?S\.? Department|Department of Health|Office (?:for|of) Civil Rights|HHS|OCR)\b/u,
  );
  const own =
    /\b(?:secretary|department of health|civil rights|hhs)\b/iu.test(words) && before.length < 60
      ? words.slice(before.length + 60)
      : before;
  return /\b(?:contact\w*|notify\w*|call\w*|writ(?:e|ing|ten)|phon\w*|telephon\w*|e-?mail\w*|mail|submit\w*|send\w*|below|above|address\w*|officer|official|listed|person)\b/iu.test(
    own,
  );
}

const effectiveDate = /\b(?:effective|take[sn]? effect|took effect|(?:in|into) effect|in force)\b/iu;
/** Words of a law that came into force, which is not the notice. */
const ofLaw = /\b(?:Act|law|rule|regulation|HITECH|Omnibus|legislation)\b[^.]{0,40}\b(?:effective|effect)\b/u;

/** NPP-36: the date on which the notice takes effect, filled in. */
export function judgeEffectiveDate(statements: Statements): Judgement {
  let blank: Judgement | undefined;
  for (const index of statements.with('effective')) {
    const { span, block, blank: open } = statements.list[index] as Statement;
    // Not only the sentence: a date such as "Jan. 30, 2013" may look like the end of one.
    const words = statements.text.slice(span.start, Math.min(block.span.end, span.start + 1200));
    if (!effectiveDate.test(words) || ofLaw.test(words)) continue;
    const from = words.search(effectiveDate);
    if (datesIn(words.slice(Math.max(0, from - 60), from + 160)).length > 0) return { status: 'present', at: index };
    const short = span.end - span.start < 60;
    // "Effective date:" and the date in the next line or cell.
    const next = statements.list[index + 1];
    const after = next ? statements.text.slice(next.span.start, Math.min(next.span.end, next.span.start + 60)) : '';
    const [date] = datesIn(after);
    if (short && date && date.start < 30) return { status: 'present', at: index };
    if (short && (open || /:\s*$/u.test(words))) {
      blank ??= { status: 'missing', note: 'The place for the effective date is there, but it is not filled in.' };
    }
  }
  if (blank) return blank;
  for (const index of statements.with('revised')) {
    const words = statements.textOf(index);
    if (words.length < 200 && datesIn(words).length > 0)
      return {
        status: 'unclear',
        at: index,
        note: 'Only a date of revision was found; the rule asks for the date on which the notice takes effect.',
      };
  }
  return { status: 'missing' };
}
