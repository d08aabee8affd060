/**
 * `npm start`: builds, prints the findings of the samples, and opens VS Code with the extension
 * and the samples: the desktop program `code` if it is there, else VS Code's server build in
 * the browser. `npm start -- --no-open` prints the address and serves until Ctrl+C.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cacheFolder, childEnvironment, repositoryFolder, run } from './support/cache.ts';
import { packageExtension } from './support/packageExtension.ts';
import { installVsix, startServer } from './support/vscodeServer.ts';
import { workbenchAddress } from './support/workbench.ts';

const samples = join(repositoryFolder, 'samples');
const open = !process.argv.includes('--no-open');

try {
  await main();
} catch (error) {
  console.error(`\nCould not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  console.log('Building …');
  await run(process.execPath, [join(repositoryFolder, 'esbuild.mjs')], {
    cwd: repositoryFolder,
    env: childEnvironment(),
  });
  // Findings make the command end with 1; here they are what we came for.
  await ended(
    spawn(process.execPath, ['dist/cli.js', 'check', 'samples'], { cwd: repositoryFolder, stdio: 'inherit' }),
  );
  const desktop = open ? programOnPath('code') : undefined;
  if (desktop) {
    console.log(`\nOpening VS Code (${desktop}) with the samples.`);
    const args = [`--extensionDevelopmentPath=${repositoryFolder}`, ...(await rootArguments()), samples];
    const code = await ended(spawn(desktop, args, { stdio: 'inherit', shell: process.platform === 'win32' }));
    if (code === 0) return;
    console.log(`It ended with ${code}; VS Code will run in the browser instead.`);
  } else if (open) console.log('\nThere is no `code` on the PATH; VS Code will run in the browser.');
  await serve();
}

/** Desktop VS Code refuses to run as root unless it is told where to keep its data. */
async function rootArguments(): Promise<string[]> {
  if (process.getuid?.() !== 0) return [];
  return ['--no-sandbox', `--user-data-dir=${join(await cacheFolder(), 'desktop-as-root')}`];
}

/** Serves the workbench on a free port of this machine until Ctrl+C. Changes made in it reach the files in samples/. */
async function serve(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'privacy-notice-start-'));
  const dataFolder = join(home, 'data');
  try {
    await mkdir(dataFolder);
    // Said first, because the first start takes a while.
    console.log(`Preparing VS Code in ${await cacheFolder()} (the first time takes a minute) …`);
    const vsix = join(home, 'privacy-notice-analyzer.vsix');
    await packageExtension(vsix);
    await installVsix(vsix, { dataFolder });
    const server = await startServer({ dataFolder, settings: { 'workbench.colorTheme': 'Default Light Modern' } });
    const address = workbenchAddress(server, { folder: samples });
    console.log(`\nVS Code with the samples: ${address}\nOnly this machine can reach it. Press Ctrl+C to end.\n`);
    if (open) openInBrowser(address);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void server.stop());
    await server.ended;
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Opens the default browser where there is a screen; the printed address serves everybody else. */
function openInBrowser(address: string): void {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen) {
    console.log('There is no screen here; open the address in a browser on this machine.');
    return;
  }
  const opener = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as string] ?? ['xdg-open'];
  const [program = 'xdg-open', ...args] = opener;
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened; open the address yourself.'));
  child.unref();
}

function programOnPath(name: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const file = join(folder, name + ending);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder; most are without it.
      }
    }
  }
  return undefined;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
}
