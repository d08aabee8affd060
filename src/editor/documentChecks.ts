/**
 * Keeps the newest check of every open document. All surfaces (diagnostics, highlights,
 * hovers, the status bar, later the views) read from here and listen to its event; none
 * of them analyses by itself.
 */
import * as vscode from 'vscode';
import type { ResolvedConfig } from '../config/resolvedConfig';
import type { Report } from '../linter/report';
import type { ReviewedFindings } from '../review/reviewedFindings';
import type { IdleComment } from '../review/textSuppressions';
import type { ReadResult, SourceText } from '../text/sourceText';
import { Places } from './convert';
import type { Engine } from './deps';
import { documentConfig } from './documentConfig';
import type { DocumentKinds } from './documentKinds';
import {
  isOurText,
  isShown,
  isTooLongUnasked,
  isWanted,
  mayBeWanted,
  mayCheckUnasked,
  shownIn,
  textFormatOf,
} from './documentSelection';
import type { Failures } from './failures';
import { type Follow, newFollow } from './followedDocument';
import type { FoundHouse, HouseStyles } from './houseStyle/houseStyles';
import { settled } from './review/settled';
import type { Reviews } from './reviews';
import { section, settingsFor } from './settings';
import { inSlices } from './slices';

/** Everything known about one version of one document. */
export interface CheckedDocument extends ReviewedFindings {
  /** Comments of the document that were to set findings aside and do not. */
  readonly idleComments: readonly IdleComment[];
  readonly uri: vscode.Uri;
  /** The version that was analysed; places are valid for it alone. */
  readonly version: number;
  readonly source: SourceText;
  readonly places: Places;
  readonly config: ResolvedConfig;
  readonly report: Report;
}

/** A document has a new check, or none any more. */
export interface CheckChange {
  readonly uri: vscode.Uri;
  readonly check: CheckedDocument | undefined;
}

export interface CheckParts {
  readonly engine: () => Promise<Engine>;
  readonly failures: Failures;
  readonly reviews: Reviews;
  readonly kinds: DocumentKinds;
  readonly houseStyles: HouseStyles;
  /** The reading of a PDF or Word file whose text is open. */
  readonly extractedText: (uri: vscode.Uri) => Promise<ReadResult>;
  /** The file whose text is open; the document itself for the rest. */
  readonly originalOf: (uri: vscode.Uri) => vscode.Uri;
}

/** A pause is at least this many times as long as the last check, so that a slow one never runs on every word. */
const pauseForEachCheck = 3;

export class DocumentChecks implements vscode.Disposable {
  private readonly followed = new Map<string, Follow>();
  private readonly changed = new vscode.EventEmitter<CheckChange>();
  private readonly disposables: vscode.Disposable[];

  /** Fires for every new check, and once without a check when a document closes or is no longer checked. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: CheckParts) {
    const { workspace } = vscode;
    this.disposables = [
      this.changed,
      workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.schedule(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.drop(uri)),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => this.followTabs(opened, closed)),
      workspace.onDidChangeConfiguration((event) => {
        for (const document of workspace.textDocuments) {
          if (event.affectsConfiguration(section, document)) this.schedule(document, 0);
        }
      }),
      parts.reviews.onDidChange(() => void this.reviewAgain()),
      parts.houseStyles.onDidChange(() => {
        for (const document of workspace.textDocuments) this.schedule(document, 0);
      }),
      parts.kinds.onDidChange((uri) => {
        for (const document of workspace.textDocuments) {
          if (parts.originalOf(document.uri).toString() === uri.toString()) this.schedule(document, 0);
        }
      }),
    ];
  }

  /** Looks at the documents that are open already. Call it when every surface listens. */
  start(): void {
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  /** The newest check of a document; it may be older than the text, see its version. */
  get(uri: vscode.Uri): CheckedDocument | undefined {
    return this.followed.get(uri.toString())?.check;
  }

  /** The newest checks of all open documents. */
  all(): CheckedDocument[] {
    return [...this.followed.values()].flatMap(({ check }) => check ?? []);
  }

  /** The check of the text as it stands, made now if there is none; undefined for a document that is not checked. */
  async upToDate(document: vscode.TextDocument): Promise<CheckedDocument | undefined> {
    const follow = this.followed.get(document.uri.toString());
    if (!follow) return undefined;
    if (follow.check?.version === document.version && !follow.timer) return follow.check;
    return this.run(document);
  }

  /**
   * Checks a document because the user asked for it, and goes on checking it until it is closed.
   * @throws when the analysis fails; the reason is for the log.
   */
  async ask(document: vscode.TextDocument): Promise<CheckedDocument | undefined> {
    this.follow(document.uri).asked = true;
    return this.run(document);
  }

  dispose(): void {
    for (const { timer } of this.followed.values()) clearTimeout(timer);
    this.followed.clear();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private follow(uri: vscode.Uri): Follow {
    const key = uri.toString();
    let follow = this.followed.get(key);
    if (!follow) {
      follow = newFollow(uri);
      this.followed.set(key, follow);
    }
    return follow;
  }

  private schedule(document: vscode.TextDocument, delay?: number): void {
    const known = this.followed.get(document.uri.toString());
    if (!known && !mayCheckUnasked(document)) return;
    // Asked for once, a very long text is checked again when it is asked for again.
    if (isTooLongUnasked(document) && !isOurText(document.uri)) return;
    const follow = known ?? this.follow(document.uri);
    const pause = delay ?? settingsFor(document).delay;
    clearTimeout(follow.timer);
    follow.timer = setTimeout(
      () => {
        void this.run(document).catch((error) => this.tellOnce(document.uri, error));
      },
      Math.max(pause, delay === undefined ? follow.took * pauseForEachCheck : 0),
    );
  }

  private run(document: vscode.TextDocument): Promise<CheckedDocument | undefined> {
    const follow = this.follow(document.uri);
    clearTimeout(follow.timer);
    follow.timer = undefined;
    const turn = {};
    follow.turn = turn;
    const running = this.runTurn(document, follow, turn);
    follow.running = running;
    return running;
  }

  private async runTurn(
    document: vscode.TextDocument,
    follow: Follow,
    turn: object,
  ): Promise<CheckedDocument | undefined> {
    const { version } = document;
    const engine = await this.parts.engine();
    const { read, places } = await this.read(document, engine, follow);
    const settings = settingsFor(document);
    const original = this.parts.originalOf(document.uri);
    const house = await this.parts.houseStyles.for(original);
    const leftOut = !follow.asked && (await this.parts.houseStyles.leavesOut(original));
    const stale = (): boolean =>
      document.isClosed ||
      document.version !== version ||
      follow.turn !== turn ||
      this.followed.get(document.uri.toString()) !== follow;
    // A newer check says what this one would have said.
    const newest = () => (follow.turn === turn ? this.followed.get(document.uri.toString())?.check : follow.running);
    if (stale()) return newest();
    const { source } = read;
    if (!source || leftOut) return this.keep(document.uri, follow, undefined);
    follow.live ??= new engine.LiveAnalysis();
    const { live } = follow;
    if (!follow.asked && !isWanted(document, settings)) {
      const likely = mayBeWanted(document, settings)
        ? await inSlices(live.isLikelyInSteps(source), stale)
        : { result: false, took: 0 };
      if (likely.result === undefined) return newest();
      if (!likely.result) return this.keep(document.uri, follow, undefined);
    }
    const config = this.configFor(original, engine, house);
    const options = { fixes: false, problems: read.problems };
    const { result: report, took } = await inSlices(live.checkInSteps(source, config, options), stale);
    follow.took = took;
    if (!report) return newest();
    const entries = await this.parts.reviews.entriesFor(document.uri);
    if (stale()) return newest();
    const checked = { uri: document.uri, version, source, places: places(source), config, report };
    return this.keep(document.uri, follow, settled(checked, entries, engine));
  }

  private async read(
    document: vscode.TextDocument,
    engine: Engine,
    follow: Follow,
  ): Promise<{ read: ReadResult; places: (source: SourceText) => Places }> {
    if (isOurText(document.uri)) {
      return { read: await this.parts.extractedText(document.uri), places: Places.ofExtractedText };
    }
    const text = document.getText();
    follow.reader ??= new engine.LiveReader();
    const read = follow.reader.read(text, textFormatOf(document));
    return { read, places: (source) => Places.ofFile(source, text) };
  }

  private configFor(uri: vscode.Uri, engine: Engine, house: FoundHouse | undefined): ResolvedConfig {
    const { config, problems } = documentConfig(uri, this.parts.kinds, engine, house);
    for (const { message } of problems) {
      this.parts.failures.warnOnce(vscode.l10n.t('Privacy Notice settings: {0}', message));
    }
    return config;
  }

  private keep(uri: vscode.Uri, follow: Follow, check: CheckedDocument | undefined): CheckedDocument | undefined {
    const had = follow.check !== undefined;
    follow.check = check;
    if (check || had) this.changed.fire({ uri, check });
    return check;
  }

  /**
   * VS Code keeps a text for minutes after its tab is closed, and gives no sign when the
   * tab comes back; for the user a closed tab is a closed document.
   */
  private followTabs(opened: readonly vscode.Tab[], closed: readonly vscode.Tab[]): void {
    for (const tab of closed) {
      const key = shownIn(tab);
      const follow = key === undefined ? undefined : this.followed.get(key);
      if (follow && !isShown(follow.uri)) this.drop(follow.uri);
    }
    const keys = new Set(opened.map(shownIn));
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      if (keys.has(key) && !this.followed.has(key)) this.schedule(document, 0);
    }
  }

  private drop(uri: vscode.Uri): void {
    const follow = this.followed.get(uri.toString());
    if (!follow) return;
    clearTimeout(follow.timer);
    this.followed.delete(uri.toString());
    this.changed.fire({ uri, check: undefined });
  }

  /** Someone ignored a finding, or took that back: the analysis stays, what is open changes. */
  private async reviewAgain(): Promise<void> {
    for (const follow of [...this.followed.values()]) {
      const { check } = follow;
      if (!check) continue;
      const entries = await this.parts.reviews.entriesFor(check.uri);
      if (follow.check !== check) continue;
      this.keep(check.uri, follow, settled(check, entries, await this.parts.engine()));
    }
  }

  private tellOnce(uri: vscode.Uri, error: unknown): void {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const reason = error instanceof Error ? error.message : String(error);
    this.parts.failures.warnOnce(vscode.l10n.t('{0} could not be checked: {1}', name, reason));
  }
}
