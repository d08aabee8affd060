/**
 * Makes present-tense verbs agree with a subject that was put in for another one: "the
 * Practice shares" becomes "we share". Modal verbs never change and need no library;
 * compromise knows the forms of the rest and is loaded only for them.
 */
import { grammarOf } from './compromiseOnUse';
import type { Party } from './voice';

const unchanging = /^(?:may|might|will|must|can|could|shall|should|would|cannot)$/iu;

const irregular: readonly Readonly<Record<Party['number'], string>>[] = [
  { i: 'am', singular: 'is', plural: 'are' },
  { i: 'was', singular: 'was', plural: 'were' },
  { i: 'have', singular: 'has', plural: 'have' },
  { i: 'do', singular: 'does', plural: 'do' },
];

/** The form of a present-tense verb that goes with a subject; a word that does not change is given back as it is. */
export function agree(verb: string, number: Party['number']): string {
  if (unchanging.test(verb)) return verb;
  const lower = verb.toLowerCase();
  const fixed = irregular.find((forms) => Object.values(forms).includes(lower));
  if (fixed) return fixed[number];
  const [forms] = grammarOf(`they ${lower} it`).verbs().conjugate();
  if (!forms?.Infinitive || !forms.PresentTense) return verb;
  if (lower !== forms.Infinitive && lower !== forms.PresentTense) return verb;
  return number === 'singular' ? forms.PresentTense : forms.Infinitive;
}
