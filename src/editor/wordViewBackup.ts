/** Keeps chosen limits over a crash or a restart of VS Code, with the text that they are about. */
import * as v from 'valibot';
import type { Finding, Fix } from '../linter/finding';
import { readMessage } from '../webview/messages';
import type { WordChoices } from './wordViewChoices';

const span = v.object({ start: v.number(), end: v.number() });

/** Only the form is checked: VS Code keeps the backup where we put it, and nobody else writes there. */
const backupShape = v.object({
  version: v.literal(1),
  text: v.string(),
  choices: v.array(
    v.object({
      finding: v.looseObject({ ruleId: v.string(), messageId: v.string(), span }),
      fix: v.looseObject({
        title: v.string(),
        edits: v.array(v.object({ span, text: v.string() })),
        blanks: v.array(v.string()),
      }),
      filled: v.record(v.string(), v.string()),
    }),
  ),
});

/** Choices, and a digest of the text that they are about. */
export interface WordBackup {
  readonly text: string;
  readonly choices: WordChoices;
}

/** @param text a digest of the text that the choices are about. */
export function writeBackup(choices: WordChoices, text: string): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ version: 1, text, choices }));
}

/** The choices of a backup, or undefined when it cannot be understood. */
export function readBackup(bytes: Uint8Array): WordBackup | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  const backup = readMessage(backupShape, parsed);
  if (!backup) return undefined;
  const choices = backup.choices.map(({ finding, fix, filled }) => ({
    finding: finding as unknown as Finding,
    fix: fix as unknown as Fix,
    filled,
  }));
  return { text: backup.text, choices };
}

/** Tells two texts apart; nothing can be read back from it. */
export async function digestOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
