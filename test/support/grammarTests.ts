/** Runs the tests of the TextMate grammar: annotated documents in test/syntaxes. One file is one test. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder, run } from '../host/support/cache.ts';
import type { Counts } from '../host/support/results.ts';

export async function runGrammarTests(): Promise<Counts> {
  const folder = join(repositoryFolder, 'test/syntaxes');
  const program = join(repositoryFolder, 'node_modules/vscode-tmgrammar-test/dist/unit.js');
  const files = readdirSync(folder).filter((file) => file.endsWith('.npp'));
  let counts: Counts = { passed: 0, failed: files.length > 0 ? 0 : 1, skipped: 0 };
  for (const file of files) {
    const failure = await run(process.execPath, [program, join(folder, file)], { cwd: repositoryFolder }).then(
      () => undefined,
      (error: Error) => error.message,
    );
    console.log(failure ? `✗ ${file}\n${failure}` : `✓ ${file}`);
    counts = failure ? { ...counts, failed: counts.failed + 1 } : { ...counts, passed: counts.passed + 1 };
  }
  return counts;
}
