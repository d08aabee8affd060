import type { Severity } from '../linter/finding';
import type { DocumentKind } from '../linter/report';

/** What the user chose for one rule. */
export interface RuleConfig {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Every choice that changes a report, whatever place it was made in. */
export interface ResolvedConfig {
  /** By rule id; a rule that is not named runs as it was made. */
  readonly rules: Readonly<Record<string, RuleConfig>>;
  /** When set, only these rules run. */
  readonly onlyRules?: readonly string[];
  /** Overrides the kind read from the document. */
  readonly kind?: DocumentKind;
}

export const defaultConfig: ResolvedConfig = { rules: {} };
