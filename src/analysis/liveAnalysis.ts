/**
 * The analysis of a document that is being written. It keeps what it knows of every
 * paragraph, so that an edit costs what it changes; what it says is what a fresh analysis
 * would say. It works in steps, so that nothing waits for it.
 */
import { prepareChecklists } from '../checklists/elements';
import type { ResolvedConfig } from '../config/resolvedConfig';
import { readDocumentKind } from '../language/documentKind';
import { type DocumentChange, DocumentReader } from '../language/documentReader';
import { isLikelyDocument } from '../language/likelyDocument';
import type { Finding } from '../linter/finding';
import { limitFixes } from '../linter/limits/limitFixes';
import { Linter } from '../linter/linter';
import type { Report } from '../linter/report';
import type { SourceText } from '../text/sourceText';
import { type AnalyzeOptions, reportOf } from './analyze';
import { rulesUnder } from './house/houseRules';
import { forgetReading, keepReading, type Reading } from './readings';

/** Follows one document through its versions. Of the reports it gave, only the newest may be asked for fixes. */
export class LiveAnalysis {
  private readonly reader = new DocumentReader();
  private known: SourceText | undefined;
  private reading: Reading | undefined;
  /** What the linter has not looked at yet. */
  private change: DocumentChange | 'nothing' | undefined;
  private findings: readonly Finding[] = [];
  private linter: { readonly linter: Linter; readonly key: string } | undefined;

  /** {@link analyze}, for the next version of the document. */
  check(source: SourceText, config: ResolvedConfig, options: AnalyzeOptions = {}): Report {
    return finished(this.checkInSteps(source, config, options));
  }

  /** Whether the version looks like a document to be checked at all; see {@link isLikelyDocument}. */
  isLikely(source: SourceText): boolean {
    return isLikelyDocument(source, this.read(source).document.paragraphs);
  }

  /** {@link isLikely} in steps, each of which takes a moment only. */
  *isLikelyInSteps(source: SourceText): Generator<undefined, boolean> {
    const { document } = yield* this.readInSteps(source);
    yield;
    return isLikelyDocument(source, document.paragraphs);
  }

  /** {@link check} in steps. It can be given up after any of them; the next check then begins where that leaves it. */
  *checkInSteps(
    source: SourceText,
    config: ResolvedConfig,
    options: AnalyzeOptions = {},
  ): Generator<undefined, Report> {
    const reading = yield* this.readInSteps(source);
    yield;
    const kind = config.kind ?? reading.kind.kind;
    const { linter, fresh } = this.linterFor(kind, config, options);
    const { change } = this;
    // Given up half-way, the linter knows neither version.
    this.linter = undefined;
    const findings =
      change === 'nothing' && !fresh
        ? this.findings
        : yield* linter.linter.checkInSteps(reading.document, fresh || change === 'nothing' ? undefined : change);
    this.linter = linter;
    this.change = 'nothing';
    this.findings = findings;
    yield;
    if (options.elements !== false) yield* prepareChecklists(reading.document, kind, config.jurisdictions);
    return reportOf(reading, findings, config, options);
  }

  private read(source: SourceText): Reading {
    return finished(this.readInSteps(source));
  }

  private *readInSteps(source: SourceText): Generator<undefined, Reading> {
    if (this.reading && this.known === source) return this.reading;
    if (this.known) forgetReading(this.known);
    // A change that was not looked at yet and the next one are no one change.
    const pending = this.change !== 'nothing';
    this.known = undefined;
    this.reading = undefined;
    const { document, change } = yield* this.reader.readInSteps(source);
    if (pending || !change) this.linter = undefined;
    this.change = change;
    yield;
    this.reading = { document, kind: readDocumentKind(source, document.paragraphs) };
    this.known = source;
    keepReading(source, this.reading);
    return this.reading;
  }

  private linterFor(kind: Report['kind'], config: ResolvedConfig, options: AnalyzeOptions) {
    const { rules, isLimited } = rulesUnder(config.house);
    const key = JSON.stringify([kind, config.rules, config.onlyRules, config.house, options.fixes]);
    const known = this.linter;
    if (known && known.key === key) return { linter: known, fresh: false };
    const fixes = options.fixes === false ? {} : { fixes: limitFixes };
    const linter = new Linter({ kind, rules, config, isLimited, ...fixes });
    return { linter: { linter, key }, fresh: true };
  }
}

function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
}
