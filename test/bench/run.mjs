/** Starts the measurements: `npm run bench -- --help`. The sources are bundled first, because Node does not read them as they are. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
// Inside node_modules, so that the packages that stay outside of the bundle are found.
const folder = join(root, 'node_modules', '.cache', `bench-${process.pid}`);
mkdirSync(folder, { recursive: true });
try {
  await build({
    entryPoints: { main: join(root, 'test/bench/main.ts') },
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outdir: folder,
    logLevel: 'warning',
  });
  // The garbage collector must be within reach: memory is measured after it ran.
  const main = spawnSync(process.execPath, ['--expose-gc', join(folder, 'main.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = main.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
