/**
 * Builds what ships: `dist/extension.js` for VS Code and `dist/cli.js` for plain Node 20.
 *
 * Heavy libraries must not be read before they are needed. esbuild splits only ES modules, and
 * VS Code wants CommonJS, so we split by hand: whatever the source imports with `import()` is
 * built as a file of its own beside the two entries and is loaded at that moment. A module that
 * two such files need is in both; nothing in the project depends on there being only one copy.
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const root = import.meta.dirname ?? dirname(new URL(import.meta.url).pathname);
const out = resolve(root, argument('--outdir') ?? 'dist');
const production = !process.argv.includes('--dev');

/** Files that are loaded by path at run time, such as a worker that a library starts by itself. */
const assets = [];

const entries = [
  { name: 'extension', file: join(root, 'src/editor/extension.ts') },
  { name: 'cli', file: join(root, 'src/cli/main.ts') },
];

/** Names of files that are still to be built, by the source they are built from. */
const parts = new Map();
const metafiles = {};

async function bundle(name, file) {
  const result = await build({
    entryPoints: [{ in: file, out: name }],
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    minify: production,
    sourcemap: production ? false : 'linked',
    metafile: true,
    legalComments: 'none',
    // Keeps `import()` a `require()`, which also works where a host loads one file at a time.
    supported: { 'dynamic-import': false },
    banner: name === 'cli' ? { js: '#!/usr/bin/env node' } : {},
    plugins: [separateParts],
    logLevel: 'warning',
  });
  metafiles[name] = result.metafile;
}

/** Turns every `import('…')` of our own modules and of packages into a file of its own. */
const separateParts = {
  name: 'separate-parts',
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /.*/ }, async ({ kind, path, resolveDir, importer, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'asked' || /^(node:|vscode$)/.test(path)) return undefined;
      const found = await find(path, { kind, resolveDir, importer, pluginData: 'asked' });
      if (found.errors.length > 0 || found.external) return found;
      let name = parts.get(found.path);
      if (!name) {
        name = partName(path, found.path);
        if ([...parts.values(), ...entries.map((entry) => entry.name)].includes(name)) {
          return { errors: [{ text: `Two parts of the build would be called ${name}.js` }] };
        }
        parts.set(found.path, name);
      }
      return { path: `./${name}.js`, external: true };
    });
  },
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const { name, file } of entries) await bundle(name, file);
// A part may import further parts; the map grows while it is walked.
for (const [file, name] of parts) await bundle(name, file);
for (const { from, name } of assets) await copyFile(createRequire(import.meta.url).resolve(from), join(out, name));
await writeFile(join(out, 'meta.json'), JSON.stringify(metafiles));

function partName(path, file) {
  const within = relative(join(root, 'src'), file);
  if (within.startsWith('..')) return path.replace(/^@/, '').replace(/\W+/g, '-');
  return join(dirname(within), basename(within, '.ts')).replace(/[\\/]/g, '-');
}

function argument(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
