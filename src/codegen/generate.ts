/**
 * Everything that is derived from the rules and the lexicon, as a list of files. Pure:
 * the same rules and manifest give the same bytes, so that a check can tell whether files are stale.
 */
import { checklistPage } from './checklistDocs';
import { houseSchema, houseSchemaPath } from './houseSchema';
import { loadedRules, type RuleModule } from './loadedRule';
import { reportSchema } from './reportSchema';
import { ruleCatalogue, rulePage } from './ruleDocs';
import { withRulesSetting } from './ruleSettings';
import { rulesIndex } from './rulesIndex';
import { verbFormsSource } from './verbForms';

export interface GeneratedFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** The folder that holds nothing but generated pages, so that pages of rules that are gone are removed. */
export const rulePages = 'docs/rules';

/**
 * @param modules the files of src/rules.
 * @param manifest package.json as it stands.
 * @throws Error when a rule file breaks the convention.
 */
export function generate(modules: readonly RuleModule[], manifest: string): GeneratedFile[] {
  const loaded = loadedRules(modules);
  const rules = loaded.map(({ rule }) => rule);
  return [
    { path: 'src/rules/index.ts', content: rulesIndex(loaded) },
    { path: 'src/language/lexicon/verbForms.generated.ts', content: verbFormsSource() },
    ...rules.map((rule) => ({ path: `${rulePages}/${rule.id}.md`, content: rulePage(rule) })),
    { path: `${rulePages}/README.md`, content: ruleCatalogue(rules) },
    { path: 'docs/checklists.md', content: checklistPage() },
    { path: 'docs/report.schema.json', content: `${JSON.stringify(reportSchema(), undefined, 2)}\n` },
    { path: houseSchemaPath, content: `${JSON.stringify(houseSchema(rules), undefined, 2)}\n` },
    { path: 'package.json', content: withRulesSetting(manifest, rules) },
  ];
}
