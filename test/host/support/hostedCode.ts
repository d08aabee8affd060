#!/usr/bin/env node
/**
 * Stands in for the desktop `code` program where that cannot be had: takes the arguments that
 * `@vscode/test-electron` gives it, runs VS Code's server build with a browser in front, lets
 * the suites run in the real extension host, and ends with their exit code.
 */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchBrowser } from './browser.ts';
import { installVsix, startServer } from './vscodeServer.ts';
import { workbenchAddress } from './workbench.ts';

/** Longer than any set of suites takes; a hung host must not hang the build. */
const limitMs = 10 * 60_000;

const args = process.argv.slice(2);
const values = (name: string) => args.filter((a) => a.startsWith(`--${name}=`)).map((a) => a.slice(name.length + 3));
const testsPath = values('extensionTestsPath')[0];
const extensionsFolder = values('extensions-dir')[0];
const userData = values('user-data-dir')[0];
const folder = resolve(args.find((a) => !a.startsWith('-')) ?? '.');

/** Lines that a server started from the registry prints on every start; they say nothing about us. */
const noise =
  /spdlog|watchdog|vscode-remote:\/data|\[network\]|ERR |net::|Failed to load resource|deprecat|Content.Security|Unrecognized feature|was not found in the (?:list|registry)/i;

process.exitCode = await main();

async function main(): Promise<number> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'privacy-notice-host-'));
  const places = { dataFolder, ...(extensionsFolder ? { extensionsFolder: resolve(extensionsFolder) } : {}) };
  try {
    const settings = join(resolve(userData ?? dataFolder), 'User/settings.json');
    if (userData && existsSync(settings)) {
      mkdirSync(join(dataFolder, 'data/User'), { recursive: true });
      cpSync(settings, join(dataFolder, 'data/User/settings.json'));
    }
    const installs = values('install-extension');
    for (const vsix of installs) await installVsix(resolve(vsix), places);
    if (!testsPath) {
      if (installs.length > 0) return 0;
      throw new Error('hostedCode needs --extensionTestsPath or --install-extension');
    }
    return await runSuites(places, testsPath);
  } finally {
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runSuites(places: { dataFolder: string; extensionsFolder?: string }, suites: string): Promise<number> {
  const server = await startServer({ ...places, driver: true });
  const browser = await launchBrowser().catch(async (error) => {
    await server.stop();
    throw error;
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const log: string[] = [];
    const exit = new Promise<number>((done, failed) => {
      const giveUp = (why: string) =>
        failed(new Error(`${why}\n${log.slice(-40).join('\n')}\n${server.log().slice(-2000)}`));
      const timer = setTimeout(() => giveUp('The suites did not end in time.'), limitMs);
      timer.unref();
      page.on('crash', () => giveUp('The browser page crashed.'));
      server.ended.then(() => giveUp('The VS Code server ended by itself.'));
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => giveUp(`Stopped by ${signal}.`));
      page.exposeFunction('codeAutomationExit', (code: number) => done(code)).catch(failed);
    });
    // A refusal may come before somebody awaits it; it is awaited below in any case.
    exit.catch(() => undefined);
    await page.exposeFunction('codeAutomationLog', (type: string, parts: unknown[]) => {
      const line = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
      log.push(`[${type}] ${line}`);
      if (!noise.test(line) && process.env.PRIVACY_NOTICE_HOST_LOG) console.log(`[host ${type}] ${line}`);
    });
    const developmentPaths = values('extensionDevelopmentPath').map((path) => resolve(path));
    await page.goto(workbenchAddress(server, { folder, developmentPaths, testsPath: resolve(suites) }));
    return await exit;
  } finally {
    await browser.close();
    await server.stop();
  }
}
