/** Reads which laws a user switched on, in the words that people use for them. */
import { type Jurisdiction, jurisdictions } from '../linter/report';
import { didYouMean } from './nearestName';

const states = jurisdictions.filter((name) => name.startsWith('us-'));

/** Other names for the same places. */
const alsoCalled: Readonly<Record<string, readonly Jurisdiction[]>> = {
  usa: ['us'],
  federal: ['us'],
  states,
  california: ['us-ca'],
  colorado: ['us-co'],
  connecticut: ['us-ct'],
  illinois: ['us-il'],
  nevada: ['us-nv'],
  texas: ['us-tx'],
  utah: ['us-ut'],
  washington: ['us-wa'],
  gdpr: ['eu'],
  gb: ['uk'],
  ca: ['canada'],
};

/** What a user may write, for help texts and settings. */
export const jurisdictionNames: readonly string[] = [...jurisdictions, 'states'];

export interface JurisdictionResult {
  /** Undefined when nothing was chosen, or nothing that can be understood. */
  readonly jurisdictions?: readonly Jurisdiction[];
  /** One sentence for each name that means nothing. */
  readonly messages: readonly string[];
}

/**
 * The laws that are meant. A state brings federal law with it, which holds there too.
 * @param raw a list of names, or one name; unchecked.
 */
export function resolveJurisdictions(raw: unknown): JurisdictionResult {
  if (raw === undefined || raw === null) return { messages: [] };
  if (!Array.isArray(raw) && typeof raw !== 'string') {
    return { messages: ['The choice of jurisdictions must be a list of names.'] };
  }
  const chosen = new Set<Jurisdiction>();
  const messages: string[] = [];
  for (const one of Array.isArray(raw) ? raw : [raw]) {
    const name = typeof one === 'string' ? one.trim().toLowerCase() : '';
    const known = jurisdictions.find((jurisdiction) => jurisdiction === name);
    // Own names only: "constructor" is no place.
    const meant = known ? [known] : Object.hasOwn(alsoCalled, name) ? alsoCalled[name] : undefined;
    if (meant) for (const jurisdiction of meant) chosen.add(jurisdiction);
    else {
      const hint = didYouMean(name, [...jurisdictionNames, ...Object.keys(alsoCalled)]);
      messages.push(
        `${JSON.stringify(one)} is not a jurisdiction.${hint} The jurisdictions are: ${jurisdictionNames.join(', ')}.`,
      );
    }
  }
  if (chosen.size === 0) return { messages };
  if ([...chosen].some((name) => name.startsWith('us-'))) chosen.add('us');
  return { jurisdictions: jurisdictions.filter((name) => chosen.has(name)), messages };
}
