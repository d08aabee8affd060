/**
 * What every exporter is: a writer that is handed one checked document after another
 * and answers with text, so that thousands of documents pass through without being
 * kept in memory.
 */
import type { Report } from '../linter/report';
import type { Rule } from '../linter/rule';
import type { SourceText } from '../text/sourceText';

/** The parts of a text that an exporter needs to name places in it. */
export type PlacedText = Pick<SourceText, 'text' | 'lines' | 'pageOf'>;

/** A document and what was found in it. */
export interface CheckedDocument {
  /** As the user wrote it, or as it was found in a folder. */
  readonly path: string;
  /** Missing when nothing could be read; the report then says why. */
  readonly source?: PlacedText;
  readonly report: Report;
}

export interface WriterOptions {
  /** Whether the output is a terminal that shows colours. */
  readonly colour: boolean;
  /** Columns a line may take. */
  readonly width: number;
  /** Whether hints (what is already limited or protects the reader) are listed one by one. */
  readonly showHints: boolean;
  /** Titles and explanations of rules; exporters know no rule themselves. */
  readonly ruleById: (id: string) => Rule | undefined;
}

export interface ReportWriter {
  /** Text before the first document. */
  open(): string;
  document(document: CheckedDocument): string;
  /** Text after the last document. */
  close(): string;
}
