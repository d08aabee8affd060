/** Which files a house style leaves out of checks that nobody asked for by name. */
import picomatch from 'picomatch';
import type { HouseFile } from './houseStyle';

const matchers = new Map<string, (path: string) => boolean>();

/** @param path relative to the folder of the house style, with forward slashes. */
export function isLeftOut(path: string, { include, exclude }: Pick<HouseFile, 'include' | 'exclude'>): boolean {
  if (exclude?.some((pattern) => matches(pattern, path))) return true;
  return include !== undefined && include.length > 0 && !include.some((pattern) => matches(pattern, path));
}

/** A pattern without a slash means a file of that name in any folder, and one that ends in a slash all of a folder. */
function matches(pattern: string, path: string): boolean {
  let matcher = matchers.get(pattern);
  if (!matcher) {
    const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
    matcher = picomatch(whole.replace(/^\.?\//u, ''), {
      dot: true,
      nonegate: true,
      noextglob: true,
      basename: !whole.includes('/'),
    });
    matchers.set(pattern, matcher);
  }
  return matcher(path);
}
