/** Finds the one rule that a file of src/rules exports, and refuses files that break the convention. */
import type { Rule } from '../linter/rule';

/** A file of src/rules as it was loaded. */
export interface RuleModule {
  /** The file name without ".ts". */
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

export interface LoadedRule {
  readonly name: string;
  /** The name the rule is exported under; "default" for a default export. */
  readonly exportName: string;
  readonly rule: Rule;
}

/**
 * The rules of the modules, sorted by id.
 * @throws Error that lists every file which has no rule, several, or one with another id.
 */
export function loadedRules(modules: readonly RuleModule[]): LoadedRule[] {
  const faults: string[] = [];
  const loaded = modules.flatMap(({ name, exports }): LoadedRule[] => {
    const found = Object.entries(exports).filter((entry): entry is [string, Rule] => isRule(entry[1]));
    const [first] = found;
    if (!first || found.length > 1) {
      faults.push(`src/rules/${name}.ts exports ${found.length} rules; a rule file exports exactly one.`);
      return [];
    }
    const [exportName, rule] = first;
    if (rule.id !== name)
      faults.push(`src/rules/${name}.ts holds the rule "${rule.id}"; file name and id must be equal.`);
    return [{ name, exportName, rule }];
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  // By code units, so that every machine sorts alike.
  return loaded.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && 'check' in value && 'messages' in value;
}
