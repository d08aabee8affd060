/**
 * Builds what VS Code for the Web loads: `dist/web/extension.js` from the same source as the
 * desktop's. A module `x.node.ts` has a sibling `x.web.ts` with the same exports, and the
 * bundle takes that one.
 *
 * The web host starts one file and gives it only `vscode`. So the entry carries all it needs
 * at the start, and a small loader that reads the other files of the build through VS Code
 * when they are first asked for. Nothing is fetched from anywhere else.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';

/** The oldest browser that VS Code for the Web runs in. */
const target = 'es2022';

/** Leaves the parser of pdf.js out, as for Node; it lies one folder above. */
const pdfWorkerAbove = {
  name: 'pdf worker',
  setup: ({ onResolve }) =>
    onResolve({ filter: /pdf\.worker\.min\.mjs$/ }, () => ({ path: './../pdf.worker.js', external: true })),
};

const webSiblings = {
  name: 'web siblings',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\..*\.node(\.ts)?$/ }, ({ path, resolveDir }) => {
      const sibling = join(resolveDir, path.replace(/\.node(\.ts)?$/, '.web.ts'));
      return existsSync(sibling) ? { path: sibling } : { errors: [{ text: `${path} has no sibling for browsers` }] };
    }),
};

/**
 * Bundles the extension for browsers. esbuild fails at every import that a browser lacks.
 * @param outdir Where to write; nothing is written when it is left out.
 * @returns the metafile, as esbuild writes it.
 */
export async function bundleWeb({ root, alias, production, outdir }) {
  const settings = {
    bundle: true,
    write: false,
    platform: 'browser',
    // Some libraries have a variant for pages that asks for a document; a worker has none.
    conditions: ['worker'],
    target,
    alias,
    minify: production,
    legalComments: 'none',
    logLevel: 'warning',
  };
  const { metafile, outputFiles } = await build({
    ...settings,
    entryPoints: [{ in: join(root, 'src/editor/extension.ts'), out: 'extension' }],
    // Names only; they say where a file would lie.
    outdir: join(root, 'dist/web'),
    absWorkingDir: root,
    chunkNames: '[name]-[hash]',
    splitting: true,
    format: 'esm',
    external: ['vscode'],
    plugins: [pdfWorkerAbove, webSiblings],
    metafile: true,
  });
  const worker = await build({
    ...settings,
    entryPoints: [join(root, 'src/formats/pdf/ocr/worker.web.ts')],
    format: 'iife',
  });
  const foreign = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && path !== 'vscode' && !path.endsWith('/pdf.worker.js'));
  const forNode = Object.keys(metafile.inputs).filter((input) => /\.node\.ts$/.test(input));
  if (foreign.length + forNode.length > 0) {
    throw new Error(`Not for browsers: ${[...foreign.map(({ path }) => path), ...forNode].join(', ')}`);
  }
  const parts = new Map();
  for (const { path, text } of outputFiles) parts.set(basename(path), await asPart(text, production));
  const needs = {};
  for (const [output, { imports }] of Object.entries(metafile.outputs)) {
    needs[basename(output)] = imports
      .filter(({ kind }) => kind === 'import-statement')
      .map(({ path }) => basename(path));
  }
  const atStart = closure('extension.js', needs);
  const entry = entryOf(atStart, parts, needs);
  const files = [...parts].filter(([name]) => !atStart.includes(name));
  const sizes = { entry: entry.length, later: files.reduce((sum, [, text]) => sum + text.length, 0) };
  if (outdir) {
    await mkdir(outdir, { recursive: true });
    for (const [name, text] of files) await writeFile(join(outdir, name), text);
    await writeFile(join(outdir, 'extension.js'), entry);
    await writeFile(join(outdir, 'ocrWorker.js'), worker.outputFiles[0].text);
  }
  return { metafile, sizes };
}

/** The body of a function of `module`, `exports`, `require` and `__load`, which stands for `import()`. */
async function asPart(text, production) {
  const loading = text.replace(/\bimport\("(\.\/[^"]+\.js)"\)/g, '__load("$1")');
  const { code } = await transform(loading, { format: 'cjs', target, minify: production, legalComments: 'none' });
  return code;
}

/** A part and all that it imports outright, each once. */
function closure(name, needs, seen = new Set()) {
  if (!seen.has(name) && needs[name]) {
    seen.add(name);
    for (const needed of needs[name]) closure(needed, needs, seen);
  }
  return [...seen];
}

function entryOf(atStart, parts, needs) {
  const later = {};
  for (const name of parts.keys()) {
    if (!atStart.includes(name)) later[name] = closure(name, needs).filter((part) => !atStart.includes(part));
  }
  const carried = atStart.map((name) => {
    return `${JSON.stringify(name)}: function (module, exports, require, __load) {${parts.get(name)}\n}`;
  });
  return `"use strict";
const parts = {${carried.join(',\n')}};
const needs = ${JSON.stringify(later)};
(${loader})(parts, needs, module, require);
`;
}

/** Runs in the web host; its text is put into the entry. */
function loader(parts, needs, entry, hostRequire) {
  const vscode = hostRequire('vscode');
  const made = new Map();
  const coming = new Map();
  const nameOf = (id) => id.replace(/^\.\//, '');
  const require = (id) => {
    if (!id.startsWith('./')) return hostRequire(id);
    const name = nameOf(id);
    const known = made.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    made.set(name, module);
    parts[name](module, module.exports, require, load);
    return module.exports;
  };
  const read = async (name) => {
    const { extensionUri } = vscode.extensions.getExtension('privacy-notice-analyzer.privacy-notice-analyzer');
    const uri = vscode.Uri.joinPath(extensionUri, 'dist/web', name);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    parts[name] = new Function('module', 'exports', 'require', '__load', `${text}\n//# sourceURL=${uri}`);
  };
  const arrival = (name) => {
    if (parts[name]) return undefined;
    if (!coming.has(name)) {
      // What could not be read once may be there the next time.
      const reading = read(name).catch((error) => {
        coming.delete(name);
        throw error;
      });
      coming.set(name, reading);
    }
    return coming.get(name);
  };
  const load = async (id) => {
    const name = nameOf(id);
    await Promise.all((needs[name] ?? [name]).map(arrival));
    return require(id);
  };
  entry.exports = require('./extension.js');
}
