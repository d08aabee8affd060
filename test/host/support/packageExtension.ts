/** Makes the .vsix, the file that users install. */
import { join } from 'node:path';
import { childEnvironment, repositoryFolder, run } from './cache.ts';

/** Packages what `npm run build` left in dist, with the arguments of the script `package` in package.json. */
export async function packageExtension(vsix: string): Promise<void> {
  const program = join(repositoryFolder, 'node_modules/@vscode/vsce/vsce');
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    vsix,
  ];
  await run(process.execPath, [program, ...args], { cwd: repositoryFolder, env: childEnvironment() });
}
