/** Finds information that reaches insurers or employers to decide about people, and not only to pay a bill. */
import type { Clause } from './clause';
import { type Passing, recipientsOf } from './relations';
import { turnOf } from './turns';

const deciding = turnOf(
  /\b(?:underwrit\w*|rating|risk scor\w+|eligibility purposes|wellness|hiring|employment|premiums?|pricing)\b/iu,
);

/** Who receives the information and how, when an insurer or employer does so for more than payment. */
export function underwritingDisclosure(clause: Clause): Passing | undefined {
  const decides = clause.says(deciding);
  for (const passing of recipientsOf(clause, 'who.employer', 'who.insurer', 'who.payer')) {
    const { mark, clause: owner } = passing.recipient;
    if (owner !== clause) continue;
    if (mark.tag === 'who.payer' && !decides) continue;
    if (mark.tag === 'who.insurer' && !decides && forPayment(clause, owner.textOf(mark))) continue;
    if (!clause.has('data.') && !clause.inherited.lead) continue;
    // To be hired like a lawyer, or only to be mentioned, is not to receive health information.
    if (
      clause.own('who.vendor').length > 0 ||
      !/^act\.(?:share|receive|access|sell|publish)$/u.test(passing.action.mark.tag)
    )
      continue;
    return passing;
  }
  return undefined;
}

/** Insurers by their bare name are paid from; "life insurer" and "insurance sector" are not. */
function forPayment(clause: Clause, words: string): boolean {
  if (/\b(?:life|disability|sectors?|partners|reinsurers?)\b/iu.test(words)) return false;
  return clause.has('pur.payment', 'pur.treatment') || clause.says(aboutPaying);
}

const aboutPaying = turnOf(/\b(?:bill\w*|claims?|paid|pay|benefits|coverage)\b/iu);
