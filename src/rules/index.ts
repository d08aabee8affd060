import type { Rule } from '../linter/rule';

export const rules: readonly Rule[] = [];

/** The rule with this id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
