/** Placeholder types while the language layer is written; see the next commit. */
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';

export interface Clause {
  readonly span: Span;
}

export interface AnalyzedDocument {
  readonly source: SourceText;
}
