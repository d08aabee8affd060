/**
 * What stands around a piece of text inside its paragraph (links, content controls,
 * fields), where new text goes at its edge, and what a redline must leave alone.
 */
import type { Segment } from './extract';
import type { Field, TextPiece } from './walked';
import { attribute, childValue, isWord, wordChild } from './wordml';
import { closest, elementsOf, type XmlElement } from './xmlTree';

/** A place for new markup: in a run at `at` units of one of its children, or beside a whole element. */
export type Spot =
  | { readonly run: XmlElement; readonly child: XmlElement; readonly at: number }
  | { readonly beside: XmlElement; readonly side: 'before' | 'after' };

/** Around a piece, from the outside in. */
export type Surrounding = { readonly element: XmlElement } | { readonly field: Field };

const containers = new Set(['hyperlink', 'sdt', 'smartTag', 'customXml', 'fldSimple']);

/** Everything around the piece below its paragraph. */
export function surroundingsOf(piece: TextPiece): Surrounding[] {
  const around: { start: number; it: Surrounding }[] = [];
  closest(piece.element, (ancestor) => {
    if (ancestor === piece.paragraph) return true;
    if (isWord(ancestor) && containers.has(ancestor.local)) {
      around.push({ start: ancestor.start, it: { element: ancestor } });
    }
    return false;
  });
  for (let field: Field | undefined = piece.field; field; field = field.outer) {
    if (!field.simple) around.push({ start: field.start.start, it: { field } });
  }
  return around.sort((a, b) => a.start - b.start).map(({ it }) => it);
}

export function sameSurrounding(a: Surrounding, b: Surrounding): boolean {
  return 'field' in a ? 'field' in b && a.field === b.field : 'element' in b && a.element === b.element;
}

/** Whether new text at the edge of it should stand outside: a link or a computed field must not grow. */
function isLeftAtEdge(surrounding: Surrounding): boolean {
  return 'field' in surrounding || !['smartTag', 'customXml'].includes(surrounding.element.local);
}

function spotBeside(surrounding: Surrounding, side: 'before' | 'after'): Spot {
  if ('element' in surrounding) return { beside: surrounding.element, side };
  const mark = side === 'before' ? surrounding.field.start : (surrounding.field.end ?? surrounding.field.start);
  const run = closest(mark, (ancestor) => isWord(ancestor, 'r')) as XmlElement;
  return { run, child: mark, at: side === 'before' ? 0 : 1 };
}

/** A place for text, and what it still stands in. */
export interface Home {
  readonly spot: Spot;
  readonly inside: readonly Surrounding[];
}

/** Where text goes after unit `at` of a piece; `next` is the piece that follows when `at` is its end. */
export function homeAfter(piece: TextPiece, at: number, next: TextPiece | undefined): Home | undefined {
  if (!piece.run) return undefined;
  const inner = { run: piece.run, child: piece.element, at: piece.skipped + at };
  return homeAtEdge(piece, at < piece.text.length ? piece : next, inner, 'after');
}

/** Where text goes before unit `at` of a piece; `previous` is the piece before it when `at` is 0. */
export function homeBefore(piece: TextPiece, at: number, previous: TextPiece | undefined): Home | undefined {
  if (!piece.run) return undefined;
  const inner = { run: piece.run, child: piece.element, at: at === 0 ? 0 : piece.skipped + at };
  return homeAtEdge(piece, at > 0 ? piece : previous, inner, 'before');
}

function homeAtEdge(piece: TextPiece, neighbour: TextPiece | undefined, inner: Spot, side: 'before' | 'after'): Home {
  const around = surroundingsOf(piece);
  const shared = neighbour?.paragraph === piece.paragraph ? surroundingsOf(neighbour) : [];
  const left = around.findIndex((each) => isLeftAtEdge(each) && !shared.some((other) => sameSurrounding(each, other)));
  if (left < 0) return { spot: inner, inside: around };
  return { spot: spotBeside(around[left] as Surrounding, side), inside: around.slice(0, left) };
}

/** Whether the piece shows as a link, whose look new text must not take over. */
export function isInLink(piece: TextPiece): boolean {
  return surroundingsOf(piece).some((each) =>
    'field' in each ? isLinkField(each.field) : isWord(each.element, 'hyperlink'),
  );
}

function isLinkField(field: Field): boolean {
  return /^\s*HYPERLINK\b/i.test(field.instruction);
}

/** The outermost field around a piece whose result Word computes anew; links and fill-in fields are plain text. */
export function computedField(piece: TextPiece): Field | undefined {
  let outermost: Field | undefined;
  for (let field: Field | undefined = piece.field; field; field = field.outer) {
    if (!isLinkField(field) && !/^\s*FORMTEXT\b/i.test(field.instruction)) outermost = field;
  }
  return outermost;
}

const fixedControls = new Set(['checkbox', 'dropDownList', 'comboBox', 'date', 'picture', 'dataBinding']);

/** Why the piece must be left alone, in words for the user; undefined when it may be changed. */
export function refusalFor(piece: TextPiece): string | undefined {
  if (!piece.run) return 'it is part of an equation';
  let reason: string | undefined;
  closest(piece.element, (ancestor) => {
    if (!isWord(ancestor, 'sdt')) return false;
    const properties = wordChild(ancestor, 'sdtPr');
    const lock = childValue(properties, 'lock');
    if (lock === 'contentLocked' || lock === 'sdtContentLocked') reason = 'it stands in a locked form field';
    else if (properties && elementsOf(properties).some(({ local }) => fixedControls.has(local))) {
      reason = 'it stands in a form field whose content Word sets';
    }
    return reason !== undefined;
  });
  return reason;
}

/** A short name of a field for messages: the first word of its instruction. */
export function fieldName(field: Field): string {
  const instruction = field.simple ? (attribute(field.start, 'instr') ?? '') : field.instruction;
  return /[A-Za-z]+/.exec(instruction)?.[0] ?? 'unknown';
}

/** The pieces before and after an offset of the text that stand in the same block, if they are no gap. */
export function piecesAround(
  segments: readonly Segment[],
  at: number,
): { before: Segment | undefined; after: Segment | undefined } {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment).end <= at) low = middle + 1;
    else high = middle;
  }
  // `low` is the first segment that ends after the offset.
  const after = segments[low];
  const before = after !== undefined && after.start < at ? after : segments[low - 1];
  return { before: before?.piece ? before : undefined, after: after?.piece ? after : undefined };
}
