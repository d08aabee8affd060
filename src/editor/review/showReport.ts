/** The report about a document in a panel of its own. It follows the document while both are open. */
import * as vscode from 'vscode';
import type { Deps } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { nameOf } from '../documentSelection';
import { Refusal, registerCommand } from '../failures';
import { checkOf, documentInFront } from './documentInFront';
import { pageLook } from './pageLook';
import { exportedDocument, writerOptions } from './reportDocument';
import { isReader, optionsFor, pickReader, type Reader, readerName } from './reportReader';

export const reportViewType = 'privacyNotice.report';

/** A report that is open. */
export interface ShownReport {
  readonly original: vscode.Uri;
  readonly reader: Reader;
  readonly panel: vscode.WebviewPanel;
}

export class Reports implements vscode.Disposable {
  private readonly shown = new Set<ShownReport>();

  constructor(
    private readonly deps: Deps,
    private readonly extensionUri: vscode.Uri,
  ) {}

  /** The report in front, or undefined. */
  get active(): ShownReport | undefined {
    return [...this.shown].find(({ panel }) => panel.active);
  }

  /** All reports that are open, and the page that each of them shows. */
  all(): readonly ShownReport[] {
    return [...this.shown];
  }

  /** Shows a report, or brings the one that is open to the front. */
  async show(check: CheckedDocument, reader: Reader): Promise<void> {
    const original = this.deps.textViews.originalOf(check.uri);
    const open = [...this.shown].find(
      (report) => report.reader === reader && report.original.toString() === original.toString(),
    );
    if (open) {
      open.panel.reveal();
      await this.fill(open, check);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      reportViewType,
      vscode.l10n.t('Report: {0}', nameOf(original)),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      { enableScripts: false, enableFindWidget: true, localResourceRoots: [], retainContextWhenHidden: false },
    );
    const report: ShownReport = { original, reader, panel };
    this.shown.add(report);
    panel.onDidDispose(() => this.shown.delete(report));
    await this.fill(report, check);
  }

  /** Writes the reports about a document anew. */
  async follow(check: CheckedDocument): Promise<void> {
    const original = this.deps.textViews.originalOf(check.uri).toString();
    for (const report of this.shown) if (report.original.toString() === original) await this.fill(report, check);
  }

  dispose(): void {
    for (const { panel } of [...this.shown]) panel.dispose();
  }

  private async fill({ panel, original, reader }: ShownReport, check: CheckedDocument): Promise<void> {
    const [engine, { htmlWriter }, options] = await Promise.all([
      this.deps.engine(),
      import('../../exporters/html'),
      optionsFor(reader, this.extensionUri),
    ]);
    const writer = htmlWriter(writerOptions(engine, options, nameOf(original)), pageLook());
    const document = exportedDocument(this.deps, engine, check, options.audience === 'editor');
    panel.webview.html = writer.open() + writer.document(document) + writer.close();
  }
}

export function registerShowReport(deps: Deps, reports: Reports): vscode.Disposable {
  const follow = (check: CheckedDocument | undefined): void => {
    if (check) void deps.failures.during(vscode.l10n.t('write the report anew'), () => reports.follow(check));
  };
  return vscode.Disposable.from(
    reports,
    deps.checks.onDidChange(({ check }) => follow(check)),
    deps.views.onDidChange(({ check }) => follow(check)),
    registerCommand(
      deps.failures,
      'privacyNotice.showReport',
      vscode.l10n.t('show the report'),
      async (given?: unknown, forWhom?: unknown) => {
        const check = await checkFor(deps, given, reports);
        const reader = isReader(forWhom) ? forWhom : await pickReader(vscode.l10n.t('Whom Is the Report For?'));
        if (!reader) return undefined;
        await reports.show(check, reader);
        return readerName(reader);
      },
    ),
  );
}

/** The document of a report command: the one that was named, that of the report in front, or what is in front. */
export async function checkFor(deps: Deps, given: unknown, reports: Reports): Promise<CheckedDocument> {
  const uri = given instanceof vscode.Uri ? given : reports.active?.original;
  if (!uri) return (await documentInFront(deps)).check;
  const check = await checkOf(deps, uri);
  if (!check) throw new Refusal(vscode.l10n.t('{0} is not open any more. Open it and try again.', nameOf(uri)));
  return check;
}
