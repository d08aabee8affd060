/**
 * VS Code for the Web without a server behind it: the workbench of the pinned build as plain
 * files, and an extension that runs in a web worker. Everything is served from this machine.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { quietSettings, vscodeFolder } from '../support/vscodeServer.ts';

/** Files by their address below the root, such as "/ext/package.json". */
export type ServedFiles = ReadonlyMap<string, Uint8Array>;

export interface WebHost {
  /** Such as `http://localhost:40123/`. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface WebHostOptions {
  readonly files: ServedFiles;
  /** Where the extension and its suites are among the files; VS Code wants the suites inside the extension. */
  readonly extension: string;
  readonly suites: string;
  /** The folder that is open; it is in the memory of the browser. */
  readonly folder: { readonly scheme: string; readonly path: string };
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
};

export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const vscode = await vscodeFolder();
  let authority = '';
  const bytesOf = async (path: string): Promise<Uint8Array | string | undefined> => {
    if (path === '/') return workbench(vscode, authority, options);
    if (!path.startsWith('/static/')) return options.files.get(path);
    const file = join(vscode, normalize(path.slice('/static/'.length)));
    if (!file.startsWith(vscode)) return undefined;
    const bytes = await readFile(file).catch(() => undefined);
    // This build takes every page for one with a server behind it.
    if (!path.endsWith('/browser/workbench/workbench.js')) return bytes;
    return bytes?.toString().replace('remoteAuthority:location.host', 'remoteAuthority:void 0');
  };
  const server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(url.split('?')[0] ?? '/');
    const bytes = await bytesOf(path).catch(() => undefined);
    const extension = path === '/' ? 'html' : (path.split('.').at(-1) ?? '');
    response.writeHead(bytes === undefined ? 404 : 200, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Access-Control-Allow-Origin': '*',
      'Service-Worker-Allowed': '/',
    });
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // The frame of the worker may load from localhost by this name only.
  authority = `localhost:${(server.address() as AddressInfo).port}`;
  return {
    address: `http://${authority}/`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function workbench(vscode: string, authority: string, { extension, suites, folder }: WebHostOptions): string {
  const at = (path: string) => ({ scheme: 'http', authority, path });
  const product = JSON.parse(readFileSync(join(vscode, 'product.json'), 'utf8'));
  const configuration = {
    userDataPath: '/data',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    productConfiguration: {
      ...product,
      extensionsGallery: undefined,
      webEndpointUrlTemplate: `http://{{uuid}}.${authority}/static`,
      // Of the same host as the page: Chromium gives no service worker to a frame of another site here.
      webviewContentExternalBaseUrlTemplate: `http://${authority}/static/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    developmentOptions: { enableSmokeTestDriver: true, extensions: [at(extension)], extensionTestsPath: at(suites) },
    folderUri: folder,
    configurationDefaults: quietSettings,
  };
  const values: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration),
    WORKBENCH_WEB_BASE_URL: '/static',
    WORKBENCH_NLS_URL: '/static/out/nls.messages.js',
    WORKBENCH_NLS_FALLBACK_URL: '/static/out/nls.messages.js',
  };
  const html = readFileSync(join(vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    (values[name] ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  );
}
