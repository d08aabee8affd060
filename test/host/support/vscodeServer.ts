/**
 * VS Code from the npm registry: `code-server` carries the server build of VS Code, which is
 * the same workbench and the same extension host as on the desktop, shown in a browser.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, childEnvironment, installPackages, run } from './cache.ts';

/** Carries VS Code 1.139.1. Every start and every test uses exactly this one. */
export const codeServerVersion = '4.139.1';

/** The folder of VS Code's server build, installed at the first call (some 15 s and 600 MB). */
export async function vscodeFolder(): Promise<string> {
  const home = await cached(`code-server-${codeServerVersion}`, async (folder) => {
    console.log(`Installing VS Code (code-server ${codeServerVersion}) from the npm registry, once …`);
    await installPackages(folder, `code-server@${codeServerVersion}`);
    // Only the VS Code inside is used; what code-server wraps around it is not.
    const inside = join(folder, 'node_modules/code-server/lib/vscode');
    await cp(inside, join(folder, 'vscode'), { recursive: true });
    await rm(join(folder, 'node_modules'), { recursive: true });
    await installPackages(join(folder, 'vscode'));
  });
  return join(home, 'vscode');
}

export interface ServerOptions {
  /** Settings, logs, state and extensions live here. */
  readonly dataFolder: string;
  /** Where installed extensions live, when not inside the data folder. */
  readonly extensionsFolder?: string;
  /** User settings to start with, when the data folder has none yet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Lets the address carry options such as `extensionDevelopmentPath`. For tests only. */
  readonly driver?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
  /** Such as `127.0.0.1:40123`. */
  readonly authority: string;
  /** What the server printed so far, for a failed run. */
  log(): string;
  stop(): Promise<void>;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
}

/** Settings without which a fresh VS Code would ask, phone home or cover the document. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'window.commandCenter': false,
};

/** Starts the server on a free port of the loopback address, and waits until it listens. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const vscode = await vscodeFolder();
  await writeSettings(options);
  const args = [
    join(vscode, 'out/server-main.js'),
    '--accept-server-license-terms',
    '--without-connection-token',
    '--host',
    '127.0.0.1',
    // The system chooses a free port, so that two runs at once never meet.
    '--port',
    '0',
    '--server-data-dir',
    options.dataFolder,
    '--telemetry-level',
    'off',
    // An extension host waits this many seconds for a browser that went away, three hours by default.
    '--reconnection-grace-time',
    '30',
    ...(options.extensionsFolder ? ['--extensions-dir', options.extensionsFolder] : []),
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(process.execPath, args, {
    cwd: options.dataFolder,
    env: { ...childEnvironment(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that its extension hosts can be ended together with it.
    detached: true,
  });
  const killGroup = () => signalGroup(child, 'SIGKILL');
  // However this process ends, it leaves no server behind.
  process.once('exit', killGroup);
  child.once('close', () => process.off('exit', killGroup));
  let log = '';
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const port = await new Promise<string>((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`VS Code did not start within 60 s\n${log}`)), 60_000);
    const read = (chunk: unknown) => {
      log += chunk;
      const found = /(?:agent listening on|Server bound to [^\s:]+:)\s*(\d+)/.exec(log)?.[1];
      if (found) {
        clearTimeout(timer);
        done(found);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`VS Code ended with ${code} before it was ready\n${log}`)));
  });
  return { authority: `127.0.0.1:${port}`, log: () => log, stop: () => stop(child, ended), ended };
}

/** Installs a packaged extension as a user would. @throws Error with VS Code's words when it does not install. */
export async function installVsix(vsix: string, options: Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>) {
  const vscode = await vscodeFolder();
  await mkdir(options.dataFolder, { recursive: true });
  const args = [
    join(vscode, 'out/server-main.js'),
    '--accept-server-license-terms',
    '--server-data-dir',
    options.dataFolder,
  ];
  if (options.extensionsFolder) args.push('--extensions-dir', options.extensionsFolder);
  const output = await run(process.execPath, [...args, '--install-extension', vsix, '--force'], {
    cwd: options.dataFolder,
    env: childEnvironment(),
  });
  if (!/successfully installed/i.test(output)) throw new Error(`${vsix} did not install:\n${output}`);
}

async function writeSettings({ dataFolder, settings }: ServerOptions): Promise<void> {
  const file = join(dataFolder, 'data/User/settings.json');
  await mkdir(join(dataFolder, 'data/User'), { recursive: true });
  await mkdir(join(dataFolder, 'data/Machine'), { recursive: true });
  const all = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
  if (!existsSync(file) || settings) await writeFile(file, all);
  await writeFile(join(dataFolder, 'data/Machine/settings.json'), all);
}

/** Asks the server and its extension hosts to end, and insists when it takes longer than 5 s. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
}

/** Reaches the processes of the group that our own child leads, and no others. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // All of them have ended.
  }
}
