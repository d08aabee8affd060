/** Everything that helps to work through a document: the list of it stands here. */
import * as vscode from 'vscode';
import type { Deps } from '../deps';
import type { FindingsTree } from '../findingsTree';
import { registerCheckTask } from './checkTask';
import { registerCompareWith } from './compareWith';
import { registerDecisions } from './decideFindings';
import { registerExportReport } from './exportReport';
import { registerFileBadges } from './fileBadges';
import { registerFindingsFilter } from './filterFindings';
import { registerFirstSteps } from './firstSteps';
import { registerFixedFindings } from './fixedFindings';
import { registerIdleComments } from './idleComments';
import { registerLanguageModelTools } from './languageModelTools';
import { registerLanguageStatus } from './languageStatus';
import { type Reports, registerShowReport } from './showReport';

export function registerReview(
  context: vscode.ExtensionContext,
  deps: Deps,
  findings: FindingsTree,
  reports: Reports,
): vscode.Disposable {
  const selected = () => findings.selection.flatMap((node) => (node.kind === 'finding' ? [node] : []));
  return vscode.Disposable.from(
    registerFindingsFilter(deps, findings),
    registerDecisions(context, deps, selected),
    registerFixedFindings(context, deps),
    registerShowReport(deps, reports),
    registerExportReport(context, deps, reports),
    registerCompareWith(context, deps),
    registerIdleComments(context, deps),
    registerFirstSteps(context, deps),
    registerLanguageStatus(context, deps),
    registerFileBadges(context, deps),
    registerCheckTask(context, deps),
    registerLanguageModelTools(context, deps),
  );
}
