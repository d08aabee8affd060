/** Where the reader was in each document that was open in a view, kept for the workspace. */
import type * as vscode from 'vscode';
import { type Position, positionShape, readMessage } from '../webview/messages';

const stateKey = 'privacyNotice.readingPositions';

/** More positions than this are not kept; the oldest go first. */
const most = 200;

export class ReadingPositions {
  constructor(private readonly state: vscode.Memento) {}

  get(uri: vscode.Uri): Position | undefined {
    return readMessage(positionShape, this.all()[uri.toString()]);
  }

  async keep(uri: vscode.Uri, position: Position): Promise<void> {
    const { [uri.toString()]: _, ...others } = this.all();
    const entries = Object.entries(others).slice(1 - most);
    await this.state.update(stateKey, Object.fromEntries([...entries, [uri.toString(), position]]));
  }

  private all(): Record<string, unknown> {
    return this.state.get<Record<string, unknown>>(stateKey) ?? {};
  }
}
