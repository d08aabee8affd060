/** Tells a sale of information from the sale of anything else. */
import type { Clause, Found } from './clause';
import { aboutPatientData } from './dataInClause';
import { turnOf } from './turns';

const dataTags = [
  'data.health',
  'data.personal',
  'data.user',
  'data.image',
  'data.audio',
  'data.genetic',
  'data.biometric',
  'data.sample',
  'data.deid',
];

/** The words by which the clause lets somebody be paid for information; undefined when something else is sold, or nothing. */
export function saleOfData(clause: Clause): Found | undefined {
  const acts = clause.permitted('act.sell', 'act.paid');
  for (const act of acts) {
    if (act.mark.tag === 'act.paid') {
      if (!isPaidForCare(clause) && (clause.has(...dataTags) || (clause.has('data.anaphor') && precedingData(clause))))
        return act;
      continue;
    }
    if (sellsData(act.clause, act, clause)) return act;
  }
  return handedOverAsAsset(clause) ?? countedAsSale(clause) ?? givenForPay(clause);
}

function sellsData(owner: Clause, act: Found, clause: Clause): boolean {
  const words = owner.textOf(act.mark).toLowerCase();
  const { starts, ends } = owner.sentence.tokens;
  const after = owner.sentence.text.slice(ends[act.mark.to - 1] as number, ends[owner.to - 1] as number);
  const before = owner.sentence.text.slice(starts[owner.from] as number, starts[act.mark.from] as number);
  // The thing sold directly after the verb decides; a business or product that is sold takes no data with it by that.
  if (
    /^\W{0,3}(?:or \w+ |, \w+,? )*(?:(?:all|any|our|its|their|the|a|some|substantially|portion|part|of|or|and|relevant|such)\s+)*(?:business|company|assets?|shares|stock|practice|products?|goods|services|equipment|division|you)\b/iu.test(
      after,
    )
  )
    return false;
  if (
    /\b(?:products?|tests?|drugs?|medicines?|insurance|tickets?|asset|corporate|business|stock|bake|point of|garage)\s+(?:or \w+ )?(?:to be\s+|that (?:is|are) )?$/iu.test(
      before,
    )
  )
    return false;
  if (
    /^(?:sale|sales|resale|trade|trades|trading|lease|leases|rent|rents)$/u.test(words) &&
    !/^\W*(?:of|or)\b/iu.test(after) &&
    !/\bdata\s*$/iu.test(before) &&
    !/\b(?:engage in|and|e\.g\.,?)\s*$/iu.test(before)
  )
    return false;
  if (
    /^sales?$/u.test(words) &&
    (/\bterms (?:and conditions )?of\s*$/iu.test(before) ||
      /^\s*(?:of|or)\s+(?:(?:all|any|our|its|the|a)\s+)*(?:business|assets?|shares|company|practice|merger|stock|products?|goods)/iu.test(
        after,
      ))
  )
    return false;
  if (clause.has(...dataTags) || aboutPatientData(clause, false)) return true;
  // "We collect your data and sell it": what "it" is stands before.
  return clause.has('data.anaphor') && (clause.previous?.has(...dataTags) ?? false);
}

/** Information that changes hands as one of the assets of a business, for the buyer's own use. */
function handedOverAsAsset(clause: Clause): Found | undefined {
  const buyer = clause.own('who.buyer')[0];
  if (!buyer || !clause.has(...dataTags) || clause.permitted('act.share').length === 0) return undefined;
  return clause.says(asAsset) ? { mark: buyer, clause } : undefined;
}

/** "Some of these disclosures may qualify as sales under state law": the organization itself calls it so. */
function countedAsSale(clause: Clause): Found | undefined {
  if (clause.gated || !clause.says(asSale)) return undefined;
  const mark = clause.own('act.sell').find((sale) => !clause.negatedAt(sale.from));
  return mark && { mark, clause };
}

/** "In return for your data the sponsor pays the hospital." */
function givenForPay(clause: Clause): Found | undefined {
  if (clause.gated || !clause.says(inReturn)) return undefined;
  const mark = clause.own(...dataTags).find((data) => !clause.negatedAt(data.from));
  return mark && { mark, clause };
}

/** To bill and to be paid for a visit sells nothing; to be paid for handing information over does. */
function isPaidForCare(clause: Clause): boolean {
  if (
    /\b(?:in (?:exchange|return) for|for (?:sharing|providing|supplying|disclosing|giving|releasing|access|the data|the information|your (?:data|information)|patient data|data))\b/iu.test(
      clause.text,
    )
  )
    return false;
  return /\b(?:bill\w*|health plan|insur\w+|claims?|visits?|procedures?|treatment|care|medicare|medicaid|reimburse\w*|services (?:rendered|provided|you))\b/iu.test(
    clause.text,
  );
}

/** Whether the sentence before the pronoun names information. */
function precedingData(clause: Clause): boolean {
  return clause.previous?.has(...dataTags) ?? false;
}

const asAsset = turnOf(
  /\b(?:one|some|part|among) of (?:the|our|its) (?:\w+ )?assets\b|\bamong (?:the|our|its) (?:\w+ )?assets\b|\bown use\b/iu,
);
const asSale = turnOf(
  /\b(?:qualif(?:y|ies)|count(?:s|ed)?|(?:be )?(?:considered|deemed|regarded|treated|viewed|classified)|constitutes?|amounts?)\s+(?:as |to |to be )?(?:an? )?["“'‘]?(?:sales?|selling|sold)\b/iu,
);
const inReturn = turnOf(
  /\bin (?:return|exchange) for\b[^.;]{0,40}\b(?:data|information|records|samples|images|scans|recordings)\b[^.;]{0,60}\b(?:pays?|paid|payments?|compensat\w+|fees?|royalt\w+)\b/iu,
);
