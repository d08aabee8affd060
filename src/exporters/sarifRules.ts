/** What SARIF says about a rule; all of it is taken from the rule object. */
import type { ReportingDescriptor } from 'sarif';
import type { Risk, Rule } from '../linter/rule';
import { citationInWords } from './citation';

const levelByRisk = { high: 'warning', medium: 'warning', low: 'note', favourable: 'none' } as const satisfies Record<
  Risk,
  'warning' | 'note' | 'none'
>;

/** The descriptor of a rule: its words, its legal basis, and how serious it usually is. */
export function ruleDescriptor(rule: Rule): ReportingDescriptor {
  const todo = [...new Set(Object.values(rule.messages).map((message) => message.todo))];
  const basis = rule.basis.map(citationInWords);
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.docs.what },
    help: {
      text: [`Why it matters: ${rule.docs.why}`, ...todo.map((text) => `What to do: ${text}`), 'Basis:', ...basis].join(
        '\n',
      ),
      markdown: [
        `**Why it matters.** ${rule.docs.why}`,
        ...todo.map((text) => `**What to do.** ${text}`),
        ['**Basis.**', ...basis.map((line) => `- ${line}`)].join('\n'),
        'Information, not legal advice.',
      ].join('\n\n'),
    },
    defaultConfiguration: { level: levelByRisk[rule.risk], enabled: rule.onByDefault !== false },
    properties: { tags: ['privacy', rule.category], risk: rule.risk, status: rule.status },
  };
}
