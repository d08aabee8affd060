/** Where VS Code starts us. Everything here is a list: what exists, and which surfaces show it. */
import * as vscode from 'vscode';
import { registerCheckDocument } from './checkDocument';
import { registerCheckFile } from './checkFile';
import { registerCheckFolder } from './checkFolder';
import type { Deps, Engine } from './deps';
import { registerDiagnostics } from './diagnostics';
import { DocumentChecks } from './documentChecks';
import { DocumentKinds } from './documentKinds';
import { Failures } from './failures';
import { registerHighlights } from './highlights';
import { registerHover } from './hover';
import { registerIgnoreFinding } from './ignoreFinding';
import { registerLimitClause } from './limitClause';
import { registerNavigation } from './navigation';
import { registerQuickFixes } from './quickFixes';
import { Reviews } from './reviews';
import { registerRuleDocs } from './ruleDocs';
import { registerRuleSwitch } from './ruleSwitch';
import { registerStatusBar } from './statusBar';
import { registerTextViews, TextViews } from './textView';

const surfaces: readonly ((context: vscode.ExtensionContext, deps: Deps) => vscode.Disposable)[] = [
  registerTextViews,
  registerDiagnostics,
  registerHighlights,
  registerStatusBar,
  registerHover,
  registerQuickFixes,
  registerLimitClause,
  registerIgnoreFinding,
  registerRuleSwitch,
  registerRuleDocs,
  registerNavigation,
  registerCheckDocument,
  registerCheckFile,
  registerCheckFolder,
];

export function activate(context: vscode.ExtensionContext): void {
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
  const reviews = new Reviews(failures, originalOf);
  const checks = new DocumentChecks({ engine, failures, reviews, kinds, extractedText, originalOf });
  const deps: Deps = { log, failures, engine, checks, reviews, kinds, textViews };
  context.subscriptions.push(log, kinds, reviews, checks, ...surfaces.map((register) => register(context, deps)));
  checks.start();
}
