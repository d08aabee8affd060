/** Measures how long something takes and how much memory it holds. */

export interface Times {
  /** Milliseconds, in the order they were taken; the warm-up is left out. */
  readonly runs: readonly number[];
  readonly median: number;
}

/** Runs something a few times to warm up, then measures it; a long run is not repeated for longer than ten seconds. */
export async function timesOf(
  run: () => unknown | Promise<unknown>,
  { warm = 2, runs = 9 }: { warm?: number; runs?: number } = {},
): Promise<Times> {
  const began = performance.now();
  for (let i = 0; i < warm; i++) await run();
  const taken: number[] = [];
  while (taken.length < runs && (taken.length < 2 || performance.now() - began < 10_000)) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return { runs: taken, median: medianOf(taken) };
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Bytes that are held in the heap after a collection, and outside of it. */
export function memoryHeld(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The most memory the process had, in bytes. */
export function memoryPeak(): number {
  return process.resourceUsage().maxRSS * 1024;
}
