/** The one company that a clause names as the receiver of information, to fill a blank with. */
import type { Clause } from '../../language/document';
import { isOrganization } from '../../language/names';

const capital = String.raw`\p{Lu}[\p{L}\p{N}&'’-]*`;
const receiver = new RegExp(
  String.raw`\b(?:to|with|by|via|through|using|from)\s+(?:the\s+)?(${capital}(?:\s+(?:of\s+|and\s+)?${capital}){0,5}(?:,\s+(?:Inc|LLC|Ltd|Corp)\b\.?)?)`,
  'gu',
);
const passes = ['act.share', 'act.publish', 'act.sell', 'act.use', 'act.access', 'act.receive'] as const;
const notReceivers =
  /\b(?:HIPAA|Act|Law|Rule|Notice|Policy|Section|Part|CFR|PHI|State|States|Department|Secretary|IRB|App|Services?|Business Associates?|Privacy)\b/u;

/**
 * The recipient's name when the clause passes information on and names exactly one, which
 * is surely an organisation and not the one that speaks. Anything less stays a blank.
 */
export function namedRecipient(clause: Clause, speaker: string | undefined): string | undefined {
  if (clause.own(...passes).length === 0) return undefined;
  const { text } = clause;
  const names = [...text.matchAll(receiver)].map(([, name = '']) => name);
  const [name] = names;
  if (name === undefined || new Set(names).size > 1) return undefined;
  if (notReceivers.test(name) || (speaker && (name.includes(speaker) || speaker.includes(name)))) return undefined;
  // A second name after the first ("Acme and Beta Labs") makes it unsure which one is meant.
  if (new RegExp(String.raw`${name.replace(/[.*+?^$()|[\]\\{}]/gu, String.raw`\$&`)},?\s+(?:and|or)\s`, 'u').test(text))
    return undefined;
  return isOrganization(name, text) ? name : undefined;
}
