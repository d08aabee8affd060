/** Gathers what speaks for each kind of document: titles, headings and phrases of the running text. */
import type { Block, SourceText } from '../text/sourceText';
import { type Span, span } from '../text/span';
import { type CueKind, titleCues } from './documentKindCues';
import { agreementWords, signersWords, textCues } from './documentKindPhrases';
import type { Paragraph } from './paragraph';
import { Turn, TurnFilter } from './turns';

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

const kinds: ReadonlySet<CueKind> = new Set([...titleCues, ...textCues].map(({ kind }) => kind));

/** How much speaks for each kind. */
export function weigh(source: SourceText, paragraphs?: readonly Paragraph[]): KindWeight[] {
  const titles = weighTitles(source, paragraphs);
  const { counts, firsts, length } = countTurns(source, paragraphs);
  const running = weighText(counts, firsts, length);
  const signers = counts[signersTurn] as number;
  const signed = signers > 0 || (counts[agreementTurn] as number) > 0;
  // Five statements of the signer a page of 500 words: somebody else than "we" is speaking.
  const signersSpeak = signers >= 2 && signers / (length / 3_000) >= 3;
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
const mostLines = 1500;

function weighTitles({ text, blocks }: SourceText, paragraphs: readonly Paragraph[] | undefined) {
  const found = new Map<CueKind, Sight[]>();
  let read = 0;
  let named = false;
  for (let i = 0; i < Math.min(blocks.length, mostLines); i++) {
    const block = blocks[i] as Block;
    const { start, end } = block.span;
    const early = read < opening && i < 29;
    read += end - start;
    if (start === end) continue;
    const line = titleLine(text, block, paragraphs?.[i], early);
    for (const { cue, at, length } of line.sights) {
      const place = (early ? (read < opening / 2 ? 1 : 0.85) : 0.4) * (line.sentence ? 0.3 : 1);
      const { kind, weight } = titleCues[cue] as (typeof titleCues)[number];
      // The first title is the name the document gives itself.
      const names = !named && place === 1 && weight >= 6;
      if (names) named = true;
      const sight = { at: span(start + at, start + at + length), points: weight * place + (names ? 4 : 0) };
      const known = found.get(kind);
      if (known) known.push(sight);
      else found.set(kind, [sight]);
    }
  }
  return new Map([...found].map(([kind, sights]) => [kind, { points: fading(sights), sights }]));
}

/** What the line that may be a title has of the cues; places count from the start of the block. */
interface TitleLine {
  readonly sentence: boolean;
  readonly sights: readonly { readonly cue: number; readonly at: number; readonly length: number }[];
}

const noTitle: TitleLine = { sentence: false, sights: [] };
/** Of each paragraph, as a line of the opening and elsewhere. */
const titleLines = new WeakMap<Paragraph, { early?: TitleLine; late?: TitleLine }>();

function titleLine(text: string, block: Block, paragraph: Paragraph | undefined, early: boolean): TitleLine {
  if (!paragraph) return readTitleLine(text, block, undefined, early);
  let known = titleLines.get(paragraph);
  if (!known) {
    known = {};
    titleLines.set(paragraph, known);
  }
  const line = (early ? known.early : known.late) ?? readTitleLine(text, block, paragraph, early);
  if (early) known.early = line;
  else known.late = line;
  return line;
}

function readTitleLine(text: string, block: Block, paragraph: Paragraph | undefined, early: boolean): TitleLine {
  const { start, end } = block.span;
  const heads = block.kind === 'heading' && end - start <= longestTitle;
  const first = firstLine(text, block.span);
  if (!heads && (!(early || first.likeHeading) || first.end - first.start > longestTitle)) return noTitle;
  const words = text.slice(start, heads ? end : first.end);
  if (isContentsLine.test(words)) return noTitle;
  // A form that confirms the receipt of a notice holds nothing of what the notice says.
  const receipt = /\backnowledge?ment\b|\breceipt of\b/iu.test(words);
  const sights: { cue: number; at: number; length: number }[] = [];
  for (let cue = 0; cue < titleTurns.length; cue++) {
    const turn = titleTurns[cue] as Turn;
    if (!mayHold(turn, paragraph)) continue;
    if (receipt && titleCues[cue]?.kind === 'npp') continue;
    const match = turn.patternFor(words).exec(words);
    if (match) sights.push({ cue, at: match.index, length: match[0].length });
  }
  return { sentence: isSentence(words) || (!heads && block.kind === 'list-item'), sights };
}

/** A line of a table of contents names what stands elsewhere: "Your rights ........ 4". */
const isContentsLine = /(?:\.{4,}|(?:\. ){3,}|…{2,})\s*\d{1,3}\s*$/u;

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

const titleTurns = titleCues.map(({ pattern }) => new Turn(pattern.source, pattern.flags));
const textTurns = [...textCues.map(({ pattern }) => pattern), signersWords, agreementWords].map(
  (pattern) => new Turn(pattern.source, pattern.flags),
);
const signersTurn = textTurns.length - 2;
const agreementTurn = textTurns.length - 1;

const filter = new TurnFilter();

function mayHold(turn: Turn, paragraph: Paragraph | undefined): boolean {
  return !paragraph || filter.mayHold(turn, paragraph.tokens, 0, paragraph.tokens.ids.length);
}

/** Of a long text the opening, a stretch of the middle and the end are enough, and keep the time bounded. */
const most = 48_000;
const stretches = { opening: 28_000, middle: 12_000, end: 8_000 } as const;
/** Of a very long block so much is read. */
const longestBlock = 28_000;

/** Whether a block of a long text is read. */
function isRead({ span: { start } }: Block, length: number): boolean {
  const middle = Math.floor(length / 2) - stretches.middle / 2;
  if (middle <= stretches.opening) return start < most;
  return (
    start < stretches.opening ||
    (start >= middle && start < middle + stretches.middle) ||
    start >= length - stretches.end
  );
}

interface Counts {
  /** How often each turn was seen. */
  readonly counts: number[];
  readonly firsts: (Span | undefined)[];
  /** Of what was read. */
  readonly length: number;
}

function countTurns({ text, blocks }: SourceText, paragraphs: readonly Paragraph[] | undefined): Counts {
  const counts = textTurns.map(() => 0);
  const firsts: (Span | undefined)[] = textTurns.map(() => undefined);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (text.length > most && !isRead(block, text.length)) continue;
    const { start } = block.span;
    for (const { turn, count, at, length } of turnsIn(text, block, paragraphs?.[i])) {
      counts[turn] = Math.min(mostSights, (counts[turn] as number) + count);
      firsts[turn] ??= span(start + at, start + at + length);
    }
  }
  return { counts, firsts, length: Math.min(text.length, most) };
}

/** How often a block uses a turn, and where first, from the start of the block. */
interface TurnCount {
  readonly turn: number;
  readonly count: number;
  readonly at: number;
  readonly length: number;
}

/** More sights of one cue say nothing more. */
const mostSights = 60;
const turnCounts = new WeakMap<Paragraph, readonly TurnCount[]>();

function turnsIn(text: string, { span: at }: Block, paragraph: Paragraph | undefined): readonly TurnCount[] {
  const known = paragraph && turnCounts.get(paragraph);
  if (known) return known;
  const words = text.slice(at.start, Math.min(at.end, at.start + longestBlock));
  const found: TurnCount[] = [];
  for (let turn = 0; turn < textTurns.length; turn++) {
    const one = textTurns[turn] as Turn;
    if (!mayHold(one, paragraph)) continue;
    const pattern = one.patternFor(words);
    const first = pattern.exec(words);
    if (!first) continue;
    let count = 1;
    while (count < mostSights && pattern.exec(words)) count++;
    found.push({ turn, count, at: first.index, length: first[0].length });
  }
  if (paragraph) turnCounts.set(paragraph, found);
  return found;
}

function weighText(
  counts: readonly number[],
  firsts: readonly (Span | undefined)[],
  length: number,
): ReadonlyMap<CueKind, Tally> {
  // A long text says everything once: a phrase must come back as often as the length suggests.
  const pages = Math.max(1, length / 9_000);
  const tallies = new Map<CueKind, Tally>();
  for (const [turn, cue] of textCues.entries()) {
    const at = firsts[turn];
    if (!at) continue;
    const points = cue.weight * Math.min(1, (counts[turn] as number) / (cue.expected * pages) + 0.15);
    const tally = tallies.get(cue.kind) ?? nothing();
    tally.points += points;
    tally.sights.push({ at, points });
    tallies.set(cue.kind, tally);
  }
  return tallies;
}
