/**
 * Starts what has no place in the unit tests: `npm run hostile -- --help`. The sources are
 * bundled first, because Node does not read them as they are.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
const [part = '', ...args] = process.argv.slice(2);
// Inside node_modules, so that the packages that stay outside of the bundle are found.
const folder = join(root, 'node_modules', '.cache', `hostile-${process.pid}`);
mkdirSync(folder, { recursive: true });
try {
  await build({
    entryPoints: { main: join(root, `test/hostile/${part}.ts`) },
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // Some packages ask for others while they run, which only a CommonJS module can.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    // Classes that VS Code brings; readers and parsers need none of its windows.
    alias: { vscode: join(root, 'test/editor/vscodeStandIn.ts') },
    outdir: folder,
    logLevel: 'warning',
  });
  const main = spawnSync(process.execPath, [join(folder, 'main.mjs'), ...args], { stdio: 'inherit' });
  process.exitCode = main.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
