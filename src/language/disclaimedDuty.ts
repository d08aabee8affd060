/** Finds sentences that hand the risk of a leak or misuse to the patient. */
import { type Span, span } from '../text/span';
import type { Clause } from './clause';
import { turnOf } from './turns';

const disclaimers = turnOf(
  /\b(?:(?:not|never) (?:be )?(?:held )?(?:liable|responsible|accountable)|no (?:responsibility|liability)|accepts? no (?:responsibility|liability)|disclaims? (?:all |any )?(?:responsibility|liability)|(?:total|maximum|aggregate) liability\b|liability\b[^.]{0,60}\b(?:limited|not exceed)|hold\b[^.]{0,60}\bharmless|releases? (?:us|the|and|from)\b[^.]{0,80}\b(?:claims?|liability)|at your own risk|assumes? no (?:responsibility|liability)|waives? (?:any|all) claims?)/iu,
);
const harm = turnOf(
  /\b(?:breach\w*|unauthori[sz]ed|loss|theft|lost|stolen|misus\w*|leak\w*|hack\w*|disclos\w*|privacy incident|security incident|intercept\w*|(?:my|your) (?:information|images|data|records)|information (?:it|they|we) sends?|outside companies do)\b/iu,
);

/** The words of the disclaimer; undefined for honest warnings and for duties that are the patient's own. */
export function disclaimedDuty(clause: Clause): Span | undefined {
  const { text } = clause;
  const found = clause.exec(disclaimers);
  if (!found || !clause.says(harm) || clause.stance.defines) return undefined;
  if (/\b(?:websites?|sites|links?)\b/iu.test(text) && !/\bbreach|unauthori/iu.test(text)) return undefined;
  const subject = text.slice(0, found.index).trim();
  if (
    /\b(?:you|patients?|i)(?: (?:are|am|will|is|shall|may))?(?: be)?$/iu.test(subject) &&
    !/^(?:hold|release|waive|at your)/iu.test(found[0])
  )
    return undefined;
  const start = clause.span.start + found.index;
  return span(start, start + found[0].length);
}
