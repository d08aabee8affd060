/**
 * Explains one finding in plain words, as Markdown. The words of the rule are ours; the
 * words of the document are quoted and escaped.
 */
import type { Citation, ClauseParts, Finding } from '../linter/finding';
import type { Rule } from '../linter/rule';
import { escapeMarkdown, shortened } from './markdownText';

/** How many sources a hover names; the page of the rule has them all. */
export const sourcesShown = 3;

/** How much of one part of a clause is quoted, in UTF-16 units. */
const partLength = 80;

/** Translates a sentence of ours; {0}, {1} … stand for the further arguments. */
export type Translate = (message: string, ...values: string[]) => string;

const partNames: readonly (readonly [keyof ClauseParts, string])[] = [
  ['actor', 'Who'],
  ['modality', 'May or must'],
  ['action', 'Does what'],
  ['data', 'With what'],
  ['recipient', 'Who gets it'],
  ['purpose', 'What for'],
  ['condition', 'Under which condition'],
  ['duration', 'How long'],
];

/**
 * The explanation of a finding: its kind, what it means for the patient, why it matters, what to do, what decided it,
 * and the legal basis with a mark on every source that nobody has confirmed. What was
 * found stands above it, as the message of the diagnostic.
 * @param rule the rule that reported it; undefined when it no longer exists.
 */
export function explain(finding: Finding, rule: Rule | undefined, t: Translate): string {
  const message = rule?.messages[finding.messageId];
  const title = rule?.title ?? finding.ruleId;
  return [
    `**${escapeMarkdown(t(title))}** (${severityWord(finding, t)})`,
    rule && `**${t('In plain words')}**: ${escapeMarkdown(t(rule.plain))}`,
    message && `**${t('Why it matters')}**: ${escapeMarkdown(t(message.why))}`,
    message && `**${t('What to do')}**: ${escapeMarkdown(t(message.todo))}`,
    decided(finding, t),
    basis(finding.basis, t),
    `_${escapeMarkdown(disclaimer(t))}_`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
}

/** Stands under everything we say about law. */
export function disclaimer(t: Translate): string {
  return t('Information, not legal advice. Ask the privacy contact named in the document.');
}

/** How serious a finding is, in one word or a few. */
export function severityWord({ severity }: Pick<Finding, 'severity'>, t: Translate): string {
  if (severity === 'error') return t('serious');
  if (severity === 'warning') return t('warning');
  return severity === 'info' ? t('worth knowing') : t('already limited or in your favour');
}

function decided(finding: Finding, t: Translate): string | undefined {
  const lines = decidingFacts(finding, t).map((fact) => `- ${escapeMarkdown(fact)}`);
  return lines.length > 0 ? [`**${t('What decided it')}**`, '', ...lines].join('\n') : undefined;
}

/** What decided a finding, a plain line each: facts, then the parts of the clause in its own words. */
export function decidingFacts({ because, clause, confidence }: Finding, t: Translate): string[] {
  const sure = confidence === undefined ? '' : String(Math.round(confidence * 100));
  const recognised =
    sure && t('The words were recognised in a picture ({0} % sure). Compare them with the page.', sure);

  const parts = partNames.flatMap(([part, name]) => {
    const words = clause[part];
    return words ? [`${t(name)}: “${shortened(words, partLength)}”`] : [];
  });
  return [...because, parts.join('; '), recognised].filter((fact) => fact !== '');
}

function basis(citations: readonly Citation[], t: Translate): string | undefined {
  if (citations.length === 0) return undefined;
  const shown = citations.slice(0, sourcesShown).map(({ citation, says, confirmed }) => {
    const mark = confirmed ? '' : ` **(${t('not confirmed')})**`;
    return `- ${escapeMarkdown(citation)}${mark}: ${escapeMarkdown(says)}`;
  });
  const more = citations.length - shown.length;
  if (more > 0) shown.push(`- ${t('{0} more on the page of this rule', String(more))}`);
  return [`**${t('Legal basis')}**`, '', ...shown].join('\n');
}
