/** Finds data without names that is kept, used or passed on for something new. */
import type { Clause, Found } from './clause';
import type { Mark } from './lexicon/vocabulary';
import { isDuty } from './relations';
import { turnOf } from './turns';

const uses = [
  'act.share',
  'act.publish',
  'act.use',
  'act.sell',
  'act.develop',
  'act.train',
  'act.retain',
  'act.license',
  'act.receive',
  'act.access',
  'act.assign',
  'act.paid',
  'act.collect',
];

/** The words for data without names that the clause lets somebody use again; undefined when that is forbidden or only described. */
export function deidentifiedReuse(clause: Clause): Found | undefined {
  if (clause.gated || isDuty(clause)) return undefined;
  const strips = clause.permitted('act.deidentify');
  const names = clause
    .all('data.deid')
    .filter(
      ({ mark, clause: owner }) =>
        !owner.negatedAt(mark.from) && !isOneOfBoth(owner, mark) && !isOtherThing(owner, mark),
    );
  // "Once names are removed it is no longer yours, and we may use it": what "it" is stands before.
  const before =
    clause.own('data.anaphor').length > 0 && clause.previous
      ? clause.previous.own('data.deid').filter((mark) => !clause.previous?.negatedAt(mark.from))
      : [];
  const carried: Found | undefined = before[0]
    ? { mark: clause.own('data.anaphor')[0] ?? before[0], clause }
    : undefined;
  if (names.length === 0 && clause.says(protects)) return undefined;
  const found = names[0] ?? strips[0] ?? carried ?? toldStripped(clause);
  if (!found) return undefined;
  if (
    clause.has('act.reidentify') &&
    !clause.permitted(...uses).some(({ mark }) => mark.tag !== 'act.use' && mark.tag !== 'act.retain')
  )
    return undefined;
  const acts = clause
    .permitted(...uses)
    .filter(
      ({ mark, clause: owner }) =>
        !comesToUs(owner, mark) && !(owner === found.clause && mark.from === found.mark.from),
    );
  if (acts.length === 0 && !mayStrip(clause, strips)) return undefined;
  // "Used only to count visits and never shared" keeps it where it is.
  if (
    acts.every(({ mark }) => mark.tag === 'act.use') &&
    clause.hasOwn('only', 'cond.only') &&
    clause.own('act.share', 'act.sell').some((mark) => clause.negatedAt(mark.from))
  )
    return undefined;
  return found;
}

/** "Personal and non-personal information", "aggregate or individual-level data": all of it is meant, and not the part without names. */
function isOneOfBoth(clause: Clause, mark: Mark): boolean {
  const at = clause.spanOf(mark);
  const before = clause.sentence.text.slice(clause.span.start, at.start);
  const after = clause.sentence.text.slice(at.end, clause.span.end);
  return (
    /\b(?:personal|identifiable|identified)(?: (?:information|data))?,?(?: \w+,?)? (?:and|or|and\/or|as well as) (?:\w+ )?$/iu.test(
      before,
    ) ||
    /^(?: (?:information|data))?,? (?:and|or|and\/or) (?:\w+ )?(?:individual|personal|identifi(?:able|ed))\b/iu.test(
      after,
    )
  );
}

/** "Once your name is taken off", "data that no longer identify you": told without a word for it. */
function toldStripped(clause: Clause): Found | undefined {
  if (!clause.says(stripped)) return undefined;
  const mark = clause.own('data.')[0];
  return mark && { mark, clause };
}

const protects = turnOf(
  /\b(?:protect|secur|safeguard)\w*\b[^.;]{0,80}\b(?:through|by|via|with)\b[^.;]{0,40}\b(?:anonymi|aggregat|pseudonymi|de-?identif)/iu,
);
const stripped = turnOf(
  /\b(?:names?|identifiers?|identifying (?:details|information)|identity|personal details)\b[^.;,]{0,25}\b(?:removed|stripped|taken (?:off|out|away)|replaced|masked|blacked out|erased|cut (?:off|out))\b|\b(?:that|which) (?:no longer|does not|do not|cannot) (?:\w+ly )?identif(?:y|ies) (?:you|me|the patient|anyone|anybody)\b/iu,
);

/** "An anonymous class", "anonymous users": no data is named. */
function isOtherThing(clause: Clause, mark: Mark): boolean {
  return (
    /^anonymous$/iu.test(clause.textOf(mark)) &&
    /^\s+(?:inline |arrow )?(?:class|functions?|types?|methods?|objects?|users?|access|login|hotline|callers?|tips?|donors?)\b/iu.test(
      clause.sentence.text.slice(clause.spanOf(mark).end),
    )
  );
}

/** "Contractors may de-identify your information": the permission itself opens every later use. */
function mayStrip(clause: Clause, strips: readonly Found[]): boolean {
  return strips.some(
    ({ mark, clause: owner }) =>
      owner === clause && clause.own('modal.may').some((may) => may.to <= mark.from && mark.from - may.to <= 2),
  );
}

/** "May provide us with aggregate data": the information comes in and goes nowhere. */
function comesToUs(clause: Clause, act: Mark): boolean {
  const us = clause.own('party.we').some((mark) => mark.from === act.to && /^us$/iu.test(clause.textOf(mark)));
  // "We may receive aggregated reports" brings them in as well.
  return us || (act.tag === 'act.receive' && /^we$/iu.test(firstWord(clause)));
}

function firstWord(clause: Clause): string {
  return /\p{L}+/u.exec(clause.text)?.[0] ?? '';
}
