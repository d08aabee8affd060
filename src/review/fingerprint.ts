/**
 * Keys by which other programs recognise a finding from one run to the next, although its
 * offsets move: of the rule, the words of the clause, and which of several equal clauses
 * it is. What stands around the clause is left out, so that an edit beside it changes nothing.
 */
import type { Finding } from '../linter/finding';
import { slice } from '../text/span';
import { normalised } from './findingIdentity';

/** One key for each finding, all different: 16 hexadecimal digits, a colon, and a number from 1. */
export function fingerprintsOf(text: string, findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = hash(`${finding.ruleId}\n${normalised(slice(text, finding.span))}`);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return `${key}:${number}`;
  });
}

/** 64 bits of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units; nothing is kept secret with it. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
