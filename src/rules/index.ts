// The list of all rules. Written by `npm run gen` from the files of this folder; do not edit.
import type { Rule } from '../linter/rule';

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
