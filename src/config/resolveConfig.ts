/**
 * Turns choices as users write them (command line options, editor settings) into a
 * ResolvedConfig. What cannot be understood is left out and named in a problem, so
 * that one wrong word never stops a check or is silently ignored.
 */
import { type Severity, severities } from '../linter/finding';
import { type DocumentKind, documentKinds } from '../linter/report';
import { didYouMean } from './nearestName';
import type { ResolvedConfig, RuleConfig } from './resolvedConfig';
import { resolveJurisdictions } from './resolveJurisdictions';

/** What a user may write for a rule; "default" leaves it as it was made. */
export const ruleLevels = ['default', 'off', 'hint', 'info', 'warning', 'error'] as const;

/** Choices as they arrive: nothing in them has been checked. */
export interface RawConfig {
  /** Rule ids by name: one of {@link ruleLevels}, or an object `{ severity, options }`. */
  readonly rules?: unknown;
  /** Only these rules run. */
  readonly onlyRules?: readonly string[];
  readonly kind?: unknown;
  /** Names of places whose law is switched on. */
  readonly jurisdictions?: unknown;
}

export interface ConfigProblem {
  /** The choice that is wrong: "rules", "kind", "jurisdictions" or "rules.<id>". */
  readonly at: string;
  readonly message: string;
}

export interface ConfigResult {
  readonly config: ResolvedConfig;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Checks the choices against the rules there are.
 * @param knownRules the ids of all rules.
 */
export function resolveConfig(raw: RawConfig, knownRules: readonly string[]): ConfigResult {
  const problems: ConfigProblem[] = [];
  const rules = resolveRules(raw.rules, knownRules, problems);
  const config: ResolvedConfig = { rules };
  const onlyRules = raw.onlyRules && [...new Set(raw.onlyRules)].filter((id) => isKnown(id, knownRules, problems));
  const kind = resolveKind(raw.kind, problems);
  const { jurisdictions, messages } = resolveJurisdictions(raw.jurisdictions);
  for (const message of messages) problems.push({ at: 'jurisdictions', message });
  return {
    config: {
      ...config,
      ...(onlyRules && { onlyRules }),
      ...(kind && { kind }),
      ...(jurisdictions && { jurisdictions }),
    },
    problems,
  };
}

function isKnown(id: string, knownRules: readonly string[], problems: ConfigProblem[]): boolean {
  if (knownRules.includes(id)) return true;
  const hint = didYouMean(id, knownRules) || ` The rules are: ${knownRules.join(', ') || 'none yet'}.`;
  problems.push({ at: 'rules', message: `There is no rule "${id}".${hint}` });
  return false;
}

function resolveRules(
  raw: unknown,
  knownRules: readonly string[],
  problems: ConfigProblem[],
): Record<string, RuleConfig> {
  const rules: Record<string, RuleConfig> = {};
  if (raw === undefined || raw === null) return rules;
  if (!isRecord(raw)) {
    problems.push({ at: 'rules', message: 'The choices for rules must be an object with a rule id for each key.' });
    return rules;
  }
  for (const [id, choice] of Object.entries(raw)) {
    if (!isKnown(id, knownRules, problems)) continue;
    const rule = resolveRule(id, choice, problems);
    if (rule) rules[id] = rule;
  }
  return rules;
}

function resolveRule(id: string, choice: unknown, problems: ConfigProblem[]): RuleConfig | undefined {
  if (isRecord(choice)) {
    const { severity, options } = choice;
    if (options !== undefined && !isRecord(options)) {
      problems.push({ at: `rules.${id}`, message: `The options of the rule "${id}" must be an object.` });
      return severity === undefined ? undefined : resolveRule(id, severity, problems);
    }
    const level = severity === undefined ? undefined : resolveRule(id, severity, problems);
    return level === undefined && options === undefined ? undefined : { ...level, ...(options && { options }) };
  }
  if (choice === 'default') return undefined;
  if (choice === 'off' || (typeof choice === 'string' && isSeverity(choice))) return { severity: choice };
  problems.push({
    at: `rules.${id}`,
    message: `${JSON.stringify(choice)} is not a choice for the rule "${id}". Use one of: ${ruleLevels.join(', ')}.`,
  });
  return undefined;
}

function resolveKind(raw: unknown, problems: ConfigProblem[]): DocumentKind | undefined {
  if (raw === undefined || raw === null || raw === 'auto') return undefined;
  const kind = documentKinds.find((known) => known === raw);
  if (kind === undefined) {
    const hint = typeof raw === 'string' ? didYouMean(raw, documentKinds) : '';
    problems.push({
      at: 'kind',
      message: `${JSON.stringify(raw)} is not a kind of document.${hint} The kinds are: ${documentKinds.join(', ')}.`,
    });
  }
  return kind;
}

function isSeverity(word: string): word is Severity {
  return (severities as readonly string[]).includes(word);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
