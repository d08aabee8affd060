/** Where a changed copy of a document goes, and how it is written: never over the document itself. */
import * as vscode from 'vscode';
import { nameOf } from './documentSelection';
import { Refusal, reasonOf } from './failures';

/** Who the changes and notes in a copy are by, as on the command line. */
export const copyAuthor = 'Privacy Notice Analyzer';

/** "notice (redline).docx" beside "notice.docx", or with a number when that is taken. */
export async function freeCopyName(original: vscode.Uri, word: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const copy = copyName(original, number === 1 ? word : `${word} ${number}`);
    if (!(await exists(copy))) return copy;
  }
}

function copyName(original: vscode.Uri, word: string): vscode.Uri {
  const name = nameOf(original);
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return vscode.Uri.joinPath(original, '..', `${stem} (${word})${extension}`);
}

/** Asks where a copy goes. @returns undefined when the user changed their mind. */
export async function askForCopy(
  original: vscode.Uri,
  word: string,
  filters: Record<string, string[]>,
): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Copy of {0}', nameOf(original)),
    defaultUri: await freeCopyName(original, word),
    filters,
  });
}

/**
 * Writes a copy.
 * @throws Refusal when the target is the original, or cannot be written.
 */
export async function writeCopy(original: vscode.Uri, target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (await isSameFile(original, target)) {
    throw new Refusal(
      vscode.l10n.t('{0} is the document itself, which stays as it is. Choose another name.', nameOf(target)),
    );
  }
  try {
    await writeAtOnce(target, bytes);
  } catch (error) {
    throw new Refusal(vscode.l10n.t('{0} could not be written: {1}', nameOf(target), reasonOf(error)));
  }
}

/**
 * Under a name of its own first, then renamed: a copy that was cut short never stands in its
 * place, and a link of the target's name gives way without what it leads to being touched.
 */
async function writeAtOnce(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const temporary = vscode.Uri.joinPath(target, '..', `.${nameOf(target)}.${crypto.randomUUID().slice(0, 8)}.tmp`);
  try {
    await fs.writeFile(temporary, bytes);
    await fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
}

/** Names that differ only in their case are one file on many machines. */
async function isSameFile(a: vscode.Uri, b: vscode.Uri): Promise<boolean> {
  if (a.toString() === b.toString()) return true;
  if (a.toString().toLowerCase() !== b.toString().toLowerCase() || !(await exists(b))) return false;
  const [first, second] = await Promise.all([vscode.workspace.fs.stat(a), vscode.workspace.fs.stat(b)]);
  return first.mtime === second.mtime && first.size === second.size;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
