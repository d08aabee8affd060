/** How actions, things and people stand to one another inside a clause: what is built, who receives, who uses. */
import type { Clause, Found } from './clause';
import { trackers } from './dataInClause';
import { givenByReader, readersDuty } from './explanations';
import type { Mark } from './lexicon/vocabulary';
import { isBound, isOwnRole, isOwnTeam, isPossessor, isServed } from './notRecipients';
import { governing, wordBefore } from './prepositions';
import { goesToReader } from './subject';
import { punctuation } from './tokens';
import { turnOf } from './turns';

/** Whether a mark with this tag starts in the token range `[from, to)`. */
export function hasBetween(clause: Clause, from: number, to: number, ...tags: readonly string[]): boolean {
  return clause.own(...tags).some((mark) => mark.from >= from && mark.from < to);
}

/** A recipient and the action that brings the information to them. */
export interface Passing {
  readonly recipient: Found;
  readonly action: Found;
}

const passing = ['act.share', 'act.publish', 'act.sell', 'act.license'];
const taking = [
  'act.access',
  'act.receive',
  'act.use',
  'act.collect',
  'act.develop',
  'act.train',
  'act.retain',
  'act.market',
  'act.record',
  'act.place',
];

/**
 * The people of these roles who, by this clause, may get the information: those it is
 * given to, and those who may see, receive or use it. Sources ("collected from …") are
 * left out.
 */
export function recipientsOf(clause: Clause, ...roles: readonly string[]): Passing[] {
  const found: Passing[] = [];
  if (!clause.has(...roles) || clause.says(readersDuty)) return found;
  const { gives, takes } = movesOf(clause);
  if (gives.length === 0 && takes.length === 0) return found;
  const people = clause.all(...roles);
  for (const recipient of people) {
    const { mark, clause: owner } = recipient;
    if (
      owner === clause &&
      clause.inherited.lead &&
      endsInSources(clause.inherited.lead) &&
      owner.own('act.').length === 0
    )
      continue;
    const { word: preposition, at } = opensStatement(owner, mark) ? subjectPlace : governing(owner, mark.from);
    if (
      /^(?:from|about|regarding|concerning)$/u.test(preposition) ||
      owner.negatedAt(mark.from) ||
      isOwnTeam(owner, mark) ||
      isServed(owner, mark) ||
      (!/^(?:to|with|in|on|at|by)$/u.test(preposition) && isPossessor(owner, mark)) ||
      isOwnRole(owner, mark) ||
      isBound(owner, mark)
    )
      continue;
    if (mark.tag === 'who.buyer' && owner === clause && gives[0]) {
      // Whatever is given in a sale of the business goes to the buyer.
      found.push({ recipient, action: gives[0] });
      continue;
    }
    const giver = gives.find(
      ({ mark: act, clause: actor }) =>
        actor !== owner || (act.from < mark.from && act.to <= mark.from) || isPassive(actor, act, mark),
    );
    if (
      giver &&
      (giver.clause !== owner || (leadsTo(mark, preposition) && !isGiven(owner, mark, preposition))) &&
      !isBehalf(owner, mark)
    ) {
      found.push({ recipient, action: giver });
      continue;
    }
    // A name by its form alone may be the organization itself; it counts only as the one information is given to.
    if (mark.tag === 'who.named') continue;
    const taker = takes.find(({ mark: act, clause: actor }) =>
      actor === owner
        ? actsOn(owner, mark, act, preposition, at)
        : preposition === 'by' || actor.has('act.access', 'act.receive'),
    );
    if (taker) found.push({ recipient, action: taker });
  }
  return found;
}

interface Moves {
  readonly gives: readonly Found[];
  readonly takes: readonly Found[];
}

/** The clause asked about last: several rules ask about the same one, one after the other. */
let asked: Clause | undefined;
let moves: Moves = { gives: [], takes: [] };

/** The actions a clause permits by which somebody hands information on, or gets it. */
function movesOf(clause: Clause): Moves {
  if (clause !== asked) {
    moves = {
      gives: clause
        .permitted(...passing)
        .filter(({ mark, clause: owner }) => !goesToReader(owner, mark) && !frees(owner, mark)),
      takes: clause.permitted(...taking),
    };
    asked = clause;
  }
  return moves;
}

/** "We collect it from the following sources:" over a list of those who give. */
function endsInSources(lead: Clause): boolean {
  return lead.says(fromSources);
}

const fromSources = turnOf(/\b(?:collect\w*|obtain\w*|receiv\w+|gather\w*)\b[^.;]{0,80}\bfrom\b[^.;]{0,50}$/iu);
const subjectPlace = { word: '', at: -1 };

/** "In the course of your visit to this site, our partners may collect": the person right before the helper verb, behind a comma, is its subject. */
function opensStatement(clause: Clause, person: Mark): boolean {
  if (!clause.own('modal.may', 'modal.will').some((mark) => mark.from === person.to)) return false;
  const { ids } = clause.sentence.tokens;
  for (let i = person.from - 1; i >= clause.from && person.from - i <= 4; i--) {
    if (ids[i] === punctuation.comma) return !/^(?:and|or)$/u.test(wordBefore(clause, i + 2));
  }
  return false;
}

/** "Our partners may receive …" and "… used by our partners". */
function actsOn(clause: Clause, person: Mark, act: Mark, preposition: string, at: number): boolean {
  if (act.from >= person.to) {
    if (/^(?:to|with|from|through|via|by|about|among|between)$/u.test(preposition)) return false;
    if (
      /^(?:of|for)$/u.test(preposition) &&
      person.from - at <= 4 &&
      !/^(?:members?|companies|firms|staff|parts?|employees|some|many|all|any|most|each|one|several|certain)$/u.test(
        wordBefore(clause, at),
      )
    )
      return false;
    if (act.tag !== 'act.market' && !actsOnData(clause, act)) return false;
    // What the person does is the first action after them: "contractors shall notify us of changes that affect processing".
    const from = afterRelative(clause, person, act);
    const first = clause.own('act.').find((mark) => mark.from >= from && mark.tag !== 'act.engage');
    const other = clause
      .own('party.we', 'party.i')
      .some((mark) => mark.from >= person.to && mark.to <= act.from && /^(?:we|i|us|me)$/iu.test(clause.textOf(mark)));
    return first !== undefined && first.from === act.from && act.from - person.to <= 14 && !other;
  }
  // "Used by partners": the action stands right before the "by"; "use what is provided by partners" is a source.
  if (preposition === 'by')
    return (
      act.to <= at &&
      at - act.to <= 2 &&
      act.tag !== 'act.market' &&
      // "It is supported by a vendor": what is built may be anything.
      (act.tag !== 'act.develop' || clause.own('data.').some((mark) => !/^data\.(?:anaphor|other)$/u.test(mark.tag))) &&
      !/\b(?:provided|supplied|given|sent|shared|offered)$/iu.test(wordBefore(clause, at))
    );
  // Kept "in the cloud", "on servers of", "via a platform": storing there gives it away.
  if (
    act.tag === 'act.use' &&
    /^(?:processed|handled|managed|stored)$/iu.test(clause.textOf(act)) &&
    /^(?:through|via)$/u.test(preposition)
  )
    return true;
  if (act.tag !== 'act.retain') return false;
  if (/^(?:via|through)$/u.test(preposition)) return at - act.to <= 6 && !clause.says(givenByReader);
  return /^(?:in|on|at|with|to)$/u.test(preposition);
}

/** Whether information stands after the action, and not only somewhere in the sentence. */
function actsOnData(clause: Clause, act: Mark): boolean {
  // A cookie that somebody sets or reads brings them the visits.
  if (clause.says(trackers)) return /^act\.(?:place|use|collect|receive|access)$/u.test(act.tag);
  return (
    act.tag !== 'act.place' &&
    clause
      .own('data.')
      .some(
        (mark) =>
          mark.tag !== 'data.other' &&
          (mark.tag !== 'data.anaphor' || act.tag !== 'act.develop') &&
          mark.from >= act.to &&
          mark.from - act.to <= 10,
      )
  );
}

/** "To whom we disclose", "companies may be given": the person before the act is the one who is given to. */
function isPassive(clause: Clause, act: Mark, person: Mark): boolean {
  if (person.from > act.from) return false;
  const { starts, ends } = clause.sentence.tokens;
  const between = clause.sentence.text.slice(ends[person.to - 1] as number, starts[act.from] as number);
  if (/\b(?:to|with) (?:whom|which)\b/iu.test(between)) return true;
  return (
    /\b(?:be|being|been|are|is|get)\s*$/iu.test(between) &&
    /^(?:given|sent|provided|shown|granted|supplied|furnished)$/iu.test(clause.textOf(act))
  );
}

const engaging =
  /^(?:use|uses|used|using|employ|employs|engage|engages|hire|hires|retain|retains|utili[sz]es?|work with|rely on|relies on|contract with|partners? with)$/iu;

/** "We use vendors for hosting": working through a company gives it the information it works on. */
export function engagesCompany(clause: Clause): Passing | undefined {
  for (const action of clause.permitted('act.use', 'act.engage', 'act.retain')) {
    const { mark, clause: owner } = action;
    if (owner !== clause || !engaging.test(clause.textOf(mark))) continue;
    const recipient = clause
      .own('who.vendor', 'who.third', 'who.ai-vendor', 'who.cloud', 'who.partner')
      .find((person) => person.from >= mark.to && person.from - mark.to <= 4);
    if (!recipient) continue;
    if (recipient.tag === 'who.partner' && !/^third/iu.test(clause.textOf(recipient))) continue;
    const { starts, ends } = clause.sentence.tokens;
    const between = clause.sentence.text.slice(ends[mark.to - 1] as number, starts[recipient.from] as number);
    if (/\b(?:to|with|for|from|by|your|the information|data)\b/iu.test(between)) continue;
    return { recipient: { mark: recipient, clause }, action };
  }
  return undefined;
}

/** "Recipients must promise …": the clause binds somebody and lets nobody do anything. */
export function isDuty(clause: Clause): boolean {
  const duty = clause
    .own('modal.must')
    .find((mark) => /^(?:must|required to|obligated|obliged|contractually|mandated)/iu.test(clause.textOf(mark)));
  return (
    duty !== undefined &&
    !clause.own('modal.may', 'modal.will', 'modal.permit').some((mark) => mark.from < duty.from) &&
    clause.own('act.').every((mark) => mark.from > duty.from || mark.tag === 'act.receive' || mark.tag === 'act.use')
  );
}

/** "Provide and enhance our monitoring services": what is given, and nobody who is given to. */
function isGiven(clause: Clause, person: Mark, preposition: string): boolean {
  return preposition === '' && /\b(?:services?|tools?|platforms?|technologies)$/iu.test(clause.textOf(person));
}

/** "Provided on behalf of the company and its affiliates": they are the ones who speak. */
function isBehalf(clause: Clause, person: Mark): boolean {
  const { starts } = clause.sentence.tokens;
  const ahead = clause.sentence.text.slice(starts[clause.from] as number, starts[person.from] as number);
  return /\bon behalf of\b/iu.test(ahead) && !/\bon behalf of\b.*\b(?:to|with)\b/isu.test(ahead);
}

/** Whether this preposition makes the person the one who is given to: "to", "with", and "in" for a store of data. */
function leadsTo(person: Mark, preposition: string): boolean {
  if (/^(?:to|with|among|between|into|onto|outside|through|via|)$/u.test(preposition)) return true;
  if (preposition === 'within') return person.tag === 'who.affiliate';
  return (
    /^(?:in|on|at)$/u.test(preposition) &&
    (person.tag === 'who.repository' ||
      person.tag === 'who.cloud' ||
      person.tag === 'who.public' ||
      person.tag === 'who.insurer')
  );
}

/** "Resellers who support us may see …": what stands between "who" and the verb of the clause only describes them. */
function afterRelative(clause: Clause, person: Mark, act: Mark): number {
  const next = clause.sentence.tokens.ids[person.to] === punctuation.comma ? person.to + 1 : person.to;
  if (!clause.own('word.relative').some((mark) => mark.from === next)) return person.to;
  const helpers = clause.own('modal.may', 'modal.will').filter((mark) => mark.from >= person.to && mark.to <= act.from);
  return helpers[helpers.length - 1]?.to ?? person.to;
}

/** "To release the company from all claims" frees somebody; it gives nothing away. */
function frees(clause: Clause, act: Mark): boolean {
  const words = clause.sentence.text.slice(clause.spanOf(act).start, clause.span.end);
  return (
    /^release\w*\b[^.]{0,80}\b(?:claims?|liabilit\w+|damages|responsib\w+)\b/iu.test(words) &&
    !/^release of\b/iu.test(words)
  );
}
