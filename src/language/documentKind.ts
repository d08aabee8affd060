/**
 * Reads what kind of document a text is, from its title, its headings, the sentences a law
 * asks for and the phrases that such documents share. The name of the file plays no part.
 */
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import type { CueKind } from './documentKindCues';
import { type KindWeight, type Sight, weigh } from './documentKindWeights';
import { statesPractices } from './noticeStatements';
import type { Paragraph } from './paragraph';

export { type KindWeight, type Sight, weigh } from './documentKindWeights';

/** A kind as a report names it. */
export type ReadKind = Exclude<CueKind, 'other'> | 'unknown';

export interface DocumentKindReading {
  readonly kind: ReadKind;
  /** From 0 to 1; 0 when the kind is unknown. */
  readonly confidence: number;
  /** The words that decided it, in order of place; at most five, none when the kind is unknown. */
  readonly evidence: readonly Span[];
}

/** A document that gathers fewer points says too little to be called anything. */
const leastPoints = 8;

/**
 * The kind of a document. Takes time in proportion to the text, up to a bound: of a long
 * text, stretches are read.
 * @param paragraphs of the text when they were read already, which saves most of the time
 */
export function readDocumentKind(source: SourceText, paragraphs?: readonly Paragraph[]): DocumentKindReading {
  const [best, second] = ranking(weigh(source, paragraphs));
  if (!best || best.kind === 'other' || best.points < leastPoints)
    return { kind: 'unknown', confidence: 0, evidence: [] };
  // What only speaks of notices has their words and none of their statements.
  if (best.kind === 'npp' && !statesPractices(source.text)) return { kind: 'unknown', confidence: 0, evidence: [] };
  const lead = Math.max(0, best.points - (second?.points ?? 0)) / best.points;
  const weight = Math.min(1, best.points / 30);
  const confidence = Math.min(0.99, 0.3 + 0.35 * weight + 0.35 * Math.min(1, lead * 2));
  return { kind: best.kind, confidence: Math.round(confidence * 100) / 100, evidence: strongest(best.sights) };
}

/** The kinds, heaviest first. */
export function ranking(weights: readonly KindWeight[]): KindWeight[] {
  const ranked = [...weights].sort((a, b) => b.points - a.points);
  const [best] = ranked;
  const consent = ranked.find(({ kind }) => kind === 'treatment-consent');
  // A packet of a notice and consents is signed as a whole, so it is to be read as a consent.
  const packet = best?.kind === 'npp' && consent && consent.title >= 3 && consent.points >= 10 && consent.signers >= 4;
  return packet ? [consent, ...ranked.filter((one) => one !== consent)] : ranked;
}

function strongest(sights: readonly Sight[]): Span[] {
  const chosen: Sight[] = [];
  for (const sight of [...sights].sort((a, b) => b.points - a.points)) {
    if (chosen.length === 5) break;
    if (chosen.some(({ at }) => at.start < sight.at.end && sight.at.start < at.end)) continue;
    chosen.push(sight);
  }
  return chosen.map(({ at }) => at).sort((a, b) => a.start - b.start);
}
