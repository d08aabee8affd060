/** The commands that group and filter the findings tree. */
import * as vscode from 'vscode';
import { type Severity, severities } from '../../linter/finding';
import { type Category, categories } from '../../linter/rule';
import type { ReviewState } from '../../review/reviewedFindings';
import type { Deps } from '../deps';
import { Refusal, registerCommand } from '../failures';
import type { FindingsTree } from '../findingsTree';
import { categoryLabel } from '../highlights';
import { type FindingsFilter, type Grouping, groupings, isFiltering } from './findingsFilter';
import { severityName, stateName } from './findingsRows';

const filteredContext = 'privacyNotice.findingsFiltered';
const states: readonly ReviewState[] = ['open', 'accepted', 'ignored', 'fixed'];

type Part = { severity: Severity } | { category: Category } | { state: ReviewState };
interface PartItem extends vscode.QuickPickItem {
  readonly part?: Part;
}

export function registerFindingsFilter(deps: Deps, tree: FindingsTree): vscode.Disposable {
  const { failures } = deps;
  const showWhether = (): void =>
    void vscode.commands.executeCommand('setContext', filteredContext, isFiltering(tree.filter));
  showWhether();
  const set = async (filter: FindingsFilter | undefined): Promise<void> => {
    await tree.narrow(filter);
    showWhether();
  };
  return vscode.Disposable.from(
    registerCommand(failures, 'privacyNotice.groupFindings', vscode.l10n.t('group the findings'), (given?: unknown) =>
      group(tree, given),
    ),
    registerCommand(
      failures,
      'privacyNotice.filterFindings',
      vscode.l10n.t('filter the findings'),
      async (given?: unknown) => {
        const chosen = isFilter(given) ? given : await pickParts(tree.filter);
        if (chosen) await set({ ...tree.filter, ...chosen });
      },
    ),
    registerCommand(
      failures,
      'privacyNotice.searchFindings',
      vscode.l10n.t('search the findings'),
      async (given?: unknown) => {
        const text = typeof given === 'string' ? given : await askWords(tree.filter.text);
        if (text !== undefined) await set({ ...tree.filter, text: text.trim() });
      },
    ),
    registerCommand(failures, 'privacyNotice.clearFindingsFilter', vscode.l10n.t('show all findings'), () =>
      set(undefined),
    ),
  );
}

async function group(tree: FindingsTree, given: unknown): Promise<void> {
  const names: Readonly<Record<Grouping, string>> = {
    document: vscode.l10n.t('By Document'),
    kind: vscode.l10n.t('By Kind'),
    severity: vscode.l10n.t('By Severity'),
  };
  const items = groupings.map((grouping) => ({
    label: names[grouping],
    ...(grouping === tree.grouping && { description: vscode.l10n.t('shown now') }),
    grouping,
  }));
  // A button of the view hands over the row that is selected, which is no choice.
  const picked =
    typeof given === 'string'
      ? items.find(({ grouping }) => grouping === given)
      : await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Group Findings') });
  if (!picked) {
    if (typeof given === 'string') throw new Refusal(vscode.l10n.t('Findings cannot be grouped by {0}.', given));
    return;
  }
  await tree.group(picked.grouping);
}

async function pickParts(filter: FindingsFilter): Promise<Omit<FindingsFilter, 'text'> | undefined> {
  const heading = (label: string): PartItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: PartItem[] = [
    heading(vscode.l10n.t('State')),
    ...states.map((state) => ({ label: stateName(state), picked: filter.states.includes(state), part: { state } })),
    heading(vscode.l10n.t('Severity')),
    ...severities.map((severity) => ({
      label: severityName(severity),
      picked: filter.severities.includes(severity),
      part: { severity },
    })),
    heading(vscode.l10n.t('Kind')),
    ...categories.map((category) => ({
      label: categoryLabel(category),
      picked: filter.categories.includes(category),
      part: { category },
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Show Which Findings?'),
    placeHolder: vscode.l10n.t('Tick what you want to see. Nothing ticked shows everything.'),
    canPickMany: true,
  });
  if (!picked) return undefined;
  const parts = picked.flatMap(({ part }) => part ?? []);
  return {
    states: parts.flatMap((part) => ('state' in part ? [part.state] : [])),
    severities: parts.flatMap((part) => ('severity' in part ? [part.severity] : [])),
    categories: parts.flatMap((part) => ('category' in part ? [part.category] : [])),
  };
}

function askWords(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Search Findings'),
    prompt: vscode.l10n.t('Words in the clause, the kind of finding or the reason. Empty shows all.'),
    value,
  });
}

/** Commands and tests hand over a filter instead of being asked. */
function isFilter(value: unknown): value is FindingsFilter {
  return typeof value === 'object' && value !== null && 'states' in value && 'severities' in value;
}
