import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';

/** From worst to mildest. `error` is kept for clear violations; counsel will not accept red marks on a lawful notice. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Whether `severity` is at least as bad as `limit`. */
export function atLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}

/** A legal or published source. `confirmed: false` must be said wherever it is shown, and keeps it out of redlines and letters. */
export interface Citation {
  readonly citation: string;
  /** What the source says, in our own words. */
  readonly says: string;
  readonly confirmed: boolean;
}

/**
 * How far a fix may be trusted: `safe` keeps the meaning and may be applied in bulk;
 * `suggested` rewords legal text and is picked by the user; `display` has a blank to
 * fill in first.
 */
export type Applicability = 'safe' | 'suggested' | 'display';

export interface Fix {
  readonly title: string;
  /** Which limiting text this is; other fixes have none. */
  readonly limit?: 'prohibit' | 'narrow';
  readonly applicability: Applicability;
  /** Disjoint and sorted; offsets into the extracted text of the version that was analysed. */
  readonly edits: readonly TextEdit[];
  /** Blanks such as "[PURPOSE]" that stand in the new text, as they stand there. */
  readonly blanks: readonly string[];
}

/** The parts of the clause a finding rests on, in the document's own words. */
export interface ClauseParts {
  readonly actor?: string;
  readonly modality?: string;
  readonly action?: string;
  readonly data?: string;
  readonly recipient?: string;
  readonly purpose?: string;
  readonly condition?: string;
  readonly duration?: string;
}

/** Another place that belongs to a finding, such as the promise that a permission contradicts. */
export interface RelatedSpan {
  readonly span: Span;
  readonly message: string;
}

/** One clause that one rule speaks about. Plain data; each surface converts it at its own edge. */
export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  /** What was found, in one or two plain sentences. */
  readonly message: string;
  readonly severity: Severity;
  /** The whole clause. */
  readonly span: Span;
  /** The words inside the clause that decided it, for the hover. */
  readonly evidence: readonly Span[];
  /** Facts that moved the severity, in plain words ("identifiable images", "no consent is asked"). */
  readonly because: readonly string[];
  readonly page?: number;
  /** How surely its words were recognised in a picture, from 0 to 1; other text has none. */
  readonly confidence?: number;
  readonly basis: readonly Citation[];
  readonly clause: ClauseParts;
  readonly related: readonly RelatedSpan[];
  /** Empty when the analysis was asked to leave fixes out; see `fixesFor` in analysis. */
  readonly fixes: readonly Fix[];
}
