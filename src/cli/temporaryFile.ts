/**
 * A file that takes its place when it is complete: written beside the place under a name of its
 * own, brought to the disk, then renamed. Whenever the process is ended, the place holds what
 * it held before or all of the new. Ctrl-C takes the unfinished file away.
 */
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

/** The unfinished files of this process. */
const unfinished = new Set<string>();

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
let watching = false;

export class TemporaryFile {
  private constructor(
    private readonly name: string,
    private readonly place: string,
    private readonly file: fs.FileHandle,
  ) {}

  /**
   * @param place absolute path, not a link.
   * @throws the error of the file system.
   */
  static async beside(place: string): Promise<TemporaryFile> {
    const name = path.join(
      path.dirname(place),
      `.${path.basename(place).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`,
    );
    watch();
    unfinished.add(name);
    try {
      // At once, because a file that is still being made when the process ends could not be taken away.
      writeFileSync(name, '', { flag: 'wx' });
      return new TemporaryFile(name, place, await fs.open(name, 'r+'));
    } catch (error) {
      unfinished.delete(name);
      throw error;
    }
  }

  /** @throws the error of the file system. */
  write(content: string | Uint8Array): Promise<void> {
    return this.file.writeFile(content);
  }

  /** Puts it in its place. @throws the error of the file system; the place is then as it was. */
  async complete(): Promise<void> {
    // A rename may reach the disk before the bytes do, which would leave an empty file after a power cut.
    await this.file.sync();
    await this.file.close();
    await fs.rename(this.name, this.place);
    unfinished.delete(this.name);
    await syncFolder(path.dirname(this.place));
  }

  /** Takes it away; never fails. */
  async discard(): Promise<void> {
    await this.file.close().catch(() => {});
    await fs.rm(this.name, { force: true }).catch(() => {});
    unfinished.delete(this.name);
  }
}

/** The new name, too, must reach the disk. Windows cannot open folders, and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}

/** From the first file on: before, a signal ends the process by itself. */
function watch(): void {
  if (watching) return;
  watching = true;
  process.on('exit', removeAll);
  for (const [signal, code] of Object.entries(signals)) process.once(signal, () => process.exit(code));
}

function removeAll(): void {
  for (const name of unfinished) {
    try {
      rmSync(name, { force: true });
    } catch {
      // There is nobody left to tell.
    }
  }
}
