/** One panel that shows a viewed document: what both views answer to their pages in the same way. */
import * as vscode from 'vscode';
import type { Finding, Fix } from '../linter/finding';
import type { FromAnyView, ToPdfView, ViewWords } from '../webview/messages';
import type { ToWordView } from '../webview/word/messages';
import type { Deps } from './deps';
import { ignoreWithReason } from './ignoreFinding';
import { copyLimitCommand } from './limitClause';
import { explainRuleCommand } from './ruleDocs';
import { findingsMessage, limitsOf, newWords } from './viewCards';
import type { ViewedDocument } from './viewedDocument';
import { type PageName, pageHtml, pageRoots } from './viewPage';
import { viewWords } from './viewWords';

export interface PanelParts {
  readonly panel: vscode.WebviewPanel;
  readonly document: ViewedDocument;
  readonly deps: Deps;
  readonly extensionUri: vscode.Uri;
  readonly page: PageName;
}

export class ViewPanel {
  readonly words: ViewWords = viewWords();
  private ready = false;
  private isClosed = false;
  /** A finding that was asked for before the page could show it, or before it had the newest check. */
  private wanted: number | undefined;
  private readonly disposables: vscode.Disposable[] = [];

  constructor(protected readonly parts: PanelParts) {
    const { panel, document, deps, extensionUri, page } = parts;
    deps.views.addPanel(document, panel);
    panel.webview.options = { enableScripts: true, localResourceRoots: pageRoots(extensionUri) };
    this.disposables.push(
      document.onDidCheck(() => void this.sendFindings()),
      document.onDidAskToShow((id) => this.show(id)),
      document.onDidAskToFind(() => {
        if (panel.active) void this.post({ type: 'find' });
      }),
      document.onDidStep((by) => void this.post({ type: 'step', by })),
    );
    panel.onDidDispose(() => {
      this.isClosed = true;
      for (const disposable of this.disposables) disposable.dispose();
    });
    panel.webview.html = pageHtml(panel.webview, extensionUri, page);
  }

  /** Ends something together with the panel. */
  with(...disposables: vscode.Disposable[]): void {
    this.disposables.push(...disposables);
  }

  /** Says something to the page. @returns whether it got there; a panel may close while something is read. */
  post(message: ToPdfView | ToWordView): Thenable<boolean> {
    if (this.isClosed) return Promise.resolve(false);
    return this.parts.panel.webview.postMessage(message);
  }

  /** The page has its content and wants the findings. */
  async start(): Promise<void> {
    this.ready = true;
    if (this.parts.document.version > 0) await this.sendFindings();
  }

  /** The fixes of a finding, found now; empty for a finding of an older check. */
  async fixesOf(version: number, id: number): Promise<readonly Fix[]> {
    const { document, deps } = this.parts;
    const finding = this.findingOf(version, id);
    if (!finding || !document.check) return [];
    const { fixesFor } = await deps.engine();
    return fixesFor(document.check.source, finding, document.check.config);
  }

  /** Does what a page may ask for in any view. */
  async answer(message: FromAnyView): Promise<void> {
    const { document, deps } = this.parts;
    switch (message.type) {
      case 'limits': {
        const limits = limitsOf(await this.fixesOf(message.version, message.id));
        await this.post({ type: 'limits', version: message.version, id: message.id, limits });
        break;
      }
      case 'copy': {
        const fix = (await this.fixesOf(message.version, message.id))[message.limit];
        if (fix) await vscode.commands.executeCommand(copyLimitCommand, newWords(fix));
        break;
      }
      case 'ignore': {
        const finding = this.findingOf(message.version, message.id);
        if (finding && document.check) await ignoreWithReason(deps, document.check, finding);
        break;
      }
      case 'explain':
        await vscode.commands.executeCommand(explainRuleCommand, message.rule);
        break;
      case 'showText':
        await this.showText(message.id === undefined ? undefined : this.findingOf(message.version, message.id));
        break;
      case 'position':
        await deps.positions.keep(document.uri, message.position);
        break;
      case 'shown':
        document.shown = { version: message.version, pages: message.pages, marked: message.marked };
        break;
      case 'failed':
        deps.log.error(document.name, message.reason);
        break;
    }
  }

  private findingOf(version: number, id: number): Finding | undefined {
    const { document } = this.parts;
    return version === document.version ? document.findings[id] : undefined;
  }

  private async sendFindings(): Promise<void> {
    if (!this.ready) return;
    const { document, deps } = this.parts;
    const { ruleById } = await deps.engine();
    await this.post(findingsMessage(document, ruleById));
    if (this.wanted !== undefined) this.show(this.wanted);
  }

  private show(id: number): void {
    if (!this.ready) {
      this.wanted = id;
      return;
    }
    this.wanted = undefined;
    void this.post({ type: 'reveal', version: this.parts.document.version, id });
  }

  /** The text of the document, at a finding if there is one; the place for copying and for Problems. */
  private async showText(finding: Finding | undefined): Promise<void> {
    const { document, deps } = this.parts;
    const text = await vscode.workspace.openTextDocument(deps.textViews.uriFor(document.uri));
    const selection = finding && document.check?.places.rangeOf(finding.span);
    await vscode.window.showTextDocument(text, { preview: false, ...(selection ? { selection } : {}) });
  }
}
