/**
 * Runs inside the extension host of VS Code: loads the suites that stand beside it with mocha,
 * and writes each result to a file as it comes, so that nothing is lost when the host dies.
 */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import type { SuiteResult } from './results.ts';

/** Called by VS Code. @throws Error when a test failed, which makes the host end with 1. */
export async function run(): Promise<void> {
  const resultFile = process.env.PRIVACY_NOTICE_HOST_RESULTS;
  if (!resultFile) throw new Error('PRIVACY_NOTICE_HOST_RESULTS does not name a file for the results');
  // A stack that names the lines of the suites, not those of their bundle.
  process.setSourceMapsEnabled(true);
  const note = (result: SuiteResult) => appendFileSync(resultFile, `${JSON.stringify(result)}\n`);
  // A generous limit: the first test of a run waits for the extension to be loaded.
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: class {} as never });
  const grep = process.env.PRIVACY_NOTICE_HOST_GREP;
  if (grep) mocha.grep(new RegExp(grep, 'i'));
  const folder = join(__dirname, 'suites');
  for (const file of readdirSync(folder).sort()) if (file.endsWith('.test.js')) mocha.addFile(join(folder, file));
  const failures = await new Promise<number>((done) => {
    const runner = mocha.run(done);
    runner.on('pass', (test) => note({ state: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }));
    runner.on('pending', (test) => note({ state: 'skipped', title: test.fullTitle(), ms: 0 }));
    runner.on('fail', (test, error) => {
      note({ state: 'failed', title: test.fullTitle(), ms: test.duration ?? 0, error: String(error?.stack ?? error) });
    });
  });
  note({ state: 'ended', title: '', ms: 0 });
  if (failures > 0) throw new Error(`${failures} failed`);
}
