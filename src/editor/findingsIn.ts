/** Finds the findings at a place of the editor. */
import type * as vscode from 'vscode';
import type { Finding } from '../linter/finding';
import type { CheckedDocument } from './documentChecks';

/** The open findings that touch a range, the shortest first: it is the one that was meant. */
export function findingsIn(check: CheckedDocument, range: vscode.Range): Finding[] {
  return check.open
    .filter(({ span }) => check.places.rangeOf(span).intersection(range) !== undefined)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}
