/** Reads what kind of document a text is from the text itself. */
import type { DocumentKind } from '../linter/report';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';

export interface DocumentKindReading {
  readonly kind: DocumentKind;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The words that decided it, in order of place. */
  readonly evidence: readonly Span[];
}

/** What kind of document `source` is. */
export function readDocumentKind(_source: SourceText): DocumentKindReading {
  return { kind: 'unknown', confidence: 0, evidence: [] };
}
