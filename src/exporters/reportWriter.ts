/**
 * What every exporter is: a writer that is handed one checked document after another
 * and answers with text, so that thousands of documents pass through without being
 * kept in memory.
 */
import type { Severity } from '../linter/finding';
import type { Report } from '../linter/report';
import type { Rule } from '../linter/rule';
import type { SourceText } from '../text/sourceText';
import type { ReviewOutcome } from './decisions';
import type { Translate } from './translate';

/** The parts of a text that an exporter needs to name places in it; with its blocks it can name the section, too. */
export type PlacedText = Pick<SourceText, 'text' | 'lines' | 'pageOf'> &
  Partial<Pick<SourceText, 'format' | 'origins' | 'blocks'>>;

/** Whom a report is for: somebody who edits the document, or somebody who is asked to sign it. */
export const audiences = ['editor', 'patient'] as const;
export type Audience = (typeof audiences)[number];

/** A document and what was found in it. */
export interface CheckedDocument {
  /** As the user wrote it, or as it was found in a folder. */
  readonly path: string;
  /** Missing when nothing could be read; the report then says why. */
  readonly source?: PlacedText;
  readonly report: Report;
  /** What people decided about the findings of the report; none when there was no review. */
  readonly review?: ReviewOutcome;
  /** The decoded text of a .md or .html file, for places in the file itself; its origins point into it. */
  readonly fileText?: () => string | undefined;
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
  /** All rules there are, for formats that describe them. */
  readonly rules: readonly Rule[];
  readonly audience: Audience;
  /** The mildest finding that counts as a failure. */
  readonly failOn: Severity | 'never';
  /** The version of this program. */
  readonly version: string;
  /** The day as YYYY-MM-DD, where a report names it. */
  readonly date?: string;
  /** Puts our words into another language than English. */
  readonly translate?: Translate;
  /** That language as HTML names it ("es"); English when not said. */
  readonly language?: string;
  /** The name of the document, when there is only one. */
  readonly only?: string;
}

export interface ReportWriter {
  /** Text before the first document. */
  open(): string;
  document(document: CheckedDocument): string;
  /** Text after the last document. */
  close(): string;
}
