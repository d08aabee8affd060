/**
 * Checks every bomb with the built command line, each in a process of its own, and holds each
 * to the limits: `npm run hostile:bombs -- [--only PART] [--cli FILE]`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bombs } from './bombs';

/** For each file; what DESIGN promises whoever opens one. */
const mostSeconds = 20;
const mostMegabytes = 1536;
/** A process that is not done by then is ended; it has failed long before. */
const patience = 60_000;

interface Outcome {
  readonly seconds: number;
  readonly megabytes: number;
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, cli: { type: 'string', default: 'dist/cli.js' } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'privacy-notice-bombs-'));
// The process tells its own peak, the memory outside of the heap included. What `resourceUsage`
// tells on Linux begins with the peak of whoever started it.
const meter = path.join(folder, 'meter.cjs');
writeFileSync(
  meter,
  `const fs = require('node:fs');
   process.on('exit', () => {
     let kilobytes = process.resourceUsage().maxRSS;
     try { kilobytes = Number(/VmHWM:\\s*(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]); } catch {}
     fs.writeFileSync(process.env.PEAK_FILE, String(kilobytes));
   });`,
);
let failed = 0;
let worst = { seconds: 0, megabytes: 0 };
const started = performance.now();
const chosen = bombs.filter(({ file }) => file.includes(values.only ?? ''));
try {
  for (const { file, make, says } of chosen) {
    const document = path.join(folder, file);
    writeFileSync(document, make());
    const outcome = await check(document);
    rmSync(document);
    const wrong = faultsOf(outcome, says);
    worst = {
      seconds: Math.max(worst.seconds, outcome.seconds),
      megabytes: Math.max(worst.megabytes, outcome.megabytes),
    };
    if (wrong.length > 0) failed++;
    const measured = `${outcome.seconds.toFixed(1).padStart(6)} s ${String(Math.round(outcome.megabytes)).padStart(6)} MB`;
    console.log(
      `${measured}  ${file}  ${messagesOf(outcome.out).join(' ').slice(0, 110)}${wrong.map((fault) => `\n    ✗ ${fault}`).join('')}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(
  `${chosen.length} files in ${minutes} min, the slowest ${worst.seconds.toFixed(1)} s, the largest ${Math.round(worst.megabytes)} MB; ${failed} beyond the limits.`,
);
process.exitCode = failed > 0 ? 1 : 0;

function check(document: string): Promise<Outcome> {
  const peak = path.join(folder, 'peak');
  rmSync(peak, { force: true });
  const begin = performance.now();
  const child = spawn(process.execPath, ['--require', meter, values.cli, 'check', document, '--format', 'jsonl'], {
    env: { ...process.env, PEAK_FILE: peak },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearTimeout(timer);
      const seconds = (performance.now() - begin) / 1000;
      let megabytes = Number.POSITIVE_INFINITY;
      try {
        megabytes = Number(readFileSync(peak, 'utf8')) / 1024;
      } catch {
        // A process that was killed tells no peak, and has failed anyway.
      }
      resolve({ seconds, megabytes, code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    }),
  );
}

function faultsOf({ seconds, megabytes, code, out, err }: Outcome, says: RegExp | undefined): string[] {
  const faults: string[] = [];
  if (seconds > mostSeconds) faults.push(`took ${seconds.toFixed(1)} s`);
  if (megabytes > mostMegabytes) faults.push(`took ${Math.round(megabytes)} MB`);
  if (code === null || code > 2) faults.push(`ended with ${code}: ${err.slice(0, 300)}`);
  const lines = out.split('\n').filter((line) => line !== '');
  if (lines.length !== 1) faults.push(`wrote ${lines.length} lines`);
  const messages = messagesOf(out);
  if (says && !messages.some((message) => says.test(message))) {
    faults.push(`does not say ${says}: ${messages.join(' ') || 'nothing'}`);
  }
  const technical = /\b(?:undefined|NaN|RangeError|TypeError|Maximum call stack|Invalid string length|at Object\.)/;
  for (const message of messages) if (technical.test(message)) faults.push(`says "${message}"`);
  if (!says && lines.length === 1 && silentlyEmpty(lines[0] as string)) faults.push('found no words and says nothing');
  return faults;
}

function messagesOf(out: string): string[] {
  try {
    const { problems } = JSON.parse(out) as { problems: { message: string }[] };
    return problems.map(({ message }) => message);
  } catch {
    return [];
  }
}

function silentlyEmpty(line: string): boolean {
  const { problems, words } = JSON.parse(line) as { problems: unknown[]; words: number };
  return words === 0 && problems.length === 0;
}
