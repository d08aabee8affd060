/** Writes src/rules/index.ts, so that a new rule needs no other file edited by hand. */
import type { LoadedRule } from './loadedRule';

const longestLine = 120;

export function rulesIndex(loaded: readonly LoadedRule[]): string {
  const named = loaded.map(({ name, exportName }) => {
    const local = exportName === 'default' ? camelCase(name) : exportName;
    const bindings = exportName === 'default' ? local : `{ ${local} }`;
    return { local, line: `import ${bindings} from './${name}';` };
  });
  const names = named.map(({ local }) => local);
  const oneLine = `export const rules: readonly Rule[] = [${names.join(', ')}];`;
  const list =
    oneLine.length <= longestLine
      ? oneLine
      : `export const rules: readonly Rule[] = [\n${names.map((name) => `  ${name},\n`).join('')}];`;
  return `// The list of all rules. Written by \`npm run gen\` from the files of this folder; do not edit.
import type { Rule } from '../linter/rule';
${named.map(({ line }) => `${line}\n`).join('')}
/** All rules, sorted by id. */
${list}

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
`;
}

function camelCase(name: string): string {
  return name.replace(/-+(\w)/gu, (_, letter: string) => letter.toUpperCase());
}
