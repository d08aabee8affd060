/**
 * Walks folders and names every document in them that we can read. A folder that cannot
 * be opened is named too, because passing over it in silence would look like a clean
 * result. Links are followed; a file that several paths lead to is named once, by its
 * own path when that is among them, so that links in a circle end.
 */
import fs from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { formatOf } from '../formats/readDocument';
import { fileErrorReason } from './fileErrors';

export interface Walked {
  /** Relative to the folder, with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

/** In a folder, these hold other people's documents, not the user's. */
const leftOut: ReadonlySet<string> = new Set(['node_modules', '.git']);

interface Limits {
  readonly matches: (relative: string) => boolean;
  /** How many folders deep, 1 for the folder itself. */
  readonly depth: number;
  readonly hidden: boolean;
}

/** Whether an argument that names no file can be meant as a pattern. */
export function isPattern(arg: string): boolean {
  return /[*?[{]|[@+!]\(/u.test(arg);
}

/** All documents below a folder. */
export function walkFolder(folder: string): Walked {
  return walk(folder, { matches: () => true, depth: Number.POSITIVE_INFINITY, hidden: false });
}

/**
 * The documents that a pattern names, relative to `base`, the part of the pattern that
 * has no special characters.
 */
export function walkPattern(pattern: string, cwd: string): Walked & { readonly base: string } {
  const { base, glob } = picomatch.scan(pattern);
  const folder = path.resolve(cwd, base);
  if (!fs.existsSync(folder)) return { base, files: [], failed: [] };
  // Only these reach deeper than the pattern has slashes.
  const unbounded = /\*\*|[+*]\(/u.test(glob);
  const limits: Limits = {
    matches: picomatch(glob, { nonegate: true }),
    depth: unbounded ? Number.POSITIVE_INFINITY : glob.split('/').length,
    hidden: /(?:^|[/{(|,])\./u.test(glob),
  };
  return { base, ...walk(folder, limits) };
}

function walk(root: string, { matches, depth, hidden }: Limits): Walked {
  const own: string[] = [];
  const linked: string[] = [];
  const failed: { path: string; reason: string }[] = [];
  const visited = new Set<string>();
  const links: { relative: string; level: number }[] = [];

  const visit = (relative: string, level: number): void => {
    const folder = path.join(root, relative);
    const real = realPath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      failed.push({ path: relative, reason: fileErrorReason(error) });
      return;
    }
    for (const entry of entries) {
      if (leftOut.has(entry.name) || (!hidden && entry.name.startsWith('.'))) continue;
      const inside = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isSymbolicLink()) links.push({ relative: inside, level });
      else if (entry.isDirectory()) {
        if (level < depth) visit(inside, level + 1);
      } else if (entry.isFile() && wanted(inside)) own.push(inside);
    }
  };
  const wanted = (relative: string): boolean => formatOf(relative) !== undefined && matches(relative);

  visit('', 1);
  // Links come last, so that what they lead to keeps its own path. They may add links while we walk.
  for (const { relative, level } of links) {
    try {
      const stat = fs.statSync(path.join(root, relative));
      if (stat.isDirectory()) {
        if (level < depth) visit(relative, level + 1);
      } else if (stat.isFile() && wanted(relative)) linked.push(relative);
    } catch (error) {
      if (wanted(relative)) failed.push({ path: relative, reason: `it is a link, and ${fileErrorReason(error)}` });
    }
  }
  return { files: once(root, own, linked), failed };
}

function once(root: string, own: readonly string[], linked: readonly string[]): string[] {
  const taken = new Set(own.map((file) => realPath(path.join(root, file))));
  const others = linked.filter((file) => {
    const real = realPath(path.join(root, file));
    if (taken.has(real)) return false;
    taken.add(real);
    return true;
  });
  return [...own, ...others].sort();
}

/** The path without links; the path itself when it cannot be followed. */
export function realPath(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return file;
  }
}
