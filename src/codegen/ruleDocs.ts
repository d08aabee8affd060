/** Writes the documentation pages of rules, docs/rules. Their examples are run by the tests. */
import { named, type Voice } from '../language/voice';
import { render } from '../linter/limits/template';
import type { Citation, Rule } from '../linter/rule';
import { rulesSetting } from './ruleSettings';

const generatedMark = '<!-- Written by `npm run gen` from the rule; do not edit. -->';

const riskWords = {
  high: 'High risk',
  medium: 'Medium risk',
  low: 'Low risk',
  favourable: 'Protects the reader',
} as const;

const categoryWords = {
  ai: 'artificial intelligence',
  sharing: 'sharing',
  money: 'money',
  identity: 'identity',
  time: 'time',
  consent: 'consent',
  document: 'the document as a whole',
} as const;

/** The page of one rule. */
export function rulePage(rule: Rule): string {
  const facts = [
    `\`${rule.id}\``,
    riskWords[rule.risk],
    `about ${categoryWords[rule.category]}`,
    rule.status === 'preview' ? 'preview' : '',
    rule.onByDefault === false ? 'off unless turned on' : '',
  ];
  return sections([
    generatedMark,
    `# ${inline(rule.title)}`,
    facts.filter(Boolean).join(' · '),
    inline(rule.plain),
    '## What it finds',
    rule.docs.what,
    '## Why it matters',
    rule.docs.why,
    '## What to do',
    whatToDo(rule),
    '## Legal basis',
    basis(rule.basis),
    '## Examples',
    ...examples(rule),
    ...limits(rule),
    '## How far the fixes can be trusted',
    rule.docs.fixSafety,
    '## When not to use it',
    rule.docs.whenNotToUse,
    '## How to turn it off',
    turnOff(rule.id),
    '---',
    '[All rules](README.md) · Information, not legal advice.',
  ]);
}

/** The page that lists all rules. */
export function ruleCatalogue(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${cell(rule.title)} | ${riskWords[rule.risk]} | ${cell(rule.plain)} |`,
  );
  return sections([
    generatedMark,
    '# Rules',
    'Each rule finds one kind of clause. How serious a finding is follows from the kind of clause, the kind of document and what the clause says.',
    ['| Rule | Kind of clause | Risk | In plain words |', '|---|---|---|---|', ...rows].join('\n'),
    'Information, not legal advice.',
  ]);
}

function basis(citations: readonly Citation[]): string {
  if (citations.length === 0) return 'No law speaks about this directly; it is good practice.';
  return citations
    .map(({ citation, says, confirmed }) => {
      const mark = confirmed ? '' : ' **(not confirmed: compare it with the source before you rely on it)**';
      return `- ${inline(citation)}${mark}: ${inline(says)}`;
    })
    .join('\n');
}

/** One message is the whole story; several are told apart by what was found. */
function whatToDo({ messages }: Rule): string {
  const [only, ...others] = Object.values(messages);
  if (only && others.length === 0) return only.todo;
  return Object.values(messages)
    .map(({ found, why, todo }) => `- ${inline(found)} ${inline(why)}\n  - ${inline(todo)}`)
    .join('\n');
}

function examples(rule: Rule): string[] {
  const flagged = rule.examples.flagged.flatMap(({ text, kind, severity, reworded }) => {
    const facts = [kind ? `in a document of the kind \`${kind}\`` : '', severity ? `severity ${severity}` : ''];
    const said = facts.filter(Boolean).join(', ');
    return [
      ...(said ? [`${said[0]?.toUpperCase()}${said.slice(1)}:`] : []),
      code(text),
      ...(reworded === undefined ? [] : ['After its first fix:', code(reworded)]),
    ];
  });
  const clean = rule.examples.clean.flatMap(({ text, kind }) => [
    ...(kind ? [`In a document of the kind \`${kind}\`:`] : []),
    code(text),
  ]);
  return ['Flagged, from `[[` to `]]`:', ...flagged, ...(clean.length > 0 ? ['Not flagged:', ...clean] : [])];
}

/** The voices that documents are written in, with what each is found in. */
const voices: readonly { readonly where: string; readonly voice: Voice }[] = [
  {
    where: 'In a notice that says "we" and "you"',
    voice: {
      patient: { subject: 'you', object: 'you', possessive: 'your', number: 'plural' },
      organization: { subject: 'we', object: 'us', possessive: 'our', number: 'plural' },
      organizationName: undefined,
    },
  },
  {
    where: 'In a consent that says "I"',
    voice: {
      patient: { subject: 'I', object: 'me', possessive: 'my', number: 'i' },
      organization: named('the Practice'),
      organizationName: undefined,
    },
  },
  {
    where: 'In a text that speaks of others',
    voice: {
      patient: named('the participant'),
      organization: named('the study team'),
      organizationName: undefined,
    },
  },
];

function limits(rule: Rule): string[] {
  if (!rule.limits) return [];
  const { prohibit, narrow } = rule.limits;
  return [
    '## Limiting texts',
    'Each is fitted to the voice of the clause. Words in [BRACKETS] are for you to fill in.',
    '### To forbid it',
    ...voiced(prohibit),
    narrow.mode === 'replace'
      ? '### To allow it only with limits, in place of the clause'
      : '### To keep it and add limits after the clause',
    ...voiced(narrow.text),
  ];
}

function voiced(template: string): string[] {
  return voices.flatMap(({ where, voice }) => [`${where}:`, quote(render(template, voice).text)]);
}

function quote(text: string): string {
  return `> ${inline(text)}`;
}

function turnOff(id: string): string {
  return `In the settings of VS Code:

${fence(`{ "${rulesSetting}": { "${id}": "off" } }`, 'json')}

"Privacy Notice: Ignore Finding" ignores a single finding and keeps your reason. On the command line, name the rules to run with \`--rules\`.`;
}

function sections(parts: readonly string[]): string {
  return `${parts.map((part) => part.trim()).join('\n\n')}\n`;
}

/** Text of a rule inside a paragraph: characters that Markdown would read are shown as they are. */
function inline(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|]/gu, '\\$&');
}

function cell(text: string): string {
  return inline(text);
}

function code(text: string): string {
  return fence(text, 'text');
}

/** A fenced block, its fence longer than any inside. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].map(([marks]) => marks.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}`;
}
