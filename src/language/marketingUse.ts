/** Finds uses of information for marketing; fundraising and reminders are something else. */
import type { Clause, Found } from './clause';

const purposeTags = ['pur.marketing', 'act.market'];

/** The words by which the clause lets information be used for marketing, or lets marketing reach the patient. */
export function marketingUse(clause: Clause): Found | undefined {
  if (clause.gated) return undefined;
  const inherits = clause.inherited.lead !== undefined;
  for (const tag of purposeTags) {
    for (const mark of clause.own(tag)) {
      if (clause.negatedAt(mark.from) || mark.from >= clause.stance.rightFrom) continue;
      const acts = clause.permitted(
        'act.share',
        'act.use',
        'act.sell',
        'act.contact',
        'act.publish',
        'act.receive',
        'act.access',
        'act.collect',
        'act.market',
        'act.develop',
        'act.retain',
        'act.paid',
      );
      if (acts.length === 0 && !inherits) continue;
      const text = clause.textOf(mark);
      // Something that "will be advertised" is announced, not aimed at the patient.
      if (/^(?:advertised|promoted)$/iu.test(text)) continue;
      if (
        /^(?:target|targets|targeted|market|markets|present|offers?|promotes?|goods or services|sell you)$/iu.test(
          text,
        ) &&
        !aboutMarketing(clause)
      )
        continue;
      if (/\bfundrais/iu.test(clause.text) && !/\bmarket|\badverti/iu.test(clause.text)) continue;
      return { mark, clause };
    }
  }
  return undefined;
}

function aboutMarketing(clause: Clause): boolean {
  return /\b(?:advertis|marketing|promotion|ads\b|campaign|audience|customers?|consumers?|products?|services?)/iu.test(
    clause.text,
  );
}
