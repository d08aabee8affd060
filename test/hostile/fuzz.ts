/**
 * Fuzzing: `npm run fuzz -- [--seconds N] [--seed S] [--only A,B]`. Each target runs in a
 * thread for so many seconds; one that hangs or fills the memory is ended, and the input told.
 * What fails is written to node_modules/.cache/fuzz, so that it can be kept as a test.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { type Target, targets } from './targets';

/** How many inputs are made from one seed; a seed and a number name an input for good. */
const inputsPerSeed = 20;
/** An input that takes longer has failed. */
const mostSeconds = 20;
const mostMegabytes = 1536;

interface Job {
  readonly name: string;
  readonly seed: number;
  readonly seconds: number;
  /** The seed and the number of the input under way, and how many are done. */
  readonly at: Int32Array;
}

interface Failure {
  readonly seed: number;
  readonly index: number;
  readonly reason: string;
}

type Said = { readonly failure: Failure } | { readonly done: true };

const inputsOf = ({ inputs }: Target, seed: number): unknown[] => fc.sample(inputs, { seed, numRuns: inputsPerSeed });

if (isMainThread) await main();
else await work(workerData as Job);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: String(Math.trunc(Date.now() / 1000) % 1_000_000) },
      only: { type: 'string' },
    },
  });
  const seed = Number(values.seed);
  const chosen = values.only?.split(',') ?? Object.keys(targets);
  console.log(`Seed ${seed}, ${values.seconds} s in all for ${chosen.length} targets.`);
  const seconds = Number(values.seconds) / chosen.length;
  let failed = 0;
  for (const name of chosen) {
    const { count, failures } = await fuzz(name, seed, seconds);
    failed += failures.length;
    console.log(`${failures.length === 0 ? 'ok' : 'FAILED'}  ${name}: ${count} inputs in ${Math.round(seconds)} s`);
    for (const { seed, index, reason } of failures) {
      const input = inputsOf(targets[name] as Target, seed)[index];
      const file = path.join(cacheFolder(), `${name}-${seed}-${index}`);
      const bytes = input instanceof Uint8Array;
      writeFileSync(file, bytes ? input : fc.stringify(input));
      console.log(`  seed ${seed}, input ${index}: ${reason.split('\n').slice(0, 6).join('\n    ')}\n  ${file}`);
      if (!bytes) console.log(`  ${fc.stringify(input).slice(0, 600)}`);
    }
  }
  console.log(failed === 0 ? 'Nothing failed.' : `${failed} failed.`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function cacheFolder(): string {
  const folder = path.resolve('node_modules/.cache/fuzz');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** One target for so many seconds; it ends with its third failure. */
async function fuzz(name: string, seed: number, seconds: number): Promise<{ count: number; failures: Failure[] }> {
  const at = new Int32Array(new SharedArrayBuffer(12));
  const failures: Failure[] = [];
  const until = performance.now() + seconds * 1000;
  for (let from = seed; performance.now() < until && failures.length < 3; from = (at[0] ?? from) + 1) {
    const left = (until - performance.now()) / 1000;
    const failure = await runThread({ name, seed: from, seconds: left, at });
    if (failure) failures.push(failure);
    else break;
  }
  return { count: at[2] ?? 0, failures };
}

function runThread(job: Job): Promise<Failure | undefined> {
  const { at } = job;
  const worker = new Worker(fileURLToPath(import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  let known = -1;
  let since = performance.now();
  return new Promise<Failure | undefined>((resolve) => {
    const failure = (reason: string): void => resolve({ seed: at[0] ?? 0, index: at[1] ?? 0, reason });
    const timer = setInterval(() => {
      if (at[2] !== known) {
        known = at[2] ?? 0;
        since = performance.now();
      } else if (performance.now() - since > mostSeconds * 1000) failure(`takes longer than ${mostSeconds} s`);
    }, 200);
    worker.on('message', (said: Said) => resolve('failure' in said ? said.failure : undefined));
    worker.on('error', (error) => failure(String(error)));
    worker.on('exit', (code) => {
      clearInterval(timer);
      failure(`the thread ended with ${code}`);
    });
  }).finally(() => worker.terminate());
}

async function work({ name, seed, seconds, at }: Job): Promise<void> {
  const target = targets[name];
  if (!target) throw new Error(`There is no target "${name}". The targets are ${Object.keys(targets).join(', ')}.`);
  const until = performance.now() + seconds * 1000;
  for (let from = seed; performance.now() < until; from++) {
    at[0] = from;
    at[1] = 0;
    for (const [index, input] of inputsOf(target, from).entries()) {
      at[1] = index;
      try {
        await target.holds(input);
      } catch (error) {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        parentPort?.postMessage({ failure: { seed: from, index, reason } } satisfies Said);
        return;
      }
      at[2] = (at[2] ?? 0) + 1;
      if (performance.now() >= until) break;
    }
  }
  parentPort?.postMessage({ done: true } satisfies Said);
}
