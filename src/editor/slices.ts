/** Does long work in short slices, so that the extension host answers in between. */

/** Milliseconds; a single step may take longer, so this is well under the eight that nobody should wait. */
const longestSlice = 4;

export interface Sliced<T> {
  /** Undefined when the work was given up. */
  readonly result: T | undefined;
  /** How long it worked, in milliseconds, without the pauses. */
  readonly took: number;
}

/**
 * Goes through all steps, with pauses in which others get their turn.
 * @param isStale asked after each pause; the work is given up when it says so
 */
export async function inSlices<T>(steps: Generator<undefined, T>, isStale: () => boolean): Promise<Sliced<T>> {
  let took = 0;
  for (;;) {
    const started = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      const passed = performance.now() - started;
      if (done) return { result: value as T, took: took + passed };
      if (passed >= longestSlice) {
        took += passed;
        break;
      }
    }
    await pause();
    if (isStale()) return { result: undefined, took };
  }
}

function pause(): Promise<void> {
  // A web host has no setImmediate.
  return new Promise((go) => (typeof setImmediate === 'function' ? setImmediate(go) : setTimeout(go, 0)));
}
