/** Turns a place and a limiting text into edits that leave a grammatical document. */
import type { AnalyzedDocument } from '../../language/document';
import type { Block } from '../../text/sourceText';
import { contains, type Span, span } from '../../text/span';
import { orderedEdits, type TextEdit } from '../../text/textEdit';
import type { Place } from './place';
import { sentenceStart } from './template';

/** Keeps an item's number for cross-references, as drafters do, and says nothing else. */
const omitted = 'Intentionally omitted.';

/** Keeps a list whose lead-in became a limit. */
const appliesToList = 'This limit applies to all of the following:';

/** The edits that put `limit` in the place of the clause; undefined when the text there cannot be edited. */
export function replacing(document: AnalyzedDocument, place: Place, limit: string): TextEdit[] | undefined {
  const { text } = document.source;
  if (place.form === 'series-item') return editable(document, place, withoutItem(text, place, limit));
  if (place.form === 'series-lead') {
    return editable(document, place, [{ span: place.target, text: `${limit} ${appliesToList}` }]);
  }
  const words = [
    ...(place.form === 'item' ? [omitted] : []),
    limit,
    ...(leadsList(document, place) ? [appliesToList] : []),
  ].join(' ');
  const start = place.keptBefore ? endOfWords(text, place.keptBefore) : place.target.start;
  const { end, rest } = remainder(text, place);
  const edit = { span: span(start, end), text: `${place.keptBefore ? '. ' : ''}${words}${rest}` };
  return editable(document, place, [...withoutConcession(text, place), edit]);
}

/** The edits that put `limit` after the clause; undefined when the text there cannot be edited. */
export function appending(document: AnalyzedDocument, place: Place, limit: string): TextEdit[] | undefined {
  const { text } = document.source;
  if (place.form === 'series-item') {
    const item = text.slice(place.target.start, place.target.end).replace(/\s+/gu, ' ');
    const about = place.nextItem === undefined ? '' : `As to the words “${shortened(item)}”: `;
    return editable(document, place, [atSentenceEnd(text, place, about + limit)]);
  }
  if (place.form === 'series-lead')
    return editable(document, place, [atSentenceEnd(text, place, `${allCases} ${limit}`)]);
  if (place.lastItem) return editable(document, place, [afterWords(text, place.lastItem.span, `${allCases} ${limit}`)]);
  if (!place.keptAfter) return editable(document, place, [afterWords(text, place.target, limit)]);
  const { end, rest } = remainder(text, place);
  return editable(document, place, [{ span: span(endOfWords(text, place.target), end), text: `. ${limit}${rest}` }]);
}

/** Opens the limit of a whole list, which stands at its end. */
export const allCases = 'In all of these cases:';

function leadsList(document: AnalyzedDocument, place: Place): boolean {
  if (place.lastItem) return true;
  const { text, blocks } = document.source;
  const { block, span: at } = place.sentence;
  const next = blocks[blockIndex(blocks, block) + 1];
  const isLast = text.slice(at.end, block.span.end).trim() === '';
  return isLast && /:\s*$/u.test(text.slice(at.start, at.end)) && next?.kind === 'list-item' && !place.keptAfter;
}

function blockIndex(blocks: readonly Block[], block: Block): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as Block).span.start <= block.span.start) low = middle;
    else high = middle - 1;
  }
  // Empty blocks may start at the same place.
  while (low > 0 && blocks[low] !== block && blocks[low]?.span.start === block.span.start) low--;
  return blocks[low] === block ? low : blocks.indexOf(block);
}

/** Where the replaced words end, and how the statement after them begins anew. */
function remainder(text: string, { keptAfter, target }: Place): { end: number; rest: string } {
  if (!keptAfter) {
    const close = closingMarks(text, target.end);
    // The mark that ended the old words would stand after the new full stop.
    return { end: /[.;:,!?]/u.test(text.charAt(target.end)) ? target.end + 1 : target.end, rest: close };
  }
  const { start, subject } = keptAfter;
  if (subject !== undefined) return { end: start, rest: ` ${sentenceStart(subject)} ` };
  return { end: start + 1, rest: ` ${text.charAt(start).toUpperCase()}` };
}

/** A new sentence must not be glued to the word after it. */
function closingMarks(text: string, at: number): string {
  return /[\p{L}\p{N}]/u.test(text.charAt(at)) ? ' ' : '';
}

/** The end of the words in a span, before the marks that tie it to what follows. */
function endOfWords(text: string, at: Span): number {
  const tail = /[\s,;:.–—-]*(?:[,;]\s*(?:and|or|but)\s*)?$/u.exec(text.slice(at.start, at.end))?.[0] ?? '';
  return at.end - tail.length;
}

/** A new sentence after the words of a span, whatever mark they end in. */
function afterWords(text: string, at: Span, sentence: string): TextEdit {
  const words = text.slice(at.start, at.end);
  const done = /[.!?][)"”'’\]]*$/u.exec(words.trimEnd());
  if (done) {
    let end = at.start + words.trimEnd().length;
    while (/[)"”’\]]/u.test(text.charAt(end))) end++;
    return { span: span(end, end), text: ` ${sentence}${closingMarks(text, end)}` };
  }
  const end = endOfWords(text, at);
  return { span: span(end, at.end), text: `. ${sentence}` };
}

/** A new sentence after the sentence of the place. */
function atSentenceEnd(text: string, { sentence }: Place, limit: string): TextEdit {
  return afterWords(text, sentence.span, limit);
}

const enumerator = /[([]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)\]]\s*$/u;

/** Takes one item out of a sentence, by the drafter's words where it has a number, and puts the limit after the sentence. */
function withoutItem(text: string, place: Place, limit: string): TextEdit[] {
  const { target, sentence } = place;
  const before = text.slice(sentence.span.start, target.start);
  const isNumbered = enumerator.test(before);
  const nextItem = place.nextItem ?? sentence.span.end;
  if (endOfWords(text, sentence.span) > nextItem) {
    const taken = isNumbered
      ? { span: target, text: 'intentionally omitted' }
      : { span: span(target.start, nextItem), text: '' };
    return [taken, atSentenceEnd(text, place, limit)];
  }
  const tail = isNumbered ? '' : (/[\s,;•●○▪·‣◦|]*(?:\b(?:and|or)\b\s*)?$/u.exec(before)?.[0] ?? '');
  const start = target.start - tail.length;
  return [{ span: span(start, sentence.span.end), text: `${isNumbered ? 'intentionally omitted' : ''}. ${limit}` }];
}

/** "While we do not sell data, …" becomes "We do not sell data." once its main statement is gone. */
function withoutConcession(text: string, { keptBefore }: Place): TextEdit[] {
  if (!keptBefore) return [];
  const words = text.slice(keptBefore.start, keptBefore.end);
  const word = /^(?:while|whereas|even though|although|though)\s+(?=\p{L})/iu.exec(words)?.[0];
  if (word === undefined) return [];
  const start = keptBefore.start + word.length;
  return [{ span: span(keptBefore.start, start + 1), text: text.charAt(start).toUpperCase() }];
}

function shortened(words: string): string {
  const all = words.split(' ');
  return all.length <= 8 ? words : `${all.slice(0, 8).join(' ')} …`;
}

/**
 * The edits with everything left out that may not change: what is not in the document itself,
 * such as the space that joins two lines of a PDF, and what parts two cells of a table. The
 * new text goes to the first part that may.
 */
function editable(document: AnalyzedDocument, place: Place, edits: readonly TextEdit[]): TextEdit[] | undefined {
  const { origins, text } = document.source;
  const { cells } = place.sentence.block;
  const isFixed = (at: Span) =>
    origins.originsOf(at).some(({ kind }) => kind === 'synthetic') ||
    (cells !== undefined && !cells.some((cell) => contains(cell, at)));
  const all: TextEdit[] = [];
  for (const edit of edits) {
    if (!isFixed(edit.span)) {
      all.push(edit);
      continue;
    }
    const parts: Span[] = [];
    for (let at = edit.span.start; at < edit.span.end; at++) {
      if (isFixed(span(at, at + 1))) continue;
      const last = parts.at(-1);
      if (last && last.end === at) parts[parts.length - 1] = span(last.start, at + 1);
      else parts.push(span(at, at + 1));
    }
    if (parts.length === 0) return undefined;
    all.push(...parts.map((part, i): TextEdit => ({ span: part, text: i === 0 ? edit.text : '' })));
  }
  return orderedEdits(all, text.length);
}
