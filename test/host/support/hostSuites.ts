/** Everything that runs in a real VS Code: suites from source, suites on the packaged extension on the desktop and in a browser, and a person at the keyboard. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWebSuites } from '../web/runWebSuites.ts';
import { packageExtension } from './packageExtension.ts';
import { runPersonTests } from './personTests.ts';
import { addCounts, type Counts, noCounts } from './results.ts';
import { runSuites } from './runSuites.ts';

/** The parts can be chosen with $PRIVACY_NOTICE_HOST_PARTS, such as "suites,person". */
export async function runHostSuites(): Promise<Counts> {
  const wanted = process.env.PRIVACY_NOTICE_HOST_PARTS?.split(',');
  let counts = noCounts;
  const part = async (name: string, tests: () => Promise<Counts>) => {
    if (!wanted || wanted.includes(name)) counts = addCounts(counts, await tests());
  };
  await part('suites', () => runSuites({ name: 'In VS Code, from source', suites: 'suites' }));
  const folder = await mkdtemp(join(tmpdir(), 'privacy-notice-vsix-'));
  try {
    const vsix = join(folder, 'packaged.vsix');
    let packaging: Promise<void> | undefined;
    const packaged = async (): Promise<string> => {
      packaging ??= packageExtension(vsix);
      await packaging;
      return vsix;
    };
    await part('packaged', async () =>
      runSuites({ name: 'In VS Code, the packaged extension', suites: 'packaged', vsix: await packaged() }),
    );
    await part('web', async () => runWebSuites(await packaged()));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await part('person', runPersonTests);
  return counts;
}
