/**
 * The PDF view: the real pages with the findings on them. The pages are drawn by pdf.js
 * inside the panel; the file, its fonts and its decoders reach it as messages, so that
 * the panel needs no connection of any kind.
 */
import * as vscode from 'vscode';
import { fromPdfView, readMessage } from '../webview/messages';
import type { Deps } from './deps';
import { reasonOf } from './failures';
import { PdfDocument, pdfViewType } from './pdfDocument';
import { saveHighlightsCommand } from './pdfViewCopy';
import { readScansCommand, scanWords, searchWords } from './readScans';
import { ViewPanel } from './viewPanel';

/** Larger files are not given to the page; the reader refuses them as well. */
const largestFile = 200 * 1024 * 1024;

export function registerPdfView(context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(pdfViewType, new PdfView(context.extensionUri, deps), {
    supportsMultipleEditorsPerDocument: true,
    // A page that is drawn anew at each change of tabs would be blank for a second each time.
    webviewOptions: { retainContextWhenHidden: true },
  });
}

class PdfView implements vscode.CustomReadonlyEditorProvider<PdfDocument> {
  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly deps: Deps,
  ) {}

  openCustomDocument(uri: vscode.Uri): PdfDocument {
    const document = this.deps.views.add(new PdfDocument(uri, this.deps));
    void document.recheck();
    return document;
  }

  resolveCustomEditor(document: PdfDocument, panel: vscode.WebviewPanel): void {
    const { deps, extensionUri } = this;
    const view = new ViewPanel({ panel, document, deps, extensionUri, page: 'pdf' });
    view.with(
      panel.webview.onDidReceiveMessage((received: unknown) => {
        const message = readMessage(fromPdfView, received);
        if (!message) return;
        void deps.failures.during(vscode.l10n.t('show {0}', document.name), async () => {
          if (message.type === 'ready') await this.open(document, view);
          else if (message.type === 'resource') await this.give(view, message.id, message.folder, message.name);
          else if (message.type === 'drawn') drawn(document, message.page, message.error);
          else if (message.type === 'cancelScans') document.cancelScans();
          else if (message.type === 'readScans') {
            await vscode.commands.executeCommand(readScansCommand, document.uri);
          } else if (message.type === 'save') {
            await vscode.commands.executeCommand(saveHighlightsCommand, document.uri);
          } else await view.answer(message);
        });
      }),
      document.onDidReplace(() => void this.open(document, view)),
      document.onDidCheck(() => void sendScans(document, view)),
      document.onDidScan(() => void sendScans(document, view)),
    );
  }

  /** Gives the page the file, or says why that cannot be done; the panel is never left empty. */
  private async open(document: PdfDocument, view: ViewPanel): Promise<void> {
    const { fs } = vscode.workspace;
    document.drawnPages.clear();
    document.failedPages.clear();
    try {
      const { size } = await fs.stat(document.uri);
      if (size > largestFile) throw new Error(vscode.l10n.t('it is larger than 200 MB.'));
      const [bytes, worker] = await Promise.all([fs.readFile(document.uri), this.fileOf('pdf.worker.js')]);
      const position = this.deps.positions.get(document.uri);
      await view.post({
        type: 'open',
        version: document.version,
        name: document.name,
        bytes: plain(bytes),
        worker: plain(worker),
        words: view.words,
        ...(position ? { position } : {}),
      });
    } catch (error) {
      await view.post({ type: 'unreadable', reason: reasonOf(error), words: view.words });
    }
    await view.start();
    await sendScans(document, view);
  }

  private async give(view: ViewPanel, id: number, folder: string, name: string): Promise<void> {
    const bytes = await Promise.resolve(this.fileOf('pdfjs', folder, name)).catch(() => undefined);
    await view.post({ type: 'resource', id, ...(bytes ? { bytes: plain(bytes) } : {}) });
  }

  private fileOf(...path: string[]): Thenable<Uint8Array> {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', ...path));
  }
}

/** A page that is not there yet leaves the message alone and gets it once it is. */
function sendScans(document: PdfDocument, view: ViewPanel): Thenable<boolean> {
  const isReading = document.progress !== undefined;
  return view.post({ type: 'scans', text: scanWords(document), isReading, notFound: searchWords(document) });
}

function drawn(document: PdfDocument, page: number, error: string | undefined): void {
  if (error === undefined) document.drawnPages.add(page);
  else document.failedPages.set(page, error);
}

/** A view of its own memory and of no class of Node's, as messages need it. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
