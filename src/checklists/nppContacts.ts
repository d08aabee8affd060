/** Readings of a notice for the rows about complaints, the contact and the effective date. */
import type { Judgement } from './checklist';
import { datesIn, isGovernment, ownPhonesIn, personName } from './contactFacts';
import { having } from './cue';
import type { Statement, Statements } from './statements';

/** A board that licenses a profession hears complaints of its own kind; its number is not the organisation's. */
const ofBoard =
  /^(?!.*\b(?:privacy|compliance|hipaa) (?:officer|official|contact)\b).*\b(?:the|medical|state|licensing|nursing) board\b|\bboard of (?!directors|trustees)/isu;

/** The statements with a telephone number of the organisation. */
function phoneStatements(statements: Statements): number[] {
  const found: number[] = [];
  for (const { start } of ownPhonesIn(statements.text)) {
    const index = statements.at(start);
    if (ofBoard.test(statements.textOf(index))) continue;
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
    // A privacy officer is there to be contacted, whether or not a sentence says so.
    const forPrivacy =
      person !== undefined && persons.some((each) => near(each, phone) && statements.has(each, 'privacyPerson'));
    if (person !== undefined && (inTouch.length > 0 || person === phone || forPrivacy))
      return { status: 'present', at: phone };
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

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 5;
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

/** NPP-31: a complaint, and the organisation in the same or the next sentence, where neither speaks of the government. */
export function complainedToUs(statements: Statements): number | undefined {
  const own = (index: number) => !statements.has(index, 'toSecretary') && !statements.has(index, 'retaliate');
  return statements
    .with('complainTo')
    .find(
      (index) =>
        own(index) &&
        ((statements.has(index, 'toUs') && statements.list[index]?.block.kind !== 'heading') ||
          (own(index + 1) && statements.has(index + 1, 'toUs')) ||
          listsUs(statements, index)),
    );
}

/** "You may complain to:" and a list with the organisation in it, told by its own number or by "our". */
function listsUs(statements: Statements, lead: number): boolean {
  for (let item = lead + 1; statements.list[item]?.lead === lead; item++) {
    const words = statements.textOf(item);
    if (isGovernment(words) || statements.has(item, 'toSecretary') || statements.has(item, 'retaliate')) continue;
    if (ownPhonesIn(words).length > 0 || /\b(?:us|our|me|my)\b/iu.test(words)) return true;
  }
  return false;
}

/** A complaint that nobody is named for: not one to the government, and more than a heading. */
export function complainedToSomebody(statements: Statements): number | undefined {
  return statements
    .with('complainTo')
    .find(
      (index) =>
        !statements.has(index, 'toSecretary') &&
        !statements.has(index, 'retaliate') &&
        statements.list[index]?.block.kind !== 'heading',
    );
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
