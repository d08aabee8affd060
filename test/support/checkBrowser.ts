/**
 * Checks that the engine needs nothing that a browser lacks: everything except the surfaces and
 * the modules named `*.node.ts` must bundle for a browser, with no Node module in it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repositoryFolder } from '../host/support/cache.ts';

const folders = [
  'text',
  'formats',
  'language',
  'linter',
  'rules',
  'checklists',
  'config',
  'analysis',
  'review',
  'exporters',
];

const modules = folders.flatMap((folder) =>
  readdirSync(join(repositoryFolder, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.node.ts') && !file.endsWith('.d.ts'))
    .map((file) => `./src/${folder}/${file.replaceAll('\\', '/')}`),
);

try {
  const { outputFiles } = await build({
    stdin: {
      contents: modules
        .map(
          (module) =>
            `import * as ${module.replace(/\W/g, '_')} from '${module}'; console.log(${module.replace(/\W/g, '_')});`,
        )
        .join('\n'),
      resolveDir: repositoryFolder,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    splitting: true,
    outdir: 'unused',
    logLevel: 'error',
  });
  const size = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
  console.log(`${modules.length} modules bundle for the browser, ${Math.round(size / 1024)} kB with all libraries.`);
} catch {
  // esbuild has printed each module that does not fit.
  process.exitCode = 1;
}
