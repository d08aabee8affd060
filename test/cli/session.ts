/** Runs the command line inside the test, with streams in place of a terminal. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run';

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Session {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

class Collected extends Writable {
  private readonly chunks: Buffer[] = [];
  readonly isTTY = false;

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(Buffer.from(chunk));
    // A receiver that takes its time shows whether somebody waits for it.
    setImmediate(done);
  }

  get text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}

export async function cli(
  args: readonly string[],
  { cwd = process.cwd(), stdin = '', env = {} }: Session = {},
): Promise<Result> {
  const stdout = new Collected();
  const stderr = new Collected();
  const bytes = typeof stdin === 'string' ? Buffer.from(stdin, 'utf8') : Buffer.from(stdin);
  const code = await run(args, { stdin: Readable.from([bytes]), stdout, stderr, cwd, env });
  return { code, out: stdout.text, err: stderr.text };
}

/** A new folder with the given files; a name that ends in "/" makes an empty folder. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'privacy-notice-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
    if (!name.endsWith('/')) fs.writeFileSync(file, content);
  }
  return folder;
}

export const riskyNotice = `NOTICE OF PRIVACY PRACTICES

This notice describes how medical information about you may be used and disclosed.

We may use your medical images to train artificial intelligence systems.
`;

export const harmlessNotice = `NOTICE OF PRIVACY PRACTICES

We use your health information to treat you.
`;
