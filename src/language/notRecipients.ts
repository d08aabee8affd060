/** People a clause names who get nothing by it: the team of the study itself, those who are helped, those who are bound. */
import type { Clause } from './clause';
import type { Mark } from './lexicon/vocabulary';
import { prepositionBefore, wordBefore } from './prepositions';

/** "The investigators" are those of the study at hand; "other investigators" are not. */
export function isOwnTeam(clause: Clause, person: Mark): boolean {
  // "The Partners ethics board": a name that is written like the word.
  if (
    /^Partners$/u.test(clause.textOf(person)) &&
    /^\s+(?:ethics|research|institution|hospital|health)/iu.test(clause.sentence.text.slice(clause.spanOf(person).end))
  )
    return true;
  const after = clause.sentence.text.slice(clause.spanOf(person).end, clause.span.end);
  if (
    person.tag === 'who.researcher' &&
    /^(?:\W+(?:and|or)\W+\w+)?\W*(?:involved in|conducting|working on|running) (?:this|the) (?:study|research)/iu.test(
      after,
    )
  )
    return true;
  return (
    person.tag === 'who.researcher' &&
    /^(?:the|our|study)$/u.test(wordBefore(clause, person.from)) &&
    /^(?:researchers?|investigators?)$/iu.test(clause.textOf(person))
  );
}

/** "Research that could benefit many others", "discuss it with your attorney": people who are helped, or who help the reader. */
export function isServed(clause: Clause, person: Mark): boolean {
  const { starts } = clause.sentence.tokens;
  const ahead = clause.sentence.text.slice(
    starts[Math.max(clause.from, person.from - 3)] as number,
    starts[person.from] as number,
  );
  if (
    /\b(?:your|their|my|his|her)\s+$/iu.test(ahead) &&
    /^(?:attorneys?|lawyers?|accountants?|advis[eo]rs?|consultants?)$/iu.test(clause.textOf(person))
  )
    return true;
  return /\b(?:benefit|help|harm|inspire|protect|affect|support|motivat)(?:s|e|es|ing)?\s+(?:(?:many|other|the|all)\s+){0,2}$/iu.test(
    ahead,
  );
}

/** "Your visits to our affiliates' sites": whose they are, and nobody who is given to. Their systems are where data goes. */
export function isPossessor(clause: Clause, person: Mark): boolean {
  const { start, end } = clause.spanOf(person);
  const { text } = clause.sentence;
  const after = /['’]s$/u.test(text.slice(start, end))
    ? text.slice(end, end + 40)
    : /^['’]s?(.*)$/su.exec(text.slice(end, end + 40))?.[1];
  return (
    after !== undefined &&
    !/^\s+(?:\w+ )?(?:systems?|servers?|platforms?|clouds?|databases?|use|uses|purposes?|products?|own|marketing|benefit|business|staff|employees)\b/iu.test(
      after,
    )
  );
}

/** "As a publisher we …": a part that the organization itself plays. */
export function isOwnRole(clause: Clause, person: Mark): boolean {
  const { starts } = clause.sentence.tokens;
  const before = clause.sentence.text.slice(starts[clause.from] as number, starts[person.from] as number);
  return /^\W*as (?:an?|the) (?:\w+ )?$/iu.test(before);
}

/** "Vendors using your data must promise …" binds its subject and lets nobody have anything. */
export function isBound(clause: Clause, person: Mark): boolean {
  const { starts } = clause.sentence.tokens;
  const ahead = clause.sentence.text.slice(
    starts[Math.max(clause.from, person.from - 4)] as number,
    starts[person.from] as number,
  );
  if (/\b(?:requires?|oblig\w+|expects?|prohibits?|restricts?|forbids?|asks?|instructs?|mandates?)\b/iu.test(ahead))
    return true;
  const before = clause.sentence.text.slice(starts[clause.from] as number, starts[person.from] as number);
  if (
    /\bwe (?:also |will |do )*(?:require|oblige|expect|ask|instruct)\b[^,;]*$/iu.test(before.replace(/\([^)]*\)/gu, ''))
  )
    return true;
  // "Our partners may only use it to serve us" limits what they may do.
  const limit = clause.sentence.text.slice(clause.spanOf(person).end, clause.span.end);
  if (
    /^[^.;,]{0,40}\b(?:(?:may|can|will|are|is) (?:only|solely)|only (?:be )?(?:permitted|allowed|authori[sz]ed)|(?:permitted|allowed|authori[sz]ed) (?:only )?to (?:only )?use\b.{0,60}\b(?:only|solely))\b/iu.test(
      limit,
    ) &&
    !clause.own('act.share', 'act.sell').some((mark) => mark.from < person.from)
  )
    return true;
  const duty = clause.own('modal.must').find((mark) => !/^(?:need|have|has|should)/iu.test(clause.textOf(mark)));
  if (!duty || duty.from < person.to || duty.from - person.to > 10) return false;
  return (
    !clause.own('modal.may', 'modal.will').some((mark) => mark.from < duty.from) &&
    prepositionBefore(clause, person.from) === ''
  );
}
