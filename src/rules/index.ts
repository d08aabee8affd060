// The list of all rules. Written by `npm run gen` from the files of this folder; do not edit.
import type { Rule } from '../linter/rule';
import aiTraining from './ai-training';
import broadResearch from './broad-research';
import deidentifiedReuse from './deidentified-reuse';
import marketing from './marketing';
import saleRemuneration from './sale-remuneration';
import thirdPartySharing from './third-party-sharing';
import unlimitedRetention from './unlimited-retention';

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [
  aiTraining,
  broadResearch,
  deidentifiedReuse,
  marketing,
  saleRemuneration,
  thirdPartySharing,
  unlimitedRetention,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
