/**
 * Reads what kind of document a text is, from its title, its headings, the sentences a law
 * asks for and the phrases that such documents share. The name of the file plays no part.
 */
import type { SourceText } from '../text/sourceText';
import { type Span, span } from '../text/span';
import { type CueKind, titleCues } from './documentKindCues';
import { agreementWords, signersWords, textCues } from './documentKindPhrases';

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

/** The kind of a document. Takes time in proportion to the text, up to a bound: of a long text, stretches are read. */
export function readDocumentKind(source: SourceText): DocumentKindReading {
  const [best, second] = ranking(weigh(source));
  if (!best || best.kind === 'other' || best.points < leastPoints)
    return { kind: 'unknown', confidence: 0, evidence: [] };
  const lead = Math.max(0, best.points - (second?.points ?? 0)) / best.points;
  const weight = Math.min(1, best.points / 30);
  const confidence = Math.min(0.99, 0.3 + 0.35 * weight + 0.35 * Math.min(1, lead * 2));
  return { kind: best.kind, confidence: Math.round(confidence * 100) / 100, evidence: strongest(best.sights) };
}

/** Words that speak for a kind, and how much they count. */
export interface Sight {
  readonly at: Span;
  readonly points: number;
}

export interface KindWeight {
  readonly kind: CueKind;
  readonly points: number;
  readonly title: number;
  /** How often the person who signs speaks, in the stretches that were read. */
  readonly signers: number;
  readonly sights: readonly Sight[];
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

/** How much speaks for each kind. */
export function weigh(source: SourceText): KindWeight[] {
  const titles = weighTitles(source);
  const { stretches, length } = stretchesOf(source.text);
  const running = weighText(source.text, stretches, length);
  const signers = sightsOf(source.text, stretches, signersWords).count;
  const signed = signers > 0 || sightsOf(source.text, stretches, agreementWords).count > 0;
  // Five statements of the signer a page of 500 words: somebody else than "we" is speaking.
  const signersSpeak = signers >= 2 && signers / (length / 3_000) >= 3;
  const kinds = new Set([...titleCues, ...textCues].map(({ kind }) => kind));
  return [...kinds].map((kind) => {
    const title = titles.get(kind) ?? nothing();
    const text = running.get(kind) ?? nothing();
    const consents = kind.endsWith('-consent') && kind !== 'research-consent';
    const tells = kind === 'npp' || kind === 'part2-notice' || kind === 'app-policy';
    const fits = (consents && !signed) || (tells && signersSpeak) ? 0.5 : 1;
    return {
      kind,
      points: (title.points + text.points) * fits,
      title: title.points,
      signers,
      sights: [...title.sights, ...text.sights],
    };
  });
}

interface Tally {
  points: number;
  readonly sights: Sight[];
}
const nothing = (): Tally => ({ points: 0, sights: [] });

/** Longer lines are no titles. In UTF-16 units, as all lengths here. */
const longestTitle = 160;
/** A title stands in the first part of a document; a heading after it opens only a part. */
const opening = 1600;

function weighTitles({ text, blocks }: SourceText): ReadonlyMap<CueKind, Tally> {
  const found = new Map<CueKind, Sight[]>();
  let read = 0;
  let lines = 0;
  let named = false;
  for (const block of blocks) {
    const { start, end } = block.span;
    const length = end - start;
    const early = read < opening && lines < 30;
    read += length;
    lines++;
    if (length === 0 || lines > 1500) continue;
    const heads = block.kind === 'heading' && length <= longestTitle;
    const first = firstLine(text, block.span);
    if (!heads && (!(early || first.likeHeading) || first.end - first.start > longestTitle)) continue;
    const at = heads ? block.span : first;
    const words = text.slice(at.start, at.end);
    const sentence = isSentence(words) || (!heads && block.kind === 'list-item');
    const place = (early ? (read < opening / 2 ? 1 : 0.85) : 0.4) * (sentence ? 0.3 : 1);
    for (const cue of titleCues) {
      cue.pattern.lastIndex = 0;
      const match = cue.pattern.exec(words);
      if (!match) continue;
      // The first title is the name the document gives itself.
      const names = !named && place === 1 && cue.weight >= 6;
      if (names) named = true;
      const sight = {
        at: span(at.start + match.index, at.start + match.index + match[0].length),
        points: cue.weight * place + (names ? 4 : 0),
      };
      const known = found.get(cue.kind);
      if (known) known.push(sight);
      else found.set(cue.kind, [sight]);
    }
  }
  return new Map([...found].map(([kind, sights]) => [kind, { points: fading(sights), sights }]));
}

/** A line that ends like a sentence, goes on from the line before or has a verb speaks about something; a title names it. */
function isSentence(line: string): boolean {
  return (
    (line.length > 60 && /[.;,]\s*$/u.test(line)) ||
    /^\s*\p{Ll}/u.test(line) ||
    /\b(?:I|we|you|is|are|has|have|had|been|may|will|shall|must|describes|explains|applies)\b/u.test(line)
  );
}

/** The best title counts in full, each further one for a third, so that many headings do not outweigh a title. */
function fading(sights: readonly Sight[]): number {
  const points = sights.map((sight) => sight.points).sort((a, b) => b - a);
  const [best = 0, ...others] = points;
  return best + Math.min(best, others.reduce((sum, one) => sum + one, 0) / 3);
}

/** The first line of a block; `likeHeading` when it is written in capitals or with the marks of a Markdown heading. */
function firstLine(text: string, { start, end }: Span): Span & { readonly likeHeading: boolean } {
  const line = text.indexOf('\n', start);
  const stop = line < 0 || line > end ? end : line;
  const words = text.slice(start, Math.min(stop, start + longestTitle + 1));
  const capitals = words.length > 8 && words === words.toUpperCase() && /[A-Z]{4}/u.test(words);
  return { start, end: stop, likeHeading: words.length <= longestTitle && (capitals || words.startsWith('#')) };
}

/** Of a long text the opening, a stretch of the middle and the end are enough, and keep the time bounded. */
function stretchesOf(text: string): { readonly stretches: readonly Span[]; readonly length: number } {
  const most = 48_000;
  if (text.length <= most) return { stretches: [span(0, text.length)], length: text.length };
  const middle = Math.floor(text.length / 2) - 6_000;
  const stretches = [span(0, 28_000), span(middle, middle + 12_000), span(text.length - 8_000, text.length)];
  return { stretches: middle > 28_000 ? stretches : [span(0, most)], length: most };
}

function weighText(text: string, stretches: readonly Span[], length: number): ReadonlyMap<CueKind, Tally> {
  // A long text says everything once: a phrase must come back as often as the length suggests.
  const pages = Math.max(1, length / 9_000);
  const tallies = new Map<CueKind, Tally>();
  for (const cue of textCues) {
    const { count, first } = sightsOf(text, stretches, cue.pattern);
    if (!first) continue;
    const points = cue.weight * Math.min(1, count / (cue.expected * pages) + 0.15);
    const tally = tallies.get(cue.kind) ?? nothing();
    tally.points += points;
    tally.sights.push({ at: first, points });
    tallies.set(cue.kind, tally);
  }
  return tallies;
}

function sightsOf(text: string, stretches: readonly Span[], pattern: RegExp): { count: number; first?: Span } {
  let count = 0;
  let first: Span | undefined;
  for (const { start, end } of stretches) {
    const part = start === 0 && end === text.length ? text : text.slice(start, end);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(part); match && count < 60; match = pattern.exec(part)) {
      count++;
      first ??= span(start + match.index, start + match.index + match[0].length);
      if (match[0].length === 0) pattern.lastIndex++;
    }
  }
  return first ? { count, first } : { count };
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
