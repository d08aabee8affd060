/** The JSON schema of `.privacy-notice.json`, from which editors complete and check it. */
import { houseStyleVersion, voices } from '../config/house/houseStyle';
import { longestPhrase } from '../config/house/phrase';
import { houseChoices } from '../config/house/readHouseFile';
import { idPattern } from '../config/house/readOwnRule';
import { severities } from '../linter/finding';
import type { Rule } from '../linter/rule';

type Schema = Readonly<Record<string, unknown>>;

export const houseSchemaPath = 'schemas/house-style.schema.json';

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const listOf = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
const textOrList = (description: string): Schema => ({
  description,
  oneOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', items: { type: 'string', minLength: 1 } },
  ],
});

const tokens =
  'Tokens: {org} {orgobj} {orgposs} the organization, {subj} {obj} {poss} the patient, {org_name}, and blanks such as {vendor} or {purpose}. A capital letter stands at the start of a sentence.';

function texts(more: Schema = {}): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      prohibit: text(`What to write to forbid it. ${tokens}`),
      narrow: text(`What to write to allow it with limits. ${tokens}`),
      ...more,
    },
  };
}

const limits = texts({
  narrowMode: {
    enum: ['replace', 'append'],
    description: 'Whether the narrow text stands in place of the clause or after it.',
  },
  voices: {
    type: 'object',
    additionalProperties: false,
    description:
      'Texts for documents in which the patient speaks (first), is spoken to (second) or is spoken of (third).',
    properties: Object.fromEntries(voices.map((voice) => [voice, texts()])),
  },
});

export function houseSchema(rules: readonly Rule[]): Schema {
  const level = {
    enum: houseChoices.levels,
    description: 'off leaves the rule out; default leaves it as it was made.',
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'House style of Privacy Notice Analyzer',
    description: 'What an office decided about its own documents. See docs/house-style.md.',
    type: 'object',
    required: ['version'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      version: { const: houseStyleVersion, description: 'The form of this file.' },
      extends: textOrList(
        'Files to take over first, relative to this one. What stands here goes before what they say.',
      ),
      rules: {
        type: 'object',
        description: 'How serious each rule is, ours and your own.',
        properties: Object.fromEntries(
          rules.map(({ id, title, plain }) => [
            id,
            { $ref: '#/definitions/choice', description: `${title}. ${plain}` },
          ]),
        ),
        additionalProperties: { $ref: '#/definitions/choice' },
      },
      limits: {
        type: 'object',
        description: 'Your own limiting texts for our rules.',
        properties: Object.fromEntries(
          rules
            .filter((rule) => rule.limits)
            .map(({ id, title }) => [id, { $ref: '#/definitions/limits', description: title }]),
        ),
        additionalProperties: false,
      },
      vendors: listOf(
        {
          oneOf: [
            { type: 'string', minLength: 1 },
            {
              type: 'object',
              required: ['name'],
              additionalProperties: false,
              properties: {
                name: text('As it stands in documents.'),
                ai: { type: 'boolean', description: 'Whether it is an AI company.' },
              },
            },
          ],
        },
        'Companies by name. Giving information to them is found like giving it to any outside company.',
      ),
      trustedRecipients: listOf(
        text('As it stands in documents.'),
        'Recipients by name. Giving information to them alone becomes a hint.',
      ),
      approved: listOf(
        text('A sentence or a passage.'),
        'Sentences that are never flagged. Line breaks, capitals and marks do not matter.',
      ),
      ownRules: listOf({ $ref: '#/definitions/ownRule' }, 'Rules of your own.'),
      include: textOrList('Only these files are checked unasked, relative to this folder: "notices/**", "*.md".'),
      exclude: textOrList('These files are not checked unasked.'),
      jurisdictions: listOf({ enum: houseChoices.jurisdictions }, 'The laws that apply.'),
    },
    definitions: {
      choice: {
        oneOf: [
          level,
          {
            type: 'object',
            additionalProperties: false,
            properties: { severity: level, options: { type: 'object' } },
          },
        ],
      },
      limits,
      ownRule: {
        type: 'object',
        required: ['id', 'message', 'phrases'],
        additionalProperties: false,
        properties: {
          id: {
            type: 'string',
            pattern: idPattern.source,
            maxLength: 60,
            description: 'Small letters, digits and hyphens.',
          },
          title: text('A short name.'),
          severity: { enum: severities },
          message: text('What was found, in one plain sentence.'),
          why: text('Why it matters.'),
          todo: text('What to do.'),
          phrases: {
            ...listOf(
              { type: 'string', minLength: 1, maxLength: longestPhrase },
              'Words to find in a sentence: * any letters or any word, ... up to ten words, (one|other), word? may be missing.',
            ),
            minItems: 1,
          },
          unless: listOf(
            { type: 'string', maxLength: longestPhrase },
            'A sentence that has one of these is left alone.',
          ),
          kinds: listOf({ enum: houseChoices.kinds }, 'The kinds of documents it is for; all when left out.'),
          limit: { $ref: '#/definitions/limits' },
        },
      },
    },
  };
}
