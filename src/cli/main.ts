/** The entry of dist/cli.js: joins the command line to this process, or to a thread of a batch. */
import { isMainThread, workerData } from 'node:worker_threads';
import { type WorkerData, workerMark } from './batch/workerData';
import { forgiveClosedPipe } from './io';
import { run } from './run';

if (isMainThread || (workerData as Partial<WorkerData> | null)?.mark !== workerMark) start();
else void import('./batch/worker').then(({ serveBatch }) => serveBatch((workerData as WorkerData).choices));

function start(): void {
  forgiveClosedPipe(process.stdout);
  forgiveClosedPipe(process.stderr);
  run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
  }).then((code) => {
    // Every write has been taken by now, so that leaving at once loses nothing; waiting
    // could last forever, because an open standard input or a PDF worker keeps Node alive.
    process.exit(code);
  });
}
