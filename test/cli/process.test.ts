/** The command line as a process of its own: pipes, permissions and exit codes as a shell sees them. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, harmlessNotice, riskyNotice } from './session';

const folder = folderWith({
  'risky.txt': riskyNotice,
  'open/notice.txt': harmlessNotice,
  'closed/notice.txt': harmlessNotice,
  'closed.txt': harmlessNotice,
});
const program = path.join(folder, 'cli.js');

/** Root may read everything, so that permissions are tried as nobody. */
const asAnyone = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

beforeAll(async () => {
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['pdf-parse', 'compromise', 'vscode'],
    logLevel: 'error',
  });
  fs.chmodSync(folder, 0o755);
});

function start(...args: string[]): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...asAnyone,
  });
  child.stdin.on('error', () => {});
  return child;
}

async function finished(child: ReturnType<typeof start>) {
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    out += text;
  });
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, out, err };
}

describe('the process', () => {
  it('ends with the exit code of the check, also while standard input stays open', async () => {
    expect(await finished(start('check', 'risky.txt', '--format', 'json'))).toMatchObject({ code: 1, err: '' });
  });

  it('writes everything before it ends, however slow the reader', async () => {
    const long = riskyNotice.repeat(10_000);
    fs.writeFileSync(path.join(folder, 'long.txt'), long);
    const child = start('check', 'long.txt', '--format', 'text-only');
    child.stdout.pause();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const result = finished(child);
    child.stdout.resume();
    const { out, code } = await result;
    fs.rmSync(path.join(folder, 'long.txt'));
    expect(code).toBe(0);
    expect(out === long).toBe(true);
  });

  it('ends quietly when the reader goes away', async () => {
    const child = start('check', '--jsonl-in');
    const lines = Array.from({ length: 2000 }, (_, id) => `${JSON.stringify({ id, text: riskyNotice })}\n`).join('');
    child.stdin?.end(lines);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    (child.stdout as unknown as { destroy(): void }).destroy();
    let err = '';
    child.stderr.on('data', (text: Buffer) => {
      err += text.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([1, '']);
  });

  it('answers a line before the next one is sent', async () => {
    const child = start('check', '--jsonl-in');
    const answer = () =>
      new Promise<string>((resolve) => child.stdout.once('data', (text: Buffer) => resolve(text.toString())));
    for (const id of [1, 2]) {
      child.stdin?.write(`${JSON.stringify({ id, text: 'We wish you well.' })}\n`);
      expect(JSON.parse(await answer())).toEqual({ id, findings: [] });
    }
    child.stdin?.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('names files and folders that may not be opened, and checks the others', async () => {
    fs.chmodSync(path.join(folder, 'closed'), 0);
    fs.chmodSync(path.join(folder, 'closed.txt'), 0);
    const { code, out } = await finished(start('check', 'open', 'closed', 'closed.txt', '.', '--format', 'jsonl'));
    fs.chmodSync(path.join(folder, 'closed'), 0o755);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const told = Object.fromEntries(lines.map((line) => [line.path, line.problems[0]?.message]));
    const denied = 'Could not be read: you do not have permission to open it.';
    expect(told).toMatchObject({ [path.join('open', 'notice.txt')]: undefined, closed: denied, 'closed.txt': denied });
    expect(code).toBe(2);
  });

  it('says so when the folder of --output may not be written', async () => {
    const target = path.join(folder, 'report.txt');
    const { code, err } = await finished(start('check', 'risky.txt', '--output', target));
    // Only nobody is refused; whoever owns the folder may write.
    if (process.getuid?.() === 0)
      expect([code, err]).toEqual([2, `${target} cannot be written: you do not have permission to write there.\n`]);
    else expect([code, fs.existsSync(target)]).toEqual([1, true]);
  });
});
