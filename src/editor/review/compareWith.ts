/**
 * Compares the document in front with another version of it by what the two permit, beside
 * VS Code's own comparison of their texts. The versions may be of different formats.
 */
import * as vscode from 'vscode';
import { version } from '../../../package.json';
import type { ComparedDocument } from '../../exporters/comparison';
import type { ReadResult, SourceText } from '../../text/sourceText';
import type { Deps, Engine } from '../deps';
import { documentConfig } from '../documentConfig';
import { nameOf } from '../documentSelection';
import { Refusal, registerCommand } from '../failures';
import { today } from './decisions';
import { checkOf, documentInFront } from './documentInFront';
import { committedVersion } from './gitVersion';
import { pageLook } from './pageLook';

export const comparisonViewType = 'privacyNotice.comparison';

/** The other version: a file, or what git has committed. */
type Other = vscode.Uri | 'HEAD';

interface Version extends ComparedDocument {
  readonly source: SourceText;
  /** What VS Code can show as text. */
  readonly shown: vscode.Uri;
}

export function registerCompareWith(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    'privacyNotice.compareWith',
    vscode.l10n.t('compare the versions'),
    async (given?: unknown, other?: unknown) => {
      const now =
        given instanceof vscode.Uri ? deps.textViews.originalOf(given) : (await documentInFront(deps)).original;
      const old = other === 'HEAD' || other instanceof vscode.Uri ? other : await pickOther(deps, now);
      return old && compare(deps, now, old);
    },
  );
}

async function pickOther(deps: Deps, now: vscode.Uri): Promise<Other | undefined> {
  const file = vscode.l10n.t('Another File…');
  const committed = vscode.l10n.t('The Committed Version');
  const picked = await vscode.window.showQuickPick(
    [
      { label: file, detail: vscode.l10n.t('Last year’s notice, for example; it may be a PDF, a Word file or a text') },
      { label: committed, detail: vscode.l10n.t('What git has committed of this file (HEAD)') },
    ],
    {
      title: vscode.l10n.t('Compare {0} With an Older Version', nameOf(now)),
      // A page of ours that draws itself anew may take the focus; the question stays.
      ignoreFocusOut: true,
    },
  );
  if (!picked) return undefined;
  if (picked.label === committed) return 'HEAD';
  const { supportedExtensions } = await deps.engine();
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('The Older Version'),
    openLabel: vscode.l10n.t('Compare'),
    defaultUri: vscode.Uri.joinPath(now, '..'),
    filters: { [vscode.l10n.t('Documents')]: supportedExtensions.map((extension) => extension.slice(1)) },
  });
  return files?.[0];
}

/** @returns the sentence that sums up the comparison. */
async function compare(deps: Deps, nowUri: vscode.Uri, other: Other): Promise<string> {
  if (other !== 'HEAD' && other.toString() === nowUri.toString()) {
    throw new Refusal(
      vscode.l10n.t(
        '{0} is the same file on both sides, so nothing can differ. Choose another version.',
        nameOf(nowUri),
      ),
    );
  }
  const title = vscode.l10n.t('Comparing {0}', nameOf(nowUri));
  const progress = { location: vscode.ProgressLocation.Window, title };
  return vscode.window.withProgress(progress, async () => {
    const engine = await deps.engine();
    const [old, now] = await Promise.all([
      other === 'HEAD' ? committed(deps, engine, nowUri) : versionOf(deps, engine, other),
      versionOf(deps, engine, nowUri),
    ]);
    const [{ compareVersions }, { comparisonHtml }, { verdict }] = await Promise.all([
      import('../../review/compare'),
      import('../../exporters/comparisonHtml'),
      import('../../exporters/comparison'),
    ]);
    const { ruleById } = engine;
    const comparison = compareVersions(old, now, { protects: (id) => ruleById(id)?.risk === 'favourable' });
    const view = { old, new: now, comparison, ruleById, version, date: today() };
    const names = `${old.path} ↔ ${now.path}`;
    await vscode.commands.executeCommand('vscode.diff', old.shown, now.shown, vscode.l10n.t('{0} (text)', names), {
      preview: false,
    });
    const panel = vscode.window.createWebviewPanel(
      comparisonViewType,
      vscode.l10n.t('What Changed: {0}', now.path),
      { viewColumn: vscode.ViewColumn.Beside },
      { enableScripts: false, enableFindWidget: true, localResourceRoots: [] },
    );
    panel.webview.html = comparisonHtml(view, pageLook());
    return verdict(view);
  });
}

/** A version that is a file: as it stands in its editor, otherwise as it is on the disk. */
async function versionOf(deps: Deps, engine: Engine, uri: vscode.Uri): Promise<Version> {
  const check = await checkOf(deps, uri);
  if (check) return { path: nameOf(uri), source: check.source, report: check.report, shown: check.uri };
  const read = await deps.textViews.reading(uri);
  const format = engine.formatOf(nameOf(uri));
  const isText = format === 'text' || format === 'markdown' || format === 'html';
  return analysed(deps, engine, uri, nameOf(uri), read, isText ? uri : deps.textViews.uriFor(uri));
}

/** The committed version of a file; its text is shown as a page of ours, whatever its format. */
async function committed(deps: Deps, engine: Engine, uri: vscode.Uri): Promise<Version> {
  const name = nameOf(uri);
  const bytes = await committedVersion(uri);
  const read = await engine.readDocument(bytes, name);
  const format = engine.formatOf(name);
  const isText = format === 'text' || format === 'markdown' || format === 'html';
  const text = (isText ? engine.decodeText(bytes).text : read.source?.text) ?? '';
  const shown = deps.textViews.showPage(`HEAD/${name}`, text);
  return analysed(deps, engine, uri, vscode.l10n.t('{0} (committed)', name), read, shown);
}

/** @throws Refusal when it could not be read whole: what is unread would look like removed. */
async function analysed(
  deps: Deps,
  engine: Engine,
  uri: vscode.Uri,
  path: string,
  { source, problems }: ReadResult,
  shown: vscode.Uri,
): Promise<Version> {
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (!source || errors.length > 0) throw new Refusal(vscode.l10n.t('{0}: {1}', path, errors.join(' ')));
  const { config } = documentConfig(uri, deps.kinds, engine, await deps.houseStyles.for(uri));
  return { path, source, report: engine.analyze(source, config, { fixes: false, problems }), shown };
}
