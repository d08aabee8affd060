/** Where VS Code starts us. Everything here is a list: what exists, and which surfaces show it. */
import * as vscode from 'vscode';
import { builtFilesOf } from './builtFiles';
import { registerCheckDocument } from './checkDocument';
import { registerCheckFile } from './checkFile';
import { registerCheckFolder } from './checkFolder';
import { ChecklistTree, registerChecklistTree } from './checklists/checklistTree';
import { registerChecklists } from './checklists/register';
import type { Deps, Engine } from './deps';
import { registerDiagnostics } from './diagnostics';
import { DocumentChecks } from './documentChecks';
import { DocumentKinds } from './documentKinds';
import { Failures } from './failures';
import { FindingsTree, registerFindingsTree } from './findingsTree';
import { registerHighlights } from './highlights';
import { registerCreateHouseStyle } from './houseStyle/createHouseStyle';
import { HouseStyles } from './houseStyle/houseStyles';
import { registerHover } from './hover';
import { registerWriteLetter } from './letters/writeLetter';
import { registerLimitClause } from './limitClause';
import { registerNavigation } from './navigation';
import { registerPdfView } from './pdfView';
import { registerPdfViewCopy } from './pdfViewCopy';
import { registerQuickFixes } from './quickFixes';
import { ReadingPositions } from './readingPositions';
import { registerReadScans } from './readScans';
import { registerReview } from './review/register';
import { Reports } from './review/showReport';
import { Reviews } from './reviews';
import { registerRuleDocs } from './ruleDocs';
import { registerRuleSwitch } from './ruleSwitch';
import { registerStatusBar } from './statusBar';
import { registerTextViews, TextViews } from './textView';
import { registerViewCommands } from './viewCommands';
import { registerViewedDocuments, ViewedDocuments } from './viewedDocuments';
import { registerWordView } from './wordView';
import { registerWordViewCopy } from './wordViewCopy';

const surfaces: readonly ((context: vscode.ExtensionContext, deps: Deps) => vscode.Disposable)[] = [
  registerTextViews,
  registerDiagnostics,
  registerHighlights,
  registerStatusBar,
  registerHover,
  registerQuickFixes,
  registerLimitClause,
  registerRuleSwitch,
  registerRuleDocs,
  registerNavigation,
  registerCheckDocument,
  registerCheckFile,
  registerCheckFolder,
  registerChecklists,
  registerViewedDocuments,
  registerViewCommands,
  registerPdfView,
  registerPdfViewCopy,
  registerReadScans,
  registerWordView,
  registerWordViewCopy,
  registerWriteLetter,
  registerCreateHouseStyle,
];

/** What other extensions, and our tests, may see of this one. */
export interface ExtensionApi {
  /** The PDF and Word files that are open in their views, and what each view shows. */
  readonly views: Pick<ViewedDocuments, 'get' | 'all'>;
  /** The findings of everything that is open. */
  readonly findings: Pick<FindingsTree, 'getChildren' | 'getTreeItem'>;
  /** What the law asks of the document in front. */
  readonly checklist: Pick<ChecklistTree, 'getChildren' | 'getTreeItem'>;
  /** The reports that are open. */
  readonly reports: Pick<Reports, 'all'>;
}

export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const log = vscode.window.createOutputChannel('Privacy Notice', { log: true });
  const failures = new Failures(log);
  let loading: Promise<Engine> | undefined;
  const engine = (): Promise<Engine> => {
    loading ??= import('./engine');
    return loading;
  };
  const textViews = new TextViews(engine);
  const kinds = new DocumentKinds(context.workspaceState);
  const originalOf = (uri: vscode.Uri) => textViews.originalOf(uri);
  const extractedText = (uri: vscode.Uri) => textViews.reading(uri);
  const reviews = new Reviews(failures, originalOf, context.workspaceState);
  const houseStyles = new HouseStyles(engine, failures);
  const checks = new DocumentChecks({ engine, failures, reviews, kinds, houseStyles, extractedText, originalOf });
  const views = new ViewedDocuments();
  const positions = new ReadingPositions(context.workspaceState);
  const deps: Deps = {
    log,
    failures,
    engine,
    checks,
    reviews,
    kinds,
    houseStyles,
    textViews,
    views,
    positions,
    builtFiles: builtFilesOf(context.extensionUri),
  };
  const findings = new FindingsTree(deps, context.workspaceState);
  const checklist = new ChecklistTree(deps);
  const reports = new Reports(deps, context.extensionUri);
  context.subscriptions.push(
    log,
    kinds,
    houseStyles,
    reviews,
    checks,
    views,
    ...surfaces.map((register) => register(context, deps)),
    registerFindingsTree(deps, findings),
    registerChecklistTree(deps, checklist),
    registerReview(context, deps, findings, reports),
  );
  houseStyles.start();
  checks.start();
  return { views, findings, checklist, reports };
}
