/** Where two versions of a text differ. Both functions compare long stretches in one go, so that an edit is found at once. */

/** Compared in one go as long as the texts are the same, in UTF-16 units. */
const chunk = 4096;

/** How many UTF-16 units are the same at the beginning. */
export function samePrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + chunk <= most && a.slice(at, at + chunk) === b.slice(at, at + chunk)) at += chunk;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many UTF-16 units are the same at the end, without those that are the same at the beginning. */
export function sameSuffix(a: string, b: string): number {
  const most = Math.min(a.length, b.length) - samePrefix(a, b);
  let length = 0;
  while (
    length + chunk <= most &&
    a.slice(a.length - length - chunk, a.length - length) === b.slice(b.length - length - chunk, b.length - length)
  )
    length += chunk;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}
