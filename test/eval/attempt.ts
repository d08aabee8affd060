/** Analysis must never throw; where it does, the evaluation goes on and says so. */
import type { Finding } from '../../src/linter/finding';

export interface Crash {
  readonly where: string;
  readonly error: string;
}

const crashes: Crash[] = [];

/** The findings, or none when the analysis threw. */
export function findingsOrCrash(where: string, run: () => readonly Finding[]): readonly Finding[] {
  try {
    return run();
  } catch (error) {
    crashes.push({ where, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return [];
  }
}

/** The crashes since this was last asked. */
export function takeCrashes(): Crash[] {
  return crashes.splice(0);
}
