/** Which open documents are ours to check, and how each of them is read. */
import * as vscode from 'vscode';
import type { FileTextFormat } from '../formats/readFileText';
import type { Settings } from './settings';

/** The scheme of the read-only text of a PDF or Word file. */
export const extractedTextScheme = 'privacy-notice-text';

/** The languages whose documents are looked at without being asked. */
export const languages = ['plaintext', 'markdown', 'html', 'privacy-notice'] as const;

/**
 * About 100,000 words, in UTF-16 units. A longer text is checked when the user asks for
 * it, because a check on every change of it would be felt.
 */
export const longestUnasked = 600_000;

export function isOurText(uri: vscode.Uri): boolean {
  return uri.scheme === extractedTextScheme;
}

/**
 * Whether a document may be checked without being asked: it is in one of our languages,
 * a tab shows it, and a person can edit it. The old side of a comparison, the output
 * panel, files that another extension reads and our own pages are left alone.
 */
export function mayCheckUnasked(document: vscode.TextDocument): boolean {
  const { uri, languageId } = document;
  if (!isShown(uri)) return false;
  if (isOurText(uri)) return uri.path.endsWith(extractedTextSuffix);
  if (!(languages as readonly string[]).includes(languageId)) return false;
  if (uri.scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return false;
  return !isTooLongUnasked(document);
}

/** Whether a tab shows the document as text. */
export function isShown(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => shownIn(tab) === key));
}

/** The document that a tab lets the user edit as text, as a key. */
export function shownIn({ input }: vscode.Tab): string | undefined {
  if (input instanceof vscode.TabInputText) return input.uri.toString();
  return input instanceof vscode.TabInputTextDiff ? input.modified.toString() : undefined;
}

/** The length, found without building the text twice when it is short. */
export function isTooLongUnasked(document: vscode.TextDocument): boolean {
  return document.offsetAt(new vscode.Position(document.lineCount, 0)) > longestUnasked;
}

/** What stands behind the file name in the name of its extracted text, so that no viewer of that format opens it. */
export const extractedTextSuffix = ' (text)';

/** The reader for a document that is open as text. */
export function textFormatOf(document: vscode.TextDocument): FileTextFormat {
  if (document.languageId === 'markdown' || document.languageId === 'html') return document.languageId;
  return 'text';
}

/** The last part of a path, as people name the file. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.path;
}

/** Whether a document is checked whatever it says. */
export function isWanted(document: vscode.TextDocument, settings: Settings): boolean {
  if (isOurText(document.uri)) return true;
  if (!mayBeWanted(document, settings)) return false;
  return settings.analyze === 'always' || document.languageId === 'privacy-notice';
}

/** Whether a document is checked if it looks like one of ours. */
export function mayBeWanted(document: vscode.TextDocument, settings: Settings): boolean {
  return settings.analyze !== 'never' && mayCheckUnasked(document);
}
