/**
 * Turns the paths, folders and patterns of the command line into a list of files. A
 * file named explicitly is always taken; folders and patterns leave out what we cannot
 * read. Every argument ends as files, as a problem or as a note, never as nothing.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileErrorReason } from './fileErrors';
import type { Walked } from './walk';

export type Input =
  /** `shown` is the path as the user knows it; `file` is absolute; `found` in a folder or by a pattern, not named itself. */
  | { readonly shown: string; readonly file: string; readonly found?: true }
  | { readonly shown: string; readonly problem: string };

export interface FoundInputs {
  readonly inputs: readonly Input[];
  /** What the user should know but what makes no input unreadable. */
  readonly notes: readonly string[];
}

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
        if (seen.has(input.file)) continue;
        seen.add(input.file);
      }
      inputs.push(input);
    }
  }
  return { inputs, notes };
}

async function findOne(arg: string, cwd: string, notes: string[]): Promise<Input[]> {
  if (arg === '') return [{ shown: '(an empty name)', problem: 'a file or folder must have a name' }];
  const file = path.resolve(cwd, arg);
  let stat: fs.Stats;
  try {
    stat = fs.statSync(file);
  } catch (error) {
    // A name with brackets may be a file or a pattern; what exists is a file.
    const pattern = await expandPattern(arg, cwd);
    return pattern ?? [{ shown: arg, problem: fileErrorReason(error) }];
  }
  if (stat.isDirectory()) {
    const found = shownAs(arg, file, (await import('./walk')).walkFolder(file));
    if (found.length === 0) notes.push(`${arg}: this folder has no document of a type that can be read.`);
    return found;
  }
  // Pipes are files that a shell makes, as in <(pdftotext …); devices never end.
  if (!stat.isFile() && !stat.isFIFO()) return [{ shown: arg, problem: 'it is neither a file nor a folder' }];
  return [{ shown: arg, file }];
}

async function expandPattern(arg: string, cwd: string): Promise<Input[] | undefined> {
  const { isPattern, walkPattern } = await import('./walk');
  if (!isPattern(arg)) return undefined;
  // Windows users type backslashes, which would escape the next character of a pattern.
  const walked = walkPattern(path.sep === '\\' ? arg.replaceAll('\\', '/') : arg, cwd);
  const found = shownAs(walked.base, path.resolve(cwd, walked.base), walked);
  return found.length > 0
    ? found
    : [{ shown: arg, problem: 'no document of a type that can be read matches this pattern' }];
}

function shownAs(prefix: string, folder: string, { files, failed }: Walked): Input[] {
  return [
    ...files.map((file) => ({ shown: path.join(prefix, file), file: path.join(folder, file), found: true as const })),
    ...failed.map(({ path: relative, reason }) => ({ shown: path.join(prefix, relative), problem: reason })),
  ];
}
