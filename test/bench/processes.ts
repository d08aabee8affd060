/** How long whole processes take: the command line with one small file, beside Node that does nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { medianOf, type Times } from './measure';

export interface ProcessTimes {
  readonly nothing: Times;
  /** Undefined when nothing is built. */
  readonly cli: Times | undefined;
}

const program = 'dist/cli.js';
const file = 'samples/steadyheart-app.notice.txt';

/** Takes turns, so that both meet the same load. */
export function processTimes(rounds = 15): ProcessTimes {
  const built = existsSync(program);
  const nothing: number[] = [];
  const cli: number[] = [];
  for (let i = 0; i <= rounds; i++) {
    const bare = took(['-e', '0']);
    const check = built ? took([program, 'check', file]) : 0;
    // The first round fills the caches.
    if (i === 0) continue;
    nothing.push(bare);
    if (built) cli.push(check);
  }
  return {
    nothing: { runs: nothing, median: medianOf(nothing) },
    cli: built ? { runs: cli, median: medianOf(cli) } : undefined,
  };
}

function took(args: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - start;
}
