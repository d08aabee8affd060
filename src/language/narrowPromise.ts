/** Finds protections that protect less than they seem to. */
import { type Span, span } from '../text/span';
import type { Clause } from './clause';
import { negatedMark } from './promise';
import { type Turn, turnOf } from './turns';

/** Why a promise is narrower than it sounds. */
export type Narrowing = 'model' | 'identity' | 'plan' | 'impossible' | 'present';

export interface NarrowPromise {
  readonly narrowing: Narrowing;
  readonly at: Span;
}

const models = turnOf(
  /\b(?:public(?:ly available)?|general(?:ized|ised)?|generali[sz]ed|shared|global|foundation(?:al)?|third[- ]party|external|other companies['’]?|their own|our global)\b(?:[\s,/]+(?:and|or|\w+)){0,3}?[\s,/]+(?:AI|ML|machine learning|artificial intelligence|models?|LLMs?|large language)/iu,
);
const identity = turnOf(
  /\b(?:readily|directly|personally|individually)[- ]identif(?:iable|ying)\b|\bdata that (?:directly )?identifies\b|\bidentifiable (?:data|information|samples?)\b/iu,
);
const plans = turnOf(
  /\b(?:enterprise|business|paid|premium|pro|paying|team|education)(?:\s+(?:and|or|&)\s+\w+)?[\s-]+(?:plans?|tiers?|customers?|accounts?|users?|data|subscribers?)\b/iu,
);
const impossible = turnOf(
  /\b(?:cannot|can never|can not|could never|impossible to|no one can|nobody can|not possible to|never be)\b[^.;]{0,30}\b(?:traced?|link(?:ed)?|identif(?:y|ied)|re-?identif(?:y|ied)|connect(?:ed)?)\b[^.;]{0,25}\b(?:you|me|anyone|individuals?|participants?|patients?)\b|\b(?:completely|fully|totally|truly) anonymous\b/iu,
);
const present = turnOf(
  /\b(?:do(?:es)? not currently|don['’]t currently|currently (?:do(?:es)?) not|at this time|no (?:current )?plans? to|in the (?:conventional|traditional|usual) sense|not knowingly|for money|for monetary)\b/iu,
);

/** The words that make a promise of this clause narrower than it sounds. */
export function narrowPromise(clause: Clause): NarrowPromise | undefined {
  if (clause.sentence.heading || clause.sentence.question || clause.stance.defines) return undefined;
  const found = (narrowing: Narrowing, pattern: Turn): NarrowPromise | undefined => {
    const match = clause.exec(pattern);
    if (!match) return undefined;
    const start = clause.span.start + match.index;
    return { narrowing, at: span(start, start + match[0].length) };
  };
  const training = negatedMark(clause, 'training');
  const sale = negatedMark(clause, 'sale');
  const sharing = negatedMark(clause, 'sharing');
  const conditional = clause.stance.consent !== 'none' || clause.has('cond.law');
  if (training) {
    const narrow = found('model', models) ?? found('plan', plans);
    if (narrow) return narrow;
  }
  if (sale && !conditional) {
    const narrow = found('identity', identity) ?? found('present', present);
    if (narrow) return narrow;
  }
  if (sharing && !conditional && /\b(?:shar|disclos|sell)/iu.test(clause.textOf(sharing))) {
    const narrow = found('present', present);
    if (narrow) return narrow;
  }
  return clause.has('data.') ? found('impossible', impossible) : undefined;
}
