/** Runs `test/host/person/*.test.ts`: a browser is driven from outside, with the keyboard and the mouse. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { repositoryFolder } from './cache.ts';
import { openPersons } from './person.ts';
import { type Counts, type SuiteResult, showResults } from './results.ts';

export async function runPersonTests(): Promise<Counts> {
  const folder = join(repositoryFolder, 'test/host/person');
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: class {} as never });
  const grep = process.env.PRIVACY_NOTICE_HOST_GREP;
  if (grep) mocha.grep(new RegExp(grep, 'i'));
  for (const file of readdirSync(folder).sort()) if (file.endsWith('.test.ts')) mocha.addFile(join(folder, file));
  mocha.rootHooks({ afterEach: pictureOfFailure });
  await mocha.loadFilesAsync();
  const results: SuiteResult[] = [];
  await new Promise<number>((done) => {
    const runner = mocha.run(done);
    runner.on('pass', (test) => results.push({ state: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }));
    runner.on('pending', (test) => results.push({ state: 'skipped', title: test.fullTitle(), ms: 0 }));
    runner.on('fail', (test, error) => {
      const words = String(error?.stack ?? error);
      results.push({ state: 'failed', title: test.fullTitle(), ms: test.duration ?? 0, error: words });
    });
  });
  return showResults('In VS Code, as a person', results, true);
}

/** Leaves a picture of the window in test-results when a test has failed; words alone seldom tell why. */
async function pictureOfFailure(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  for (const person of openPersons) {
    const name = test.fullTitle().replace(/\W+/g, '-').slice(0, 100);
    await person.picture(join(repositoryFolder, 'test-results', `${name}.png`)).catch(() => undefined);
  }
}
