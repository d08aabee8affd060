/**
 * What happens when something cannot be done: the user reads one calm sentence with the
 * reason, the log keeps the details. Neither ever holds the text of a document.
 */
import * as vscode from 'vscode';

/** Something that cannot be done, with a reason that can be shown as it stands. */
export class Refusal extends Error {}

export class Failures {
  private readonly told = new Set<string>();

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /**
   * Runs `work` and catches everything.
   * @param what what was being done, to stand in "Could not …".
   * @returns what `work` returns, or undefined when it failed or was cancelled.
   */
  async during<T>(what: string, work: () => T | PromiseLike<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      this.tell(what, error);
      return undefined;
    }
  }

  /** Shows why something failed. */
  tell(what: string, error: unknown): void {
    if (error instanceof Refusal) {
      this.log.warn(what, error.message);
      void vscode.window.showWarningMessage(error.message);
      return;
    }
    this.log.error(what, details(error));
    const showLog = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t('Privacy Notice could not {0}: {1}', what, reasonOf(error));
    void vscode.window.showErrorMessage(message, showLog).then((choice) => {
      if (choice === showLog) this.log.show();
    });
  }

  /** Shows a warning unless the very same one was shown before in this session. */
  warnOnce(message: string): void {
    if (this.told.has(message)) return;
    this.told.add(message);
    this.log.warn(message);
    void vscode.window.showWarningMessage(message);
  }

  /** Lets a warning be shown again, because its cause was gone in between. */
  forget(message: string): void {
    this.told.delete(message);
  }
}

/** Registers a command whose failures are shown and never thrown at the caller. */
export function registerCommand<A extends unknown[]>(
  failures: Failures,
  id: string,
  what: string,
  run: (...args: A) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...args: unknown[]) => failures.during(what, () => run(...(args as A))));
}

/** The reason of an error as one sentence, without file system codes where we know better words. */
export function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof vscode.FileSystemError) {
    if (error.code === 'FileNotFound') return vscode.l10n.t('the file does not exist.');
    if (error.code === 'NoPermissions') return vscode.l10n.t('you have no permission for it.');
    if (error.code === 'FileIsADirectory') return vscode.l10n.t('it is a folder.');
  }
  return error instanceof Error ? error.message : String(error);
}

function details(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
