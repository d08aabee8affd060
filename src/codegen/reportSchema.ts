/** The JSON schema of reports, docs/report.schema.json: what `check --format json` promises. */
import { severities } from '../linter/finding';
import { documentKinds, levels } from '../linter/report';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const offset = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
const place = (description: string): Schema => ({ type: 'integer', minimum: 1, description });
const start = offset('UTF-16 offset into the extracted text, which "check --format text-only" prints.');
const end = offset('UTF-16 offset of the first unit after the text.');
const quote: Schema = { type: 'string', description: 'Exactly the extracted text between start and end.' };

/** Names a part of the schema. */
const part = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** An object whose fields are required, except those of `optional`. Fields may be added in a version, so others are allowed. */
function object(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

const listOf = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description && { description }),
});

export function reportSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Privacy Notice Analyzer report',
    description:
      'Output of "check --format json". With --format jsonl each line is one $defs/document; with --jsonl-in each line is one $defs/line. Fields may be added within a version; none changes its meaning. Information, not legal advice.',
    ...object({ version: { const: 1 }, documents: listOf(part('document')) }),
    $defs: {
      document: document(),
      finding: finding(),
      element: element(),
      line: {
        description:
          'An answer to one line of --jsonl-in, in the order of the lines. A line with a whole document is answered with the other fields of $defs/document, too.',
        anyOf: [
          object({ id: { description: 'As it came.' }, findings: listOf(part('finding')) }),
          object({
            id: { description: 'As it came, or null when it could not be read.' },
            line: place('Number of the line that could not be read, from 1.'),
            error: { type: 'string', description: 'Why it could not be read.' },
          }),
        ],
      },
    },
  };
}

function document(): Schema {
  const problem = object({ severity: { enum: ['error', 'warning', 'info'] }, message: text });
  return object({
    path: { type: 'string', description: 'As it was given, or as it was found in a folder.' },
    kind: { enum: [...documentKinds], description: 'What the document is.' },
    kindConfidence: { type: 'number', minimum: 0, maximum: 1, description: '1 when the user chose the kind.' },
    words: { type: 'integer', minimum: 0 },
    findings: listOf(part('finding'), 'In the order of the text.'),
    checklists: listOf(
      object({
        id: text,
        title: text,
        law: text,
        asOf: {
          type: 'string',
          pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
          description: 'The day the law was last read; later changes are not in it.',
        },
      }),
      'The checklists that were run, in the order of their rows in elements.',
    ),
    elements: listOf(part('element'), 'Every row of the checklist that belongs to this kind of document.'),
    problems: listOf(problem, 'What could not be read. After an error the rest of the report is incomplete.'),
  });
}

function finding(): Schema {
  return object(
    {
      rule: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'Explained in docs/rules.' },
      severity: {
        enum: [...severities],
        description: 'A hint is a clause that is already limited or protects the reader.',
      },
      message: { type: 'string', description: 'What was found.' },
      quote,
      start,
      end,
      line: place('Line of the extracted text, from 1.'),
      column: place('Column in UTF-16 units, from 1.'),
      endLine: place('Line of the end, from 1.'),
      endColumn: place('Column of the end, from 1: the column after the last unit.'),
      basis: listOf(
        object({
          citation: text,
          confirmed: {
            type: 'boolean',
            description: 'False when nobody has compared the citation with its source yet.',
          },
        }),
      ),
      clause: {
        description: 'Parts of the clause in the words of the document; what the clause does not say is left out.',
        type: 'object',
        properties: Object.fromEntries(
          ['actor', 'modality', 'action', 'data', 'recipient', 'purpose', 'condition', 'duration'].map((name) => [
            name,
            text,
          ]),
        ),
      },
      fixes: listOf(fix()),
    },
    {
      page: place('Page of a paged document, from 1.'),
      confidence: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        description: 'How surely the words were recognised in a picture of the page; other text has none.',
      },
      because: listOf(text, 'Facts that moved the severity.'),
      decision: {
        description: 'What a reviewer decided about it.',
        ...object({ state: { enum: ['accepted', 'ignored'] }, reason: text }, { date: text }),
      },
      related: listOf(object({ message: text, quote, start, end }), 'Other places that belong to the finding.'),
    },
  );
}

function fix(): Schema {
  const edit = object({
    start,
    end,
    text: { type: 'string', description: 'Stands in place of the text between start and end.' },
  });
  return object({
    title: text,
    applicability: {
      enum: ['safe', 'suggested', 'display'],
      description: 'safe keeps the meaning; suggested rewords legal text; display has a blank to fill in first.',
    },
    edits: listOf(edit, 'Sorted, without overlaps.'),
  });
}

function element(): Schema {
  return object(
    {
      id: text,
      status: { enum: ['present', 'missing', 'unclear'], description: 'Whether the text is there.' },
      applies: { enum: ['yes', 'no', 'unknown'], description: 'Whether the law asks for it in this document.' },
      citation: text,
      confirmed: { type: 'boolean' },
      requirement: text,
    },
    {
      checklist: { type: 'string', description: 'The checklist the row belongs to.' },
      level: { enum: [...levels], description: 'How strongly the statement is asked for.' },
      note: { type: 'string', description: 'What is unclear or lacking.' },
      quote,
      start,
      end,
    },
  );
}
