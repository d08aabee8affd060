/** Information that leaves for another country, or is kept on computers that others rent out. */
import { isBareLabel } from './bareLabel';
import type { Clause, Found } from './clause';
import { aboutPatientData } from './dataInClause';
import { type Said, said, sentenceSays, stated, turnOf, wording } from './wording';

const place =
  '(?:countr(?:y|ies)|jurisdictions?|territor(?:y|ies)|nations?|parts of the world|regions? of the world|continents?)';
const area =
  "(?:(?:your|my|their|our|the participant's|the patient's) (?:own |home )?(?:country|jurisdiction|state or country|region)|the (?:country|jurisdiction) (?:where|in which)|the (?:eu|eea|european union|european economic area|united states|u\\.?s\\.?a?|uk|united kingdom)|(?:the )?(?:eu/eea|eea|eu|uk)|australia|canada|europe|india|singapore|malaysia|new zealand|switzerland|japan|brazil|ireland)";
const elsewhere = wording(
  `(?:in|to|from|into|of|or|and|within) (?:(?:any|other|another|foreign|different|various|multiple|several|third) )+${place}|(?:to|into) (?:(?:certain|some|one or more|other) )+${place}|(?:outside|out of|beyond) (?:of )?${area}|overseas|offshore|abroad|across (?:national )?borders|cross border|around the world|across the world|worldwide|anywhere in the world|global (?:\\w+ )?(?:infrastructure|network|servers)|international(?:ly)? (?:transfers?|transferred)|in the receiving country|the united states (?:and|or) (?:\\w+ )?(?:other|elsewhere)|servers (?:located )?(?:outside|in other)`,
);
const anywhere = wording(
  'any (?:other )?country|any jurisdiction|anywhere|around the world|wherever|worldwide|where(?:ver)? we or our|cannot guarantee where',
);
const weaker = wording(
  '(?:laws?|protections?|rules|rights) ... (?:weaker|less (?:stringent|protective|strict|comprehensive)|not (?:be )?(?:as )?(?:protective|comprehensive|strict|strong)|lower|different (?:from|than)|differ from|no equivalent|not have)',
);
const whereUnknown = wording(
  '(?:cannot|can not|do not|does not) (?:guarantee|know|control|say) (?:where|in which country) ... (?:data|information|records|held|stored|kept|processed)',
);
const safeguard = wording(
  'standard contractual clauses|adequa\\w+|(?:appropriate|suitable|legal) (?:\\w+ )?safeguards?|binding corporate rules|data privacy framework|privacy shield|only under',
);
const rented = wording(
  '(?:secure |encrypted |third party |public |remote |commercial |online |external )*cloud(?: (?:based )?(?:storage|services?|servers?|providers?|hosting|infrastructure|platforms?|systems?|environments?)){1,3}|(?:in|on|to|into|via) (?:the|a) (?:\\w+ )?cloud(?! \\p{L})|(?:third party|outside|external|rented) (?:servers?|data cent(?:er|re)s?|hosting)|(?:kept|stored|maintained|held|managed) (?:electronically )?(?:via|on|through|in|using) (?:an? )?(?:\\w+ )?(?:platform|system|service|software) (?:called|named|provided by|operated by|hosted by|run by)',
);
const official = wording(
  'tax(?:es)?|governments? and courts|european commission has approved|you transfer|military|heads? of state|national security|travel\\w*|government(?:al)? (?:bodies|agencies|authorities)|oversight|visa|customs',
);

const moves = ['act.share', 'act.retain', 'act.access', 'act.use', 'act.collect', 'act.receive', 'act.publish'];

/** Where information may go, and how far the clause pins it down. */
export interface TransferAbroad {
  readonly said: Said;
  readonly act: Found | undefined;
  /** Another country, or only computers of others at no stated place. */
  readonly abroad: boolean;
  readonly anywhere: boolean;
  readonly weakerLaws: boolean;
  readonly safeguard: boolean;
  /** The clause itself promises that safeguard. */
  readonly promised: boolean;
}

/** The storage or transfer of information abroad or in a cloud that the clause permits; undefined when there is none. */
export function transferAbroad(clause: Clause): TransferAbroad | undefined {
  if (clause.gated || isBareLabel(clause) || said(clause, official)) return undefined;
  const act = clause.permitted(...moves)[0];
  const about = aboutPatientData(clause, true);
  const weak = clause.says(aboutLaws) ? said(clause, weaker) : undefined;
  const facts = {
    act,
    anywhere: sentenceSays(clause, anywhere),
    weakerLaws: weak !== undefined,
    safeguard: sentenceSays(clause, safeguard),
    promised: sentenceSays(clause, safeguard) && clause.says(promises),
  };
  const unknown = said(clause, whereUnknown);
  if (unknown) return { ...facts, said: unknown, abroad: true, anywhere: true };
  const far = stated(clause, elsewhere);
  if (far && /^international/iu.test(far.words) && clause.own('word.finite', 'modal.').length === 0) return undefined;
  if (far && /^(?:around|across|worldwide|anywhere)/iu.test(far.words) && !clause.says(reachesOut)) return undefined;
  if (far && weak && clause.says(aboutData)) return { ...facts, said: far, abroad: true };
  if (far && ((act && about) || moved(clause, about))) return { ...facts, said: far, abroad: true };
  const cloud = act && about ? stated(clause, rented) : undefined;
  if (cloud && act && inTheCloud(clause, cloud, act)) return { ...facts, said: cloud, abroad: false };
  return undefined;
}

const promises = turnOf(
  /\b(?:ensures?|make sure|appl(?:y|ies)|implements?|implemented|put in place|subject to (?:the following|appropriate)|protected)\b/iu,
);

/** "Scientists around the world understand" sends nothing; "shared with researchers worldwide" does. */
const reachesOut = turnOf(
  /\b(?:shar(?:e|ed|ing)|available|use|used|access\w*|send|sent|transfer\w*|process\w*|stor(?:e|ed|age)|held|host\w*|locat\w*|handled)\b/iu,
);

/** "You consent to their storage on servers outside your country" speaks in nouns. */
function moved(clause: Clause, about: boolean): boolean {
  return (
    about &&
    clause
      .own('act.')
      .some(
        (mark) =>
          /^(?:storage|transfers?|processing|transmission|disclosure)/iu.test(clause.textOf(mark)) &&
          clause.permits(mark),
      )
  );
}

/** The information is kept in the cloud or sent there; a cloud that the patient may switch on is not meant. */
function inTheCloud(clause: Clause, cloud: Said, act: Found): boolean {
  if (clause.says(optional)) return false;
  if (act.clause !== clause) return true;
  const before = clause.sentence.text.slice(clause.spanOf(act.mark).end, cloud.span.start);
  return (
    clause.spanOf(act.mark).end <= cloud.span.start &&
    /\b(?:in|on|to|with|by|via|through|using|such as)\b/iu.test(before)
  );
}

const aboutLaws = turnOf(/\b(?:laws?|protections?)\b/iu);
const aboutData = turnOf(/\b(?:data|privacy|information)\b/iu);
const optional = turnOf(/\b(?:optional|if enabled|if you enable|enable or disable|you may upload)\b/iu);
