/**
 * `npm test`: the unit tests, the grammar tests and the suites in a real VS Code. Ends with one
 * line that sums them all, and with 1 when anything failed.
 */

import { runHostSuites } from '../host/support/hostSuites.ts';
import { addCounts, noCounts, sumLine } from '../host/support/results.ts';
import { runGrammarTests } from './grammarTests.ts';
import { runUnitTests } from './unitTests.ts';

const parts = { unit: runUnitTests, grammar: runGrammarTests, host: runHostSuites };
const wanted = process.argv.slice(2);
let sum = noCounts;
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const counts = await part().catch((error: unknown) => {
    // A part that could not even start must not hide the results of the others.
    console.log(error instanceof Error ? error.message : String(error));
    return { ...noCounts, failed: 1 };
  });
  console.log(`\n${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  sum = addCounts(sum, counts);
}
console.log(`\n${sumLine(sum)}`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
