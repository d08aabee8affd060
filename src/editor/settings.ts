/** Reads the user's settings. They are read when needed and never kept, so a change counts at once. */
import * as vscode from 'vscode';
import type { RawConfig } from '../config/resolveConfig';

export const section = 'privacyNotice';

export type AnalyzeWhen = 'auto' | 'always' | 'never';

export interface Settings {
  /** Which documents are checked without being asked. */
  readonly analyze: AnalyzeWhen;
  /** Milliseconds between the last keystroke and the check. */
  readonly delay: number;
  readonly highlights: boolean;
  /** Whether the kind of clause is named in words behind each highlight. */
  readonly labels: boolean;
  /** The choices that change a report; unchecked. */
  readonly raw: RawConfig;
}

/** The settings for one document, or for the window when there is none. */
export function settingsFor(scope?: vscode.ConfigurationScope): Settings {
  const settings = vscode.workspace.getConfiguration(section, scope);
  const analyze = settings.get<string>('analyze');
  const delay = settings.get<number>('delay');
  return {
    analyze: analyze === 'always' || analyze === 'never' ? analyze : 'auto',
    delay: typeof delay === 'number' && Number.isFinite(delay) ? Math.min(Math.max(delay, 0), 10_000) : 300,
    highlights: settings.get<boolean>('highlights.enabled') !== false,
    labels: settings.get<boolean>('highlights.labels') === true,
    raw: {
      rules: settings.get<unknown>('rules'),
      kind: settings.get<unknown>('documentKind'),
      jurisdictions: settings.get<unknown>('jurisdictions'),
    },
  };
}

/** Where a choice about rules is written when the user makes it from a quick fix. */
export function updateRule(
  id: string,
  level: string,
  target: vscode.ConfigurationTarget,
  scope?: vscode.ConfigurationScope,
): Thenable<void> {
  const settings = vscode.workspace.getConfiguration(section, scope);
  const set = settings.inspect<Record<string, unknown>>('rules');
  const before =
    (target === vscode.ConfigurationTarget.Global
      ? set?.globalValue
      : target === vscode.ConfigurationTarget.Workspace
        ? set?.workspaceValue
        : set?.workspaceFolderValue) ?? {};
  const known = before[id];
  const choice = typeof known === 'object' && known !== null ? { ...known, severity: level } : level;
  return settings.update('rules', { ...before, [id]: choice }, target);
}
