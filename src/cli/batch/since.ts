/**
 * Reads what an earlier run of a batch has written, so that the next one goes on after it. A
 * run that was killed leaves complete lines and at most one torn line at the end.
 */
import fs from 'node:fs';
import type { Severity } from '../../linter/finding';
import { exitCodeOf, type Outcome } from '../exitCode';
import { fileErrorReason } from '../fileErrors';
import { type ExitCode, UsageError } from '../io';

export interface Earlier {
  /** The documents that have a line, as they were named. */
  readonly done: ReadonlySet<string>;
  readonly code: ExitCode;
  /** How much of the file to keep, in bytes: all but a torn last line. */
  readonly keep: number;
  /** Whether the last line is complete but lacks its end. */
  readonly needsNewline: boolean;
  /** Numbers of lines, from 1, that are no result and not at the end. */
  readonly broken: readonly number[];
}

const nothing: Earlier = { done: new Set(), code: 0, keep: 0, needsNewline: false, broken: [] };

/**
 * @param file absolute path.
 * @param mayBeMissing whether a file that does not exist stands for "nothing done yet".
 * @throws UsageError when it cannot be read or is not the output of a check.
 */
export async function readEarlier(file: string, failOn: Severity | 'never', mayBeMissing: boolean): Promise<Earlier> {
  const done = new Set<string>();
  const broken: number[] = [];
  let code: ExitCode = 0;
  let keep = 0;
  let number = 0;
  let torn = false;
  const take = (bytes: Buffer): boolean => {
    number++;
    const outcome = resultIn(bytes);
    if (!outcome) return bytes.toString('latin1').trim() === '';
    done.add(outcome.path);
    code = Math.max(code, exitCodeOf(outcome, failOn)) as ExitCode;
    return true;
  };
  let pending: Buffer[] = [];
  try {
    for await (const chunk of fs.createReadStream(file, { highWaterMark: 1 << 20 })) {
      let from = 0;
      const bytes = chunk as Buffer;
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
        const line = Buffer.concat([...pending, bytes.subarray(from, at)]);
        pending = [];
        if (!take(line)) broken.push(number);
        keep += line.length + 1;
        from = at + 1;
      }
      if (from < bytes.length) pending.push(bytes.subarray(from));
    }
  } catch (error) {
    if (mayBeMissing && (error as NodeJS.ErrnoException).code === 'ENOENT') return nothing;
    throw new UsageError(`${file} could not be read: ${fileErrorReason(error)}.`);
  }
  const last = Buffer.concat(pending);
  const whole = last.length > 0 && resultIn(last) !== undefined;
  if (whole) {
    take(last);
    keep += last.length;
  } else torn = last.length > 0;
  if (done.size === 0 && (number > 0 || torn) && !startsLikeOurs(number, torn, last)) {
    throw new UsageError(`${file} is not the output of "check --format jsonl".`);
  }
  return { done, code, keep, needsNewline: whole, broken };
}

/** A run that was killed in its first line leaves the beginning of one. */
function startsLikeOurs(lines: number, torn: boolean, last: Buffer): boolean {
  const head = last.toString('utf8', 0, 9);
  return lines === 0 && torn && '{"path":"'.startsWith(head.slice(0, 9));
}

function resultIn(line: Buffer): (Outcome & { readonly path: string }) | undefined {
  // The last byte tells most torn lines without reading them.
  if (line[0] !== 123 || !line.includes('"path"')) return undefined;
  try {
    const value = JSON.parse(line.toString('utf8')) as Partial<Outcome & { path: string }>;
    if (typeof value.path !== 'string' || !Array.isArray(value.findings) || !Array.isArray(value.problems))
      return undefined;
    return { path: value.path, findings: value.findings, problems: value.problems };
  } catch {
    return undefined;
  }
}
