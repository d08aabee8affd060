/**
 * Runs suites inside a real VS Code through `@vscode/test-electron`: the desktop build when
 * $PRIVACY_NOTICE_DESKTOP asks for it ("download", or the path of a `code` program), otherwise
 * VS Code's server build from the npm registry.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runTests, runVSCodeCommand } from '@vscode/test-electron';
import { build, type Plugin } from 'esbuild';
import { childEnvironment, repositoryFolder, run } from './cache.ts';
import { type Counts, type SuiteResult, showResults } from './results.ts';
import { quietSettings } from './vscodeServer.ts';

const hostFolder = join(repositoryFolder, 'test/host');

export interface SuiteRun {
  /** What the results are headed with. */
  readonly name: string;
  /** Folder of `*.test.ts` files under test/host. */
  readonly suites: 'suites' | 'packaged';
  /** A packaged extension to install first; without it the extension runs from the repository. */
  readonly vsix?: string;
}

/** Runs a folder of suites in a fresh VS Code over a fresh copy of the samples. Prints the results and returns the counts. */
export async function runSuites({ name, suites, vsix }: SuiteRun): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-notice-suites-'));
  try {
    const resultFile = join(folder, 'results.jsonl');
    const workspace = join(folder, 'workspace');
    await mkdir(workspace);
    for (const source of [join(repositoryFolder, 'samples'), join(hostFolder, 'workspace')]) {
      if (existsSync(source)) await cp(source, workspace, { recursive: true });
    }
    await bundleSuites(suites, join(folder, 'bundle'));
    const userData = join(folder, 'user-data');
    await mkdir(join(userData, 'User'), { recursive: true });
    await writeFile(join(userData, 'User/settings.json'), JSON.stringify(quietSettings, null, 2));
    const places = [`--user-data-dir=${userData}`, `--extensions-dir=${join(folder, 'extensions')}`];
    const desktop = process.env.PRIVACY_NOTICE_DESKTOP;
    const executable = desktop === 'download' ? undefined : (desktop ?? join(hostFolder, 'support/hostedCode.ts'));
    if (vsix) await install(vsix, places, executable);
    const failure = await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: vsix ? await carrier(folder) : repositoryFolder,
      extensionTestsPath: join(folder, 'bundle/run.js'),
      launchArgs: [workspace, ...places],
      extensionTestsEnv: {
        PATH: childEnvironment().PATH,
        PRIVACY_NOTICE_HOST_RESULTS: resultFile,
        PRIVACY_NOTICE_HOST_WORKSPACE: workspace,
      },
    }).then(
      () => undefined,
      (error: unknown) => error,
    );
    const results = readResults(resultFile);
    const complete = results.some(({ state }) => state === 'ended');
    if (failure && !results.some(({ state }) => state === 'failed')) console.log(String(failure));
    return showResults(name, results, complete);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Bundles the suites with everything they import except `vscode`, which the host gives, and mocha. */
async function bundleSuites(suites: string, outdir: string): Promise<void> {
  const files = readdirSync(join(hostFolder, suites)).filter((file) => file.endsWith('.test.ts'));
  if (files.length === 0) throw new Error(`There are no suites in test/host/${suites}`);
  const mocha = createRequire(import.meta.url).resolve('mocha');
  // One mocha for the runner and all suites, so that `describe` reaches the run it belongs to.
  const sharedMocha: Plugin = {
    name: 'shared-mocha',
    setup: ({ onResolve }) => onResolve({ filter: /^mocha$/ }, () => ({ path: mocha, external: true })),
  };
  await build({
    entryPoints: [
      { in: join(hostFolder, 'support/insideHost.ts'), out: 'run' },
      ...files.map((file) => ({ in: join(hostFolder, suites, file), out: `suites/${file.replace(/\.ts$/, '')}` })),
    ],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
    plugins: [sharedMocha],
  });
}

/** VS Code runs suites only beside an extension under development; this one is empty, so that ours is the installed one. */
async function carrier(folder: string): Promise<string> {
  const home = join(folder, 'carrier');
  await mkdir(home);
  const manifest = { name: 'suite-carrier', publisher: 'test', version: '0.0.1', engines: { vscode: '^1.103.0' } };
  await writeFile(join(home, 'package.json'), JSON.stringify(manifest));
  return home;
}

async function install(vsix: string, places: readonly string[], executable: string | undefined): Promise<void> {
  if (executable) {
    await run(executable, [`--install-extension=${vsix}`, ...places], { cwd: dirname(vsix), env: childEnvironment() });
  } else await runVSCodeCommand(['--install-extension', vsix, ...places]);
}

function readResults(file: string): SuiteResult[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as SuiteResult);
}
