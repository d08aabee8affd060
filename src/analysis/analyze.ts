/** Joins language, linter and rules into one report about one document. */
import type { ResolvedConfig } from '../config/resolvedConfig';
import type { Finding, Fix } from '../linter/finding';
import type { Report } from '../linter/report';
import type { Problem, SourceText } from '../text/sourceText';

export interface AnalyzeOptions {
  /** Whether findings carry their fixes; a surface that asks for them later leaves them out. */
  readonly fixes?: boolean;
  /** What the reader could not read, to be part of the report. */
  readonly problems?: readonly Problem[];
}

/** Everything we know about one document. Pure: the same text and choices give the same report. */
export function analyze(source: SourceText, config: ResolvedConfig, options: AnalyzeOptions = {}): Report {
  return {
    kind: config.kind ?? 'unknown',
    kindConfidence: config.kind ? 1 : 0,
    kindEvidence: [],
    words: source.text.split(/\s+/u).filter(Boolean).length,
    findings: [],
    elements: [],
    problems: [...(options.problems ?? [])],
  };
}

/** The fixes of one finding of `source`, for surfaces that analysed without them. */
export function fixesFor(_source: SourceText, finding: Finding, _config: ResolvedConfig): readonly Fix[] {
  return finding.fixes;
}
