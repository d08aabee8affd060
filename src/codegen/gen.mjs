/**
 * `npm run gen`: writes what is derived from the rules. `npm run gen:check` writes
 * nothing and fails when a file is stale. The rules are TypeScript, so they are bundled
 * first; they are found in their folder, because the index is one of the files written.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const check = process.argv.includes('--check');

const ruleNames = fs
  .readdirSync(path.join(root, 'src/rules'))
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

try {
  const { generate, rulePages, modules } = await load();
  const manifest = fs.readFileSync(path.join(root, 'package.json'), 'utf8');
  const files = generate(modules, manifest);
  const stale = [...files.filter(isStale).map(({ path: file }) => file), ...leftovers(files, rulePages)];
  if (!check) write(files, leftovers(files, rulePages));
  if (check && stale.length > 0) {
    console.error(`These files are stale; run "npm run gen":\n${stale.map((file) => `  ${file}`).join('\n')}`);
    process.exitCode = 1;
  } else {
    const verb = check ? 'up to date' : `written, ${stale.length} changed`;
    console.log(`${files.length} files from ${ruleNames.length} rules: ${verb}.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function load() {
  const imports = ruleNames.map((name, i) => `import * as m${i} from './src/rules/${name}';`);
  const entries = ruleNames.map((name, i) => `{ name: '${name}', exports: m${i} }`);
  const entry = `${imports.join('\n')}
export { generate, rulePages } from './src/codegen/generate';
export const modules = [${entries.join(', ')}];`;
  // Inside the project, so that packages are found; by process, so that two runs do not meet.
  const bundle = path.join(root, `.cache/codegen-${process.pid}.mjs`);
  try {
    await esbuild.build({
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'error',
    });
    return await import(pathToFileURL(bundle).href);
  } finally {
    fs.rmSync(bundle, { force: true });
  }
}

function isStale({ path: file, content }) {
  const place = path.join(root, file);
  return !fs.existsSync(place) || fs.readFileSync(place, 'utf8') !== content;
}

/** Pages of rules that are gone. */
function leftovers(files, folder) {
  const place = path.join(root, folder);
  if (!fs.existsSync(place)) return [];
  const kept = new Set(files.map(({ path: file }) => file));
  return fs
    .readdirSync(place)
    .map((name) => `${folder}/${name}`)
    .filter((file) => file.endsWith('.md') && !kept.has(file));
}

function write(files, gone) {
  for (const file of files.filter(isStale)) {
    const place = path.join(root, file.path);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, file.content);
  }
  for (const file of gone) fs.rmSync(path.join(root, file));
}
