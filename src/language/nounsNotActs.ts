/**
 * Tells nouns from verbs that are written alike: "accident reports" reports nothing, and
 * "call center records" records nobody.
 */
import type { Mark } from './lexicon/vocabulary';
import type { Tokens } from './tokens';

/** Plural nouns that are also verbs of the third person. */
const alike =
  /^(?:records|reports|logs|profiles|shares|markets|contacts|places|sets|exchanges|transfers|transcripts|uses|views|samples|results|accounts|purchases|feeds|stores|transports|exports|releases|trades|rents|leases)$/iu;
/** Words that stand before a verb of the third person. */
const subject = /^(?:it|he|she|that|which|who|this|also|then|automatically|never|only|\p{L}+ly)$/iu;
/** Words that begin the object of a verb. */
const object = /^(?:your|my|the|a|an|this|these|such|patient|personal|health|any|all|certain|some|information|data)$/iu;
const possessive = /^(?:our|your|my|their|its|his|her)$/iu;

/** The marks without those actions that are nouns by their place. Marks must be in order of place. */
export function withoutNouns(marks: readonly Mark[], text: string, tokens: Tokens): Mark[] {
  const word = (i: number) => text.slice(tokens.starts[i], tokens.ends[i]);
  return marks.filter((mark) => {
    if (!mark.tag.startsWith('act.') || mark.to - mark.from !== 1 || !alike.test(word(mark.from))) return true;
    if (mark.from === 0) return false;
    const before = word(mark.from - 1);
    if (subject.test(before)) return true;
    // "The program shares patient information": an object follows at once.
    const after = mark.to < tokens.starts.length ? word(mark.to) : '';
    if (object.test(after) && !possessive.test(before)) return true;
    // "The app shares your data", "Acme records calls": somebody acts, and something follows.
    return (
      !possessive.test(before) &&
      marks.some(
        (other) =>
          other.to === mark.from &&
          /^(?:who\.|party\.|ai\.)/u.test(other.tag) &&
          !/^(?:call|our|your)\b/iu.test(word(other.from)),
      )
    );
  });
}
