/** Makes a finding of what a rule said, of what the user chose and of what is known about its place. */
import type { Clause } from '../language/document';
import type { Finding, Severity } from './finding';
import type { LintOptions, RuleChoice } from './lint';
import { type FindingSource, ReadFinding } from './readFinding';
import type { Match, Rule } from './rule';

/** The finding about a match; `limited` when the text around it already limits what was found. */
export function makeFinding(
  source: FindingSource,
  rule: Rule,
  match: Match,
  clause: Clause | undefined,
  limited: boolean,
  { config }: LintOptions,
): Finding {
  const at = match.span ?? (clause as Clause).span;
  const text = source.document.source;
  const page = text.pageOf?.(at.start);
  const confidence = text.confidenceOf?.(at);
  return new ReadFinding(source, rule, match, clause, {
    message: fill(rule.messages[match.messageId]?.found ?? rule.title, match.data),
    severity: severityOf(match, limited, config.rules[rule.id]),
    span: at,
    because: limited ? [...(match.because ?? []), 'limited by the next sentence'] : match.because,
    limited,
    ...(page === undefined ? undefined : { page }),
    ...(confidence === undefined ? undefined : { confidence }),
  });
}

function severityOf(match: Match, limited: boolean, chosen: RuleChoice | undefined): Severity {
  if (limited || match.severity === 'hint') return 'hint';
  const wanted = chosen?.severity;
  return wanted === undefined || wanted === 'off' ? match.severity : wanted;
}

function fill(text: string, data: Readonly<Record<string, string>> | undefined): string {
  return data ? text.replace(/\{(\w+)\}/gu, (whole, name: string) => data[name] ?? whole) : text;
}
