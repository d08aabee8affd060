/** Runs rules made for tests over a text and applies their limits, so that a test reads as text in and text out. */
import { defaultConfig } from '../../../src/config/resolvedConfig';
import { readFileText } from '../../../src/formats/readFileText';
import { type AnalyzedDocument, type Clause, readDocument } from '../../../src/language/document';
import type { Finding, Fix } from '../../../src/linter/finding';
import { limitedBy } from '../../../src/linter/limits/limited';
import { limitFixes } from '../../../src/linter/limits/limitFixes';
import { lint } from '../../../src/linter/lint';
import type { DocumentKind } from '../../../src/linter/report';
import { type ClauseRule, defineRule, type Match, type Rule } from '../../../src/linter/rule';
import type { SourceText } from '../../../src/text/sourceText';
import { applyEdits } from '../../../src/text/textEdit';

/** A rule that flags every clause in which something may be sold. */
export function toyRule(over: Partial<Omit<ClauseRule, 'check' | 'unit'>> = {}, match: Partial<Match> = {}): Rule {
  return defineRule({
    id: 'toy-sale',
    title: 'Sale',
    status: 'stable',
    category: 'money',
    risk: 'high',
    plain: 'Sold.',
    basis: [],
    messages: { sold: { found: 'Sold.', why: 'Why.', todo: 'Do.' } },
    limits: {
      prohibit: '{Org} will not sell {poss} data.',
      narrow: {
        mode: 'append',
        text: 'Any such sale may be made only to {vendor}, and {org} must tell {obj} within {days} days.',
      },
    },
    docs: { what: '', why: '', fixSafety: '', whenNotToUse: '' },
    examples: { flagged: [], clean: [] },
    ...over,
    unit: 'clause',
    check(clause: Clause) {
      const [sale] = clause.permitted('act.sell');
      if (!sale) return undefined;
      return { messageId: 'sold', severity: 'warning', evidence: [sale.clause.spanOf(sale.mark)], ...match };
    },
  });
}

export interface Fixed {
  readonly text: string;
  readonly source: SourceText;
  readonly document: AnalyzedDocument;
  readonly findings: readonly Finding[];
}

export function analyzed(
  text: string,
  rule: Rule = toyRule(),
  kind: DocumentKind = 'app-policy',
  format: 'text' | 'markdown' | 'html' = 'text',
): Fixed {
  const { source } = readFileText(text, format);
  if (!source) throw new Error('nothing was read');
  const document = readDocument(source);
  const findings = lint(document, {
    kind,
    rules: [rule],
    config: defaultConfig,
    fixes: limitFixes,
    isLimited: limitedBy([rule]),
  });
  return { text: source.text, source, document, findings };
}

/** The one fix of a kind at the first finding. */
export function fixOf({ findings }: Fixed, limit: 'prohibit' | 'narrow'): Fix {
  const fix = findings[0]?.fixes.find((each) => each.limit === limit);
  if (!fix) throw new Error(`no ${limit} fix among ${findings.length} findings`);
  return fix;
}

/** The text after a fix of the first finding. */
export function after(
  text: string,
  limit: 'prohibit' | 'narrow',
  kind: DocumentKind = 'app-policy',
  rule: Rule = toyRule(),
): string {
  const fixed = analyzed(text, rule, kind);
  return applyEdits(fixed.text, fixOf(fixed, limit).edits);
}
