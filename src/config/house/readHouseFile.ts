/**
 * Reads the text of a house style file. What is wrong is named with its place and left out;
 * everything else counts, so that one slip never turns a whole house style off.
 */
import type { Node } from 'jsonc-parser';
import { severities } from '../../linter/finding';
import type { RuleChoice } from '../../linter/lint';
import { type DocumentKind, documentKinds, type Jurisdiction } from '../../linter/report';
import { didYouMean } from '../nearestName';
import { jurisdictionNames, resolveJurisdictions } from '../resolveJurisdictions';
import { type HouseFile, type HouseProblem, houseStyleName, houseStyleVersion, type Vendor } from './houseStyle';
import { JsonReader } from './jsonNodes';
import { readLimits, readOwnRule } from './readOwnRule';

/** What one file says by itself. */
export interface ReadHouseFile {
  readonly house: HouseFile;
  /** Files to take over first, as written, with their places. */
  readonly extends: readonly { readonly reference: string; readonly start: number; readonly end: number }[];
  readonly problems: readonly HouseProblem[];
  /** Ids of rules that another file may still define, with their places. */
  readonly unknownRules: readonly { readonly id: string; readonly problem: HouseProblem }[];
}

export const houseFields = [
  '$schema',
  'version',
  'extends',
  'rules',
  'limits',
  'vendors',
  'trustedRecipients',
  'approved',
  'ownRules',
  'include',
  'exclude',
  'jurisdictions',
] as const;

/** More of one thing than anybody writes by hand would only make every check slow. */
const mostEntries = 2000;

/**
 * @param knownRules the ids of our rules.
 * @param limitable those of them that have limiting texts.
 */
export function readHouseFile(
  text: string,
  knownRules: readonly string[],
  limitable: readonly string[] = knownRules,
): ReadHouseFile {
  const reader = new JsonReader();
  const root = reader.parse(text);
  if (!root) {
    if (text.trim() === '') reader.problems.length = 0;
    if (reader.problems.length === 0)
      reader.add({ offset: 0, length: text.length }, 'The house style is empty. Write at least { "version": 1 }.');
    return { house: nothing, extends: [], problems: reader.problems, unknownRules: [] };
  }
  const fields = reader.fields(root, 'The house style', newer(root) ? undefined : houseFields);
  const at = (name: (typeof houseFields)[number]): Node | undefined => fields.get(name)?.value;
  readVersion(reader, root, at('version'));
  const ownRules = limited(reader, at('ownRules'), 'ownRules').flatMap(
    (node) => readOwnRule(reader, node, knownRules) ?? [],
  );
  const seen = new Set<string>();
  const once = ownRules.filter(({ rule, idNode }) => {
    if (!seen.has(rule.id)) return Boolean(seen.add(rule.id));
    reader.add(idNode, `There are two own rules with the id "${rule.id}"; the first one counts.`);
    return false;
  });
  const all = [...knownRules, ...seen];
  const unknownRules: { id: string; problem: HouseProblem }[] = [];
  const jurisdictions = readJurisdictions(reader, at('jurisdictions'));
  const house: HouseFile = {
    rules: readRules(reader, at('rules'), all, unknownRules),
    limits: Object.fromEntries(
      [...(fields.has('limits') ? reader.fields(at('limits') as Node, '"limits"') : [])].flatMap(
        ([id, { key, value }]) => {
          if (!limitable.includes(id)) {
            const known = knownRules.includes(id);
            reader.add(
              key,
              known
                ? `The rule "${id}" has no limiting texts.`
                : `There is no rule "${id}".${didYouMean(id, limitable)}`,
            );
            return [];
          }
          const limits = readLimits(reader, value);
          return limits ? [[id, limits]] : [];
        },
      ),
    ),
    vendors: limited(reader, at('vendors'), 'vendors').flatMap((node) => readVendor(reader, node) ?? []),
    trustedRecipients: names(reader, at('trustedRecipients'), 'trustedRecipients'),
    approved: names(reader, at('approved'), 'approved'),
    ownRules: once.map(({ rule }) => rule),
    ...(fields.has('include') && { include: readPatterns(reader, at('include'), 'include') }),
    ...(fields.has('exclude') && { exclude: readPatterns(reader, at('exclude'), 'exclude') }),
    ...(jurisdictions && { jurisdictions }),
  };
  const references = reader.items(at('extends'), '"extends"').flatMap((node) => {
    const reference = reader.text(node, 'Each entry of "extends"');
    return reference === undefined ? [] : [{ reference, start: node.offset, end: node.offset + node.length }];
  });
  return { house, extends: references, problems: reader.problems, unknownRules };
}

const nothing: HouseFile = { rules: {}, limits: {}, vendors: [], trustedRecipients: [], approved: [], ownRules: [] };

function newer(root: Node): boolean {
  const version = root.children?.find(({ children }) => children?.[0]?.value === 'version')?.children?.[1]?.value;
  return typeof version === 'number' && version > houseStyleVersion;
}

function readVersion(reader: JsonReader, root: Node, node: Node | undefined): void {
  if (!node) {
    if (root.type === 'object')
      reader.add({ offset: root.offset, length: 1 }, `"version": ${houseStyleVersion} is missing.`, 'warning');
    return;
  }
  if (typeof node.value === 'number' && node.value > houseStyleVersion) {
    reader.add(
      node,
      `This house style is of version ${node.value}; this program knows version ${houseStyleVersion}. What it knows is used. Get a newer version of it for the rest.`,
    );
  } else if (node.value !== houseStyleVersion) reader.add(node, `The version must be ${houseStyleVersion}.`);
}

const levels = ['default', 'off', ...severities] as const;

function readRules(
  reader: JsonReader,
  node: Node | undefined,
  known: readonly string[],
  unknown: { id: string; problem: HouseProblem }[],
): Record<string, RuleChoice> {
  const rules: Record<string, RuleChoice> = {};
  if (!node) return rules;
  for (const [id, { key, value }] of reader.fields(node, '"rules"')) {
    const fields = value.type === 'object' ? reader.fields(value, 'The choice', ['severity', 'options']) : undefined;
    const level = reader.oneOf(fields ? fields.get('severity')?.value : value, levels, 'a rule');
    const options = fields?.get('options')?.value;
    if (options && options.type !== 'object') reader.add(options, 'The options of a rule must be an object.');
    if (!known.includes(id)) {
      const message = `There is no rule "${id}".${didYouMean(id, known)}`;
      unknown.push({ id, problem: { severity: 'error', start: key.offset, end: key.offset + key.length, message } });
    }
    rules[id] = {
      ...(level && level !== 'default' && { severity: level }),
      ...(options?.type === 'object' && { options: plainObject(options) }),
    };
  }
  return rules;
}

function plainObject(node: Node): Record<string, unknown> {
  return Object.fromEntries(
    (node.children ?? []).map(({ children = [] }) => [String(children[0]?.value), plain(children[1])]),
  );
}

function plain(node: Node | undefined): unknown {
  if (node?.type === 'object') return plainObject(node);
  if (node?.type === 'array') return (node.children ?? []).map(plain);
  return node?.value;
}

function readVendor(reader: JsonReader, node: Node): Vendor | undefined {
  if (node.type !== 'object') {
    const name = nameOf(reader, node, 'A vendor');
    return name === undefined ? undefined : { name, ai: false };
  }
  const fields = reader.fields(node, 'A vendor', ['name', 'ai']);
  const named = fields.get('name')?.value;
  if (!named) reader.add(node, 'A vendor needs a "name".');
  const name = named && nameOf(reader, named, 'The name of a vendor');
  const ai = fields.get('ai')?.value;
  if (ai && ai.type !== 'boolean') reader.add(ai, '"ai" is true or false.');
  return name === undefined ? undefined : { name, ai: ai?.value === true };
}

function nameOf(reader: JsonReader, node: Node, what: string): string | undefined {
  const name = reader.text(node, what);
  if (name === undefined || /[\p{L}\p{N}]/u.test(name)) return name;
  reader.add(node, `${what} needs at least one letter.`);
  return undefined;
}

function names(reader: JsonReader, node: Node | undefined, field: string): string[] {
  return limited(reader, node, field).flatMap((item) => nameOf(reader, item, `Each entry of "${field}"`) ?? []);
}

function limited(reader: JsonReader, node: Node | undefined, field: string): readonly Node[] {
  const items = reader.items(node, `"${field}"`);
  if (items.length > mostEntries && node)
    reader.add(node, `"${field}" may have at most ${mostEntries} entries; the rest is left out.`);
  return items.slice(0, mostEntries);
}

/** Patterns are kept short, because each is tried on every file. */
function readPatterns(reader: JsonReader, node: Node | undefined, field: string): string[] {
  return limited(reader, node, field).flatMap((item) => {
    const pattern = reader.text(item, `Each entry of "${field}"`);
    if (pattern === undefined) return [];
    const wrong =
      pattern.length > 200 || (pattern.match(/\*/gu) ?? []).length > 12
        ? 'This pattern is too long or has too many stars.'
        : /[()[\]]|^!|\.\.\//u.test(pattern)
          ? 'A pattern is a path below this folder with *, **, ? and {one,other}; other signs are not known.'
          : undefined;
    if (wrong) reader.add(item, wrong);
    return wrong ? [] : [pattern];
  });
}

function readJurisdictions(reader: JsonReader, node: Node | undefined): readonly Jurisdiction[] | undefined {
  if (!node) return undefined;
  const known = reader.items(node, '"jurisdictions"').filter((item) => {
    const { messages } = resolveJurisdictions([item.value]);
    for (const message of messages) reader.add(item, message);
    return messages.length === 0;
  });
  return resolveJurisdictions(known.map(({ value }) => value)).jurisdictions;
}

/** For the schema. */
export const houseChoices = {
  levels,
  jurisdictions: jurisdictionNames,
  kinds: documentKinds satisfies readonly DocumentKind[],
  name: houseStyleName,
};
