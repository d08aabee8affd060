/** Runs vitest and reads its counts from its own report. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFolder } from '../host/support/cache.ts';
import type { Counts } from '../host/support/results.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { status: string }[];
  }[];
}

export async function runUnitTests(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-notice-unit-'));
  try {
    const file = join(folder, 'report.json');
    const vitest = join(repositoryFolder, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const child = spawn(process.execPath, args, { cwd: repositoryFolder, stdio: ['ignore', 'inherit', 'inherit'] });
    const code = await new Promise<number | null>((done) => child.on('close', done));
    const report = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as VitestReport,
      () => undefined,
    );
    if (!report) return { passed: 0, failed: 1, skipped: 0 };
    // A file that cannot be loaded has no tests of its own to count.
    const broken = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    ).length;
    const failed = report.numFailedTests + broken;
    // An error outside any test ends vitest with 1 although every test passed.
    return {
      passed: report.numPassedTests,
      failed: code === 0 ? failed : Math.max(failed, 1),
      skipped: report.numPendingTests,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
