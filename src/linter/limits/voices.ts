/** The limiting texts of a rule for the voice of a document; a house style may have one for each. */
import type { Voice } from '../../language/voice';
import type { Limits } from '../rule';

/** The texts for a voice. */
export function inVoice(limits: Limits, { patient }: Voice): Limits {
  const person = patient.number === 'i' ? 'first' : patient.subject === 'you' ? 'second' : 'third';
  const own = limits.voices?.[person];
  if (!own) return limits;
  return {
    prohibit: own.prohibit ?? limits.prohibit,
    narrow: { ...limits.narrow, text: own.narrow ?? limits.narrow.text },
  };
}

/** The narrow texts in every voice. */
export function narrowTexts({ narrow, voices }: Limits): string[] {
  return [narrow.text, ...Object.values(voices ?? {}).flatMap((texts) => texts.narrow ?? [])].filter(Boolean);
}

/** Both texts in every voice. */
export function allTexts(limits: Limits): string[] {
  const { prohibit, voices } = limits;
  return [
    ...[prohibit, ...Object.values(voices ?? {}).flatMap((texts) => texts.prohibit ?? [])].filter(Boolean),
    ...narrowTexts(limits),
  ];
}
