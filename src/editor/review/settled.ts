/** A check with everything that was decided about its findings: in the review file, and in the document itself. */
import * as vscode from 'vscode';
import { type ReviewedFindings, reviewedFindings } from '../../review/reviewedFindings';
import type { ReviewEntry } from '../../review/reviewFile';
import { commentFormat, type IdleComment, noSuppressions, textSuppressions } from '../../review/textSuppressions';
import type { Engine } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { isOurText } from '../documentSelection';
import { section } from '../settings';

export const commentsSetting = 'suppressionComments';

type Check = Omit<CheckedDocument, keyof ReviewedFindings | 'idleComments'>;

/** @param entries the decisions of the review file about this document. */
export function settled(
  check: Check,
  entries: readonly ReviewEntry[],
  engine: Pick<Engine, 'ruleById'>,
): CheckedDocument {
  const { report, source } = check;
  const reviewed = reviewedFindings(source, report.findings, entries);
  const { ignored, idle } = commentsOf(check, engine);
  const inText = new Set(ignored.map(({ finding }) => finding));
  return {
    ...check,
    ...reviewed,
    open: inText.size === 0 ? reviewed.open : reviewed.open.filter((finding) => !inText.has(finding)),
    // What both the file and a comment settle is listed once, by the file, from which it can be taken back.
    ignored: [...reviewed.ignored, ...ignored.filter(({ finding }) => reviewed.open.includes(finding))],
    idleComments: idle satisfies readonly IdleComment[],
  };
}

function commentsOf({ uri, source, places, report }: Check, { ruleById }: Pick<Engine, 'ruleById'>) {
  if (!commentFormat(source) || isOurText(uri)) return noSuppressions;
  if (vscode.workspace.getConfiguration(section, uri).get<boolean>(commentsSetting) !== true) return noSuppressions;
  const fileText = places.fileTextIn({ start: 0, end: Number.MAX_SAFE_INTEGER });
  return textSuppressions(fileText, source, report.findings, (id) => ruleById(id) !== undefined);
}
