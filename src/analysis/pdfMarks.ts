/** What is highlighted in a PDF: one mark for each clause, with the notes of all its findings. */
import type { PdfMark } from '../formats/pdf/annotate';
import { type Finding, severities } from '../linter/finding';
import type { Report } from '../linter/report';
import { findingNote, titleOf } from './findingNote';
import { ruleById } from './house/houseRules';

/**
 * The marks of a report in the order of the text. Findings of the very same words share a
 * mark, because of two highlights on one place only the upper can be clicked.
 * @param options.hints whether to mark what is already limited or protects the reader.
 */
export function marksFor({ findings }: Pick<Report, 'findings'>, options: { readonly hints: boolean }): PdfMark[] {
  const clauses = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === 'hint' && !options.hints) continue;
    const key = `${finding.span.start}-${finding.span.end}`;
    clauses.set(key, [...(clauses.get(key) ?? []), finding]);
  }
  return [...clauses.values()].map((same) => {
    const sorted = [...same].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    const [worst] = sorted as [Finding, ...Finding[]];
    return {
      span: worst.span,
      subject: [...new Set(sorted.map(titleOf))].join('; '),
      note: sorted.map(findingNote).join('\n\n'),
      category: ruleById(worst.ruleId)?.category ?? 'document',
    };
  });
}
