/** What a plain search for words finds; the row our scores are compared with. */
import type { Label } from './labels';

const words: Readonly<Record<Label, RegExp>> = {
  ai_training:
    /\b(?:artificial intelligence|AI|machine learning|algorithms?|(?:AI|language|learning|ML) models?|train(?:ed|ing)?)\b/u,
  third_party_sharing:
    /\b(?:third[- ]part(?:y|ies)|partners?|affiliates?|vendors?|service providers?|business associates?|shar(?:e|ed|es|ing)|disclos(?:e|ed|es|ure|ing))\b/iu,
  sale: /\b(?:sell|sells|sold|selling|sale|sales|remuneration|payment)\b/iu,
  marketing: /\b(?:marketing|advertis\w+|promotion\w*)\b/iu,
  deidentified_reuse: /\b(?:de-?identif\w+|anonymi[sz]\w+|aggregated?|coded)\b/iu,
  secondary_research: /\bresearch\w*\b/iu,
  retention_unlimited: /\b(?:indefinite(?:ly)?|permanent(?:ly)?|forever|perpetual\w*|no expiration|retain\w*)\b/iu,
};

export function keywordsFind(text: string, label: Label): boolean {
  return words[label].test(text);
}

/** F1 of a linear bag-of-words model for third-party sharing on the test part of OPP-115, as measured by others. */
export const bagOfWordsOpp115 = 0.83;
