/** What the user said a document is, kept for the workspace; a file has no place for it. */
import * as vscode from 'vscode';
import { type DocumentKind, documentKinds } from '../linter/report';

const stateKey = 'privacyNotice.documentKinds';

/** More choices than this are not kept; the oldest go first. */
const most = 500;

export class DocumentKinds implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly state: vscode.Memento) {}

  /** The chosen kind, or undefined when the document is to speak for itself. */
  get(uri: vscode.Uri): DocumentKind | undefined {
    const kind = this.all()[uri.toString()];
    return documentKinds.find((known) => known === kind);
  }

  /** Chooses a kind, or takes the choice back. */
  async set(uri: vscode.Uri, kind: DocumentKind | undefined): Promise<void> {
    const { [uri.toString()]: _, ...others } = this.all();
    const entries = Object.entries(others).slice(1 - most);
    await this.state.update(stateKey, Object.fromEntries(kind ? [...entries, [uri.toString(), kind]] : entries));
    this.changed.fire(uri);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private all(): Record<string, unknown> {
    return this.state.get<Record<string, unknown>>(stateKey) ?? {};
  }
}
