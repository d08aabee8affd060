import type { Problem } from '../text/sourceText';
import type { Span } from '../text/span';
import type { Finding } from './finding';

export const documentKinds = [
  'npp',
  'part2-notice',
  'authorization',
  'treatment-consent',
  'imaging-consent',
  'scribe-consent',
  'research-consent',
  'app-policy',
  'unknown',
] as const;
/** What a document is; severity, fixes and the checklist depend on it. */
export type DocumentKind = (typeof documentKinds)[number];

/** Places whose law can be switched on; "us" is federal law and is on unless something else was chosen. */
export const jurisdictions = [
  'us',
  'us-ca',
  'us-co',
  'us-ct',
  'us-il',
  'us-nv',
  'us-tx',
  'us-ut',
  'us-wa',
  'eu',
  'uk',
  'canada',
] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/**
 * How strongly a statement is asked for: by law, by law under a condition, as good practice,
 * or not at all ("information": the row says something about the law instead).
 */
export const levels = ['mandatory', 'conditional', 'recommended', 'information'] as const;
export type Level = (typeof levels)[number];

/** Whether the law asks for a statement in this document. */
export type Applies = 'yes' | 'no' | 'unknown';

/** A statement that the law requires or good practice recommends, and whether the document has it. */
export interface Element {
  /** The row's id in the checklist, such as "NPP-35". */
  readonly id: string;
  readonly status: 'present' | 'missing' | 'unclear';
  /** Whether the law asks for it in this document. */
  readonly applies: Applies;
  readonly requirement: string;
  readonly citation: string;
  readonly confirmed: boolean;
  /** Where the statement stands, when it is present or unclear. */
  readonly span?: Span;
  /** The checklist the row belongs to, such as "npp". */
  readonly checklist?: string;
  readonly level?: Level;
  /** What is unclear or lacking, in one plain sentence. */
  readonly note?: string;
  /** For a missing statement: the heading or the sentence it belongs to; the title when there is none. */
  readonly belongsAt?: Span;
}

/** A checklist that was run, so that a reader can tell which law was looked at and how fresh it is. */
export interface ChecklistNote {
  readonly id: string;
  readonly title: string;
  readonly law: string;
  /** The day the law was last read, such as "2026-09-17". */
  readonly asOf: string;
}

/** Everything we know about one document. */
export interface Report {
  readonly kind: DocumentKind;
  /** From 0 to 1; 1 when the user chose the kind. */
  readonly kindConfidence: number;
  /** Words that decided the kind, for "why?". */
  readonly kindEvidence: readonly Span[];
  readonly words: number;
  readonly findings: readonly Finding[];
  readonly elements: readonly Element[];
  /** The checklists that the elements are from, in their order. */
  readonly checklists?: readonly ChecklistNote[];
  readonly problems: readonly Problem[];
}
