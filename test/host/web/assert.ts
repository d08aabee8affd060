/** Node's strict assertions, as far as the suites use them: a web worker has no Node. */

export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function show(value: unknown): string {
  const text =
    typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value, undefined, 1) ?? String(value));
  return text.length > 1500 ? `${text.slice(0, 1500)} …` : text;
}

function fail(message: string | undefined, reason: string): never {
  throw new AssertionError(message === undefined ? reason : `${message}: ${reason}`);
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map || a instanceof Set) return same([...a], [...(b as Iterable<unknown>)]);
  const [left, right] = [Object.keys(a), Object.keys(b)];
  return (
    left.length === right.length &&
    left.every(
      (key) => Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `${show(value)} is not true`);
}

const assert = {
  ok,
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(message, `${show(actual)} is not ${show(expected)}`);
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    if (Object.is(actual, expected)) fail(message, `both are ${show(actual)}`);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (!same(actual, expected)) fail(message, `${show(actual)} differs from ${show(expected)}`);
  },
  match(text: string, pattern: RegExp, message?: string): void {
    if (!pattern.test(text)) fail(message, `${show(text)} does not match ${pattern}`);
  },
  doesNotMatch(text: string, pattern: RegExp, message?: string): void {
    if (pattern.test(text)) fail(message, `${show(text)} matches ${pattern}`);
  },
  async rejects(asked: PromiseLike<unknown> | (() => PromiseLike<unknown>), expected?: RegExp): Promise<void> {
    const promise = typeof asked === 'function' ? asked() : asked;
    const reason = await promise.then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!reason) fail(undefined, 'it was not refused');
    if (expected && !expected.test(String(reason.error))) fail(undefined, `${String(reason.error)} is not ${expected}`);
  },
};

export default assert;
