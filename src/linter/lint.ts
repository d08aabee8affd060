/** Runs the rules it is handed over one analysed document and makes findings of what they say. */
import type { AnalyzedDocument, Clause, Sentence } from '../language/document';
import type { Span } from '../text/span';
import type { Finding, Fix, Severity } from './finding';
import { Linter } from './linter';
import type { DocumentKind } from './report';
import type { Match, Rule } from './rule';

/** What the user chose for one rule. */
export interface RuleChoice {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The choices that decide which rules speak, and how loudly. */
export interface RuleChoices {
  /** By rule id; a rule that is not named runs as it was made. */
  readonly rules: Readonly<Record<string, RuleChoice>>;
  /** When set, only these rules run. */
  readonly onlyRules?: readonly string[];
}

/** Makes the fixes of a match; handed in, so that the linter does not depend on how limits are fitted. */
export type FixMaker = (
  document: AnalyzedDocument,
  clause: Clause,
  rule: Rule,
  match: Match,
  kind: DocumentKind,
) => readonly Fix[];

export interface LintOptions {
  readonly kind: DocumentKind;
  readonly rules: readonly Rule[];
  readonly config: RuleChoices;
  /** Whether the text is known to be about people although its kind is not. */
  readonly aboutPeople?: boolean;
  /** Left out when fixes are asked for later. */
  readonly fixes?: FixMaker;
  /** Whether the text after a clause already limits what the rule found in it. */
  readonly isLimited?: (document: AnalyzedDocument, clause: Clause, rule: Rule) => boolean;
}

/** Whether the choices let a rule speak. */
export function isOn(rule: Rule, config: RuleChoices): boolean {
  if (config.onlyRules) return config.onlyRules.includes(rule.id);
  const chosen = config.rules[rule.id]?.severity;
  if (chosen === 'off') return false;
  return rule.onByDefault !== false || chosen !== undefined;
}

/** All findings of a document in order of place, then of rule; at most one a rule and clause. */
export function lint(document: AnalyzedDocument, options: LintOptions): Finding[] {
  return new Linter(options).check(document);
}

/** The clause at the start of a span. */
export function clauseAt(document: AnalyzedDocument, at: Span): Clause | undefined {
  const { sentences } = document;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).span.end <= at.start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence?.clauses.find((clause) => clause.span.end > at.start) ?? sentence?.clauses[0];
}
