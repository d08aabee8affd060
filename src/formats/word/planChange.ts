/**
 * Turns the edits of one change, which speak about the extracted text, into what happens
 * in which run. A change is planned as a whole or refused as a whole, with the reason.
 */
import type { Span } from '../../text/span';
import type { TextEdit } from '../../text/textEdit';
import type { Extracted, Segment } from './extract';
import { type RunRemoval, unitsOf } from './rewriteRun';
import {
  computedField,
  fieldName,
  type Home,
  homeAfter,
  homeBefore,
  isInLink,
  piecesAround,
  refusalFor,
  type Spot,
  sameSurrounding,
  surroundingsOf,
} from './surroundings';
import type { Field, TextPiece } from './walked';
import { isWord } from './wordml';
import { canBeXml, closest, descendants, type XmlElement } from './xmlTree';

export interface PlannedRemoval extends RunRemoval {
  readonly run: XmlElement;
}

export interface PlannedInsertion {
  readonly spot: Spot;
  readonly text: string;
  /** The run whose formatting the new text takes; undefined: none. */
  readonly like: XmlElement | undefined;
  /** Whether to leave out the run's character style, because it is that of a link. */
  readonly plain: boolean;
}

/** What one change does; all of it stands in `part`. */
export interface PlannedChange {
  readonly part: string;
  readonly removals: readonly PlannedRemoval[];
  readonly insertions: readonly PlannedInsertion[];
  /** Simple fields that are deleted as a whole. */
  readonly simpleFields: readonly XmlElement[];
  /** The first piece it touches. */
  readonly at: TextPiece;
  /** The stretch of the text it touches, for telling whether two changes meet. */
  readonly span: Span;
}

/** Why a change cannot be made; the message goes on after "…, because". */
export class Refusal extends Error {}

/** Plans changes against one extracted text. */
export class Planner {
  private readonly piecesOfField = new Map<Field, TextPiece[]>();

  constructor(private readonly extracted: Extracted) {
    for (const { piece } of extracted.segments) {
      const field = piece && computedField(piece);
      if (!piece || !field) continue;
      const pieces = this.piecesOfField.get(field);
      if (pieces) pieces.push(piece);
      else this.piecesOfField.set(field, [piece]);
    }
  }

  /**
   * @param edits sorted, disjoint and inside the text.
   * @throws Refusal when one of them cannot be made.
   */
  plan(edits: readonly TextEdit[]): PlannedChange {
    const removals: PlannedRemoval[] = [];
    const insertions: PlannedInsertion[] = [];
    const simpleFields: XmlElement[] = [];
    const touched: TextPiece[] = [];
    for (const edit of edits) {
      if (!canBeXml(edit.text)) throw new Refusal('the new text holds characters that a Word file cannot hold');
      const covered = this.coveredBy(edit.span);
      const pieces = covered.map(({ piece }) => piece);
      for (const { piece, from, to } of covered) {
        const reason = refusalFor(piece);
        if (reason) throw new Refusal(reason);
        if (piece.run)
          removals.push({ run: piece.run, child: piece.element, from: piece.skipped + from, to: piece.skipped + to });
      }
      for (const field of new Set(pieces.map(computedField))) {
        if (field) this.removeField(field, covered, removals, simpleFields);
      }
      if (edit.text !== '') {
        const { insertion, host } = this.insertion(edit, pieces);
        insertions.push(insertion);
        touched.push(...(pieces.length > 0 ? pieces : [host]));
      } else touched.push(...pieces);
    }
    const at = touched[0];
    if (!at) throw new Refusal('there is nothing to change');
    if (touched.some(({ part }) => part !== at.part)) throw new Refusal('it reaches over two parts of the file');
    const span = { start: edits[0]?.span.start ?? 0, end: edits.at(-1)?.span.end ?? 0 };
    return { part: at.part, removals, insertions, simpleFields, at, span };
  }

  /** The pieces under a span, which must not hold synthetic text. */
  private coveredBy(span: Span): { piece: TextPiece; from: number; to: number }[] {
    const { segments, source } = this.extracted;
    if (isInsideSurrogatePair(source.text, span.start) || isInsideSurrogatePair(source.text, span.end)) {
      throw new Refusal('it would cut a character in two');
    }
    const covered: { piece: TextPiece; from: number; to: number }[] = [];
    for (const { start, end, piece } of segmentsUnder(segments, span)) {
      if (!piece) {
        const words = source.text.slice(Math.max(start, span.start), Math.min(end, span.end));
        throw new Refusal(
          words.trim() === ''
            ? 'it reaches over the gap between two paragraphs or cells'
            : `it touches “${words.trim()}”, which Word computes and which is not in the file`,
        );
      }
      covered.push({ piece, from: Math.max(span.start, start) - start, to: Math.min(span.end, end) - start });
    }
    return covered;
  }

  /** A computed field goes as a whole, marks and instruction included, or not at all. */
  private removeField(
    field: Field,
    covered: readonly { piece: TextPiece; from: number; to: number }[],
    removals: PlannedRemoval[],
    simpleFields: XmlElement[],
  ): void {
    const all = this.piecesOfField.get(field) ?? [];
    const whole = all.every((piece) =>
      covered.some((each) => each.piece === piece && each.from === 0 && each.to === piece.text.length),
    );
    const refusal = new Refusal(`it changes a part of text that Word computes (a ${fieldName(field)} field)`);
    const end = field.end;
    const paragraph = paragraphOf(field.start);
    if (!whole || !end || !paragraph || paragraphOf(end) !== paragraph) throw refusal;
    if (field.simple) {
      // Nested fields and the like cannot be written anew safely.
      if (all.some((piece) => piece.run?.parent !== field.start)) throw refusal;
      simpleFields.push(field.start);
      return;
    }
    for (const run of descendants(paragraph)) {
      if (!isWord(run, 'r') || run.end <= field.start.start || run.start >= end.end) continue;
      if (closest(run, (ancestor) => isWord(ancestor, 'del') || isWord(ancestor, 'moveFrom'))) continue;
      for (const child of run.children) {
        if (typeof child === 'string' || child.start < field.start.start || child.end > end.end) continue;
        if (isWord(child, 'rPr') || removals.some((removal) => removal.child === child)) continue;
        if (!isWord(child) || ['drawing', 'pict', 'object'].includes(child.local)) throw refusal;
        removals.push({ run, child, from: 0, to: unitsOf(child) });
      }
    }
  }

  private insertion(edit: TextEdit, removed: readonly TextPiece[]): { insertion: PlannedInsertion; host: TextPiece } {
    const { home, host } =
      removed.length === 0 ? this.homeBetween(edit.span.start) : this.homeOfReplacement(edit.span, removed);
    const reason = refusalFor(host);
    if (reason) throw new Refusal(reason);
    const computed = computedField(host);
    const isInside = home.inside.some((each) =>
      'field' in each ? each.field === computed : each.element === computed?.start,
    );
    if (computed && isInside) {
      throw new Refusal(`it changes a part of text that Word computes (a ${fieldName(computed)} field)`);
    }
    const inLink = home.inside.some((each) => 'element' in each && isWord(each.element, 'hyperlink'));
    const model = this.model(edit.span, host, removed, inLink);
    return {
      insertion: { spot: home.spot, text: edit.text, like: model.run, plain: !inLink && isInLink(model) },
      host,
    };
  }

  /** Between two pieces: after the one before, as when a person goes on typing there. */
  private homeBetween(offset: number): { home: Home; host: TextPiece } {
    const { before, after } = piecesAround(this.extracted.segments, offset);
    const inSame = before && before === after;
    if (before?.piece) {
      const next = inSame ? undefined : after?.piece;
      const home = homeAfter(before.piece, offset - before.start, next);
      if (home) return { home, host: before.piece };
    }
    if (after?.piece) {
      const home = homeBefore(after.piece, offset - after.start, undefined);
      if (home) return { home, host: after.piece };
    }
    throw new Refusal('there is no text of the file beside the place where it would go');
  }

  /** After what it replaces; before it when that end lies in a link or control that the beginning is not in. */
  private homeOfReplacement(span: Span, removed: readonly TextPiece[]): { home: Home; host: TextPiece } {
    const { segments } = this.extracted;
    const first = removed[0] as TextPiece;
    const last = removed.at(-1) as TextPiece;
    const atEnd = piecesAround(segments, span.end);
    const endStart = atEnd.before?.start ?? 0;
    const after = homeAfter(last, span.end - endStart, atEnd.after?.piece);
    const atStart = piecesAround(segments, span.start);
    const startSegment = atStart.after;
    const before = homeBefore(first, span.start - (startSegment?.start ?? 0), atStart.before?.piece);
    if (!after || !before) throw new Refusal('it is part of an equation');
    const outside = surroundingsOf(first);
    const stuck = after.inside.some((each) => !outside.some((other) => sameSurrounding(each, other)));
    return stuck ? { home: before, host: first } : { home: after, host: last };
  }

  /**
   * The piece whose formatting new text takes: most of the replaced text, else the
   * character before; outside links preferably one that is no link.
   */
  private model(span: Span, host: TextPiece, removed: readonly TextPiece[], inLink: boolean): TextPiece {
    const fits = (piece: TextPiece): boolean => inLink || !isInLink(piece);
    const longest = removed.filter(fits).sort((a, b) => b.text.length - a.text.length)[0];
    if (longest) return longest;
    if (removed.length === 0 && fits(host)) return host;
    const { before, after } = piecesAround(this.extracted.segments, span.start);
    const near = [before?.piece, piecesAround(this.extracted.segments, span.end).after?.piece, after?.piece];
    const neighbour = near.find((piece) => piece?.paragraph === host.paragraph && piece.run && fits(piece));
    return neighbour ?? host;
  }
}

function* segmentsUnder(segments: readonly Segment[], span: Span): Generator<Segment> {
  if (span.start === span.end) return;
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment).end <= span.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    if (segment.start >= span.end) return;
    yield segment;
  }
}

function isInsideSurrogatePair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

function paragraphOf(element: XmlElement): XmlElement | undefined {
  return closest(element, (ancestor) => isWord(ancestor, 'p'));
}
