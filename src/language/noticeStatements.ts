/**
 * Tells a notice of privacy practices from a text that only speaks of one: a page that says
 * what the notice will hold, a receipt, a table of contents. A notice makes statements of its
 * own, about what is done with the information, what the patient may ask and what is owed.
 */

/** "How we may use" announces; "we may use" states. */
const announced = String.raw`(?<!\b(?:how|ways|what|when|whether|why|if)\s(?:\S+\s){0,6})`;
/** "We", the name of the organisation, or the information itself. */
const speaker = String.raw`\b(?:[Ww]e|WE|I|[Oo]ur \w+|[Tt]he (?:practice|clinic|hospital|plan|pharmacy|office)|[A-Z][\w.&]*|[Ii]nformation|PHI|[Rr]ecords)`;
const uses = new RegExp(
  String.raw`${announced}${speaker}\s(?:may|might|can|will|must|are\s(?:permitted|allowed)\sto)(?:\s(?:also|not|only|never|be))*\s(?:us(?:e|ed)|disclos(?:e|ed)|shar(?:e|ed)|releas(?:e|ed))\b`,
  'gu',
);
const ofRecords = String.raw`(?:see|inspect|review|cop(?:y|ies)|access|amend\w*|correct\w*|accounting|list of|restrict\w*|limit\w*|confidential)`;
const rights = new RegExp(
  String.raw`\b(?:you|patients|individuals|clients)\s(?:\S+\s){0,2}(?:right|may|can|entitled)\b[^.]{0,60}?\b${ofRecords}\b|\bask (?:us|me) (?:to|for|not to)\b|\bright to\b[^.\n]{0,40}\b${ofRecords}\b[^\n]*[.:]`,
  'giu',
);
const duties =
  /\b(?:we|I|our \w+) (?:\w+ ){0,2}(?:required|obligated|bound|obliged)\b|\b(?:law|laws|HIPAA) requires? (?:us|me)\b|\bwe must (?:follow|abide|give|notify|tell|keep|protect)\b|\b(?:is|are) required by (?:\w+ ){0,2}law to (?:maintain|protect|keep|provide|give)\b|\bwe (?:will not|do not|never|don.t) (?:use|share|sell|disclose|retaliate)\b|\bwe (?:will|must) (?:obtain|ask for|get) your (?:\w+ )?(?:authorization|permission|consent)\b/giu;

/** One sentence of this sort may stand anywhere; a notice, however short, has more. */
const enough = 2;
/** Of a long text its beginning is enough; in UTF-16 units. */
const mostRead = 48_000;

/** Whether a text makes the statements of a notice, and does not merely mention them. */
export function statesPractices(text: string): boolean {
  const words = text.slice(0, mostRead);
  let found = 0;
  for (const pattern of [uses, rights, duties]) {
    for (const _ of words.matchAll(pattern)) if (++found >= enough) return true;
  }
  return false;
}
