/** Reads limiting texts and own rules of a house style file. */
import type { Node } from 'jsonc-parser';
import { severities } from '../../linter/finding';
import { unknownTokens } from '../../linter/limits/template';
import { documentKinds } from '../../linter/report';
import { type HouseLimits, type HouseTexts, type OwnRule, voices } from './houseStyle';
import type { JsonReader } from './jsonNodes';
import { compilePhrase } from './phrase';

const longestText = 4000;
export const limitFields = ['prohibit', 'narrow', 'narrowMode', 'voices'] as const;
export const ownRuleFields = [
  'id',
  'title',
  'severity',
  'message',
  'why',
  'todo',
  'phrases',
  'unless',
  'kinds',
  'limit',
] as const;
/** As the ids of our rules; they stand in reports. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The limiting texts; undefined when there is not one that can be used. */
export function readLimits(reader: JsonReader, node: Node): HouseLimits | undefined {
  const fields = reader.fields(node, 'The limiting texts', limitFields);
  const mode = reader.oneOf(fields.get('narrowMode')?.value, ['replace', 'append'] as const, 'narrowMode');
  const inVoices = fields.get('voices')?.value;
  const spoken = inVoices
    ? [...reader.fields(inVoices, '"voices"', voices)].map(([voice, { value }]) => [
        voice,
        readTexts(reader, reader.fields(value, 'The texts of a voice', ['prohibit', 'narrow'])),
      ])
    : [];
  const limits: HouseLimits = {
    ...readTexts(reader, fields),
    ...(mode && { narrowMode: mode }),
    ...(spoken.length > 0 && { voices: Object.fromEntries(spoken) }),
  };
  return Object.keys(limits).length > 0 ? limits : undefined;
}

function readTexts(reader: JsonReader, fields: ReadonlyMap<string, { readonly value: Node }>): HouseTexts {
  const prohibit = limitText(reader, fields.get('prohibit')?.value);
  const narrow = limitText(reader, fields.get('narrow')?.value);
  return { ...(prohibit !== undefined && { prohibit }), ...(narrow !== undefined && { narrow }) };
}

function limitText(reader: JsonReader, node: Node | undefined): string | undefined {
  const text = reader.text(node, 'A limiting text');
  if (node === undefined || text === undefined) return undefined;
  if (text.length > longestText) {
    reader.add(node, `A limiting text may have at most ${longestText} characters.`);
    return undefined;
  }
  const [token] = unknownTokens(text);
  if (token === undefined) return text;
  reader.add(
    node,
    `${token} is no token. The tokens are {org}, {orgobj}, {orgposs}, {org_name}, {subj}, {obj}, {poss} and blanks such as {vendor}; docs/house-style.md lists them.`,
  );
  return undefined;
}

/** An own rule, with the place of its id; undefined when it cannot be used. */
export function readOwnRule(
  reader: JsonReader,
  node: Node,
  taken: readonly string[],
): { readonly rule: OwnRule; readonly idNode: Node } | undefined {
  const fields = reader.fields(node, 'An own rule', ownRuleFields);
  if (node.type !== 'object') return undefined;
  const value = (name: (typeof ownRuleFields)[number]): Node | undefined => fields.get(name)?.value;
  for (const name of ['id', 'message', 'phrases'] as const) {
    if (!fields.has(name)) reader.add({ offset: node.offset, length: 1 }, `An own rule needs "${name}".`);
  }
  const idNode = value('id');
  const id = reader.text(idNode, 'The id');
  const message = reader.text(value('message'), 'The message');
  const phrases = readPhrases(reader, value('phrases'), '"phrases"');
  if (fields.has('phrases') && phrases.length === 0)
    reader.add(fields.get('phrases')?.key as Node, 'No phrase of this rule can be used, so that it finds nothing.');
  if (!idNode || id === undefined || message === undefined || phrases.length === 0) return undefined;
  if (!idPattern.test(id) || id.length > 60) {
    reader.add(idNode, 'An id is made of small letters, digits and hyphens, such as "no-fax".');
    return undefined;
  }
  if (taken.includes(id)) {
    reader.add(
      idNode,
      `"${id}" is a rule of this program already; choose another id, or change that rule under "rules" and "limits".`,
    );
    return undefined;
  }
  const limit = value('limit');
  const limits = limit && readLimits(reader, limit);
  const why = reader.text(value('why'), '"why"');
  const todo = reader.text(value('todo'), '"todo"');
  const rule: OwnRule = {
    id,
    title: reader.text(value('title'), 'The title') ?? message,
    severity: reader.oneOf(value('severity'), severities, 'the severity') ?? 'warning',
    message,
    ...(why !== undefined && { why }),
    ...(todo !== undefined && { todo }),
    phrases,
    unless: readPhrases(reader, value('unless'), '"unless"'),
    kinds: reader.items(value('kinds'), '"kinds"').flatMap((kind) => reader.oneOf(kind, documentKinds, 'a kind') ?? []),
    ...(limits && { limits }),
  };
  return { rule, idNode };
}

function readPhrases(reader: JsonReader, node: Node | undefined, what: string): string[] {
  return reader.items(node, what).flatMap((item) => {
    const pattern = reader.text(item, `Each entry of ${what}`);
    if (pattern === undefined) return [];
    const phrase = compilePhrase(pattern);
    if ('find' in phrase) return [pattern];
    reader.add(item, phrase.reason);
    return [];
  });
}
