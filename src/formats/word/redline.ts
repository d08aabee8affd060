/**
 * Writes changes into a Word file as tracked insertions and deletions, each with a
 * comment, so that a person can accept or reject them in Word. Only the parts that
 * change are written anew; before the result is given back it is read again and checked.
 */
import type { Problem } from '../../text/sourceText';
import { orderedEdits, type TextEdit } from '../../text/textEdit';
import { anchorFor } from './commentAnchors';
import { anchorMarks, Comments, cleaned } from './comments';
import { type Extracted, extract } from './extract';
import { openPackage, type Part, type WordPackage } from './openPackage';
import { PartChanges } from './partChanges';
import { type PlannedChange, Planner, Refusal } from './planChange';
import { faultIn } from './redlineCheck';
import { FreshIds, type Revision } from './revisionMarkup';
import { walkDocument } from './walkDocument';
import { attribute, wordChild } from './wordml';
import { ZipProblem } from './zipDirectory';
import { spliceZip } from './zipSplice';

/** One change as a person decides on it: its edits are made together or not at all. */
export interface WordChange {
  /** Offsets into the text that `readWord(bytes)` gives, with tracked changes accepted. */
  readonly edits: readonly TextEdit[];
  readonly comment?: { readonly text: string };
}

export interface RedlineOptions {
  readonly author: string;
  readonly date: Date;
  /** Whether to write the comments of the changes. */
  readonly comments: boolean;
}

export interface RedlineResult {
  /** The file with the changes; the given bytes themselves when none could be made. */
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
  /** How many of the changes were made. */
  readonly applied: number;
  /** The places in `changes` of those that were left out; a problem says why, one for each. */
  readonly refused: readonly number[];
}

/** Writes tracked changes. Never throws on what the bytes hold; what cannot be done is a problem. */
export function redline(bytes: Uint8Array, changes: readonly WordChange[], options: RedlineOptions): RedlineResult {
  const everything = changes.map((_, index) => index);
  if (changes.length === 0) return { bytes, problems: [], applied: 0, refused: [] };
  const opened = openPackage(bytes);
  if ('problem' in opened) return { bytes, problems: [opened.problem], applied: 0, refused: everything };
  const word = opened.package;
  const extracted = extract(walkDocument(word, { view: 'accepted', comments: false }));
  const { planned, refused, problems } = planAll(changes, extracted);
  if (planned.length === 0) return { bytes, problems, applied: 0, refused };

  const contents = write(word, extracted, planned, options, problems);
  const failed = (reason: string): RedlineResult => ({
    bytes,
    problems: [...problems, { severity: 'error', message: `No changes were written, because ${reason}.` }],
    applied: 0,
    refused: everything,
  });
  try {
    const result = spliceZip(word.zip, contents);
    const fault = faultIn(
      result,
      bytes,
      extracted,
      planned.flatMap(({ edits }) => edits),
    );
    if (fault) return failed(fault);
    return { bytes: result, problems, applied: planned.length, refused };
  } catch (error) {
    if (error instanceof ZipProblem) return failed(`the file cannot be copied safely: ${error.message}`);
    throw error;
  }
}

interface Planned {
  readonly change: PlannedChange;
  readonly edits: readonly TextEdit[];
  readonly comment: string | undefined;
}

/** Plans every change on its own; one that meets an earlier one is refused. The result is in document order. */
function planAll(
  changes: readonly WordChange[],
  extracted: Extracted,
): { planned: Planned[]; refused: number[]; problems: Problem[] } {
  const planner = new Planner(extracted);
  const { text } = extracted.source;
  const planned: Planned[] = [];
  const taken: TextEdit[] = [];
  const refused: number[] = [];
  const problems: Problem[] = [];
  changes.forEach(({ edits, comment }, index) => {
    try {
      const sorted = inOrder(edits, text.length, 'its edits overlap or lie outside the text');
      const change = planner.plan(sorted);
      if (sorted.some((edit) => taken.some((other) => meet(edit, other))))
        throw new Refusal('it overlaps another change');
      taken.push(...sorted);
      planned.push({ change, edits: sorted, comment: comment?.text });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(index);
      problems.push({
        severity: 'warning',
        message: `A change was left out, because ${error.message}${quote(edits, text)}.`,
      });
    }
  });
  planned.sort((a, b) => a.change.span.start - b.change.span.start || a.change.span.end - b.change.span.end);
  return { planned, refused, problems };
}

function inOrder(edits: readonly TextEdit[], length: number, otherwise: string): TextEdit[] {
  try {
    return orderedEdits(edits, length);
  } catch {
    throw new Refusal(otherwise);
  }
}

/** Whether two edits cannot both be made, by the order of `orderedEdits`; an insertion at an edge is no conflict. */
function meet(a: TextEdit, b: TextEdit): boolean {
  const isFirst = a.span.start - b.span.start || a.span.end - b.span.end;
  const [first, second] = isFirst <= 0 ? [a, b] : [b, a];
  return second.span.start < first.span.end;
}

function quote(edits: readonly TextEdit[], text: string): string {
  const first = edits[0];
  if (!first) return '';
  const words = text.slice(Math.max(0, first.span.start), first.span.end || first.span.start).trim();
  const before = text.slice(Math.max(0, first.span.start - 40), first.span.start).trim();
  const shown = (words === '' ? before : words).replace(/\s+/g, ' ');
  return shown === '' ? '' : ` (at “${shown.length > 60 ? `${shown.slice(0, 60).trim()}…` : shown}”)`;
}

/** The new contents of all parts that change. */
function write(
  word: WordPackage,
  extracted: Extracted,
  planned: readonly Planned[],
  options: RedlineOptions,
  problems: Problem[],
): Map<string, Uint8Array> {
  const revision: Revision = {
    author: cleaned(options.author),
    date: options.date.toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  if (isProtected(word)) {
    problems.push({
      severity: 'info',
      message:
        'This document is protected against editing. Word asks for the protection to be lifted before the changes can be accepted.',
    });
  }
  const ids = new FreshIds();
  const parts = new Map<string, PartChanges>();
  const changesOf = (name: string): PartChanges => {
    const known = parts.get(name);
    if (known) return known;
    const part = word.part(name) as Part;
    const made = new PartChanges(part, revision, ids);
    parts.set(name, made);
    return made;
  };
  for (const name of new Set([word.main.name, ...extracted.segments.flatMap(({ piece }) => piece?.part ?? [])])) {
    const part = word.part(name);
    if (part) ids.reserve(part.root);
  }

  const wanted = options.comments && planned.some(({ comment }) => comment !== undefined);
  const comments = wanted ? Comments.for(word) : undefined;
  if (wanted && !comments) {
    problems.push({
      severity: 'warning',
      message: 'The comments were left out: those of the file itself are damaged.',
    });
  }
  for (const { change, comment } of planned) {
    const anchor = comments && comment !== undefined ? anchorFor(change, word) : undefined;
    const main = anchor && changesOf(word.main.name);
    let marks: { start: string; end: string } | undefined;
    if (comments && anchor && comment !== undefined) {
      const text = anchor.about === undefined ? comment : `${anchor.about}\n${comment}`;
      marks = anchorMarks(comments.add(text, revision), anchor.near);
      main?.mark(anchor.start, marks.start);
    }
    changesOf(change.part).apply(change);
    if (anchor && marks) main?.mark(anchor.end, marks.end);
  }

  const contents = new Map<string, Uint8Array>();
  for (const [name, part] of parts) {
    part.deleteEmptiedParagraphs(extracted);
    contents.set(name, encode(part.result(), word.part(name)));
    if (part.leftOldCopy) {
      problems.push({
        severity: 'info',
        message: 'A text box also holds an older copy of its text for old programs; that copy was not changed.',
      });
    }
  }
  for (const [name, { source, like }] of comments?.parts() ?? []) contents.set(name, encode(source, like));
  return contents;
}

/** Whether Word will not let people edit the document freely (17.15.1.29). */
function isProtected(word: WordPackage): boolean {
  const settings = word.relationships.find(({ type }) => type === 'settings')?.target;
  const protection = wordChild(settings === undefined ? undefined : word.part(settings)?.root, 'documentProtection');
  return ['1', 'true', 'on'].includes(attribute(protection, 'enforcement') ?? '');
}

/** Encodes a part as its original was. */
function encode(source: string, like: Part | undefined): Uint8Array {
  const text = (like?.mark ? '\uFEFF' : '') + source;
  if (like === undefined || like.encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), like.encoding === 'utf-16le');
  return bytes;
}
