/**
 * The outside world of the command line, as one object, so that tests can stand in
 * for a terminal, and writing that waits for a slow reader.
 */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** 0: nothing at or above --fail-on; 1: findings; 2: wrong use or an unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** Wrong use, told to the user as it stands, without a stack trace; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** By name, so that an error made by another copy of this module is known as well. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

/** Where a report goes. */
export interface Sink {
  /** Resolves when the receiver can take more; false when nobody reads any longer. */
  write(text: string): Promise<boolean>;
  /** Resolves when everything is written and in its place. */
  close(): Promise<void>;
  /** Gives up: leaves nothing half-written behind. */
  abandon(): Promise<void>;
}

/**
 * Writes to a stream and waits until it has taken the text, which keeps memory flat
 * and lets the process end without losing output. A reader that goes away (`| head`)
 * is no error; the answer is then false.
 */
export function writeTo(stream: Writable, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (stream.destroyed || stream.writableEnded) return resolve(false);
    stream.write(text, (error) => {
      if (!error) resolve(true);
      else if (isClosedPipe(error)) resolve(false);
      else reject(error);
    });
  });
}

/** Keeps a reader that goes away from ending the process with a stack trace. */
export function forgiveClosedPipe(stream: Writable): void {
  stream.on('error', (error) => {
    if (!isClosedPipe(error)) throw error;
  });
}

function isClosedPipe(error: Error): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'EOF' || code === 'ECONNRESET';
}

/** A sink on a stream that outlives the report, such as standard output. */
export function streamSink(stream: Writable): Sink {
  return {
    write: (text) => writeTo(stream, text),
    close: async () => {},
    abandon: async () => {},
  };
}

/** Whether colours help: on a terminal, unless the user says no (https://no-color.org). */
export function wantsColour(io: Io): boolean {
  if (io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR && io.env.FORCE_COLOR !== '0') return true;
  return io.stdout.isTTY === true && io.env.TERM !== 'dumb';
}

/** Control characters shown as marks, so that a hostile file name or text cannot steer the terminal. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
