/** Writes a report about a document to a file. The document itself is never written over. */
import * as vscode from 'vscode';
import { type ReportFormatName, reportFormats } from '../../exporters/formats';
import { freeCopyName, writeCopy } from '../copyFile';
import type { Deps } from '../deps';
import { nameOf } from '../documentSelection';
import { registerCommand } from '../failures';
import { exportedDocument, writerOptions } from './reportDocument';
import { isReader, optionsFor, pickReader, type Reader } from './reportReader';
import { checkFor, type Reports } from './showReport';

/** Formats that people read; the others are for programs and know no audience. */
const forPeople: readonly ReportFormatName[] = ['html', 'markdown'];

/** In the order in which they are offered. */
const offered: readonly ReportFormatName[] = ['html', 'markdown', 'csv', 'sarif', 'json', 'junit', 'text'];

interface Choices {
  readonly format: ReportFormatName;
  readonly reader: Reader;
}

export function registerExportReport(
  context: vscode.ExtensionContext,
  deps: Deps,
  reports: Reports,
): vscode.Disposable {
  return registerCommand(
    deps.failures,
    'privacyNotice.exportReport',
    vscode.l10n.t('export the report'),
    async (given?: unknown, choices?: Partial<Choices>, target?: unknown) => {
      const check = await checkFor(deps, given, reports);
      const original = deps.textViews.originalOf(check.uri);
      const format = isFormat(choices?.format) ? choices.format : await pickFormat();
      if (!format) return undefined;
      const reader = await readerFor(format, choices?.reader ?? reports.active?.reader);
      if (!reader) return undefined;
      const to = target instanceof vscode.Uri ? target : await askWhere(original, format);
      if (!to) return undefined;
      const [engine, options] = await Promise.all([deps.engine(), optionsFor(reader, context.extensionUri)]);
      const writer = await reportFormats[format].load(writerOptions(engine, options, nameOf(original)));
      const document = exportedDocument(deps, engine, check, options.audience === 'editor');
      const text = writer.open() + writer.document(document) + writer.close();
      await writeCopy(original, to, new TextEncoder().encode(text));
      tellDone(to);
      return to;
    },
  );
}

function isFormat(value: unknown): value is ReportFormatName {
  return typeof value === 'string' && Object.hasOwn(reportFormats, value);
}

async function pickFormat(): Promise<ReportFormatName | undefined> {
  const names: Partial<Record<ReportFormatName, string>> = {
    html: vscode.l10n.t('Web page (HTML)'),
    markdown: 'Markdown',
    csv: vscode.l10n.t('Spreadsheet (CSV)'),
    sarif: 'SARIF',
    json: 'JSON',
    junit: 'JUnit XML',
    text: vscode.l10n.t('Plain text'),
  };
  const details: Partial<Record<ReportFormatName, string>> = {
    html: vscode.l10n.t('For reading, printing and sending: one file, without scripts'),
    markdown: vscode.l10n.t('For tickets, mails and notes'),
    csv: vscode.l10n.t('A row for each finding'),
    sarif: vscode.l10n.t('For code scanning services'),
    json: vscode.l10n.t('For other programs'),
    junit: vscode.l10n.t('For build servers'),
    text: vscode.l10n.t('As the command line shows it'),
  };
  const items = offered.map((format) => ({ label: names[format] ?? format, detail: details[format] ?? '', format }));
  return (
    await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export Report: Format'), ignoreFocusOut: true })
  )?.format;
}

async function readerFor(format: ReportFormatName, known: unknown): Promise<Reader | undefined> {
  if (!forPeople.includes(format)) return 'editor';
  return isReader(known) ? known : pickReader(vscode.l10n.t('Export Report: For Whom?'));
}

async function askWhere(original: vscode.Uri, format: ReportFormatName): Promise<vscode.Uri | undefined> {
  const { extension } = reportFormats[format];
  const stem = original.path.replace(/\.[^./]*$/u, '');
  // A document that was never saved has no folder; the first folder of the window will do.
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const base =
    original.scheme === 'untitled' && folder
      ? vscode.Uri.joinPath(folder, `${nameOf(original)}${extension}`)
      : original.with({ path: `${stem}${extension}` });
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Report'),
    saveLabel: vscode.l10n.t('Export'),
    defaultUri: await freeCopyName(base, 'report'),
    filters: { [format]: [extension.slice(1)] },
  });
}

function tellDone(target: vscode.Uri): void {
  const open = vscode.l10n.t('Open');
  void vscode.window
    .showInformationMessage(vscode.l10n.t('{0} was written.', nameOf(target)), open)
    .then(async (choice) => {
      if (choice !== open) return;
      // A page is for the browser; VS Code would show its source.
      if (/\.html$/u.test(target.path)) await vscode.env.openExternal(target);
      else await vscode.commands.executeCommand('vscode.open', target);
    });
}
