/** Checks a file that is not open in an editor, for checks of whole folders. */
import * as vscode from 'vscode';
import type { Problem, SourceText } from '../text/sourceText';
import { Places } from './convert';
import type { Deps, Engine } from './deps';
import type { CheckedDocument } from './documentChecks';
import { documentConfig } from './documentConfig';
import { nameOf } from './documentSelection';
import { Refusal } from './failures';
import { settled } from './review/settled';
import { settingsFor } from './settings';

/** What was read from a file, and how its places are shown. */
export interface ReadFile {
  readonly source: SourceText;
  readonly problems: readonly Problem[];
  readonly places: Places;
  /** The document that shows the findings: the file, or its extracted text. */
  readonly shown: vscode.Uri;
}

/**
 * The check of a file as it is on the disk; undefined for a text that does not look like
 * one of our documents, or that the house style leaves out.
 * @throws Refusal with the reason when the file cannot be read.
 */
export async function checkClosedFile(
  deps: Deps,
  engine: Engine,
  uri: vscode.Uri,
): Promise<CheckedDocument | undefined> {
  if (await deps.houseStyles.leavesOut(uri)) return undefined;
  const file = await read(deps, engine, uri);
  const isFile = file.shown === uri;
  if (isFile && settingsFor(uri).analyze === 'auto' && !engine.isLikelyDocument(file.source)) return undefined;
  return checkRead(deps, engine, uri, file);
}

/** The check of a file that has been read, with the settings and the decisions that hold for it now. */
export async function checkRead(
  deps: Deps,
  engine: Engine,
  uri: vscode.Uri,
  { source, problems, places, shown }: ReadFile,
): Promise<CheckedDocument> {
  const { config } = documentConfig(uri, deps.kinds, engine, await deps.houseStyles.for(uri));
  const report = engine.analyze(source, config, { fixes: false, problems });
  const entries = await deps.reviews.entriesFor(uri);
  return settled({ uri: shown, version: 0, source, places, config, report }, entries, engine);
}

async function read(deps: Deps, engine: Engine, uri: vscode.Uri): Promise<ReadFile> {
  const name = nameOf(uri);
  const format = engine.formatOf(name);
  if (format === 'text' || format === 'markdown' || format === 'html') {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const { text, problems } = engine.decodeText(bytes);
    if (text !== undefined) {
      const result = engine.readFileText(text, format);
      if (result.source) {
        const places = Places.ofFile(result.source, text);
        return { source: result.source, problems: [...problems, ...result.problems], places, shown: uri };
      }
    }
  }
  // Also for a text file that is none: its bytes may be a PDF, and the reader knows the reason if not.
  const result = await deps.textViews.reading(uri);
  deps.textViews.forget(uri);
  if (!result.source) throw new Refusal(result.problems.map(({ message }) => message).join(' '));
  const shown = deps.textViews.uriFor(uri);
  return { source: result.source, problems: result.problems, places: Places.ofExtractedText(result.source), shown };
}
