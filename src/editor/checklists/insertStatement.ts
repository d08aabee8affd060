/**
 * Inserts a statement that the law asks for: into a text at its place, with the blanks as
 * stops; into a Word file as a tracked change; onto the clipboard where nothing can be edited.
 */
import * as vscode from 'vscode';
import type { Fix } from '../../linter/finding';
import type { Element } from '../../linter/report';
import type { Deps, Engine } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { isOurText, nameOf } from '../documentSelection';
import { Refusal, registerCommand } from '../failures';
import { editFor } from '../limitEdits';
import { WordDocument } from '../wordViewDocument';
import { showStatement } from './showStatement';
import { checkInFront, checkOf, isTarget } from './statementTarget';

export const insertStatementCommand = 'privacyNotice.insertStatement';

/** What became of a statement. */
export type Inserted = 'text' | 'word' | 'clipboard' | 'shown';

export function registerInsertStatement(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    insertStatementCommand,
    vscode.l10n.t('insert the statement'),
    async (given?: unknown): Promise<Inserted | undefined> => {
      const check = isTarget(given) ? await checkOf(deps, given.document) : await checkInFront(deps);
      const row = isTarget(given) ? given.row : typeof given === 'string' ? given : undefined;
      const named = Array.isArray(given) ? given.filter((id) => typeof id === 'string') : undefined;
      const element =
        row === undefined
          ? await pick(deps, check, named)
          : check.report.elements.find(({ id }) => id === row.toUpperCase() || id === row);
      if (!element) {
        if (row === undefined) return undefined;
        throw new Refusal(
          vscode.l10n.t(
            '{0} is in no checklist for {1}. Its kind or the chosen laws decide that.',
            row,
            nameOf(check.uri),
          ),
        );
      }
      if (element.status === 'present' && row === undefined) {
        await showStatement(deps, check, element);
        return 'shown';
      }
      return insertStatement(deps, check, element);
    },
  );
}

/** Lets the user pick a row, missing ones first. @param named only these rows, when they are named. */
async function pick(
  deps: Deps,
  check: CheckedDocument,
  named: readonly string[] | undefined,
): Promise<Element | undefined> {
  const { rowOf } = await deps.engine();
  const { elements } = check.report;
  const offered = elements.filter(({ id }) => (named ? named.includes(id) : true) && rowOf(id)?.insert !== undefined);
  if (offered.length === 0) throw new Refusal(whyNone(check));
  const groups: readonly [string, (element: Element) => boolean][] = [
    [vscode.l10n.t('Missing'), ({ status, applies }) => status === 'missing' && applies === 'yes'],
    [vscode.l10n.t('Not clear'), ({ status, applies }) => status === 'unclear' && applies === 'yes'],
    [
      vscode.l10n.t('May be needed'),
      ({ status, applies, level }) => status !== 'present' && applies !== 'yes' && level === 'conditional',
    ],
    [vscode.l10n.t('Good practice'), ({ status, level }) => status !== 'present' && level === 'recommended'],
    [vscode.l10n.t('Already there: goes to the place'), ({ status }) => status === 'present'],
  ];
  const taken = new Set<Element>();
  const items = groups.flatMap(([label, belongs]) => {
    const own = offered.filter((element) => !taken.has(element) && belongs(element));
    for (const element of own) taken.add(element);
    const separator = { label, kind: vscode.QuickPickItemKind.Separator, element: undefined };
    return own.length === 0
      ? []
      : [
          separator,
          ...own.map((element) => ({
            label: element.requirement,
            description: element.id,
            detail: sourceOf(element),
            element,
          })),
        ];
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert Required Statement into {0}', nameOf(check.uri)),
    placeHolder: vscode.l10n.t('Search by words or by row, such as NPP-35'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.element;
}

function sourceOf({ citation, confirmed, note }: Element): string {
  const source = confirmed ? citation : vscode.l10n.t('{0}, not confirmed', citation);
  return note === undefined ? source : `${source} · ${note}`;
}

function whyNone({ uri, report }: CheckedDocument): string {
  return report.kind === 'unknown'
    ? vscode.l10n.t(
        '{0} does not look like a notice or a consent form. “Set Document Kind…” tells us what it is.',
        nameOf(uri),
      )
    : vscode.l10n.t('There is no statement to insert into {0}.', nameOf(uri));
}

/**
 * Inserts the statement of a row.
 * @throws Refusal with the reason when that is not possible; nothing is changed then.
 */
export async function insertStatement(deps: Deps, check: CheckedDocument, element: Element): Promise<Inserted> {
  const engine = await deps.engine();
  const fix = engine.insertionFor(check.source, check.report, element);
  if (!fix) {
    throw new Refusal(
      engine.rowOf(element.id)?.insert === undefined
        ? vscode.l10n.t('There is no text for {0}: only the author of the document can supply it.', element.id)
        : vscode.l10n.t('No place was found in {0} where the statement can stand.', nameOf(check.uri)),
    );
  }
  const view = deps.views.get(deps.textViews.originalOf(check.uri));
  if (view instanceof WordDocument) {
    await view.choose(engine.statementFinding(element, fix), fix);
    deps.views.bringToFront(view);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Inserted as a tracked change: {0}', element.requirement), 8000);
    return 'word';
  }
  if (isOurText(check.uri)) return copied(fix);
  return inserted(check, element, fix, engine);
}

async function inserted(check: CheckedDocument, element: Element, fix: Fix, engine: Engine): Promise<Inserted> {
  const document = await vscode.workspace.openTextDocument(check.uri);
  const edit = insertionEdit(document, check, fix, engine);
  const place = check.places.rangeOf(fix.edits[0]?.span ?? { start: 0, end: 0 }).start;
  // Stops can only be filled in where the text is in front.
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Refusal(vscode.l10n.t('{0} could not be changed.', nameOf(check.uri)));
  }
  // A text with blanks has taken the cursor to its first stop already.
  if (fix.blanks.length === 0) editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Inserted: {0}', element.requirement), 8000);
  return 'text';
}

/** The edit that puts a statement into an open text. @throws Refusal as `editFor` does. */
export function insertionEdit(
  document: vscode.TextDocument,
  check: CheckedDocument,
  fix: Fix,
  engine: Engine,
): vscode.WorkspaceEdit {
  return editFor(document, check, { span: fix.edits[0]?.span ?? { start: 0, end: 0 } }, fix, engine);
}

/** The text of a statement on the clipboard. */
export async function copied(fix: Fix): Promise<Inserted> {
  await vscode.env.clipboard.writeText(newText(fix));
  void vscode.window.showInformationMessage(
    vscode.l10n.t('This text is read-only, so the statement was copied to the clipboard.'),
  );
  return 'clipboard';
}

/** The words that a fix puts in, without the full stop of the sentence before. */
export function newText({ edits }: Fix): string {
  return edits
    .map(({ text }) => text.replace(/^[.\s]+/u, ''))
    .join(' ')
    .trim();
}
