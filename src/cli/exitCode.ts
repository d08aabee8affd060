/** What one document contributes to the exit code of a run. */
import { atLeast, type Severity } from '../linter/finding';
import type { ExitCode } from './io';

export interface Outcome {
  readonly findings: readonly { readonly severity: Severity }[];
  readonly problems: readonly { readonly severity: string }[];
}

/** 2 for a document that could not be read, 1 for a finding at or above `failOn`, 0 for the rest. */
export function exitCodeOf({ findings, problems }: Outcome, failOn: Severity | 'never'): ExitCode {
  if (problems.some(({ severity }) => severity === 'error')) return 2;
  return failOn !== 'never' && findings.some(({ severity }) => atLeast(severity, failOn)) ? 1 : 0;
}
