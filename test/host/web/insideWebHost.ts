/**
 * Runs inside the web worker that is the extension host of VS Code for the Web: fills the
 * folder in memory, loads the suites with mocha, and says each result as it comes.
 */
import 'mocha';
import * as vscode from 'vscode';
import type { SuiteResult } from '../support/results';
import { resultMark } from './results';

declare const servedAt: { readonly workspace: string; readonly grep: string; readonly leftOut: string };
declare const loadSuites: () => Promise<unknown>;

/** Called by VS Code. @throws Error when a test failed. */
export async function run(): Promise<void> {
  const note = (result: SuiteResult): void => console.log(resultMark + JSON.stringify(result));
  await fillFolder();
  const { mocha: runnerOf } = globalThis as unknown as { mocha: BrowserMocha };
  runnerOf.setup({ ui: 'bdd', timeout: 30_000, reporter: class {} });
  // Those that are left out and those that are not wanted, in one pattern, because mocha takes one.
  runnerOf.grep(new RegExp(`^(?!.*(?:${servedAt.leftOut}))(?=.*(?:${servedAt.grep}))`, 'iu'));
  await loadSuites();
  const failures = await new Promise<number>((done) => {
    const runner = runnerOf.run(done);
    runner.on('pass', (test) => note({ state: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }));
    runner.on('pending', (test) => note({ state: 'skipped', title: test.fullTitle(), ms: 0 }));
    runner.on('fail', (test, error) => {
      note({ state: 'failed', title: test.fullTitle(), ms: test.duration ?? 0, error: String(error?.stack ?? error) });
    });
  });
  note({ state: 'ended', title: '', ms: 0 });
  if (failures > 0) throw new Error(`${failures} failed`);
}

interface BrowserMocha {
  setup(options: object): void;
  grep(pattern: RegExp): void;
  run(done: (failures: number) => void): Mocha.Runner;
}

async function fillFolder(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('No folder is open');
  await vscode.workspace.fs.createDirectory(folder);
  const names = (await (await fetch(`${servedAt.workspace}/index.json`)).json()) as string[];
  for (const name of names) {
    const response = await fetch(`${servedAt.workspace}/${encodeURIComponent(name)}`);
    if (!response.ok) throw new Error(`${name} is not served`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
  }
}
