/** Whom a report is for, and in which language it speaks. */
import * as vscode from 'vscode';
import type { Audience } from '../../exporters/reportWriter';
import { type Translate, translateWith } from '../../exporters/translate';

export const readers = ['editor', 'patient', 'patient-es'] as const;
export type Reader = (typeof readers)[number];

export interface ReaderOptions {
  readonly audience: Audience;
  readonly translate?: Translate;
  readonly language?: string;
}

/** What a reader is called in lists and titles. */
export function readerName(reader: Reader): string {
  switch (reader) {
    case 'patient':
      return vscode.l10n.t('For the Patient');
    case 'patient-es':
      return vscode.l10n.t('For the Patient, in Spanish');
    default:
      return vscode.l10n.t('For the Legal Editor');
  }
}

/** Asks whom a report is for. @returns undefined when the user changed their mind. */
export async function pickReader(title: string): Promise<Reader | undefined> {
  const details: Readonly<Record<Reader, string>> = {
    editor: vscode.l10n.t('Every clause with what was found, the legal basis and limiting texts'),
    patient: vscode.l10n.t('What the form means, in plain words, with questions to ask'),
    'patient-es': vscode.l10n.t('The same in Spanish. The words of the document stay as they are.'),
  };
  const items = readers.map((reader) => ({ label: readerName(reader), detail: details[reader], reader }));
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.reader;
}

export function isReader(value: unknown): value is Reader {
  return readers.some((reader) => reader === value);
}

/** The choices of a report for a reader; the words of VS Code's own language are used where it has them. */
export async function optionsFor(reader: Reader, extensionUri: vscode.Uri): Promise<ReaderOptions> {
  if (reader === 'patient-es') {
    const file = vscode.Uri.joinPath(extensionUri, 'l10n', 'bundle.l10n.es.json');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return { audience: 'patient', translate: translateWith(JSON.parse(text)), language: 'es' };
  }
  const language = vscode.env.language.split('-')[0] ?? 'en';
  // Without a bundle of ours the words are English, whatever VS Code speaks.
  if (vscode.l10n.bundle === undefined || language === 'en') return { audience: reader };
  return { audience: reader, translate: vscode.l10n.t, language };
}
