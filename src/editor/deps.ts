/** What every surface of the editor is handed, so that none of them reaches for a global. */
import type * as vscode from 'vscode';
import type { DocumentChecks } from './documentChecks';
import type { DocumentKinds } from './documentKinds';
import type { Failures } from './failures';
import type { Reviews } from './reviews';
import type { TextViews } from './textView';

/** The analysis and the readers; see engine.ts for why it is loaded late. */
export type Engine = typeof import('./engine');

export interface Deps {
  readonly log: vscode.LogOutputChannel;
  readonly failures: Failures;
  /** Loads the engine on the first call; later calls give the same one. */
  readonly engine: () => Promise<Engine>;
  readonly checks: DocumentChecks;
  readonly reviews: Reviews;
  readonly kinds: DocumentKinds;
  readonly textViews: TextViews;
}
