/** The commands that decide about findings: from the cursor, a link, a quick fix, a view or the findings tree. */
import * as vscode from 'vscode';
import type { DecidedFinding, Decision } from '../../review/reviewedFindings';
import { isRoutine } from '../../review/routine';
import type { Deps } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { nameOf } from '../documentSelection';
import { Refusal, registerCommand } from '../failures';
import { findingsIn } from '../findingsIn';
import { acceptFindingCommand, type FindingPlace, ignoreFindingCommand } from '../ignoreFinding';
import { shortened } from '../markdownText';
import { type CheckedFinding, decideWithReason, takeBack } from './decisions';
import { checkOf, documentInFront } from './documentInFront';

/** How much of a clause is quoted in a list, in UTF-16 units. */
const quoteLength = 120;

/** A row of the findings tree that is about one finding. */
interface FindingRow extends CheckedFinding {
  readonly entry?: DecidedFinding['entry'];
}

/** @param selected the findings that are selected in the tree. */
export function registerDecisions(
  _context: vscode.ExtensionContext,
  deps: Deps,
  selected: () => readonly FindingRow[],
): vscode.Disposable {
  const decideBy =
    (decision: Decision) =>
    async (first?: unknown, second?: unknown): Promise<void> => {
      const findings = await findingsOf(deps, first, second, selected);
      // Rows were selected on purpose, many at a time; a place in a text may hold several by chance.
      const chosen = isFromTree(first) ? findings : await pickOne(findings, decision);
      await decideWithReason(deps, chosen, decision, typeof second === 'string' ? second : undefined);
    };
  const { failures } = deps;
  return vscode.Disposable.from(
    registerCommand(failures, ignoreFindingCommand, vscode.l10n.t('ignore the finding'), decideBy('ignored')),
    registerCommand(failures, acceptFindingCommand, vscode.l10n.t('accept the finding'), decideBy('accepted')),
    registerCommand(
      failures,
      'privacyNotice.restoreFinding',
      vscode.l10n.t('reopen the finding'),
      (row?: unknown, rows?: unknown) => reopen(deps, isFromTree(row) ? rowsOf(row, rows, selected) : []),
    ),
    registerCommand(
      failures,
      'privacyNotice.acceptRoutine',
      vscode.l10n.t('accept the routine findings'),
      (uri?: unknown, reason?: unknown) => acceptRoutine(deps, uri, reason),
    ),
  );
}

async function findingsOf(
  deps: Deps,
  first: unknown,
  second: unknown,
  selected: () => readonly FindingRow[],
): Promise<readonly CheckedFinding[]> {
  if (isFromTree(first)) return rowsOf(first, second, selected).filter(({ entry }) => !entry);
  if (isPlaces(first)) return Promise.all([first].flat().map((place) => findingAt(deps, place)));
  const { check, editor } = await documentInFront(deps);
  // A view has no cursor; of its findings those that ask for a decision are offered.
  const asking = check.open.filter(({ severity }) => severity !== 'hint');
  const found = editor ? findingsIn(check, editor.selection) : asking;
  if (found.length === 0) {
    throw new Refusal(
      editor
        ? vscode.l10n.t('There is no finding at the cursor. “Next Finding” goes to one.')
        : vscode.l10n.t('No finding of this document is open.'),
    );
  }
  return found.map((finding) => ({ check, finding }));
}

async function findingAt(deps: Deps, place: FindingPlace): Promise<CheckedFinding> {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.uri);
  const check = document && (await deps.checks.upToDate(document));
  if (!check) throw new Refusal(vscode.l10n.t('The document of this finding is no longer open.'));
  const start = new vscode.Position(place.line, place.character);
  const finding = check.open.find(
    ({ ruleId, span }) => ruleId === place.ruleId && check.places.rangeOf(span).start.isEqual(start),
  );
  if (!finding) throw new Refusal(vscode.l10n.t('This finding is no longer there. The document may have changed.'));
  return { check, finding };
}

async function pickOne(findings: readonly CheckedFinding[], decision: Decision): Promise<readonly CheckedFinding[]> {
  if (findings.length <= 1) return findings;
  const picked = await vscode.window.showQuickPick(
    findings.map(({ check, finding }) => ({
      label: finding.message,
      description: finding.ruleId,
      detail: quoteOf(check, finding),
      checked: { check, finding },
    })),
    {
      title: decision === 'accepted' ? vscode.l10n.t('Accept Which Finding?') : vscode.l10n.t('Ignore Which Finding?'),
      ignoreFocusOut: true,
      matchOnDetail: true,
    },
  );
  return picked ? [picked.checked] : [];
}

/** Reopens rows of the tree, or what the user picks of the document in front. */
async function reopen(deps: Deps, rows: readonly FindingRow[]): Promise<void> {
  const decided = rows.flatMap(({ check, entry }) => (entry ? [{ check, entry }] : []));
  if (decided.length > 0) {
    for (const { check, entry } of decided) await takeBack(deps, check.uri, [entry]);
    return;
  }
  const { check, editor } = await documentInFront(deps);
  const all = [...check.accepted, ...check.ignored];
  if (all.length === 0) throw new Refusal(vscode.l10n.t('No finding of this document is accepted or ignored.'));
  const picked = await vscode.window.showQuickPick(
    all.map(({ finding, entry }) => ({
      label: finding.message,
      description: entry.state === 'accepted' ? vscode.l10n.t('accepted') : vscode.l10n.t('ignored'),
      detail: `${entry.reason} (${entry.date}): “${shortened(entry.quote, quoteLength)}”`,
      decided: { finding, entry },
    })),
    { title: vscode.l10n.t('Reopen a Finding'), matchOnDetail: true },
  );
  if (!picked) return;
  const { entry, finding } = picked.decided;
  await takeBack(deps, check.uri, [entry]);
  if (!editor) return;
  const range = check.places.rangeOf(finding.span);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Every note of a document at once; the user sees the list first and may leave some out. */
async function acceptRoutine(deps: Deps, given: unknown, reason: unknown): Promise<void> {
  const check = given instanceof vscode.Uri ? await checkOf(deps, given) : (await documentInFront(deps)).check;
  if (!check) throw new Refusal(vscode.l10n.t('This document is not open.'));
  const name = nameOf(deps.textViews.originalOf(check.uri));
  const routine = check.open.filter(isRoutine);
  if (routine.length === 0) {
    throw new Refusal(vscode.l10n.t('{0} has no routine finding. Warnings are decided one by one.', name));
  }
  const items = routine.map((finding) => ({
    label: finding.message,
    description: finding.ruleId,
    detail: quoteOf(check, finding),
    picked: true,
    finding,
  }));
  const chosen =
    typeof reason === 'string'
      ? items
      : await vscode.window.showQuickPick(items, {
          title: vscode.l10n.t('Accept All Routine Findings of {0}', name),
          placeHolder: vscode.l10n.t('Take the tick off what you want to look at by itself'),
          canPickMany: true,
          ignoreFocusOut: true,
        });
  if (!chosen) return;
  await decideWithReason(
    deps,
    chosen.map(({ finding }) => ({ check, finding })),
    'accepted',
    reason,
  );
}

function quoteOf({ source }: CheckedDocument, { span }: CheckedFinding['finding']): string {
  return `“${shortened(source.text.slice(span.start, span.end).replace(/\s+/gu, ' '), quoteLength)}”`;
}

function isRow(value: unknown): value is FindingRow {
  return typeof value === 'object' && value !== null && 'check' in value && 'finding' in value;
}

/** Whether a command comes from the tree: with a row, or with null where a key was pressed and no row has the focus. */
function isFromTree(value: unknown): boolean {
  return value === null || (typeof value === 'object' && 'kind' in value && ('check' in value || 'children' in value));
}

/**
 * The rows that are meant. A click hands over its row and, when that is one of several that
 * are selected, all of them; a key hands over the row with the focus and nothing else.
 * @throws Refusal when no row of them is a finding.
 */
function rowsOf(row: unknown, rows: unknown, selected: () => readonly FindingRow[]): readonly FindingRow[] {
  const given: unknown[] = Array.isArray(rows) && rows.length > 0 ? rows : [row];
  const isSelected = rows === undefined && isRow(row) && selected().some(({ finding }) => finding === row.finding);
  const meant = isSelected ? selected() : given.filter(isRow);
  if (meant.length === 0) throw new Refusal(vscode.l10n.t('Go to a finding in the list first.'));
  return meant;
}

function isPlaces(value: unknown): value is FindingPlace | readonly FindingPlace[] {
  const [first] = [value].flat();
  return typeof first === 'object' && first !== null && 'ruleId' in first && 'line' in first;
}
