/**
 * The list of subcommands. Each is loaded only when it is asked for, because the
 * start of the process is part of the time a user waits.
 */
import type { Command } from './command';

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export const commands: readonly CommandEntry[] = [
  {
    name: 'check',
    summary: 'Find the clauses that authorize AI training, sharing and other risks.',
    load: async () => (await import('./commands/check')).checkCommand,
  },
  {
    name: 'compare',
    summary: 'Say what changed in meaning between two versions of a document.',
    load: async () => (await import('./commands/compare')).compareCommand,
  },
  {
    name: 'redline',
    summary: 'Write a copy of a Word document with limiting texts as tracked changes.',
    load: async () => (await import('./commands/redline')).redlineCommand,
  },
  {
    name: 'annotate',
    summary: 'Write a copy of a PDF with the risky clauses highlighted.',
    load: async () => (await import('./commands/annotate')).annotateCommand,
  },
  {
    name: 'letter',
    summary: 'Write a letter that asks, limits, takes back, says no or complains.',
    load: async () => (await import('./commands/letter')).letterCommand,
  },
];
