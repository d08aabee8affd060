/** What one document contributes to the exit code of a run. */
import { undecided } from '../exporters/decisions';
import type { CheckedDocument } from '../exporters/reportWriter';
import { atLeast, type Severity } from '../linter/finding';
import type { ExitCode } from './io';

export interface Outcome {
  /** One that was decided about is no failure. */
  readonly findings: readonly { readonly severity: Severity; readonly decision?: unknown }[];
  readonly problems: readonly { readonly severity: string }[];
}

/** 2 for a document that could not be read, 1 for a finding at or above `failOn`, 0 for the rest. */
export function exitCodeOf({ findings, problems }: Outcome, failOn: Severity | 'never'): ExitCode {
  if (problems.some(({ severity }) => severity === 'error')) return 2;
  return failOn !== 'never' &&
    findings.some(({ severity, decision }) => decision === undefined && atLeast(severity, failOn))
    ? 1
    : 0;
}

/** What of a document counts for the exit code. */
export function outcomeOf({ report, review }: CheckedDocument): Outcome {
  return { findings: undecided(report.findings, review), problems: report.problems };
}
