/**
 * Puts what is known of the turns of speech into the bundles, in the place of
 * `src/language/builtTurns.ts`: reading it out of the patterns is a tenth of a second of
 * every start. What the rules say today is read anew at every build, so that nothing grows stale.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** A plugin for esbuild that knows all turns of the sources under `root`. */
export async function builtTurns(root, alias) {
  const table = JSON.stringify(await learned(root, alias));
  // Longer than a few lines, JSON is read faster than the same as a program.
  const contents = `export const builtTurns = JSON.parse(${JSON.stringify(table)});`;
  return {
    name: 'built turns',
    setup: ({ onLoad }) => onLoad({ filter: /[\\/]language[\\/]builtTurns\.ts$/ }, () => ({ contents, loader: 'js' })),
  };
}

async function learned(root, alias) {
  // Inside the project, so that packages are found; by process, so that two builds do not meet.
  const outfile = join(root, '.cache', `turns-${process.pid}.mjs`);
  try {
    await build({
      stdin: {
        contents: `import './src/analysis/analyze'; export { learnedTurns } from './src/language/turns';`,
        resolveDir: root,
        loader: 'ts',
      },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      alias,
      logLevel: 'warning',
    });
    return (await import(pathToFileURL(outfile).href)).learnedTurns();
  } finally {
    await rm(outfile, { force: true });
  }
}
