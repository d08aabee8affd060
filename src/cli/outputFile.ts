/**
 * Writes a report to a file all at once: into a temporary file beside it, which takes
 * its place when complete. A killed run leaves the earlier report as it was, and a
 * document that is being checked is never overwritten.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileErrorReason } from './fileErrors';
import { type Sink, UsageError } from './io';
import { TemporaryFile } from './temporaryFile';

/** Formats whose files are documents and never reports of this command. */
const documentExtensions = ['.pdf', '.docx', '.docm', '.doc'];

/** Formats of both documents and reports; a report names the program near its beginning. */
const sharedExtensions = ['.html', '.htm', '.xhtml', '.md', '.markdown'];
const reportMark = 'Privacy Notice Analyzer';
const reportHead = 4096;

/**
 * Opens the file for a report.
 * @param target absolute path.
 * @param inputs absolute paths of the documents that must stay as they are.
 * @throws UsageError when the file is an input or a document, or cannot be written.
 */
export async function openOutput(target: string, inputs: readonly string[]): Promise<Sink> {
  const existing = await fs.stat(target).catch(() => undefined);
  if (existing?.isDirectory()) throw new UsageError(`${target} is a folder. Name a file for --output.`);
  // A device such as /dev/null has nothing to lose and cannot be replaced.
  if (existing && !existing.isFile()) return openDirectly(target);
  if (existing) await refuseOriginals(target, existing, inputs);
  const place = existing ? await fs.realpath(target) : target;
  const file = await temporaryFor(place, target);
  return {
    write: (text) => saying(target, file.write(text)).then(() => true),
    close: () => saying(target, file.complete()),
    abandon: () => file.discard(),
  };
}

/**
 * Opens the output of an earlier batch to go on after its last complete line. Each line is
 * in the file as soon as it is written, so that a killed run loses none.
 * @throws UsageError when the file cannot be written.
 */
export async function openAppended(
  target: string,
  earlier: { readonly keep: number; readonly needsNewline: boolean },
): Promise<Sink> {
  const file = await open(target, target, 'a');
  const { size } = await file.stat();
  if (size > earlier.keep) await file.truncate(earlier.keep);
  if (earlier.needsNewline) await file.writeFile('\n');
  return {
    write: (text) => saying(target, file.writeFile(text)).then(() => true),
    async close() {
      await file.sync();
      await file.close();
    },
    // What is written is complete lines, which the next run builds on.
    abandon: () => file.close(),
  };
}

/**
 * Writes a changed copy of a document, all at once. The original stays as it is.
 * @param target absolute path of the copy; an earlier copy there is replaced.
 * @param original absolute path of the document.
 * @throws UsageError when the target is the original, or cannot be written.
 */
export async function writeCopy(target: string, bytes: Uint8Array, original: string): Promise<void> {
  const existing = await fs.stat(target).catch(() => undefined);
  if (existing?.isDirectory()) throw new UsageError(`${target} is a folder. Name a file for --output.`);
  if (existing && (await isSameFile(existing, original))) {
    throw new UsageError(`${target} is the document itself, which stays as it is. Choose another name for --output.`);
  }
  if (existing && !existing.isFile()) {
    const device = await open(target, target, 'w');
    await device.writeFile(bytes).finally(() => device.close());
    return;
  }
  const place = existing ? await fs.realpath(target) : target;
  const file = await temporaryFor(place, target);
  try {
    await file.write(bytes);
    await file.complete();
  } catch (error) {
    await file.discard();
    throw cannotBeWritten(target, error);
  }
}

/**
 * Writes a file of its own, all at once. What exists is replaced only when `force` says so, and
 * the original never.
 * @param target absolute path.
 * @throws UsageError when it exists, is the original, or cannot be written.
 */
export async function writeNew(
  target: string,
  bytes: Uint8Array,
  { force, original }: { readonly force: boolean; readonly original?: string },
): Promise<void> {
  const existing = await fs.stat(target).catch(() => undefined);
  if (existing?.isFile() && !force && !(original && (await isSameFile(existing, original)))) {
    throw new UsageError(`${target} exists already and is not replaced. Choose another name, or add --force.`);
  }
  await writeCopy(target, bytes, original ?? '');
}

/** By identity, because a link or another spelling of the path is the same file. */
async function isSameFile({ dev, ino }: { dev: number; ino: number }, other: string): Promise<boolean> {
  const stat = await fs.stat(other).catch(() => undefined);
  return stat !== undefined && stat.dev === dev && stat.ino === ino;
}

async function openDirectly(target: string): Promise<Sink> {
  const file = await open(target, target, 'w');
  return {
    write: (text) => file.writeFile(text).then(() => true),
    close: () => file.close(),
    abandon: () => file.close(),
  };
}

async function open(file: string, target: string, flags: string): Promise<fs.FileHandle> {
  try {
    return await fs.open(file, flags);
  } catch (error) {
    throw cannotBeWritten(target, error);
  }
}

async function temporaryFor(place: string, target: string): Promise<TemporaryFile> {
  try {
    return await TemporaryFile.beside(place);
  } catch (error) {
    throw cannotBeWritten(target, error);
  }
}

/** A disk that becomes full is no fault of ours and is told without a stack trace. */
async function saying(target: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw cannotBeWritten(target, error);
  }
}

function cannotBeWritten(target: string, error: unknown): UsageError {
  const { code } = error as NodeJS.ErrnoException;
  const reason =
    code === 'ENOENT'
      ? 'its folder does not exist'
      : code === 'EACCES' || code === 'EPERM'
        ? 'you do not have permission to write there'
        : fileErrorReason(error);
  return new UsageError(`${target} cannot be written: ${reason}.`);
}

async function refuseOriginals(target: string, existing: { dev: number; ino: number }, inputs: readonly string[]) {
  if (documentExtensions.includes(path.extname(target).toLowerCase())) {
    throw new UsageError(
      `${target} is a document and is not overwritten by a report. Choose another name for --output.`,
    );
  }
  if (sharedExtensions.includes(path.extname(target).toLowerCase()) && !(await isReport(target))) {
    throw new UsageError(
      `${target} exists and is not a report, so it is not overwritten. Choose another name for --output.`,
    );
  }
  for (const input of inputs) {
    if (await isSameFile(existing, input)) {
      throw new UsageError(`${target} is one of the documents to check. Choose another name for --output.`);
    }
  }
}

async function isReport(file: string): Promise<boolean> {
  const handle = await open(file, file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(reportHead), 0, reportHead, 0);
    // An empty file holds nothing that could be lost.
    return bytesRead === 0 || buffer.toString('utf8', 0, bytesRead).includes(reportMark);
  } finally {
    await handle.close();
  }
}
