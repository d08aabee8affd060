/** Finds access by the police or by government, and whether it goes beyond what the law compels. */
import type { Clause, Found } from './clause';
import { recipientsOf } from './relations';
import { type Turn, turnOf } from './turns';

export interface GovernmentAccess {
  readonly recipient: Found;
  /** What makes it wider than the law asks, in plain words; empty when nothing does. */
  readonly open: string;
}

const widenings: readonly (readonly [Turn, string])[] = [
  [turnOf(/\b(?:cooperate|co-operate) (?:fully|with)\b/iu), 'full cooperation is promised'],
  [turnOf(/\b(?:on|upon) (?:their )?request\b|\basks? for it\b|\brequests? it\b/iu), 'a mere request is enough'],
  [
    turnOf(
      /\b(?:we|the \w+) (?:believe|consider|deem|think|see|choose|determine)s?\b[^.]{0,40}\b(?:appropriate|necessary|fit|advisable|proper)\b|\bas we see fit\b|\bat (?:our|its) (?:sole )?discretion\b/iu,
    ),
    'their own judgement is enough',
  ],
  [
    turnOf(
      /\bany (?:governmental|government|public) (?:authority|body|agency|entity)\b|\bauthorities in any country\b/iu,
    ),
    'any authority may ask',
  ],
  [turnOf(/\bwithout (?:notice|telling|notifying|informing)\b/iu), 'the patient is not told'],
];

/** The police or authority that may receive information by this clause; undefined where only the law can compel it. */
export function governmentAccess(clause: Clause): GovernmentAccess | undefined {
  if (clause.gated || (clause.has('only') && clause.has('cond.law'))) return undefined;
  const recipient =
    recipientsOf(clause, 'who.police', 'who.government')[0]?.recipient ?? helped(clause) ?? legalUse(clause);
  if (!recipient) return undefined;
  const wide = widenings.find(([turn]) => clause.says(turn));
  const police = clause.own('who.police').length > 0;
  // Public health reports, coroners and oversight are what a notice has to list.
  if (!police && !wide && !signedAway(clause)) return undefined;
  if (!clause.has('data.') && !clause.inherited.lead) return undefined;
  if (wide && !clause.has('data.') && !clause.inherited.lead) return undefined;
  return { recipient, open: wide?.[1] ?? (signedAway(clause) ? 'the patient signs protection away' : '') };
}

/** "I consent to disclosure of my substance use records for use in legal proceedings". */
function signedAway(clause: Clause): boolean {
  return clause.has('modal.permit') && clause.says(signs) && clause.says(atLaw);
}

function legalUse(clause: Clause): Found | undefined {
  return clause.permitted('act.share').length > 0 && signedAway(clause)
    ? clause.all('who.government', 'who.police')[0]
    : undefined;
}

/** "We cooperate with the police and may give them …" */
function helped(clause: Clause): Found | undefined {
  if (!clause.says(cooperates) || clause.permitted('act.share').length === 0) return undefined;
  return clause.all('who.police', 'who.government')[0];
}

const signs = turnOf(/\b(?:i|you) (?:hereby )?(?:consent|agree|authori[sz]e|permit)\b/iu);
const atLaw = turnOf(/\b(?:legal|court|criminal|civil) proceedings\b|\blaw enforcement\b|\bpolice\b/iu);
const cooperates = turnOf(/\bco-?operate\b/iu);
