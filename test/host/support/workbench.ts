/** The address of a workbench: which folder it opens and what it starts with. */
import type { Server } from './vscodeServer.ts';

export interface WorkbenchOptions {
  /** Absolute path of the folder to open. */
  readonly folder: string;
  readonly openFile?: string;
  /** Extensions to run from their source folders; needs a server started with `driver`. */
  readonly developmentPaths?: readonly string[];
  /** A module whose `run()` is called inside the extension host; needs `driver` as well. */
  readonly testsPath?: string;
}

export function workbenchAddress(server: Pick<Server, 'authority'>, options: WorkbenchOptions): string {
  const remote = (path: string) => `vscode-remote://${server.authority}${encodeURI(path)}`;
  const payload: [string, string][] = [];
  for (const path of options.developmentPaths ?? []) payload.push(['extensionDevelopmentPath', remote(path)]);
  if (options.testsPath) payload.push(['extensionTestsPath', remote(options.testsPath)]);
  if (options.openFile) payload.push(['openFile', remote(options.openFile)]);
  const start = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  return `http://${server.authority}/?folder=${encodeURIComponent(options.folder).replaceAll('%2F', '/')}${start}`;
}
