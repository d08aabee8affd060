/**
 * Where the test host keeps the programs that it installs from the npm registry (VS Code's
 * server build, a browser): pinned, shared by all checkouts of a user, and outside
 * node_modules so that `npm ci` does not throw 600 MB away each time.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const repositoryFolder: string = resolve(import.meta.dirname, '../../..');

/** The first of these that can be written: $PRIVACY_NOTICE_CACHE, the user's cache folder, `.cache` in the repository. */
export async function cacheFolder(): Promise<string> {
  const own = process.env.PRIVACY_NOTICE_CACHE;
  const users = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const candidates = own ? [own] : [join(users, 'privacy-notice-analyzer'), join(repositoryFolder, '.cache')];
  for (const folder of candidates) {
    try {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
      return folder;
    } catch {
      // A home folder may be missing or read-only, as on build machines; the next one serves.
    }
  }
  throw new Error(`No folder to keep the test host in; tried ${candidates.join(', ')}`);
}

/**
 * The folder `name` in the cache, filled by `install` when it is not there yet. It is filled
 * under another name and moved into place when complete, so that an interrupted download is
 * never used and two runs at once do not disturb each other.
 */
export async function cached(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const cache = await cacheFolder();
  const home = join(cache, name);
  if (existsSync(home)) return home;
  const fresh = await mkdtemp(join(cache, `.${name}-`));
  try {
    await install(fresh);
    await rename(fresh, home);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another run may have finished first; its copy is the same version.
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** Runs a program to its end. @throws Error with the last lines of its output when it fails. */
export function run(program: string, args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }) {
  return new Promise<string>((done, failed) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done(output);
      else
        failed(
          new Error(`${program} ${args.join(' ')} ended with ${code}\n${output.split('\n').slice(-20).join('\n')}`),
        );
    });
  });
}

/** Installs packages into an empty folder with the npm that started us. Install scripts stay off; none of them is needed. */
export async function installPackages(folder: string, ...packages: readonly string[]): Promise<void> {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true }\n');
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const args = ['install', ...flags, ...packages];
  if (npm?.endsWith('.js')) await run(process.execPath, [npm, ...args], { cwd: folder, env: childEnvironment() });
  else await run('npm', args, { cwd: folder, env: childEnvironment() });
}

/** Our environment without npm's own variables, whose prefix and workspace would redirect a nested npm. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(config_local_prefix|package|lifecycle)|INIT_CWD)/i.test(name),
  );
  const path = [dirname(process.execPath), process.env.PATH]
    .filter(Boolean)
    .join(process.platform === 'win32' ? ';' : ':');
  return { ...Object.fromEntries(kept), PATH: path };
}
