/** Writes a letter about the document in front, as a new text with a stop for each blank. */
import * as vscode from 'vscode';
import type { LetterFacts } from '../../letters/facts';
import type { LetterKind } from '../../letters/letter';
import type { Deps } from '../deps';
import { nameOf } from '../documentSelection';
import { Refusal, registerCommand } from '../failures';
import { documentInFront } from '../review/documentInFront';

export function registerWriteLetter(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  return registerCommand(
    deps.failures,
    'privacyNotice.writeLetter',
    vscode.l10n.t('write the letter'),
    async (asked?: unknown) => {
      const { letterKind, letterKinds } = await import('../../letters/kinds');
      const kind = typeof asked === 'string' ? letterKind(asked) : await pickKind(letterKinds);
      if (typeof asked === 'string' && !kind) throw new Refusal(vscode.l10n.t('There is no letter called {0}.', asked));
      if (kind) await write(kind, await factsInFront(deps));
    },
  );
}

async function pickKind(kinds: readonly LetterKind[]): Promise<LetterKind | undefined> {
  const picked = await vscode.window.showQuickPick(
    kinds.map((kind) => ({ label: kind.title, detail: kind.summary, letter: kind })),
    {
      title: vscode.l10n.t('Write a Letter'),
      placeHolder: vscode.l10n.t('What is the letter for?'),
      matchOnDetail: true,
    },
  );
  return picked?.letter;
}

/** What the document in front tells; without one the letter has blanks instead. */
async function factsInFront(deps: Deps): Promise<LetterFacts> {
  const { factsOf, noFacts } = await import('../../letters/facts');
  try {
    const { check, original } = await documentInFront(deps);
    return factsOf(check.source, check.open, nameOf(original), check.report);
  } catch (error) {
    if (error instanceof Refusal) return noFacts;
    throw error;
  }
}

async function write(kind: LetterKind, facts: LetterFacts): Promise<void> {
  const [{ writeLetter }, { asSnippet, letterMarkdown }] = await Promise.all([
    import('../../letters/writeLetter'),
    import('../../letters/letterText'),
  ]);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const snippet = new vscode.SnippetString(asSnippet(letterMarkdown(writeLetter(kind, facts))));
  await editor.insertSnippet(snippet, new vscode.Position(0, 0));
}
