/**
 * Runs suites inside the web worker that VS Code for the Web uses as its extension host, on the
 * packaged extension: what is not in the .vsix is not there. The folder is in memory, as
 * virtual as a repository that is opened from afar.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { launchBrowser } from '../support/browser.ts';
import { repositoryFolder } from '../support/cache.ts';
import { type Counts, type SuiteResult, showResults } from '../support/results.ts';
import { resultMark } from './results.ts';
import { type ServedFiles, startWebHost } from './webHost.ts';

const hostFolder = join(repositoryFolder, 'test/host');
const scan = 'test/formats/pdf/scans/hillcrest-page-1.pdf';

/** Suites that need what a browser has not; every other suite of the Node host runs here as well. */
const leftOut: Readonly<Record<string, string>> = {
  'diagnostics.test.ts': 'reads files of the machine',
  'gitComparison.test.ts': 'there is no git in a browser',
  'realDocuments.test.ts': 'reads files of the machine',
  'typing.test.ts': 'measures the event loop of Node',
};

/** Tests of other suites that stay with the Node host, by their titles. */
const testsLeftOut: readonly { readonly title: string; readonly reason: string }[] = [
  { title: 'tools for chat models', reason: 'they are turned on in user settings, which this host cannot write' },
  {
    title: 'have nothing to throw when no document is open',
    reason: 'lists that nobody answers stay open here, and close by themselves in the Node host',
  },
  { title: 'is completed by its schema', reason: 'this build carries no JSON completion for the web' },
  { title: 'a copy of a PDF with highlights', reason: 'compares with the Buffer of Node' },
  { title: 'says why: (?:password|old)\\.docx', reason: 'makes its file with the Buffer of Node' },
  { title: 'what is to be said: xref\\.pdf', reason: 'makes its file with the Buffer of Node' },
  { title: 'a scanned PDF in its view', reason: 'its scan is no part of the package; web/browser.test.ts reads one' },
];

const limitMs = 4 * 60_000;

/** Prints the results and returns the counts. */
export async function runWebSuites(vsix: string): Promise<Counts> {
  const name = 'In VS Code for the Web, the packaged extension';
  const files = new Map([...(await packaged(vsix)), ...workspaceFiles()]);
  files.set('/ext/suites/run.js', await bundleSuites());
  const folder = { scheme: 'tmp', path: '/workspace' };
  const host = await startWebHost({ files, extension: '/ext', suites: '/ext/suites/run', folder });
  const results: SuiteResult[] = [];
  const log: string[] = [];
  const outside = new Set<string>();
  const browser = await launchBrowser().catch(async (error) => {
    await host.stop();
    throw error;
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.context().on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^(?:http|ws)s?:$/.test(protocol) && !/(?:^|\.)localhost$/.test(hostname)) outside.add(request.url());
    });
    const exit = new Promise<void>((done, failed) => {
      setTimeout(() => failed(new Error('The suites did not end in time.')), limitMs).unref();
      page.on('crash', () => failed(new Error('The browser page crashed.')));
      browser.on('disconnected', () => failed(new Error('The browser ended by itself.')));
      page.exposeFunction('codeAutomationExit', () => done()).catch(failed);
    });
    exit.catch(() => undefined);
    await page.exposeFunction('codeAutomationLog', (type: string, parts: unknown[]) => {
      const line = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
      const at = line.indexOf(resultMark);
      if (at >= 0) results.push(JSON.parse(line.slice(at + resultMark.length)));
      else {
        log.push(`[${type}] ${line}`);
        if (process.env.PRIVACY_NOTICE_HOST_LOG) console.log(`[web ${type}] ${line}`);
      }
    });
    await page.goto(host.address);
    await exit.catch((error) => log.push(String(error)));
  } finally {
    await browser.close();
    await host.stop();
  }
  results.unshift(nothingFetched(outside));
  const complete = results.some(({ state }) => state === 'ended');
  if (!complete) console.log(log.slice(-40).join('\n'));
  return showResults(name, results, complete);
}

function nothingFetched(outside: ReadonlySet<string>): SuiteResult {
  const title = 'asks nothing of any other machine';
  if (outside.size === 0) return { state: 'passed', title, ms: 0 };
  return { state: 'failed', title, ms: 0, error: [...outside].join('\n') };
}

async function packaged(vsix: string): Promise<ServedFiles> {
  const inside = Object.entries(unzipSync(await readFile(vsix))).filter(([path]) => path.startsWith('extension/'));
  return new Map(inside.map(([path, bytes]) => [path.replace(/^extension/, '/ext'), bytes]));
}

export function workspaceFiles(): ServedFiles {
  const files = new Map<string, Uint8Array>();
  for (const folder of [join(repositoryFolder, 'samples'), join(hostFolder, 'workspace')]) {
    for (const name of readdirSync(folder)) files.set(`/workspace/${name}`, readFileSync(join(folder, name)));
  }
  files.set('/workspace/scanned.pdf', readFileSync(join(repositoryFolder, scan)));
  const names = [...files.keys()].map((path) => path.slice('/workspace/'.length));
  files.set('/workspace/index.json', new TextEncoder().encode(JSON.stringify(names)));
  return files;
}

/** One file with mocha and all suites in it, because the host loads one. */
export async function bundleSuites(): Promise<Uint8Array> {
  const shared = readdirSync(join(hostFolder, 'suites')).filter((name) => name.endsWith('.test.ts') && !leftOut[name]);
  const own = readdirSync(join(hostFolder, 'web')).filter((name) => name.endsWith('.test.ts'));
  const suites = [...own.map((name) => `./web/${name}`), ...shared.map((name) => `./suites/${name}`)].sort();
  const served = {
    workspace: '/workspace',
    grep: process.env.PRIVACY_NOTICE_HOST_GREP ?? '',
    leftOut: testsLeftOut.map(({ title }) => title).join('|'),
  };
  const { outputFiles } = await build({
    stdin: {
      contents: `
        const servedAt = ${JSON.stringify(served)};
        servedAt.workspace = new URL(servedAt.workspace, self.location.origin).toString();
        globalThis.servedAt = servedAt;
        globalThis.loadSuites = async () => { ${suites.map((path) => `await import(${JSON.stringify(path)});`).join('\n')} };
        export { run } from './web/insideWebHost';`,
      resolveDir: hostFolder,
    },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'suites',
    // The browser build of mocha puts itself into `module.exports`, so that ours comes last.
    footer: { js: 'module.exports = suites;' },
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(hostFolder, 'web/assert.ts'), mocha: mochaForBrowsers() },
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

function mochaForBrowsers(): string {
  return join(repositoryFolder, 'node_modules/mocha/mocha.mjs');
}
