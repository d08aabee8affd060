/** Runs the checklists that belong to a document and lists every row with its answer. */
import type { AnalyzedDocument } from '../language/document';
import type { ChecklistNote, DocumentKind, Element, Jurisdiction } from '../linter/report';
import type { Problem } from '../text/sourceText';
import type { Span } from '../text/span';
import { aiTransparency } from './ai-transparency';
import { appPolicy } from './app-policy';
import { authorization } from './authorization';
import { appliesTo, type Checklist, type ChecklistRow, type Judgement, judge } from './checklist';
import { gdprNotice } from './gdpr-notice';
import { npp } from './npp';
import { partTwoNotice } from './part2-notice';
import { PhraseBook } from './phrases';
import { placeFor } from './place';
import { researchConsent } from './research-consent';
import { stateLaw } from './state-law';
import { lookAtSentences, Statements } from './statements';
import { cutOf, readWholeness, softened } from './wholeness';

/** All checklists, in the order of a report. */
export const checklists: readonly Checklist[] = [
  npp,
  partTwoNotice,
  authorization,
  researchConsent,
  gdprNotice,
  appPolicy,
  stateLaw,
  aiTransparency,
];

/** What is switched on when nothing was chosen: federal law of the United States. */
export const usualJurisdictions: readonly Jurisdiction[] = ['us'];

const books = new WeakMap<Checklist, PhraseBook>();

function bookOf(checklist: Checklist): PhraseBook {
  let book = books.get(checklist);
  if (!book) {
    book = new PhraseBook(checklist.concepts);
    books.set(checklist, book);
  }
  return book;
}

/** The checklists for a kind of document where these laws are switched on. */
export function checklistsFor(kind: DocumentKind, jurisdictions: readonly Jurisdiction[]): readonly Checklist[] {
  return checklists.filter(
    (checklist) =>
      checklist.kinds.includes(kind) &&
      (checklist.jurisdictions.length === 0 || holdsIn(checklist.jurisdictions, jurisdictions)),
  );
}

/** What the checklists say about a document. */
export interface ChecklistAnswer {
  readonly elements: readonly Element[];
  /** The checklists they are from. */
  readonly checklists: readonly ChecklistNote[];
  /** Why something could not be answered. */
  readonly problems: readonly Problem[];
}

/**
 * Every row of every checklist that belongs to the document, in the order of the laws. A
 * document that is not in English has no elements, and a problem says so.
 */
export function runChecklists(
  document: AnalyzedDocument,
  kind: DocumentKind,
  jurisdictions: readonly Jurisdiction[] = usualJurisdictions,
): ChecklistAnswer {
  const { unread, problems } = readWholeness(document, kind);
  if (unread) return { elements: [], checklists: [], problems };
  const run = checklistsFor(kind, jurisdictions);
  const all = run.flatMap((checklist) => {
    const statements = new Statements(document, bookOf(checklist));
    const rows = checklist.rows.filter((row) => rowHolds(row, kind, jurisdictions));
    return rows.map((row) => element(checklist, row, judge(row, statements), statements));
  });
  const answer = softened(all, cutOf(document, all));
  return {
    elements: placed(document, answer.elements),
    checklists: run.map(({ id, title, law, asOf }) => ({ id, title, law, asOf })),
    problems: [...problems, ...answer.problems],
  };
}

/** Does the longest part of {@link runChecklists} in steps, each of which takes a moment only. */
export function* prepareChecklists(
  document: AnalyzedDocument,
  kind: DocumentKind,
  jurisdictions: readonly Jurisdiction[] = usualJurisdictions,
): Generator<undefined, void> {
  for (const checklist of checklistsFor(kind, jurisdictions)) yield* lookAtSentences(document, bookOf(checklist));
}

/** The elements alone. */
export function elementsOf(
  document: AnalyzedDocument,
  kind: DocumentKind,
  jurisdictions: readonly Jurisdiction[] = usualJurisdictions,
): readonly Element[] {
  return runChecklists(document, kind, jurisdictions).elements;
}

const rowsById = new Map(checklists.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)));

/** The row of an element, for why it matters and the text to insert. */
export function rowOf(id: string): ChecklistRow | undefined {
  return rowsById.get(id);
}

/** The elements, each missing one with the place where its statement belongs. */
function placed(document: AnalyzedDocument, elements: readonly Element[]): Element[] {
  return elements.map((one) => {
    const row = one.status === 'missing' ? rowOf(one.id) : undefined;
    const belongsAt = row && placeFor(document, row, elements);
    return belongsAt ? { ...one, belongsAt } : one;
  });
}

function holdsIn(wanted: readonly Jurisdiction[], on: readonly Jurisdiction[]): boolean {
  return wanted.some((jurisdiction) => on.includes(jurisdiction));
}

function rowHolds(row: ChecklistRow, kind: DocumentKind, on: readonly Jurisdiction[]): boolean {
  return (!row.kinds || row.kinds.includes(kind)) && (!row.jurisdictions || holdsIn(row.jurisdictions, on));
}

function element(checklist: Checklist, row: ChecklistRow, judgement: Judgement, statements: Statements): Element {
  const at = placeOf(judgement.at, statements);
  return {
    id: row.id,
    status: judgement.status,
    applies: appliesTo(row, statements),
    requirement: row.requirement,
    citation: row.citation,
    confirmed: row.confirmed,
    checklist: checklist.id,
    level: row.level,
    ...(at && { span: at }),
    ...(judgement.note !== undefined && { note: judgement.note }),
  };
}

function placeOf(at: number | Span | undefined, { list }: Statements): Span | undefined {
  return typeof at === 'number' ? list[at]?.span : at;
}
