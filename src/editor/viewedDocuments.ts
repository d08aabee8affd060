/** All PDF and Word files that are open in their views, and how other surfaces reach them. */
import * as vscode from 'vscode';
import type { Deps } from './deps';
import { diagnosticsOf } from './diagnostics';
import { isOurText } from './documentSelection';
import type { ViewedDocument } from './viewedDocument';

/** One panel that shows a document. */
interface OpenPanel {
  readonly document: ViewedDocument;
  readonly panel: vscode.WebviewPanel;
}

export class ViewedDocuments implements vscode.Disposable {
  private readonly documents = new Map<string, ViewedDocument>();
  private readonly panels = new Set<OpenPanel>();
  private readonly changed = new vscode.EventEmitter<ViewedDocument>();

  private readonly activated = new vscode.EventEmitter<void>();

  /** Another panel, or none, is in front. */
  readonly onDidActivate = this.activated.event;

  /** A document was opened, closed or checked again. */
  readonly onDidChange = this.changed.event;

  get(uri: vscode.Uri): ViewedDocument | undefined {
    return this.documents.get(uri.toString());
  }

  all(): ViewedDocument[] {
    return [...this.documents.values()];
  }

  /** The document in the active editor, when that is one of our views. */
  get active(): ViewedDocument | undefined {
    for (const { document, panel } of this.panels) if (panel.active) return document;
    return undefined;
  }

  /** Follows a document until it is closed. */
  add<D extends ViewedDocument>(document: D): D {
    const key = document.uri.toString();
    this.documents.set(key, document);
    document.onDidCheck(() => this.changed.fire(document));
    document.onDidDispose(() => {
      if (this.documents.get(key) === document) this.documents.delete(key);
      this.changed.fire(document);
    });
    return document;
  }

  /** Remembers a panel until it is closed. */
  addPanel(document: ViewedDocument, panel: vscode.WebviewPanel): void {
    const entry = { document, panel };
    this.panels.add(entry);
    panel.onDidChangeViewState(() => this.activated.fire());
    panel.onDidDispose(() => {
      this.panels.delete(entry);
      this.activated.fire();
    });
  }

  /** Brings the panel of a document to the front. @returns whether there is one. */
  bringToFront(document: ViewedDocument): boolean {
    for (const entry of this.panels) {
      if (entry.document !== document) continue;
      entry.panel.reveal();
      return true;
    }
    return false;
  }

  dispose(): void {
    this.changed.dispose();
    this.activated.dispose();
  }
}

/**
 * Keeps the findings of viewed documents in the Problems panel, on the text of each, because
 * a click there cannot carry its place into a view. The text, once it is shown by such a
 * click, leads the view to the same finding.
 */
export function registerViewedDocuments(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const { checks, views, textViews } = deps;
  const collection = vscode.languages.createDiagnosticCollection('privacy-notice-views');
  const update = (document: ViewedDocument): void => {
    const uri = textViews.uriFor(document.uri);
    // An open text speaks for itself; two lists of the same findings would confuse.
    const speaks = document.check !== undefined && views.get(document.uri) === document && !checks.get(uri);
    if (speaks && document.check) collection.set(uri, diagnosticsOf(document.check));
    else collection.delete(uri);
  };
  const viewOf = (text: vscode.Uri): ViewedDocument | undefined =>
    isOurText(text) ? views.get(textViews.originalOf(text)) : undefined;
  return vscode.Disposable.from(
    collection,
    views.onDidChange(update),
    checks.onDidChange(({ uri }) => {
      const document = viewOf(uri);
      if (document) update(document);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const document = viewOf(textEditor.document.uri);
      const [selection] = selections;
      if (!document?.check || !selection) return;
      const offset = document.check.source.lines.offsetAt(selection.start);
      const found = document.findings.find(({ span }) => span.start <= offset && offset < span.end);
      if (found) document.show(found);
    }),
  );
}
