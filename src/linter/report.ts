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

/** A statement that the law requires or good practice recommends, and whether the document has it. */
export interface Element {
  /** The row's id in the checklist, such as "NPP-35". */
  readonly id: string;
  readonly status: 'present' | 'missing' | 'unclear';
  /** Whether the law asks for it in this document. */
  readonly applies: 'yes' | 'no' | 'unknown';
  readonly requirement: string;
  readonly citation: string;
  readonly confirmed: boolean;
  /** Where the statement stands, when it is present or unclear. */
  readonly span?: Span;
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
  readonly problems: readonly Problem[];
}
