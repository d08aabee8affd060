/** Joins the settings of a document with what the user said it is. */
import type * as vscode from 'vscode';
import type { ConfigResult } from '../config/resolveConfig';
import type { Engine } from './deps';
import type { DocumentKinds } from './documentKinds';
import { settingsFor } from './settings';

/**
 * @param uri where the settings are looked up; for the text of a PDF or Word file, the file itself.
 */
export function documentConfig(uri: vscode.Uri, kinds: DocumentKinds, { resolveConfig, rules }: Engine): ConfigResult {
  const { raw } = settingsFor(uri);
  const kind = kinds.get(uri);
  return resolveConfig(
    kind ? { ...raw, kind } : raw,
    rules.map(({ id }) => id),
  );
}
