/** Joins language, linter and rules into one report about one document. */
import type { ResolvedConfig } from '../config/resolvedConfig';
import { type AnalyzedDocument, readDocument } from '../language/document';
import type { Finding, Fix } from '../linter/finding';
import { clauseAt, lint } from '../linter/lint';
import type { Report } from '../linter/report';
import { ruleById, rules } from '../rules/index';
import { type Problem, type SourceText, sameOffsets, sourceText } from '../text/sourceText';
import { span } from '../text/span';

export interface AnalyzeOptions {
  /** Whether findings carry their fixes; a surface that asks for them later leaves them out. */
  readonly fixes?: boolean;
  /** What the reader could not read, to be part of the report. */
  readonly problems?: readonly Problem[];
}

/** Everything we know about one document. Pure: the same text and choices give the same report. */
export function analyze(source: SourceText, config: ResolvedConfig, options: AnalyzeOptions = {}): Report {
  return report(readDocument(source), config, options);
}

function report(document: AnalyzedDocument, config: ResolvedConfig, options: AnalyzeOptions): Report {
  const kind = config.kind ?? 'unknown';
  return {
    kind,
    kindConfidence: config.kind ? 1 : 0,
    kindEvidence: [],
    words: document.words,
    findings: lint(document, { kind, rules, config }),
    elements: [],
    problems: [...(options.problems ?? [])],
  };
}

/**
 * A report about one sentence, as a filter over many sentences asks for it.
 * @param context the lead-in of the list the sentence is an item of.
 */
export function analyzeSentence(text: string, context: string | undefined, config: ResolvedConfig): Report {
  const source = sourceText({
    format: 'text',
    text,
    blocks:
      text === ''
        ? []
        : [{ kind: context ? 'list-item' : 'paragraph', span: span(0, text.length), level: context ? 1 : 0 }],
    origins: sameOffsets,
  });
  return report(readDocument(source, context), config, {});
}

/** The fixes of one finding of `source`, for surfaces that analysed without them. */
export function fixesFor(source: SourceText, finding: Finding, _config: ResolvedConfig): readonly Fix[] {
  const rule = ruleById(finding.ruleId);
  if (!rule || finding.fixes.length > 0) return finding.fixes;
  clauseAt(readDocument(source), finding.span);
  return [];
}
