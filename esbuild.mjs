/**
 * Builds what ships: `dist/extension.js` for VS Code and `dist/cli.js` for plain Node 20.
 * With --check-browser it builds nothing, and checks that the engine would run in a browser.
 *
 * Heavy libraries must not be read before they are needed, so what the source imports with
 * `import()` becomes a file of its own. esbuild splits only ES modules and VS Code wants
 * CommonJS: we split first and turn each piece into CommonJS afterwards. Every module exists
 * once, whichever file loads it first. All files lie beside their entry, so `__dirname` is
 * `dist` in all of them.
 */
import { readdirSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { builtTurns } from './esbuild.turns.mjs';
import { bundleWeb } from './esbuild.web.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const out = resolve(root, argument('--outdir') ?? 'dist');
const production = !process.argv.includes('--dev');

const entries = [
  {
    name: 'extension',
    file: join(root, 'src/editor/extension.ts'),
    // A thread shares the libraries that the extension loads, but starts by itself.
    threads: {
      scanWorker: join(root, 'src/formats/pdf/ocr/scanWorker.node.ts'),
      pdfThread: join(root, 'src/formats/pdf/pdfThread.node.ts'),
    },
  },
  { name: 'cli', file: join(root, 'src/cli/main.ts') },
];

/** What the panels of the Word and PDF views load: a script and a style each, in `dist/webview`. */
const pages = [
  { name: 'pdf', script: join(root, 'src/webview/pdf/main.ts'), style: join(root, 'media/pdfView.css') },
  { name: 'word', script: join(root, 'src/webview/word/main.ts'), style: join(root, 'media/wordView.css') },
];

/** The parser of pdf.js: one file, which the page starts as a worker and Node loads like any other. */
const pdfWorker = 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

/** Leaves the parser of pdf.js out of the bundles; it is large, and one copy beside them serves all. */
const pdfWorkerBeside = {
  name: 'pdf worker',
  setup: ({ onResolve }) =>
    onResolve({ filter: /pdf\.worker\.min\.mjs$/ }, () => ({ path: './pdf.worker.js', external: true })),
};

/** Leaves compromise out as well; it is larger than all rules together, and asked for about few words. */
const compromiseBeside = {
  name: 'compromise',
  setup: ({ onResolve }) => onResolve({ filter: /^compromise$/ }, () => ({ path: './compromise.js', external: true })),
};

/** Fonts, character maps and decoders that pdf.js asks for when a PDF needs them, with their licences. */
const pdfjsFolders = [
  { name: 'standard_fonts', wanted: /./ },
  { name: 'cmaps', wanted: /./ },
  // The fallbacks without WebAssembly are for browsers that VS Code never is.
  { name: 'wasm', wanted: /\.wasm$|^LICENSE/ },
];

/** Text recognition, read only when a scanned page is: a thread of its own, Tesseract and its English data. */
const ocrWorker = join(root, 'src/formats/pdf/ocr/worker.node.ts');
const ocrFiles = [
  ['tesseract-core.js', 'tesseract.js-core/tesseract-core-simd-lstm.js'],
  ['tesseract-core.wasm', 'tesseract.js-core/tesseract-core-simd-lstm.wasm'],
  ['eng.traineddata.gz', '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'],
  ['LICENSE', 'tesseract.js-core/LICENSE'],
];

const alias = {
  // The Node entry of pdf-parse wants a native canvas that no text needs; its browser build runs everywhere.
  'pdf-parse': join(root, 'node_modules/pdf-parse/dist/pdf-parse/web/pdf-parse.es.js'),
  // Its ES module asks for its own address, which a CommonJS file has not.
  tinyglobby: join(root, 'node_modules/tinyglobby/dist/index.cjs'),
  // Its first entry asks for its parts by names that no bundler can follow.
  'jsonc-parser': join(root, 'node_modules/jsonc-parser/lib/esm/main.js'),
};

/** What may use Node; everything else in src must run in a browser, apart from modules named `*.node.ts`. */
const nodeFolders = ['cli', 'editor', 'codegen'];

if (process.argv.includes('--check-browser')) await checkBrowser();
else await buildAll();

async function buildAll() {
  // A reader of dist sees the old build or the new one, never half of one.
  await mkdir(dirname(out), { recursive: true });
  const fresh = await mkdtemp(`${out}.new-`);
  try {
    const metafiles = {};
    const turns = await builtTurns(root, alias);
    for (const entry of entries) metafiles[entry.name] = await bundle(entry, fresh, turns);
    await buildCompromise(fresh);
    const web = await bundleWeb({ root, alias, production, outdir: join(fresh, 'web') });
    metafiles.web = web.metafile;
    await buildPdfWorker(fresh);
    for (const page of pages) metafiles[`webview/${page.name}`] = await bundlePage(page, join(fresh, 'webview'));
    for (const { name, wanted } of pdfjsFolders) {
      const from = join(root, 'node_modules/pdfjs-dist', name);
      const filter = (path) => path === from || wanted.test(basename(path));
      await cp(from, join(fresh, 'pdfjs', name), { recursive: true, filter });
    }
    await buildOcr(fresh);
    await writeFile(join(fresh, 'meta.json'), JSON.stringify(metafiles));
    await chmod(join(fresh, 'cli.js'), 0o755);
    await chmod(fresh, 0o755);
    await rm(out, { recursive: true, force: true });
    await rename(fresh, out);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function bundle({ name, file, threads = {} }, outdir, turns) {
  const others = Object.entries(threads).map(([out, thread]) => ({ in: thread, out }));
  const { metafile, outputFiles } = await build({
    entryPoints: [{ in: file, out: name }, ...others],
    outdir,
    chunkNames: `${name}.[name]-[hash]`,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['vscode'],
    alias,
    plugins: [pdfWorkerBeside, compromiseBeside, turns],
    minify: production,
    sourcemap: production ? false : 'inline',
    metafile: true,
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: production,
      sourcemap: production ? false : 'inline',
      // Keeps `import()` a `require()`, which also works where a host loads one file at a time.
      supported: { 'dynamic-import': false },
      // pdf.js looks at the address of its module only where it is loaded as an ES module.
      logOverride: { 'empty-import-meta': 'silent' },
      banner: path === join(outdir, 'cli.js') ? '#!/usr/bin/env node' : '',
      legalComments: 'none',
      logLevel: 'warning',
    });
    await writeFile(path, code);
  }
  return metafile;
}

/**
 * pdf.js would import its parser by an address, which fails in the extension host of the
 * desktop and in Node before 20.19. As a classic script it starts everywhere.
 */
async function buildPdfWorker(outdir) {
  await build({
    entryPoints: [join(root, 'node_modules', pdfWorker)],
    outfile: join(outdir, 'pdf.worker.js'),
    bundle: true,
    platform: 'neutral',
    format: 'iife',
    target: 'node20',
    define: { 'import.meta.url': '""' },
    minify: production,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** compromise as one file, for the bundles beside it. */
async function buildCompromise(outdir) {
  await build({
    stdin: { contents: `module.exports = require('compromise');`, resolveDir: root },
    outfile: join(outdir, 'compromise.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: production,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** One classic script and one style sheet: a page may load nothing else. */
async function bundlePage({ name, script, style }, outdir) {
  const { metafile } = await build({
    entryPoints: [
      { in: script, out: name },
      { in: style, out: name },
    ],
    outdir,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    // The oldest VS Code that we start in, 1.103, carries this one.
    target: 'chrome138',
    define: { 'import.meta.url': '""' },
    loader: { '.svg': 'dataurl', '.gif': 'dataurl', '.png': 'dataurl' },
    minify: production,
    sourcemap: production ? false : 'inline',
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return metafile;
}

async function buildOcr(outdir) {
  await build({
    entryPoints: [ocrWorker],
    outfile: join(outdir, 'ocrWorker.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: production,
    legalComments: 'none',
    logLevel: 'warning',
  });
  await mkdir(join(outdir, 'ocr'));
  for (const [name, from] of ocrFiles) await copyFile(join(root, 'node_modules', from), join(outdir, 'ocr', name));
}

/** Bundles every module of the engine, and the extension, for a browser; esbuild names each import that a browser lacks. */
async function checkBrowser() {
  const modules = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?<!\.node|\.d)\.ts$/.test(file) && !nodeFolders.includes(file.split('/')[0]))
    .map((file) => `./src/${file}`);
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((module) => `export * as _${module.replace(/\W/g, '_')} from '${module}';`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    splitting: true,
    outdir: out,
    alias,
    logLevel: 'error',
  }).catch(() => process.exit(1));
  const size = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
  console.log(`${modules.length} modules bundle for a browser, ${Math.round(size / 1024)} kB with their libraries.`);
  const { sizes } = await bundleWeb({ root, alias, production });
  const [start, later] = [sizes.entry, sizes.later].map((length) => Math.round(length / 1024));
  console.log(`The extension for the web has no Node module; ${start} kB at its start, ${later} kB when asked for.`);
}

function argument(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
