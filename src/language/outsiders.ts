/** Who counts as outside the organization, and which disclosures are routine all the same. */
import type { Clause, Found } from './clause';
import { aboutPatientData } from './dataInClause';
import { publishedByReader } from './explanations';
import type { Mark } from './lexicon/vocabulary';
import { prepositionBefore } from './prepositions';
import { type Passing, recipientsOf } from './relations';
import { turnOf } from './turns';

/** Sharing that the law permits without asking, although a third party is named: to be paid, or because the law requires it. */
export function isRoutine(clause: Clause, passing: Passing): boolean {
  const { mark, clause: owner } = passing.recipient;
  const generic = mark.tag === 'who.third';
  // "Others who treat me" are care, whatever they are called.
  const after = owner.sentence.text.slice(owner.spanOf(mark).end, owner.span.end);
  if (
    (generic || mark.tag === 'who.vendor') &&
    /^\W*(?:who|that|which)?\s*(?:\w+\s){0,6}?(?:treat|treats|in (?:your|my|the) (?:treatment|care)|(?:may )?assist in (?:your|my) (?:treatment|care)|care for|caring for|involved in (?:your|my|the|his|her) (?:care|treatment)|taking care)\b/iu.test(
      after,
    )
  )
    return true;
  // "Family members or other persons identified as a contact": the list is one of people close to the patient.
  if (
    generic &&
    owner.own('who.family', 'who.care', 'who.government').some((near) => Math.abs(near.from - mark.from) <= 6)
  )
    return true;
  // What a court or a law compels is no choice of the organization, whoever the parties are.
  if (generic && clause.has('cond.law') && !clause.has('pur.any', 'pur.marketing', 'who.partner', 'who.affiliate'))
    return true;
  if (generic && clause.has('pur.payment') && !clause.has('pur.operations', 'pur.any', 'pur.marketing')) return true;
  if (clause.has('pur.fundraising') && !clause.has('who.partner', 'who.vendor', 'who.third')) return true;
  // A business associate's own management is part of its contract (45 CFR 164.504(e)(4)).
  if (clause.says(ownManagement)) return true;
  // The staff of the organization and the patient are inside, whatever they are called.
  return (
    mark.tag === 'who.vendor' && /^agents?$/iu.test(owner.textOf(mark)) && clause.has('who.police', 'who.government')
  );
}

/** Giving information to everybody: published, or shared with no recipient named. */
export function publication(clause: Clause): Passing | undefined {
  if (!aboutPatientData(clause, false) || clause.says(publishedByReader)) return undefined;
  const act = clause
    .permitted('act.publish')
    .find(
      ({ mark, clause: owner }) =>
        owner !== clause ||
        (!publishesFindings(clause, mark) && owner.own('data.').some((data) => Math.abs(data.from - mark.from) <= 10)),
    );
  if (act && clause.says(publicAlready)) return undefined;
  // What is collected because it is public already is not published here.
  if (act && clause.permitted('act.collect').some(({ mark }) => mark.from < act.mark.from)) return undefined;
  if (act) return { recipient: act, action: act };
  const widely = clause.says(sharedWidely)
    ? (clause.permitted('act.share', 'act.publish')[0] ?? ownMark(clause))
    : undefined;
  if (widely) return { recipient: widely, action: widely };
  const toAll = recipientsOf(clause, 'who.public').find(
    ({ recipient, action }) =>
      /^act\.(?:share|sell)$/u.test(action.mark.tag) &&
      /^(?:to|with)$/u.test(prepositionBefore(recipient.clause, recipient.mark.from)),
  );
  if (toAll) return toAll;
  // Data without names that is shared goes to somebody, even when nobody is named.
  const share = clause
    .permitted('act.share')
    .find(
      ({ mark, clause: owner }) => owner === clause && /^(?:shar|disclos|releas|distribut)/iu.test(owner.textOf(mark)),
    );
  if (!share || !clause.has('data.deid')) return undefined;
  if (clause.has('who.care', 'who.family', 'who.government', 'who.police', 'who.payer', 'who.staff')) return undefined;
  return { recipient: share, action: share };
}

/** "Your information may be among the assets transferred": the buyer of the business gets it. */
export function goesWithBusiness(clause: Clause): Passing | undefined {
  if (!clause.says(amongAssets) || clause.gated) return undefined;
  const mark = clause.own('data.').find((data) => data.tag !== 'data.other' && !clause.negatedAt(data.from));
  const found = mark && { mark, clause };
  return found && { recipient: found, action: found };
}

const amongAssets = turnOf(
  /\b(?:one of|among|amongst|part of|included (?:in|as|among|with)|be|as|with) (?:the |our |its |those |such |these )?(?:(?:transferred|acquired|sold|business|company|corporate|other) ){1,2}assets?\b|\bassets? (?:that (?:is|are|may be|would be) )?(?:transferred|sold|acquired)\b/iu,
);
const ownManagement = turnOf(/\bproper management and administration\b/iu);

/** "Data that is publicly available": where it comes from, and not what becomes of it. */
const publicAlready = turnOf(
  /\b(?:data|information|content|datasets?|sources?|records?)\b(?:,? (?:that|which) (?:is|are|was|were))? (?:already )?publicly (?:available|accessible)\b/iu,
);

/** A mark to show for a clause that says it without a verb of giving. */
function ownMark(clause: Clause): Found | undefined {
  const mark = clause.gated ? undefined : clause.own('data.', 'who.')[0];
  return mark && !clause.negatedAt(mark.from) ? { mark, clause } : undefined;
}

/** "Pixels let a company see which pages you read": whoever the tracker tells gets it. */
export function trackersTell(clause: Clause): Passing | undefined {
  if (clause.gated || !clause.says(tells)) return undefined;
  const mark = clause
    .own('data.', 'who.', 'party.you', 'party.i', 'word.thing')
    .find((own) => !clause.negatedAt(own.from));
  const found = mark && { mark, clause };
  return found && { recipient: found, action: found };
}

const tells = turnOf(
  /\b(?:cookies?|beacons?|pixels?|tags?|plugins?|widgets?|sdks?|scripts?)\b[^.;,]{0,40}\b(?:tells?|lets?|allows?|enables?|helps?|informs?|sends?)\s+(?:\w+ ){0,2}(?:compan(?:y|ies)|partners?|advertisers?|third part(?:y|ies)|networks?|providers?|facebook|meta|google|others)\b/iu,
);

/** "May be shared broadly", "released under an open licence": everybody may have it. */
const sharedWidely = turnOf(
  /\b(?:shared|released|distributed|available)\s+(?:\w+\s+)?(?:broadly|widely|openly|publicly|worldwide|freely|globally)\b|\breleas(?:e|ed|ing)\b[^.;]{0,90}\bunder (?:the |an? )?(?:creative commons|cc|open|public)\b|\b(?:become|becomes|part of|making|made|in|into|to) (?:this |it )?(?:an? |the )?(?:\w+,? ){0,2}(?:public|open),? (?:\w+ ){0,2}(?:resource|dataset|data set|repository|archive|library|database)\b/iu,
);

/** "We will publish the results of the study": what was found out is made public, and not what is known of a person. */
function publishesFindings(clause: Clause, act: Mark): boolean {
  const { start, end } = clause.spanOf(act);
  const around = clause.sentence.text.slice(
    Math.max(clause.span.start, start - 40),
    Math.min(clause.span.end, end + 50),
  );
  const before = clause.sentence.text.slice(clause.span.start, start);
  // "The published algorithm": published it is already, whoever did it.
  if (
    /^published$/iu.test(clause.textOf(act)) &&
    /\b(?:the|an?|our|its|their|any|previously|already)\s+$/iu.test(before)
  )
    return true;
  return (
    /^publish/iu.test(clause.textOf(act)) &&
    /\b(?:results|findings|stud(?:y|ies)|reports?|papers?|articles?|journals?|commission|regulation|law)\b/iu.test(
      around,
    )
  );
}
