// Maps edits of the extracted text to edits of the file: new text is escaped, markup
// inside a replaced range goes or stays as a whole, and the result is proved by reading it
// again before it is given out.

import type { SourceText } from '../text/sourceText';
import { span } from '../text/span';
import { applyEdits, orderedEdits, type TextEdit } from '../text/textEdit';
import { readFileText } from './readFileText';
import { type Segment, SegmentMap } from './segments';

/**
 * The edits of the file that do to `source` what `edits` say. Undefined when that is
 * impossible: a PDF or a Word document, a range with text that is not in the file, or a
 * file that would not read back as the edited text. White space that the format itself
 * collapses is the only difference allowed.
 * @param fileText the text that `source` was read from, as the editor holds it
 * @throws RangeError when the edits overlap or leave the text
 */
export function toFileEdits(source: SourceText, edits: readonly TextEdit[], fileText: string): TextEdit[] | undefined {
  const sorted = orderedEdits(edits, source.text.length);
  if (source.format === 'text') return sorted;
  if (source.format !== 'markdown' && source.format !== 'html') return undefined;
  // A document that was too deep to parse is read as plain text and has no map.
  if (!(source.origins instanceof SegmentMap)) return undefined;
  const expected = normalised(applyEdits(source.text, sorted));
  for (const quote of source.format === 'html' ? [escapeHtml] : [asIs, escapeMarkdown]) {
    const mapped = mapEdits(source.origins, source.text, sorted, fileText, source.format, quote);
    if (mapped === undefined) continue;
    const again: SourceText | undefined = readFileText(applyEdits(fileText, mapped), source.format).source;
    if (again?.format === source.format && normalised(again.text) === expected) return mapped;
  }
  return undefined;
}

type Escape = (text: string) => string;

const asIs: Escape = (text) => text;

/** Only what HTML would read as markup; a line end becomes an element, as white space it would vanish. */
const escapeHtml: Escape = (text) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r\n|\r|\n/g, '<br>');

const escapeMarkdown: Escape = (text) =>
  text
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^(\s*)([#+\-=~])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');

/** White space as a page shows it; blocks that were emptied leave no trace in the file. */
function normalised(text: string): string {
  return text
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .replace(/[ \t\r\n\f]*\n[ \t\r\n\f]*|[ \t\f]+/g, (white) => (white.includes('\n\n') ? '\n\n' : ' '))
    .trim();
}

function mapEdits(
  map: SegmentMap,
  text: string,
  edits: readonly TextEdit[],
  file: string,
  format: 'markdown' | 'html',
  quote: Escape,
): TextEdit[] | undefined {
  const mapped: TextEdit[] = [];
  for (const edit of edits) {
    const pieces =
      edit.span.start === edit.span.end
        ? insertion(map, edit, quote)
        : replacement(map, text, edit, file, format, quote);
    if (pieces === undefined) return undefined;
    mapped.push(...pieces);
  }
  try {
    return orderedEdits(mapped, file.length);
  } catch {
    // Two edits that share one entity cannot be told apart in the file.
    return undefined;
  }
}

/** A new text has its home after the character before it, or before the one after it. */
function insertion(map: SegmentMap, edit: TextEdit, quote: Escape): TextEdit[] | undefined {
  const at = edit.span.start;
  if (edit.text === '') return [];
  const index = map.indexAt(at);
  const candidates: (readonly [Segment, 'start' | 'end'])[] = [];
  const here = map.count > 0 ? map.segment(index) : undefined;
  if (here === undefined) return undefined;
  const before = here.span.start === at && index > 0 ? map.segment(index - 1) : undefined;
  if (before) candidates.push([before, 'end']);
  if (here.span.start === at) candidates.push([here, 'start']);
  else if (here.span.end === at) candidates.push([here, 'end']);
  else if (here.kind === 'same')
    return [{ span: point(here.file.start + at - here.span.start), text: quote(edit.text) }];
  const home =
    candidates.find(([segment]) => segment.kind === 'same') ??
    candidates.find(([segment]) => segment.kind === 'decoded');
  if (home === undefined) return undefined;
  return [{ span: point(home[1] === 'end' ? home[0].file.end : home[0].file.start), text: quote(edit.text) }];
}

function point(offset: number) {
  return span(offset, offset);
}

/** The edits for a range with text, or undefined when part of it is not in the file. */
function replacement(
  map: SegmentMap,
  text: string,
  edit: TextEdit,
  file: string,
  format: 'markdown' | 'html',
  quote: Escape,
): TextEdit[] | undefined {
  const { start, end } = edit.span;
  const pieces: { start: number; end: number }[] = [];
  let head = '';
  let tail = '';
  for (let i = map.indexAt(start); i < map.count; i++) {
    const run = map.segment(i);
    if (run.span.start >= end) break;
    if (run.kind === 'synthetic') return undefined;
    if (run.kind === 'decoded') {
      // An entity or escape can only go as a whole; what the edit leaves of it is written anew.
      if (run.span.start < start) head = text.slice(run.span.start, start);
      if (run.span.end > end) tail = text.slice(end, run.span.end);
      pieces.push(run.file);
    } else {
      const from = run.file.start + Math.max(0, start - run.span.start);
      pieces.push({ start: from, end: run.file.end - Math.max(0, run.span.end - end) });
    }
  }
  const [first, ...rest] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const inserted = quote(head + edit.text + tail);
  const gaps = rest.map((piece, i) => file.slice((pieces[i] as { end: number }).end, piece.start));
  if (format === 'markdown' || gaps.every((gap) => gap === '') || balanced(gaps.join(''))) {
    return [{ span: span(first.start, last.end), text: inserted }];
  }
  return [
    { span: span(first.start, first.end), text: inserted },
    ...rest.map((piece) => ({ span: span(piece.start, piece.end), text: '' })),
  ];
}

/** Whether every tag that opens in `markup` closes in it, in order. */
function balanced(markup: string): boolean {
  const open: string[] = [];
  for (const match of markup.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)[^>]*?(\/?)>/g)) {
    const name = (match[2] as string).toLowerCase();
    if (/^(?:br|wbr|img|hr|input)$/.test(name) || match[3] === '/') continue;
    if (match[1] === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
