/**
 * Ends processes while they write: `npm run hostile:kills -- [--times N] [--seed S]`. Whenever
 * it happens, the file is the old or the new one as a whole, the document is as it was, and
 * after Ctrl-C nothing unfinished is left.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openOutput, writeCopy } from '../../src/cli/outputFile';

const size = 4 * 1024 * 1024;
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    write: { type: 'string' },
    original: { type: 'string', default: '' },
  },
});

if (values.write !== undefined) await writeForEver(values.write, values.original);
else await killAll(Number(values.times), Number(values.seed));

/** What is killed: writes copies and reports in turn, each of one letter and one length. */
async function writeForEver(target: string, original: string): Promise<void> {
  for (let i = 0; ; i++) {
    const letter = 'abcdefgh'.charAt(i % 8);
    if (i % 2 === 0) await writeCopy(target, Buffer.alloc(size, letter), original);
    else {
      const sink = await openOutput(target, [original]);
      for (let part = 0; part < 4; part++) await sink.write(letter.repeat(size / 4));
      await sink.close();
    }
    if (i === 0) process.stdout.write('begun');
  }
}

async function killAll(times: number, seed: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'privacy-notice-kills-'));
  const original = path.join(folder, 'document.txt');
  const target = path.join(folder, 'report.out');
  const text = 'We may sell your images.';
  writeFileSync(original, text);
  const faults: string[] = [];
  let unfinished = 0;
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  try {
    for (let i = 0; i < times; i++) {
      const signal = i % 2 === 0 ? 'SIGKILL' : 'SIGINT';
      await runAndKill(target, original, signal, random() * 60);
      const written = readFileSync(target);
      const first = written[0] as number;
      if (written.length !== size || written.some((byte) => byte !== first))
        faults.push(`${i}: half a file after ${signal}`);
      if (readFileSync(original, 'utf8') !== text) faults.push(`${i}: the document was changed`);
      const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
      if (signal === 'SIGINT' && left.length > 0) faults.push(`${i}: ${left.length} unfinished files after ${signal}`);
      unfinished += left.length > 0 ? 1 : 0;
      for (const name of left) rmSync(path.join(folder, name));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const fault of faults) console.log(fault);
  console.log(
    `Ended ${times} times (seed ${seed}), ${unfinished} of them in the middle of a file; ${faults.length} faults.`,
  );
  // A run that never met an unfinished file has proved nothing.
  process.exitCode = faults.length > 0 || unfinished === 0 ? 1 : 0;
}

function runAndKill(target: string, original: string, signal: 'SIGKILL' | 'SIGINT', wait: number): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--write', target, '--original', original], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.once('data', () => setTimeout(() => child.kill(signal), wait));
  return new Promise((resolve) => child.on('close', () => resolve()));
}
