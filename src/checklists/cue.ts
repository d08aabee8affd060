/**
 * What shows that a statement is there: several concepts together, in one sentence, under
 * one lead-in, or a few sentences apart.
 */
import type { Concept } from './phrases';
import type { Statement, Statements } from './statements';

/** A cue gives the statement that shows the element, or nothing. */
export type Cue = (statements: Statements) => number | undefined;

/** One concept ("a"), one of several ("a|b"), or a concept that must not be there ("!a"). */
export type Wanted = Concept;

interface Wish {
  readonly any: readonly Concept[];
  readonly unwanted: boolean;
}

function wishes(wanted: readonly Wanted[]): Wish[] {
  return wanted.map((one) => ({
    any: (one.startsWith('!') ? one.slice(1) : one).split('|'),
    unwanted: one.startsWith('!'),
  }));
}

/** The statements that have one of these concepts, in order of place. */
export function having(statements: Statements, any: readonly Concept[]): readonly number[] {
  const [only, ...more] = any;
  if (only !== undefined && more.length === 0) return statements.with(only);
  const all = new Set(any.flatMap((concept) => [...statements.with(concept)]));
  return [...all].sort((a, b) => a - b);
}

type Reach = (statements: Statements, at: Statement, concept: Concept) => boolean;

/** The first concept decides the statement; the others must be in reach of it, and what is unwanted must not be in it. */
function cue(wanted: readonly Wanted[], reach: Reach): Cue {
  const [first, ...others] = wishes(wanted);
  return (statements) => {
    if (!first) return undefined;
    let heading: number | undefined;
    for (const index of having(statements, first.any)) {
      const at = statements.list[index] as Statement;
      const fits = others.every(({ any, unwanted }) =>
        unwanted
          ? !any.some((concept) => statements.has(index, concept))
          : any.some((concept) => reach(statements, at, concept)),
      );
      if (!fits) continue;
      // A sentence says more than the heading over it, and is the better place to jump to.
      if (at.block.kind !== 'heading') return index;
      heading ??= index;
    }
    return heading;
  };
}

const inSentence: Reach = (statements, { index }, concept) => statements.has(index, concept);

const above: Reach = (statements, { index }, concept) => inContext(statements, index, concept);

/** Whether a statement, its lead-in or a heading over it has a concept. */
export function inContext(statements: Statements, index: number, concept: Concept): boolean {
  const { lead, headings } = statements.list[index] as Statement;
  return (
    statements.has(index, concept) ||
    (lead !== undefined && statements.has(lead, concept)) ||
    headings.some((heading) => statements.has(heading, concept))
  );
}

/** All in one sentence. */
export function here(...wanted: readonly Wanted[]): Cue {
  return cue(wanted, inSentence);
}

/** The first in the sentence; the others there, in its lead-in or in a heading over it. */
export function under(...wanted: readonly Wanted[]): Cue {
  return cue(wanted, above);
}

/** The first in the sentence; the others at most `reach` sentences before or after, or over it. */
export function near(reach: number, ...wanted: readonly Wanted[]): Cue {
  return cue(
    wanted,
    (statements, at, concept) =>
      above(statements, at, concept) || statements.hasBetween(at.index - reach, at.index + reach, concept),
  );
}

/** The first in the sentence; the others in it or at most `reach` sentences before it. */
export function preceded(reach: number, ...wanted: readonly Wanted[]): Cue {
  return cue(wanted, (statements, { index }, concept) => statements.hasBetween(index - reach, index, concept));
}

/** The first in the sentence; the others in it or at most `reach` sentences after it. */
export function followed(reach: number, ...wanted: readonly Wanted[]): Cue {
  return cue(wanted, (statements, { index }, concept) => statements.hasBetween(index, index + reach, concept));
}

/** The cue, where the words of its statement also match; a last look at few sentences. */
export function matching(pattern: RegExp, wanted: readonly Wanted[], reach: 'here' | 'under' = 'here'): Cue {
  const [first, ...others] = wishes(wanted);
  return (statements) => {
    if (!first) return undefined;
    return having(statements, first.any).find((index) => {
      const at = statements.list[index] as Statement;
      const inReach = reach === 'here' ? inSentence : above;
      return (
        others.every(({ any, unwanted }) => any.some((concept) => inReach(statements, at, concept)) !== unwanted) &&
        pattern.test(statements.textOf(index))
      );
    });
  };
}

/** The first of several cues that finds something. */
export function firstOf(statements: Statements, cues: readonly Cue[]): number | undefined {
  for (const one of cues) {
    const found = one(statements);
    if (found !== undefined) return found;
  }
  return undefined;
}
