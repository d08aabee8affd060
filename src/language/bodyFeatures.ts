/** Finds uses of the features that identify a body for life: face, voice, fingerprints and genes. */
import type { Clause, Found } from './clause';
import { turnOf } from './turns';

const uses = [
  'act.collect',
  'act.use',
  'act.share',
  'act.publish',
  'act.retain',
  'act.sell',
  'act.develop',
  'act.access',
  'act.receive',
  'act.train',
];
const matching = turnOf(
  /\b(?:match(?:ed|ing|es)?|sequenc(?:e|ed|ing)|recogni[sz](?:e|ed|ing)|compar(?:e|ed|ing)|detect(?:ed|ing)?|identif(?:y|ied|ying))\b/iu,
);
const onlyCare = turnOf(/\b(?:counsel(?:or|ing)|explain|sign[- ]?in|unlock|log ?in|your own care)\b/iu);

/** The feature that the clause lets somebody collect, compare or pass on; undefined where it stays in care or is protected. */
export function bodyFeatures(clause: Clause): Found | undefined {
  if (clause.gated) return undefined;
  const feature = clause
    .all('data.biometric', 'data.genetic')
    .find(({ mark, clause: owner }) => !owner.negatedAt(mark.from));
  const acts = clause
    .permitted(...uses)
    .filter(
      ({ mark, clause: owner }) =>
        !feature ||
        owner !== feature.clause ||
        (mark.from !== feature.mark.from && Math.abs(mark.from - feature.mark.from) <= 14),
    );
  if (feature) {
    if (clause.says(onlyCare) && clause.permitted('act.share', 'act.publish', 'act.sell').length === 0)
      return undefined;
    if (!isSaid(clause)) return undefined;
    const matched =
      clause.says(matching) && clause.own('modal.may', 'modal.will').length > 0 && clause.stance.negated.length === 0;
    return acts.length > 0 || matched ? feature : undefined;
  }
  const pictures = clause.own('data.image').find((mark) => !clause.negatedAt(mark.from));
  if (
    pictures &&
    clause.says(matched) &&
    clause.stance.negated.length === 0 &&
    clause.own('modal.may', 'modal.will').length > 0
  )
    return { mark: pictures, clause };
  return undefined;
}

/** Somebody may or will do it; "sequencing is a way of reading DNA" only explains. */
function isSaid(clause: Clause): boolean {
  return (
    clause.inherited.lead !== undefined ||
    clause.own('modal.may', 'modal.will', 'modal.permit', 'party.we').length > 0 ||
    clause.has('act.share')
  );
}

const matched = turnOf(/\bmatch(?:ed|ing)?\b/iu);
