/**
 * Finds who is given information when no list knows them: "your address is sent to
 * participating dealers", "we pass it to Acme". What counts is the place in the sentence:
 * right after "to" or "with", behind a verb that hands something on.
 */
import type { Clause, Found } from './clause';
import { possessed } from './dataInClause';
import type { Mark } from './lexicon/vocabulary';
import { wordBefore } from './prepositions';
import type { Passing } from './relations';
import { goesToReader } from './subject';
import { punctuation } from './tokens';

/** Words that end a noun phrase. */
const phraseEnd =
  /^(?:who|that|which|whose|whom|to|for|in|of|on|at|by|from|with|and|or|as|when|where|if|because|so|through|via|under|during|upon|after|before|without|within|may|will|can|is|are|was|were|has|have|you|we|i|they|it)$/iu;
/** Groups of people and bodies whose names do not end like those of people who do something. */
const bodies =
  /^(?:compan(?:y|ies)|organi[sz]ations?|entit(?:y|ies)|people|persons?|individuals|groups?|agenc(?:y|ies)|networks?|bureaus?|firms?|business(?:es)?|institutions?|parties|schools?|colleges|universities|banks|brands|stores|charities|clubs|communities|start-?ups|friends|contacts)$/iu;
/** "Dealers", "retailers", "publishers", "therapists", "agents": people named for what they do. */
const doers = /(?:ers|ors|ists|ants|ees|ians)$/iu;
const doer = /(?:er|or|ist|ian)$/iu;
/** Things, and people inside the organization or close to the patient. */
const others =
  /(?:^|-)(?:sensors?|monitors?|detectors?|motors?|calculators?|indicators?|posters?|stickers?|binders?|scanners?|readers?|servers?|computers?|browsers?|orders?|numbers?|letters?|newsletters?|matters?|centers?|centres?|folders?|papers?|manners?|errors?|factors?|colors?|customers?|patients?|participants?|subscribers?|visitors?|registrants?|employees|workers|owners?|members?|users?|printers|routers|filters|identifiers?|trackers|offers|answers|others?|however|whether|together|another|your|our|their|her|parameters?|standards|grants|wants|fees|committees|guarantees|attendees|documents|consultants|physicians?|doctors?|practitioners?|nurses|clinicians?|caregivers?|providers?|specialists?|pharmacists|therapists?|technicians|parents?|guardians?|trainees|interpreters|researchers?|investigators?|powers?|further|better|later|either|neither|never|over|under|after|before|consider|deliver|offer|register|tailor|enter|administer|transfer|answer|render|discover|lower|refer|remember|cover|recover|differ|prior|for|behavior|behaviour|humor|favor|four|hour|terror|sector|vector|mirror|interior|majors?|minors?|december|november|october|september|water|weather|year|chapter|counter|disaster|cancer|cancers|disorders?|tumors?|fever)$/iu;

/** The person or company that the clause gives information to, although no word list has them. */
export function unlistedRecipient(clause: Clause): Passing | undefined {
  if (clause.has('who.', 'cond.law', 'pur.fundraising') || !namesData(clause)) return undefined;
  const taker = takerIn(clause);
  if (taker) return taker;
  for (const action of clause.permitted('act.share', 'act.sell')) {
    if (action.clause !== clause) continue;
    const mark = recipientAfter(clause, action.mark) ?? nameAfter(clause, action.mark);
    if (mark) return { recipient: { mark, clause }, action };
  }
  return undefined;
}

/** Whether something about people is handed on, and not only "knowledge" or "it". */
function namesData(clause: Clause): boolean {
  return (
    clause.all('data.').some(({ mark: { tag } }) => tag !== 'data.anaphor' && tag !== 'data.other') ||
    clause.says(possessed)
  );
}

/** "The device maker receives your readings", "is kept by the transcription company". */
function takerIn(clause: Clause): Passing | undefined {
  for (const action of clause.permitted('act.receive', 'act.access', 'act.retain', 'act.record')) {
    if (action.clause !== clause) continue;
    const { from, to } = action.mark;
    const by = /^by$/iu.test(wordAt(clause, to)) ? agentAt(clause, to + 1, Math.min(clause.to, to + 8)) : undefined;
    const mark = by ?? subjectBefore(clause, from);
    if (mark && !clause.negatedAt(from)) return { recipient: { mark, clause }, action };
  }
  return undefined;
}

/** Somebody who does something, named right before the verb and its helpers, at the beginning of the clause. */
function subjectBefore(clause: Clause, verb: number): Mark | undefined {
  let to = verb;
  while (
    to > clause.from &&
    /^(?:may|can|will|might|could|also|then|is|are|be|able|to)$/iu.test(wordAt(clause, to - 1))
  )
    to--;
  if (to - clause.from < 2 || to - clause.from > 5) return undefined;
  if (!/^(?:the|a|an|our|its|certain|some|other|outside|selected)$/iu.test(wordAt(clause, clause.from)))
    return undefined;
  const found = agentAt(clause, clause.from + (/^(?:the|our|its)$/iu.test(wordAt(clause, clause.from)) ? 1 : 0), to);
  const head = wordAt(clause, to - 1);
  return found?.to === to ||
    (doer.test(head) &&
      !others.test(head) &&
      to - clause.from > 2 &&
      !clause.own('party.', 'data.').some((mark) => mark.from < to && mark.to > clause.from + 1))
    ? { tag: 'who.third', from: clause.from, to }
    : undefined;
}

function recipientAfter(clause: Clause, act: Mark): Mark | undefined {
  const until = nextStatement(clause, act);
  if (/^(?:you|me)$/iu.test(wordAt(clause, act.to))) return undefined;
  // "Goes to our dealers": the preposition is part of the verb.
  const close = /\b(?:to|with)$/iu.test(clause.textOf(act)) ? agentAt(clause, act.to, until) : undefined;
  if (close) return close;
  for (let i = act.to; i < until; i++) {
    if (!/^(?:to|with)$/iu.test(wordAt(clause, i)) || clause.negatedAt(i)) continue;
    const found = agentAt(clause, i + 1, until);
    if (found) return found;
  }
  return undefined;
}

/** The noun phrase from `from` on, when its last word is a body or somebody who does something. */
function agentAt(clause: Clause, from: number, until: number): Mark | undefined {
  let to = from;
  while (to < until && to - from < 6 && isWord(clause, to) && !phraseEnd.test(wordAt(clause, to))) to++;
  if (to === from) return undefined;
  const head = wordAt(clause, to - 1);
  if (
    (others.test(head) && !worksForUs(head, to - from > 1 ? wordAt(clause, to - 2) : '')) ||
    clause.own('party.', 'data.', 'pur.').some((mark) => mark.from < to && mark.to > from)
  )
    return undefined;
  // "To deliver", "to better understand": a single word after "to" must be a plural to be people.
  const determined = /^(?:a|an|the|another|any|certain|some|such|each|selected|local|participating)$/iu.test(
    wordAt(clause, from),
  );
  if (bodies.test(head) || doers.test(head) || (determined && doer.test(head) && to - from > 1))
    return { tag: 'who.third', from, to };
  return undefined;
}

/** Capitalised words that are no name of a company: places, programmes, parts of the document, the organization itself. */
const noName =
  /^(?:The|This|That|These|Your|You|We|I|My|Our|Us|It|Its|Me|Medicare|Medicaid|United|European|State|Federal|County|City|Department|Congress|English|Internet|Web|Personal|Protected|Health|Information|Data|Company|Clinic|Hospital|Practice|Provider|Office|Covered|Business|Services?|Sites?|Websites?|Apps?|Platform|Terms|Policy|Notice|Section|Article|Part|Other|Third|Users?|Customers?|Patients?|Participants?|Members?|Research|Study|Institutional|National|Secretary|Social|Workers|Veterans|Military|Public|Any|All|Certain|California|America|Canada|Europe)$/u;

/** "We send your question to Acme": a name right after "to" or "with", behind a verb that hands something on. */
function nameAfter(clause: Clause, act: Mark): Mark | undefined {
  if (!/^(?:send|sends|sent|shar|transmit|pass|forward|disclos|sell|sold|transfer)/iu.test(clause.textOf(act)))
    return undefined;
  const until = Math.min(nextStatement(clause, act), act.to + 14);
  for (let i = act.to; i + 1 < until; i++) {
    if (!/^(?:to|with)$/iu.test(wordAt(clause, i)) || clause.negatedAt(i)) continue;
    const name = wordAt(clause, i + 1);
    if (!/^\p{Lu}\p{L}*\p{Ll}\p{L}*$/u.test(name) || noName.test(name)) continue;
    if (clause.own('party.', 'data.', 'pur.', 'meta').some((mark) => mark.from === i + 1)) continue;
    return { tag: 'who.named', from: i + 1, to: i + 2 };
  }
  return undefined;
}

/** A "hosting provider" is hired; a "health care provider" gives care. */
function worksForUs(head: string, before: string): boolean {
  return (
    /^providers?$/iu.test(head) &&
    /^(?:newsletter|e-?mail|mail|hosting|payment|analytics|network|internet|content|platform|technology|software|telephone|messaging|chat|survey|identity|data|security|storage|infrastructure|advertising|marketing|search|media|delivery|shipping|billing|solutions?|tool)$/iu.test(
      before,
    )
  );
}

/** Where the words that belong to an action end at the latest: at the next verb with a helper of its own. */
function nextStatement(clause: Clause, act: Mark): number {
  const modal = clause.own('modal.may', 'modal.will', 'modal.must').find((mark) => mark.from > act.to);
  return Math.min(modal?.from ?? clause.to, act.to + 24);
}

function isWord(clause: Clause, token: number): boolean {
  return (clause.sentence.tokens.ids[token] as number) > punctuation.stop;
}

function wordAt(clause: Clause, token: number): string {
  const { starts, ends } = clause.sentence.tokens;
  return clause.sentence.text.slice(starts[token] as number, ends[token] as number);
}

/** "We may share your information for reasons not described here": handed on, and nobody says to whom. */
export function sharedForAnything(clause: Clause): Passing | undefined {
  if (!clause.has('pur.any') || !clause.hasOwn('data.') || clause.has('who.', 'cond.law')) return undefined;
  const action: Found | undefined = clause
    .permitted('act.share', 'act.sell')
    .find(
      ({ mark, clause: owner }) =>
        owner === clause &&
        !goesToReader(owner, mark) &&
        !/^(?:purposes?|reasons?|otherwise|as|ways)$/u.test(wordBefore(owner, mark.from)) &&
        /^(?:shar|disclos|releas|transfer|distribut|sell|sold)/iu.test(owner.textOf(mark)),
    );
  return action && { recipient: action, action };
}
