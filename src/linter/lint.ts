/** Runs the rules it is handed over one analysed document and makes findings of what they say. */
import { concernsPeople } from '../language/dataInClause';
import type { AnalyzedDocument, Clause, Sentence } from '../language/document';
import type { Span } from '../text/span';
import type { Finding, Fix, Severity } from './finding';
import { FindingSource, ReadFinding } from './readFinding';
import type { DocumentKind } from './report';
import type { Match, Rule, RuleContext } from './rule';

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

function isOn(rule: Rule, config: RuleChoices): boolean {
  if (config.onlyRules) return config.onlyRules.includes(rule.id);
  const chosen = config.rules[rule.id]?.severity;
  if (chosen === 'off') return false;
  return rule.onByDefault !== false || chosen !== undefined;
}

/** All findings of a document in order of place, then of rule; at most one a rule and clause. */
export function lint(document: AnalyzedDocument, options: LintOptions): Finding[] {
  const active = options.rules.filter((rule) => isOn(rule, options.config));
  const findings: Finding[] = [];
  const source = new FindingSource(document, options);
  const add = (rule: Rule, match: Match, clause: Clause | undefined, at: Span) => {
    const limited = clause !== undefined && (options.isLimited?.(document, clause, rule) ?? false);
    findings.push(finding(document, rule, match, clause, at, limited, options, source));
  };
  const context = (rule: Rule): RuleContext => ({
    document,
    kind: options.kind,
    options: options.config.rules[rule.id]?.options ?? {},
  });
  const contexts = new Map(active.map((rule) => [rule, context(rule)]));
  const clauseRules = active.flatMap((rule) =>
    rule.unit === 'clause' ? [{ rule, context: contexts.get(rule) as RuleContext }] : [],
  );
  for (const sentence of document.sentences) {
    for (const clause of sentence.clauses) {
      if (clause.marks.length === 0) continue;
      if (options.kind === 'unknown' && !options.aboutPeople && !concernsPeople(clause)) continue;
      for (const { rule, context } of clauseRules) {
        const match = rule.check(clause, context);
        // What only the lead-in says is found there; an item must say something of its own.
        if (match && match.evidence?.length !== 0) add(rule, match, clause, match.span ?? clause.span);
      }
    }
  }
  for (const rule of active) {
    if (rule.unit !== 'document') continue;
    for (const match of rule.check(document, contexts.get(rule) as RuleContext)) {
      if (match.span) add(rule, match, clauseAt(document, match.span), match.span);
    }
  }
  return findings.sort(
    (a, b) =>
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
  );
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

function severityOf(match: Match, limited: boolean, chosen: RuleChoice | undefined): Severity {
  if (limited || match.severity === 'hint') return 'hint';
  const wanted = chosen?.severity;
  return wanted === undefined || wanted === 'off' ? match.severity : wanted;
}

function finding(
  document: AnalyzedDocument,
  rule: Rule,
  match: Match,
  clause: Clause | undefined,
  at: Span,
  limited: boolean,
  options: LintOptions,
  source: FindingSource,
): Finding {
  const page = document.source.pageOf?.(at.start);
  const confidence = document.source.confidenceOf?.(at);
  return new ReadFinding(source, rule, match, clause, {
    message: fill(rule.messages[match.messageId]?.found ?? rule.title, match.data),
    severity: severityOf(match, limited, options.config.rules[rule.id]),
    span: at,
    because: limited ? [...(match.because ?? []), 'limited by the next sentence'] : match.because,
    limited,
    ...(page === undefined ? undefined : { page }),
    ...(confidence === undefined ? undefined : { confidence }),
  });
}

function fill(text: string, data: Readonly<Record<string, string>> | undefined): string {
  return data ? text.replace(/\{(\w+)\}/gu, (whole, name: string) => data[name] ?? whole) : text;
}
