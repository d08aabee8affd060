/** The entry of dist/cli.js: joins the command line to this process, or to a thread of a batch. */
import { workerMark } from './batch/workerData';
import { forgiveClosedPipe } from './io';
import { run } from './run';

// Whether this is a thread is asked only where it can be one: loading what tells takes time.
if (process.argv[2] !== workerMark) start();
else void import('./batch/worker').then(({ serveBatch }) => serveBatch() || start());

function start(): void {
  forgiveClosedPipe(process.stdout);
  let forgiven = false;
  run(process.argv.slice(2), {
    // A stream is made when it is first asked for; most runs need one of the three.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    get stderr() {
      if (!forgiven) forgiveClosedPipe(process.stderr);
      forgiven = true;
      return process.stderr;
    },
    cwd: process.cwd(),
    env: process.env,
  }).then((code) => {
    // Every write has been taken by now, so that leaving at once loses nothing; waiting
    // could last forever, because an open standard input or a PDF worker keeps Node alive.
    process.exit(code);
  });
}
