/**
 * Turns the paths, folders and patterns of the command line into a list of files. A
 * file named explicitly is always taken; folders and patterns leave out what we cannot
 * read. Every argument ends as a file or as a problem, never as nothing.
 */
import fs from 'node:fs';
import path from 'node:path';
import { formatOf } from '../formats/readDocument';
import { fileErrorReason } from './fileErrors';

export type Input =
  /** `shown` is the path as the user knows it; `file` is absolute. */
  { readonly shown: string; readonly file: string } | { readonly shown: string; readonly problem: string };

export interface FoundInputs {
  readonly inputs: readonly Input[];
  /** What the user should know but what makes no input unreadable. */
  readonly notes: readonly string[];
}

/** In a folder, these hold other people's documents, not the user's. */
const leftOut = ['**/node_modules/**', '**/.git/**'];

/**
 * Finds the files, in the order of the arguments, sorted inside each folder, each file once.
 * @param cwd the folder that relative paths start from.
 */
export async function findInputs(args: readonly string[], cwd: string): Promise<FoundInputs> {
  const inputs: Input[] = [];
  const notes: string[] = [];
  const seen = new Set<string>();
  for (const arg of args) {
    for (const input of await findOne(arg, cwd, notes)) {
      if ('file' in input) {
        const real = realPath(input.file);
        if (seen.has(real)) continue;
        seen.add(real);
      }
      inputs.push(input);
    }
  }
  return { inputs, notes };
}

async function findOne(arg: string, cwd: string, notes: string[]): Promise<Input[]> {
  const file = path.resolve(cwd, arg);
  let stat: fs.Stats;
  try {
    stat = fs.statSync(file);
  } catch (error) {
    // A name with brackets may be a file or a pattern; what exists is a file.
    if (arg !== '' && (await isPattern(arg))) return expandPattern(arg, cwd);
    return [{ shown: arg, problem: fileErrorReason(error) }];
  }
  if (stat.isDirectory()) return expandFolder(arg, file, notes);
  // Pipes are files that a shell makes, as in <(pdftotext …); devices never end.
  if (!stat.isFile() && !stat.isFIFO()) return [{ shown: arg, problem: 'it is neither a file nor a folder' }];
  return [{ shown: arg, file }];
}

async function isPattern(arg: string): Promise<boolean> {
  return (await import('tinyglobby')).isDynamicPattern(arg);
}

async function expandFolder(arg: string, folder: string, notes: string[]): Promise<Input[]> {
  const found = await search('**/*', folder, (relative) => path.join(arg, relative));
  if (found.length === 0) {
    notes.push(`${arg}: this folder has no document that can be read (.txt, .md, .html, .pdf, .docx).`);
  }
  return found;
}

async function expandPattern(arg: string, cwd: string): Promise<Input[]> {
  // Windows users type backslashes, which would escape the next character of a pattern.
  const pattern = path.sep === '\\' ? arg.replaceAll('\\', '/') : arg;
  const found = await search(pattern, cwd, (relative) => path.normalize(relative));
  if (found.length > 0) return found;
  return [{ shown: arg, problem: 'no file that can be read matches this pattern' }];
}

async function search(pattern: string, cwd: string, show: (relative: string) => string): Promise<Input[]> {
  const { glob } = await import('tinyglobby');
  const failed = new Map<string, unknown>();
  const relative = await glob(pattern, {
    cwd,
    ignore: leftOut,
    expandDirectories: false,
    fs: { readdir: readdirNoting(failed) },
  });
  const files = relative.filter((name) => formatOf(name) !== undefined).sort();
  const problems = [...failed].map(([folder, error]) => ({
    shown: show(path.relative(cwd, folder)),
    problem: fileErrorReason(error),
  }));
  return [
    ...withoutLinksToOthers(files, cwd).map((name) => ({ shown: show(name), file: path.resolve(cwd, name) })),
    ...problems,
  ];
}

/** A readdir that remembers the folders that could not be opened, which tinyglobby passes over. */
function readdirNoting(failed: Map<string, unknown>): typeof fs.readdir {
  const readdir = (folder: string, options: fs.ObjectEncodingOptions & { withFileTypes: true }, done: Listed): void => {
    fs.readdir(folder, options, (error, entries) => {
      if (error) failed.set(folder, error);
      done(error, entries);
    });
  };
  return readdir as typeof fs.readdir;
}

type Listed = (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void;

/** Leaves out links to files that are in the list themselves, as links in a circle give them. */
function withoutLinksToOthers(names: readonly string[], cwd: string): string[] {
  const real = new Map(names.map((name) => [name, realPath(path.resolve(cwd, name))]));
  const own = new Set(
    names.filter((name) => real.get(name) === path.resolve(realPath(cwd), name)).map((name) => real.get(name)),
  );
  const taken = new Set<string | undefined>();
  return names.filter((name) => {
    const target = real.get(name);
    const isOwn = target === path.resolve(realPath(cwd), name);
    if ((!isOwn && own.has(target)) || taken.has(target)) return false;
    taken.add(target);
    return true;
  });
}

function realPath(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return file;
  }
}
