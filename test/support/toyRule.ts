/** A rule small enough to be seen through, and findings made from it, for tests of everything that handles rules. */
import type { Finding, Severity } from '../../src/linter/finding';
import { defineRule, type Rule } from '../../src/linter/rule';
import type { Span } from '../../src/text/span';
import type { Findings } from './check';

export const toyRule: Rule = defineRule({
  id: 'toy-sharing',
  title: 'Sharing with the zoo',
  status: 'stable',
  category: 'sharing',
  risk: 'high',
  plain: 'The zoo may see your records.',
  basis: [
    { citation: '45 CFR 164.508(a)(1)', says: 'An authorization is needed.', confirmed: true },
    { citation: 'Zoo Act 12', says: 'Animals keep secrets.', confirmed: false },
  ],
  messages: { zoo: { found: 'Your records go to the zoo.', why: 'A zoo talks.', todo: 'Name a purpose.' } },
  limits: { prohibit: '{Org} will not tell the zoo.', narrow: { mode: 'append', text: 'The zoo sees no names.' } },
  docs: { what: 'Finds the zoo.', why: 'A zoo talks.', fixSafety: 'Rewords the text.', whenNotToUse: 'In a zoo.' },
  examples: {
    flagged: [{ text: '[[We tell the zoo.]]', reworded: 'We tell nobody.', severity: 'warning' }],
    clean: [{ text: 'We tell nobody.' }],
  },
  unit: 'document',
  check: () => [],
});

/** A finding of the toy rule with one fix that puts `fixed` in its place. */
export function toyFinding(at: Span, parts: Partial<Finding> = {}, fixed = 'We tell nobody.'): Finding {
  return {
    ruleId: toyRule.id,
    messageId: 'zoo',
    message: 'Your records go to the zoo.',
    severity: 'warning',
    span: at,
    evidence: [],
    because: [],
    basis: toyRule.basis.map((citation) => ({ ...citation })),
    clause: { actor: 'We' },
    related: [],
    fixes: [
      {
        title: 'Prohibit',
        limit: 'prohibit',
        applicability: 'suggested',
        edits: [{ span: at, text: fixed }],
        blanks: [],
      },
    ],
    ...parts,
  };
}

/** Finds every sentence that matches, as the toy rule would. */
export function toyFindings(
  sentence = /We tell the zoo\./gu,
  severity: Severity = 'warning',
  fixed?: string,
): Findings {
  return (text) =>
    [...text.matchAll(sentence)].map(({ index, 0: { length } }) =>
      toyFinding({ start: index, end: index + length }, { severity }, fixed),
    );
}
