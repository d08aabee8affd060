/** Starts the evaluation: `npm run eval -- --help`. The sources are bundled first, because Node does not read them as they are. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
process.setSourceMapsEnabled(true);
// Inside node_modules, so that the packages that stay outside of the bundle are found.
const folder = join(root, 'node_modules', '.cache', `evaluation-${process.pid}`);
mkdirSync(folder, { recursive: true });
try {
  const outfile = join(folder, 'main.mjs');
  await build({
    entryPoints: [join(root, 'test/eval/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    outfile,
    logLevel: 'warning',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
