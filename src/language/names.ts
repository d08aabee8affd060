/** Names of organisations among the recipients of a clause, told from names of places and laws by compromise. */
import { grammarOf } from './compromiseOnUse';

const corporate =
  /(?:^|[\s,])(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|Company|LLP|PLLC|GmbH|AG|University|Institute|Foundation|Hospital|Clinic|Laboratories)\.?$/u;

/** Whether a capitalised name out of `sentence` is the name of an organisation rather than of a place or a law. */
export function isOrganization(name: string, sentence: string): boolean {
  if (corporate.test(name)) return true;
  const bare = (text: string) => text.replace(/^[\s,;.]+|[\s,;.]+$/gu, '');
  return grammarOf(sentence)
    .organizations()
    .out('array')
    .some((found) => bare(found) === name);
}
