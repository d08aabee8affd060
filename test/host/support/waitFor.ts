/**
 * Asks again and again until there is an answer, because an editor answers when it is ready.
 * @param ask gives `undefined`, `false` or throws while the answer is not there yet.
 * @throws Error naming `what` and the last reason after `limitMs`.
 */
export async function waitFor<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  limitMs = 15_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs;
  let reason: unknown = 'no answer';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<T>;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms for ${what}: ${String(reason)}`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}
