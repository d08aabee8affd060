/** Joins the settings of a document, what the user said it is, and the house style of its folder. */
import * as vscode from 'vscode';
import type { HouseFile } from '../config/house/houseStyle';
import type { ConfigResult } from '../config/resolveConfig';
import type { Engine } from './deps';
import type { DocumentKinds } from './documentKinds';
import { section, settingsFor } from './settings';

/**
 * @param uri where the settings are looked up; for the text of a PDF or Word file, the file itself.
 * @param found the house style for it.
 */
export function documentConfig(
  uri: vscode.Uri,
  kinds: DocumentKinds,
  { resolveConfig, inHouseStyle, rules, rulesUnder }: Engine,
  found: { readonly house: HouseFile } | undefined,
): ConfigResult {
  const { raw } = settingsFor(uri);
  const kind = kinds.get(uri);
  // A setting that nobody made is no choice that could go before the house style.
  const house = found?.house;
  const { jurisdictions, ...others } = raw;
  const chosen = house?.jurisdictions && !isSet(uri, 'jurisdictions') ? others : { ...others, jurisdictions };
  const result = resolveConfig(kind ? { ...chosen, kind } : chosen, [
    ...rules.map(({ id }) => id),
    ...(house?.ownRules.map(({ id }) => id) ?? []),
  ]);
  if (!house) return result;
  const config = inHouseStyle(result.config, house);
  // From here on the titles of its own rules are known, whoever analyses the document.
  rulesUnder(config.house);
  return { ...result, config };
}

function isSet(uri: vscode.Uri, name: string): boolean {
  const set = vscode.workspace.getConfiguration(section, uri).inspect(name);
  return [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].some((value) => value !== undefined);
}
