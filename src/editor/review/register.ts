/** Everything that helps to work through a document: the list of it stands here. */
import * as vscode from 'vscode';
import type { Deps } from '../deps';
import type { FindingsTree } from '../findingsTree';
import { registerCompareWith } from './compareWith';
import { registerDecisions } from './decideFindings';
import { registerExportReport } from './exportReport';
import { registerFindingsFilter } from './filterFindings';
import { registerFixedFindings } from './fixedFindings';
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
  );
}
