/**
 * `.privacy-notice/review.json`: what people decided about findings. The file is made to
 * live in git: sorted, one group of lines an entry, nothing in it that changes by
 * itself. Reading never throws, and a file that we do not fully understand is never
 * written over. Reading and writing the disk is the caller's part.
 */
import type { FindingIdentity } from './findingIdentity';

/** Where the file stands inside a workspace folder. */
export const reviewFilePath = '.privacy-notice/review.json';

/** The newest layout that this version reads and writes. */
export const reviewVersion = 1;

/** One decision about one finding. */
export interface ReviewEntry extends FindingIdentity {
  /** The document's path below the workspace folder, with forward slashes. */
  readonly document: string;
  /** Decisions of later versions pass through untouched. */
  readonly state: string;
  readonly reason: string;
  /** The day of the decision as YYYY-MM-DD. */
  readonly date: string;
}

export interface Review {
  readonly entries: readonly ReviewEntry[];
  /** Members of the file that this version does not know; they are written back as they were. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

export const emptyReview: Review = { entries: [], unknown: {} };

/** A review, or the reason in plain words why the file cannot be used and must not be written. */
export type ReadReview = { readonly review: Review } | { readonly reason: string };

const conflictMark = /^(?:<{7}|={7}|>{7})(?:\s|$)/mu;

/** Reads the text of a review file. An empty text is a review without entries. */
export function readReview(text: string): ReadReview {
  const body = text.replace(/^\uFEFF/u, '');
  if (body.trim() === '') return { review: emptyReview };
  if (conflictMark.test(body)) {
    return { reason: 'it holds the conflict marks of an unfinished merge. Settle the merge first.' };
  }
  let value: unknown;
  try {
    value = JSON.parse(body);
    // What is nested too deeply to be written again must not be written over.
    JSON.stringify(value);
  } catch {
    return { reason: 'it is not complete JSON. Repair it, or restore an older copy.' };
  }
  if (!isRecord(value)) return { reason: 'it does not hold a review.' };
  const { version, findings, ...unknown } = value;
  if (typeof version !== 'number') return { reason: 'it does not name its version.' };
  if (version > reviewVersion) {
    return { reason: `it was written by a newer version of Privacy Notice Analyzer (layout ${version}).` };
  }
  if (!Array.isArray(findings)) return { reason: 'its list of findings is missing.' };
  const entries: ReviewEntry[] = [];
  for (const [i, entry] of findings.entries()) {
    if (!isEntry(entry)) return { reason: `entry ${i + 1} of its findings is incomplete.` };
    entries.push(entry);
  }
  return { review: { entries, unknown } };
}

/**
 * The text of a review file. Equal reviews give equal text, whatever order the
 * decisions were made in, so that two people's additions merge line by line.
 */
export function writeReview(review: Review): string {
  const findings = [...review.entries].sort(byPlace).map(inFixedOrder);
  return `${JSON.stringify({ ...review.unknown, version: reviewVersion, findings }, undefined, 2)}\n`;
}

/** The review with one more decision; an older one about the same finding gives way. */
export function withEntry(review: Review, entry: ReviewEntry): Review {
  return { ...review, entries: [...review.entries.filter((other) => !sameFinding(other, entry)), entry] };
}

/** The review without the decision about this finding. */
export function withoutEntry(review: Review, entry: ReviewEntry): Review {
  return { ...review, entries: review.entries.filter((other) => !sameFinding(other, entry)) };
}

/** The decisions about one document. */
export function entriesFor(review: Review, document: string): readonly ReviewEntry[] {
  return review.entries.filter((entry) => entry.document === document);
}

function sameFinding(a: ReviewEntry, b: ReviewEntry): boolean {
  return (
    a.document === b.document &&
    a.rule === b.rule &&
    a.quote === b.quote &&
    a.before === b.before &&
    a.after === b.after
  );
}

function byPlace(a: ReviewEntry, b: ReviewEntry): number {
  return (
    compare(a.document, b.document) ||
    compare(a.rule, b.rule) ||
    compare(a.quote, b.quote) ||
    compare(a.before, b.before) ||
    compare(a.after, b.after) ||
    compare(a.date, b.date)
  );
}

/** By code unit, because an order that depends on the reader's language would reorder the file for each person. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inFixedOrder(entry: ReviewEntry): Record<string, unknown> {
  const { document, rule, quote, state, reason, date, before, after, alike, ...more } = entry;
  return { document, rule, quote, state, reason, date, before, after, alike, ...more };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is ReviewEntry {
  return (
    isRecord(value) &&
    ['document', 'rule', 'quote', 'state', 'reason', 'date', 'before', 'after'].every(
      (member) => typeof value[member] === 'string',
    ) &&
    typeof value.alike === 'number'
  );
}
