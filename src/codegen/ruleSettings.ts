/** Writes the setting `privacyNotice.rules` into the manifest: one object with a property for each rule. */
import { ruleLevels } from '../config/resolveConfig';
import type { Rule } from '../linter/rule';

export const rulesSetting = 'privacyNotice.rules';

interface Section {
  title?: string;
  properties?: Record<string, unknown>;
}

interface Manifest {
  contributes?: { configuration?: Section | Section[] };
}

/** The JSON schema of the setting. */
export function rulesSettingSchema(rules: readonly Rule[]) {
  return {
    type: 'object',
    scope: 'resource',
    default: {},
    markdownDescription:
      'How serious the clauses of each kind are. `default` lets the document and the clause decide, `off` leaves the kind out, and a severity is used for every finding of the kind.',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        {
          type: 'string',
          enum: [...ruleLevels],
          default: 'default',
          markdownDescription: `${rule.title}. ${rule.plain}`,
        },
      ]),
    ),
  };
}

/**
 * The manifest with the setting brought up to date and everything else as it was.
 * @param text package.json as it stands.
 */
export function withRulesSetting(text: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(text) as Manifest;
  const before = JSON.stringify(manifest);
  manifest.contributes ??= {};
  manifest.contributes.configuration ??= { title: 'Privacy Notice', properties: {} };
  const { configuration } = manifest.contributes;
  const sections = Array.isArray(configuration) ? configuration : [configuration];
  const section = sections.find(({ properties }) => properties && rulesSetting in properties) ?? sections[0];
  if (!section) throw new Error('package.json has an empty list of configuration sections; give it one.');
  const old = section.properties?.[rulesSetting] as { order?: number } | undefined;
  // The place among the other settings is chosen by hand.
  const order = old?.order === undefined ? {} : { order: old.order };
  section.properties = { ...section.properties, [rulesSetting]: { ...rulesSettingSchema(rules), ...order } };
  // Unchanged text is returned as it is, so that its formatting stays with those who edit it.
  return JSON.stringify(manifest) === before ? text : `${JSON.stringify(manifest, undefined, 2)}\n`;
}
