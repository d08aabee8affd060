/** What the law requires and a document lacks, for the copies that we write: as changes, and as a note. */
import { rowOf } from '../checklists/elements';
import type { Element, Report } from '../linter/report';
import type { SourceText } from '../text/sourceText';
import { insertionFor } from './analyze';
import type { ChosenFix } from './chosenFixes';
import { statementFinding } from './findingNote';

/** Stands for every statement that the law asks for and that was not found. */
export const everyMissing = 'missing';

export interface StatementPlan {
  /** One change for each statement. */
  readonly changes: readonly ChosenFix[];
  /** What is not inserted, with the reason as the end of "not inserted, because …". */
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
}

/** The statements that the law asks for here and that are not there. */
export function missingElements({ elements }: Pick<Report, 'elements'>): readonly Element[] {
  return elements.filter(
    ({ status, applies, level }) => status === 'missing' && applies === 'yes' && level !== 'information',
  );
}

/**
 * Plans the insertion of statements.
 * @param rows ids of rows in any case, or {@link everyMissing}.
 */
export function planStatements(source: SourceText, report: Report, rows: readonly string[]): StatementPlan {
  const ids = rows.flatMap((row) =>
    row.toLowerCase() === everyMissing ? missingElements(report).map(({ id }) => id) : [row],
  );
  const changes: ChosenFix[] = [];
  const leftOut: { id: string; reason: string }[] = [];
  for (const id of new Set(ids)) {
    const element = report.elements.find((each) => each.id.toLowerCase() === id.toLowerCase());
    const fix = element && element.status !== 'present' ? insertionFor(source, report, element) : undefined;
    if (element && fix) changes.push({ finding: statementFinding(element, fix), fix, edits: fix.edits, also: [] });
    else leftOut.push({ id: element?.id ?? id, reason: whyNot(id, element) });
  }
  return { changes, leftOut };
}

function whyNot(id: string, element: Element | undefined): string {
  if (!element) return 'no checklist for this document has it; the kind and the laws that are switched on decide that';
  if (element.status === 'present') return 'it is there already';
  if (rowOf(element.id)?.insert === undefined) return 'only the author of the document can supply it';
  return `no place was found where ${id} can stand`;
}

/** What a note on the first page says; what nobody has confirmed is not cited, because the document travels without us. */
export function missingNote(report: Report): { readonly subject: string; readonly note: string } | undefined {
  const missing = missingElements(report);
  if (missing.length === 0) return undefined;
  const rows = missing.map(({ id, requirement, citation, confirmed }) =>
    confirmed ? `${id}: ${requirement} (${citation})` : `${id}: ${requirement}`,
  );
  const lists = (report.checklists ?? []).filter(({ id }) => missing.some(({ checklist }) => checklist === id));
  const dates = lists.map(({ law, asOf }) => `${law}, as of ${asOf}.`);
  return {
    subject: 'Required statements that were not found',
    note: ['What the law asks for and was not found:', ...rows, ...dates, 'Information, not legal advice.'].join('\n'),
  };
}
