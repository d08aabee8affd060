/**
 * How long one document may take. The work of readers and rules never pauses, so that no timer
 * could stop it; V8 can, and Node offers that for scripts. A document made to exhaust us is
 * given up, and the run goes on with the next one.
 */
import { Script } from 'node:vm';

/** For reading one document and for analysing it, in seconds each; a large book needs a third. */
export const secondsToRead = 7;
export const secondsToAnalyse = 12;

/** Why a document was given up, to follow "… : " or to stand in brackets. */
export class TimeLimitPassed extends Error {
  constructor(seconds: number) {
    super(`it takes longer than ${seconds} seconds`);
  }
}

// A limit holds while a script is being run, so the script calls what is laid down here.
const slot = Symbol.for('privacyNotice.workWithinLimit');
const script = new Script("globalThis[Symbol.for('privacyNotice.workWithinLimit')]()");

/**
 * Does work that does not wait for anything.
 * @throws TimeLimitPassed when it takes longer; whatever it throws itself.
 */
export function within<T>(seconds: number, work: () => T): T {
  const place = globalThis as unknown as Record<symbol, unknown>;
  const outer = place[slot];
  place[slot] = work;
  try {
    return script.runInThisContext({ timeout: seconds * 1000, displayErrors: false }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TimeLimitPassed(seconds);
    throw error;
  } finally {
    place[slot] = outer;
  }
}
