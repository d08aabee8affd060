/** Who counts as outside the organization, and which disclosures are routine all the same. */
import type { Clause } from './clause';
import type { Passing } from './relations';
import { prepositionBefore } from './relations';

/** Roles outside treatment, payment and legal duties. */
export const outsiders = [
  'who.third',
  'who.partner',
  'who.affiliate',
  'who.vendor',
  'who.ai-vendor',
  'who.cloud',
  'who.researcher',
  'who.repository',
  'who.company',
  'who.sponsor',
  'who.advertiser',
  'who.buyer',
  'who.public',
] as const;

/** Sharing that the law permits without asking, although a third party is named: to be paid, or because the law requires it. */
export function isRoutine(clause: Clause, passing: Passing): boolean {
  const { mark, clause: owner } = passing.recipient;
  const generic = mark.tag === 'who.third';
  if (generic && clause.has('pur.payment') && !clause.has('pur.operations', 'pur.any', 'pur.marketing')) return true;
  if (clause.has('pur.fundraising') && !clause.has('who.partner', 'who.vendor', 'who.third')) return true;
  // The staff of the organization and the patient are inside, whatever they are called.
  return (
    mark.tag === 'who.vendor' && /^agents?$/iu.test(owner.textOf(mark)) && clause.has('who.police', 'who.government')
  );
}

/** Giving information to everybody: published, or shared with no recipient named. */
export function publication(clause: Clause): Passing | undefined {
  const act = clause.permitted('act.publish')[0];
  if (act) return { recipient: act, action: act };
  const share = clause
    .permitted('act.share')
    .find(({ mark, clause: owner }) => owner === clause && /^(?:share|shared|sharing)$/iu.test(owner.textOf(mark)));
  if (!share || clause.has('who.') || clause.has('pur.treatment', 'pur.payment', 'cond.law', 'pur.education'))
    return undefined;
  if (prepositionBefore(clause, share.mark.from) === 'from') return undefined;
  return undefined;
}
