/** Joins language, linter and rules into one report about one document. */
import { type ChecklistAnswer, runChecklists } from '../checklists/elements';
import { insertionFor as insertion } from '../checklists/insertion';
import { type Readability, readability } from '../checklists/plainLanguage';
import type { ResolvedConfig } from '../config/resolvedConfig';
import { namesPeople } from '../language/dataInClause';
import { type AnalyzedDocument, readDocument } from '../language/document';
import type { DocumentKindReading } from '../language/documentKind';
import type { Finding, Fix } from '../linter/finding';
import { limitFixes } from '../linter/limits/limitFixes';
import { type FixMaker, lint } from '../linter/lint';
import type { Element, Report } from '../linter/report';
import { type Problem, type SourceText, sameOffsets, sourceText } from '../text/sourceText';
import { span } from '../text/span';
import { rulesUnder } from './house/houseRules';
import { type Reading, readingOf } from './readings';

export { isLikelyDocument } from '../language/likelyDocument';

export interface AnalyzeOptions {
  /** Whether findings carry their fixes; a surface that asks for them later leaves them out. */
  readonly fixes?: boolean;
  /** Whether the checklists are run; one sentence has no elements. */
  readonly elements?: boolean;
  /** What the reader could not read, to be part of the report. */
  readonly problems?: readonly Problem[];
}

/** Everything we know about one document. Pure: the same text and choices give the same report. */
export function analyze(source: SourceText, config: ResolvedConfig, options: AnalyzeOptions = {}): Report {
  return report(readingOf(source), config, options);
}

function report(reading: Reading, config: ResolvedConfig, options: AnalyzeOptions, aboutPeople = false): Report {
  const kind = config.kind ?? reading.kind.kind;
  const { rules, isLimited } = rulesUnder(config.house);
  const fixes = options.fixes === false ? {} : { fixes: limitFixesLater };
  const findings = lint(reading.document, { kind, rules, config, isLimited, aboutPeople, ...fixes });
  return reportOf(reading, findings, config, options);
}

/** The document never changes, so that texts can wait until somebody reads more of them than their titles. */
const limitFixesLater: FixMaker = (...match) => limitFixes(...match, true);

/** The report about a document whose findings are known. */
export function reportOf(
  { document, kind: read, end }: Reading,
  findings: readonly Finding[],
  config: ResolvedConfig,
  options: AnalyzeOptions,
): Report {
  const kind = config.kind ?? read.kind;
  const checked: ChecklistAnswer =
    options.elements === false
      ? { elements: [], checklists: [], problems: [] }
      : runChecklists(document, kind, config.jurisdictions);
  return {
    kind,
    kindConfidence: config.kind ? 1 : read.confidence,
    kindEvidence: config.kind ? [] : read.evidence,
    words: document.words,
    findings: findings.length > mostFindings ? findings.slice(0, mostFindings) : findings,
    elements: checked.elements,
    checklists: checked.checklists,
    problems: [
      ...(options.problems ?? []),
      ...checked.problems,
      ...limitsOf(document, end, options),
      ...cutOf(findings),
    ],
  };
}

/** Nobody reads more, and a text that is made of findings would fill the memory with them. */
const mostFindings = 20_000;

function cutOf({ length }: readonly Finding[]): Problem[] {
  if (length <= mostFindings) return [];
  const [all, most] = [length, mostFindings].map((count) => count.toLocaleString('en-US'));
  return [{ severity: 'warning', message: `This document has ${all} findings; only the first ${most} are listed.` }];
}

/** What the reader of the report must know about what was not looked at. */
function limitsOf({ words, source }: AnalyzedDocument, end: number | undefined, options: AnalyzeOptions): Problem[] {
  if (options.elements === false) return [];
  if (end !== undefined) {
    const message = `This document is very long; only its first ${end.toLocaleString('en-US')} characters were checked.`;
    return [{ severity: 'warning', message }];
  }
  // Nothing found must not look like nothing wrong.
  if (words > 0 || (options.problems?.length ?? 0) > 0 || (source.format === 'text' && source.text.trim() === ''))
    return [];
  return [{ severity: 'warning', message: 'This document holds no words; there was nothing to check.' }];
}

/**
 * A report about one sentence, as a filter over many sentences asks for it.
 * @param context the lead-in of the list the sentence is an item of.
 */
export function analyzeSentence(
  text: string,
  context: string | undefined,
  config: ResolvedConfig,
  options: AnalyzeOptions = {},
): Report {
  const source = sourceText({
    format: 'text',
    text,
    blocks:
      text === ''
        ? []
        : [{ kind: context ? 'list-item' : 'paragraph', span: span(0, text.length), level: context ? 1 : 0 }],
    origins: sameOffsets,
  });
  const unknown: DocumentKindReading = { kind: 'unknown', confidence: 0, evidence: [] };
  return report(
    { document: readDocument(source, context), kind: unknown },
    config,
    { ...options, elements: false },
    context !== undefined && namesPeople(context),
  );
}

/** The fixes of one finding of `source`, for surfaces that analysed without them. */
export function fixesFor(source: SourceText, finding: Finding, config: ResolvedConfig): readonly Fix[] {
  if (finding.fixes.length > 0) return finding.fixes;
  const same = (other: Finding) => other.span.start === finding.span.start && other.span.end === finding.span.end;
  const only = analyze(source, { ...config, onlyRules: [finding.ruleId] }, { elements: false });
  return only.findings.find(same)?.fixes ?? [];
}

/**
 * A fix that inserts the statement that an element of a report about `source` asks for;
 * undefined when there is no text for it or no place that can be edited.
 */
export function insertionFor(source: SourceText, report: Report, element: Element): Fix | undefined {
  return insertion(readingOf(source).document, report.kind, element, report.elements);
}

/**
 * How hard a text is to read.
 * @param most how many of its hardest sentences to name.
 */
export function readabilityOf(source: SourceText, most?: number): Readability {
  return readability(readingOf(source).document, most);
}
