/**
 * The Word view: the document as it looks, with the findings on it. Chosen limits are
 * shown as insertions and deletions; saving writes them into a copy as tracked changes,
 * because the file that someone sent must stay as it came.
 */
import * as vscode from 'vscode';
import type { WordAppearance } from '../formats/word/appearance';
import { readMessage } from '../webview/messages';
import { type Choice, type FromWordView, fromWordView } from '../webview/word/messages';
import type { Deps } from './deps';
import { Refusal } from './failures';
import { ViewPanel } from './viewPanel';
import { digestOf, readBackup, writeBackup } from './wordViewBackup';
import { changesOf, isChoiceFor } from './wordViewChoices';
import { saveCopyCommand, saveTo, saveToCopy } from './wordViewCopy';
import { WordDocument } from './wordViewDocument';

export const wordViewType = 'privacyNotice.wordView';

export function registerWordView(context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(wordViewType, new WordView(context.extensionUri, deps), {
    supportsMultipleEditorsPerDocument: true,
    webviewOptions: { enableFindWidget: true },
  });
}

class WordView implements vscode.CustomEditorProvider<WordDocument> {
  private readonly changed = new vscode.EventEmitter<vscode.CustomDocumentEditEvent<WordDocument>>();
  readonly onDidChangeCustomDocument = this.changed.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly deps: Deps,
  ) {}

  async openCustomDocument(uri: vscode.Uri, { backupId }: vscode.CustomDocumentOpenContext): Promise<WordDocument> {
    const document = this.deps.views.add(new WordDocument(uri, this.deps));
    document.onDidEdit((edit) => this.changed.fire({ document, ...edit }));
    if (backupId) {
      await this.deps.failures.during(vscode.l10n.t('bring back the chosen limits'), async () => {
        const backup = readBackup(await vscode.workspace.fs.readFile(vscode.Uri.parse(backupId)));
        if (!backup)
          throw new Refusal(vscode.l10n.t('The limits chosen for {0} could not be brought back.', document.name));
        document.restore(backup);
      });
    }
    void document.recheck();
    return document;
  }

  resolveCustomEditor(document: WordDocument, panel: vscode.WebviewPanel): void {
    const { deps, extensionUri } = this;
    const view = new ViewPanel({ panel, document, deps, extensionUri, page: 'word' });
    let isReady = false;
    let isStarted = false;
    let shown: WordAppearance | 'nothing' | undefined;
    const open = async (): Promise<void> => {
      if (!isReady || document.version === 0) return;
      // A new check of the same file needs no new page, which would lose the reader's place.
      const look = document.look ?? 'nothing';
      if (look !== shown || look === 'nothing') await show(document, view, deps);
      shown = look;
      if (!isStarted) await view.start();
      isStarted = true;
      await showChoices(document, view);
    };
    view.with(
      panel.webview.onDidReceiveMessage((received: unknown) => {
        const message = readMessage(fromWordView, received);
        if (!message) return;
        void deps.failures.during(vscode.l10n.t('change {0}', document.name), async () => {
          if (message.type === 'ready') {
            // A hidden page is thrown away and starts anew when it is shown again.
            isReady = true;
            isStarted = false;
            shown = undefined;
            await open();
          } else await this.answer(message, document, view);
        });
      }),
      document.onDidCheck(() => void deps.failures.during(vscode.l10n.t('show {0}', document.name), open)),
      document.onDidChoose(() => void showChoices(document, view)),
    );
  }

  /** Saving never writes the document itself: it writes the changes into a copy beside it. */
  async saveCustomDocument(document: WordDocument): Promise<void> {
    await saveToCopy(document);
  }

  async saveCustomDocumentAs(document: WordDocument, destination: vscode.Uri): Promise<void> {
    await saveTo(document, destination);
  }

  async revertCustomDocument(document: WordDocument): Promise<void> {
    await document.revert();
  }

  async backupCustomDocument(
    document: WordDocument,
    { destination }: vscode.CustomDocumentBackupContext,
  ): Promise<vscode.CustomDocumentBackup> {
    const { fs } = vscode.workspace;
    const text = await digestOf(document.look?.text ?? '');
    await fs.writeFile(destination, writeBackup(document.choices, text));
    return {
      id: destination.toString(),
      delete: () => void fs.delete(destination).then(undefined, () => undefined),
    };
  }

  private async answer(message: FromWordView, document: WordDocument, view: ViewPanel): Promise<void> {
    switch (message.type) {
      case 'choose': {
        const fix = (await view.fixesOf(message.version, message.id))[message.limit];
        const finding = document.findings[message.id];
        if (!fix || !finding || message.version !== document.version) return;
        const replaced = await document.choose(finding, fix);
        if (replaced.length > 0) await this.tellReplaced(replaced.map(({ ruleId }) => ruleId));
        break;
      }
      case 'takeBack':
      case 'fill': {
        const finding = message.version === document.version ? document.findings[message.id] : undefined;
        if (!finding) return;
        if (message.type === 'takeBack') document.takeBack(finding);
        else document.fill(finding, message.blank, message.value);
        break;
      }
      case 'save':
        await vscode.commands.executeCommand(saveCopyCommand, document.uri);
        break;
      default:
        await view.answer(message);
    }
  }

  private async tellReplaced(ruleIds: readonly string[]): Promise<void> {
    const { ruleById } = await this.deps.engine();
    const titles = ruleIds.map((id) => ruleById(id)?.title ?? id).join('; ');
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('The same words can be limited once: this takes the place of the text for {0}.', titles),
      8000,
    );
  }
}

async function show(document: WordDocument, view: ViewPanel, deps: Deps): Promise<void> {
  const { look } = document;
  if (!look) {
    const reason = document.problems.map(({ message }) => message).join(' ');
    await view.post({ type: 'unreadable', reason, words: view.words });
    return;
  }
  const position = deps.positions.get(document.uri);
  await view.post({
    type: 'open',
    version: document.version,
    name: document.name,
    words: view.words,
    // The message has a type of its own that may be changed by nobody else, hence the copy.
    blocks: structuredClone(look.blocks) as never,
    pictures: look.pictures.map(({ type, bytes }) => ({ type, bytes: new Uint8Array(bytes) })),
    ...(position ? { position } : {}),
  });
}

/** Tells the page what is chosen; the choices name findings by the ids of the newest check. */
async function showChoices(document: WordDocument, view: ViewPanel): Promise<void> {
  const changes = changesOf(document.choices);
  const choices = await Promise.all(
    document.choices.map(async ({ finding, fix, filled }, index): Promise<Choice> => {
      const id = document.findings.findIndex((open) => isChoiceFor({ finding, fix, filled }, open));
      const fixes = id < 0 ? [] : await view.fixesOf(document.version, id);
      const limit = fixes.findIndex(({ title }) => title === fix.title);
      return {
        ...(id < 0 ? {} : { id }),
        ...(limit < 0 ? {} : { limit }),
        edits: (changes[index]?.edits ?? []).map(({ span, text }) => ({ start: span.start, end: span.end, text })),
        blanks: fix.blanks.map((blank) => ({ blank, value: filled[blank] ?? '' })),
      };
    }),
  );
  await view.post({ type: 'choices', version: document.version, choices });
}
