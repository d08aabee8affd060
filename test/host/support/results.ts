/** What a run of tests came to, and how it is shown. */

/** One line of the result file that the extension host writes. `ended` marks a complete run. */
export interface SuiteResult {
  readonly state: 'passed' | 'failed' | 'skipped' | 'ended';
  readonly title: string;
  readonly ms: number;
  readonly error?: string;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The line that the build reads; it stands alone on its line. */
export function sumLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/** Prints every result, the failures with their stack, and counts. A run that was cut off counts as a failure. */
export function showResults(name: string, results: readonly SuiteResult[], complete: boolean): Counts {
  console.log(`\n${name}`);
  let counts = noCounts;
  for (const { state, title, ms, error } of results) {
    if (state === 'ended') continue;
    const sign = { passed: '✓', failed: '✗', skipped: '-' }[state];
    console.log(`  ${sign} ${title}${ms > 200 ? ` (${ms} ms)` : ''}`);
    if (error) console.log(error.replace(/^/gm, '      '));
    counts = addCounts(counts, { ...noCounts, [state]: 1 });
  }
  if (!complete) {
    console.log('  ✗ the host ended before all suites had run');
    counts = addCounts(counts, { ...noCounts, failed: 1 });
  }
  if (counts.passed + counts.failed === 0) {
    console.log('  ✗ no test ran');
    counts = addCounts(counts, { ...noCounts, failed: 1 });
  }
  return counts;
}
