/** What is kept of a document that is checked as it changes. */
import type * as vscode from 'vscode';
import type { LiveAnalysis } from '../analysis/liveAnalysis';
import type { LiveReader } from '../formats/liveReader';
import type { CheckedDocument } from './documentChecks';

export interface Follow {
  readonly uri: vscode.Uri;
  timer: NodeJS.Timeout | undefined;
  /** The user asked for this document, so it is checked whatever it looks like. */
  asked: boolean;
  /** How long the last check took, in milliseconds. */
  took: number;
  check: CheckedDocument | undefined;
  /** What is known of its layout and of its paragraphs; made with the first check. */
  reader: LiveReader | undefined;
  live: LiveAnalysis | undefined;
  /** Stands for the check that was begun last; an older one is given up. */
  turn: object | undefined;
  running: Promise<CheckedDocument | undefined> | undefined;
}

/** A document of which nothing is known yet. */
export function newFollow(uri: vscode.Uri): Follow {
  return {
    uri,
    timer: undefined,
    asked: false,
    took: 0,
    check: undefined,
    reader: undefined,
    live: undefined,
    turn: undefined,
    running: undefined,
  };
}
