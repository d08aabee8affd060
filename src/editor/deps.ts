/** What every surface of the editor is handed, so that none of them reaches for a global. */
import type * as vscode from 'vscode';
import type { BuiltFiles } from '../formats/pdf/ocr/scanRun';
import type { DocumentChecks } from './documentChecks';
import type { DocumentKinds } from './documentKinds';
import type { Failures } from './failures';
import type { HouseStyles } from './houseStyle/houseStyles';
import type { ReadingPositions } from './readingPositions';
import type { Reviews } from './reviews';
import type { TextViews } from './textView';
import type { ViewedDocuments } from './viewedDocuments';

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
  readonly houseStyles: HouseStyles;
  readonly textViews: TextViews;
  /** The PDF and Word files that are open in their views. */
  readonly views: ViewedDocuments;
  readonly positions: ReadingPositions;
  /** What lies beside the program in dist, for what is loaded late. */
  readonly builtFiles: BuiltFiles;
}
