/** The entry of dist/cli.js: joins the command line to this process. */
import { forgiveClosedPipe } from './io';
import { run } from './run';

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
