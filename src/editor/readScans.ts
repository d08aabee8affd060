/** The command that reads the scanned pages of a PDF, on this machine and only when asked to. */
import * as vscode from 'vscode';
import type { Deps } from './deps';
import { nameOf } from './documentSelection';
import { Refusal, registerCommand } from './failures';
import { PdfDocument, pdfViewType, type ScanProgress } from './pdfDocument';
import { pdfInFront } from './pdfViewCopy';

export const readScansCommand = 'privacyNotice.readScannedPages';

export function registerReadScans(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const what = vscode.l10n.t('read the scanned pages');
  return registerCommand(deps.failures, readScansCommand, what, async (uri?: unknown) => {
    const original = uri instanceof vscode.Uri ? uri : pdfInFront(deps);
    const document = await documentOf(deps, original);
    if (!document.hasScans && !document.progress) {
      throw new Refusal(vscode.l10n.t('{0} has no scanned pages that are still to be read.', document.name));
    }
    return readWithProgress(document);
  });
}

/** The document in its view, which is opened where it is not. */
async function documentOf(deps: Deps, uri: vscode.Uri): Promise<PdfDocument> {
  if (!deps.views.get(uri)) await vscode.commands.executeCommand('vscode.openWith', uri, pdfViewType);
  const document = deps.views.get(uri);
  if (!(document instanceof PdfDocument)) throw new Refusal(vscode.l10n.t('{0} is not a PDF.', nameOf(uri)));
  if (document.version === 0) await document.recheck();
  return document;
}

function readWithProgress(document: PdfDocument): Thenable<boolean> {
  const options: vscode.ProgressOptions = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading the scanned pages of {0}', document.name),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    token.onCancellationRequested(() => document.cancelScans());
    let done = 0;
    const listening = document.onDidScan(() => {
      if (!document.progress) return;
      const now = shareOf(document.progress);
      progress.report({ message: pageWords(document.progress), increment: Math.max(0, now - done) });
      done = Math.max(done, now);
    });
    try {
      return await document.readScans();
    } finally {
      listening.dispose();
    }
  });
}

/** How much of the whole is done, in per cent; pages that are not scanned take no time. */
function shareOf({ page, pages, share }: ScanProgress): number {
  return pages === 0 ? 0 : (100 * (page - 1 + share)) / pages;
}

function pageWords({ page, pages, share }: ScanProgress): string {
  if (page === 0) return vscode.l10n.t('starting…');
  return vscode.l10n.t('page {0} of {1}, {2} %', page, pages, Math.round(share * 100));
}

/** What to say when a search of the pages finds nothing, because they have no text; empty where they have. */
export function searchWords({ hasScans, check }: PdfDocument): string {
  if (hasScans) return vscode.l10n.t('No results. Scanned pages were not searched.');
  const { source } = check ?? {};
  const isRecognised = source?.confidenceOf?.({ start: 0, end: source.text.length }) !== undefined;
  return isRecognised ? vscode.l10n.t('No results. “Show as Text” finds words of scanned pages.') : '';
}

/** What stands above the pages about scanned ones; empty where there is nothing to say. */
export function scanWords(document: PdfDocument): string {
  const { progress } = document;
  if (progress) return vscode.l10n.t('Reading the scanned pages: {0}', pageWords(progress));
  if (!document.hasScans) return '';
  const place = vscode.l10n.t('Their text can be read on this machine; it takes a few seconds a page.');
  const reason = document.check
    ? vscode.l10n.t('Some pages are scanned pictures and were not checked.')
    : vscode.l10n.t('This document is scanned: its pages are pictures and were not checked.');
  return `${reason} ${place}`;
}
