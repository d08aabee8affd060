/** Turns a fix into an edit of the open file, or says why that cannot be done. */
import * as vscode from 'vscode';
import type { Finding, Fix } from '../linter/finding';
import { joinEdits, snippetOf } from './convert';
import type { Engine } from './deps';
import type { CheckedDocument } from './documentChecks';
import { isOurText, nameOf } from './documentSelection';
import { Refusal } from './failures';

/**
 * The edit for one fix.
 *
 * A fix of one place is applied at once, its blanks as stops to fill in. A fix of
 * several places is shown first and waits for a yes, because nobody can see them all.
 * @throws Refusal when the document changed since it was checked, is read-only, or holds
 * the clause in a form that cannot be edited (across tags, for example).
 */
export function editFor(
  document: vscode.TextDocument,
  check: CheckedDocument,
  finding: Pick<Finding, 'span'>,
  fix: Fix,
  { toFileEdits }: Pick<Engine, 'toFileEdits'>,
): vscode.WorkspaceEdit {
  if (document.isClosed || document.version !== check.version) {
    throw new Refusal(
      vscode.l10n.t(
        '{0} has changed since it was checked, so nothing was replaced. Please try again.',
        nameOf(check.uri),
      ),
    );
  }
  if (isOurText(check.uri)) {
    throw new Refusal(vscode.l10n.t('This is a read-only text. The limiting text can be copied instead.'));
  }
  const edits = toFileEdits(check.source, fix.edits, document.getText());
  if (!edits || edits.length === 0) {
    throw new Refusal(
      vscode.l10n.t(
        'The clause cannot be replaced here, because the file holds it in several pieces. Please edit it by hand.',
      ),
    );
  }
  const result = new vscode.WorkspaceEdit();
  const { places } = check;
  const oneClause = fix.edits.every(({ span }) => span.start >= finding.span.start && span.end <= finding.span.end);
  if (oneClause || edits.length === 1) {
    const joined = joinEdits(edits, (at) => places.fileTextIn(at));
    if (!joined) return result;
    const range = places.rangeInFile(joined.span);
    result.set(document.uri, [
      fix.blanks.length > 0
        ? snippetEdit(range, snippetOf(joined.text, blanksInFile(fix.blanks)))
        : vscode.TextEdit.replace(range, joined.text),
    ]);
    return result;
  }
  const confirm = { needsConfirmation: true, label: fix.title, description: nameOf(document.uri) };
  result.set(
    document.uri,
    edits.map((edit): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
      vscode.TextEdit.replace(places.rangeInFile(edit.span), edit.text),
      confirm,
    ]),
  );
  return result;
}

/** Blanks as they stand, and as Markdown writes them when brackets would be read as a link. */
function blanksInFile(blanks: readonly string[]): string[] {
  return [...blanks, ...blanks.map((blank) => blank.replace(/[[\]]/gu, '\\$&'))];
}

/** Without the editor's own indentation, which would change the lines of a legal text. */
function snippetEdit(range: vscode.Range, snippet: string): vscode.SnippetTextEdit {
  const edit = new vscode.SnippetTextEdit(range, new vscode.SnippetString(snippet));
  edit.keepWhitespace = true;
  return edit;
}
