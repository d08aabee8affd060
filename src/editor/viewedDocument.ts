/**
 * A PDF or Word file that is open in its view, with its newest check. The check is about
 * the same extracted text as that of the text view, so both speak of one place by one offset.
 */
import * as vscode from 'vscode';
import type { Finding } from '../linter/finding';
import type { Problem } from '../text/sourceText';
import { checkRead } from './closedFileCheck';
import { Places } from './convert';
import type { Deps } from './deps';
import type { CheckedDocument } from './documentChecks';
import { nameOf } from './documentSelection';
import { reasonOf } from './failures';
import { section } from './settings';

/** Names a finding across checks: equal rule and place is the same finding of the same text. */
export type FindingName = Pick<Finding, 'ruleId' | 'span'>;

/** What a view reported about its page. */
export interface Shown {
  readonly version: number;
  /** How many pages are laid out. */
  readonly pages: number;
  /** The ids of the findings that are marked on them. */
  readonly marked: readonly number[];
}

export class ViewedDocument implements vscode.CustomDocument {
  /** Counts checks from 1; ids of findings hold for one version. */
  version = 0;
  check: CheckedDocument | undefined;
  /** What hindered the reading; with an error there is no check. */
  problems: readonly Problem[] = [];
  /** What the newest page reported, and which of its pages failed. */
  shown: Shown | undefined;
  readonly failedPages = new Map<number, string>();
  readonly drawnPages = new Set<number>();

  protected readonly disposables: vscode.Disposable[] = [];
  private readonly checked = new vscode.EventEmitter<void>();
  private readonly asked = new vscode.EventEmitter<number>();
  private readonly stepped = new vscode.EventEmitter<1 | -1>();
  private readonly searched = new vscode.EventEmitter<void>();
  private readonly replaced = new vscode.EventEmitter<void>();
  private readonly disposed = new vscode.EventEmitter<void>();
  private running: Promise<void> | undefined;
  private again = false;

  /** There is a new check, or a new reason why there is none. */
  readonly onDidCheck = this.checked.event;
  /** A finding is to be shown; the event holds its id. */
  readonly onDidAskToShow = this.asked.event;
  readonly onDidStep = this.stepped.event;
  /** The words to find are to be asked for. */
  readonly onDidAskToFind = this.searched.event;
  /** The file on the disk has changed. */
  readonly onDidReplace = this.replaced.event;
  readonly onDidDispose = this.disposed.event;

  constructor(
    readonly uri: vscode.Uri,
    protected readonly deps: Deps,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), escapedName(uri)),
    );
    const changed = (): void => {
      this.replaced.fire();
      void this.recheck();
    };
    this.disposables.push(
      this.checked,
      this.asked,
      this.stepped,
      this.searched,
      this.replaced,
      this.disposed,
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      deps.reviews.onDidChange(() => void this.recheck()),
      deps.houseStyles.onDidChange(() => void this.recheck()),
      deps.kinds.onDidChange((changedUri) => {
        if (changedUri.toString() === uri.toString()) void this.recheck();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(section, uri)) void this.recheck();
      }),
    );
  }

  get name(): string {
    return nameOf(this.uri);
  }

  /** The findings that are open, by their ids. */
  get findings(): readonly Finding[] {
    return this.check?.open ?? [];
  }

  /** Checks the file as it stands. A second call while one is running makes it run once more. */
  recheck(): Promise<void> {
    this.again = this.running !== undefined;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Shows a finding in every panel of this document. @returns whether it is still there. */
  show({ ruleId, span }: FindingName): boolean {
    const id = this.findings.findIndex(
      (finding) => finding.ruleId === ruleId && finding.span.start === span.start && finding.span.end === span.end,
    );
    if (id >= 0) this.asked.fire(id);
    return id >= 0;
  }

  /** Goes to the finding before or after the one that is shown. */
  step(by: 1 | -1): void {
    this.stepped.fire(by);
  }

  /** Puts the cursor into the search box of the page. */
  find(): void {
    this.searched.fire();
  }

  dispose(): void {
    this.disposed.fire();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async run(): Promise<void> {
    do {
      this.again = false;
      await this.checkOnce();
    } while (this.again);
  }

  private async checkOnce(): Promise<void> {
    const { textViews } = this.deps;
    let check: CheckedDocument | undefined;
    let problems: readonly Problem[];
    try {
      const [engine, result] = await Promise.all([this.deps.engine(), textViews.reading(this.uri)]);
      problems = result.problems;
      if (result.source) {
        check = await checkRead(this.deps, engine, this.uri, {
          source: result.source,
          problems,
          places: Places.ofExtractedText(result.source),
          shown: textViews.uriFor(this.uri),
        });
      }
    } catch (error) {
      problems = [{ severity: 'error', message: reasonOf(error) }];
    }
    if (check) problems = await this.prepare(check, problems);
    this.version++;
    this.check = check;
    this.problems = problems;
    this.checked.fire();
  }

  /** What a kind of document does with a new check before it is shown. @returns the problems to show. */
  protected async prepare(_check: CheckedDocument, problems: readonly Problem[]): Promise<readonly Problem[]> {
    return problems;
  }
}

/** A name in which no sign has a meaning of its own for a file watcher. */
function escapedName(uri: vscode.Uri): string {
  return nameOf(uri).replace(/[*?{}[\]]/gu, '?');
}
