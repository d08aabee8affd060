/**
 * Finds the house style of a document: `.privacy-notice.json` in its folder or in one above,
 * or the file that --config names. Each is read once, whatever the number of documents.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { houseStyleName } from '../config/house/houseStyle';
import type { LoadedHouse } from '../config/house/loadHouseStyle';
import type { ResolvedConfig } from '../config/resolvedConfig';
import { rules } from '../rules/index';
import { LineIndex } from '../text/lineIndex';
import type { OptionSpec, ParsedArgs } from './command';
import { fileErrorReason } from './fileErrors';
import { printable, UsageError } from './io';

export const houseOptions = {
  config: {
    value: 'FILE',
    help: `The house style to use (default: ${houseStyleName} in the folder of\neach document or in a folder above it).`,
  },
  'no-config': { help: `Leave every ${houseStyleName} out.` },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Plain data, so that it can go to a worker. */
export interface HouseChoice {
  /** The folder that paths in messages start from. */
  readonly cwd: string;
  /** Absolute path of the one file to use. */
  readonly file?: string;
  readonly off?: boolean;
}

/** @throws UsageError when the options contradict each other. */
export function houseChoice(args: ParsedArgs, cwd: string): HouseChoice {
  const named = args.value('config');
  if (named === undefined) return { cwd, ...(args.has('no-config') && { off: true }) };
  if (args.has('no-config')) throw new UsageError('Use either --config or --no-config, not both.');
  if (named === '') throw new UsageError('The option --config needs the name of a file.');
  return { cwd, file: path.resolve(cwd, named) };
}

export interface FoundHouse extends LoadedHouse {
  /** The folder that its patterns start from. */
  readonly folder: string;
}

export class HouseStyles {
  /** What to tell about faulty files, a line each; whoever shows them takes them out. */
  readonly notes: string[] = [];
  /** Whether a house style had an error, so that the check must not pass for complete. */
  failed = false;
  private readonly byFolder = new Map<string, Promise<FoundHouse | undefined>>();
  private readonly byFile = new Map<string, Promise<FoundHouse | undefined>>();

  constructor(private readonly choice: HouseChoice) {}

  /**
   * The house style for the documents of a folder.
   * @throws UsageError when the file that was named cannot be read.
   */
  forFolder(folder: string): Promise<FoundHouse | undefined> {
    const { file, off } = this.choice;
    if (off) return Promise.resolve(undefined);
    if (file) return this.load(file, true);
    let found = this.byFolder.get(folder);
    if (!found) {
      found = this.look(folder);
      this.byFolder.set(folder, found);
    }
    return found;
  }

  /** The choices for a document, its house style included. */
  async configFor(file: string, config: ResolvedConfig): Promise<ResolvedConfig> {
    const found = await this.forFolder(path.dirname(file));
    if (!found) return config;
    const { inHouseStyle } = await import('../config/house/inHouseStyle');
    return inHouseStyle(config, found.house);
  }

  /** Whether the house style leaves a document out that nobody named. */
  async leavesOut(file: string): Promise<boolean> {
    const found = await this.forFolder(path.dirname(file));
    if (!found || !(found.house.include || found.house.exclude)) return false;
    const { isLeftOut } = await import('../config/house/leftOut');
    return isLeftOut(path.relative(found.folder, file).split(path.sep).join('/'), found.house);
  }

  private async look(folder: string): Promise<FoundHouse | undefined> {
    const file = path.join(folder, houseStyleName);
    const stat = await fs.stat(file).catch(() => undefined);
    if (stat?.isFile()) return this.load(file, false);
    const above = path.dirname(folder);
    return above === folder ? undefined : this.forFolder(above);
  }

  private load(file: string, named: boolean): Promise<FoundHouse | undefined> {
    let loading = this.byFile.get(file);
    if (!loading) {
      loading = this.read(file, named);
      this.byFile.set(file, loading);
    }
    return loading;
  }

  private async read(file: string, named: boolean): Promise<FoundHouse | undefined> {
    const { loadHouseStyle } = await import('../config/house/loadHouseStyle');
    try {
      const loaded = await loadHouseStyle(
        file,
        { read: readText, resolve: (from, reference) => ({ file: path.resolve(path.dirname(from), reference) }) },
        rules.map(({ id }) => id),
        rules.filter(({ limits }) => limits).map(({ id }) => id),
      );
      this.tell(loaded);
      return { ...loaded, folder: path.dirname(file) };
    } catch (error) {
      const message = `${printable(path.relative(this.choice.cwd, file))}: The house style could not be read: ${reasonOf(error)}.`;
      if (named) throw new UsageError(message);
      this.notes.push(message);
      this.failed = true;
      return undefined;
    }
  }

  private tell({ problems }: LoadedHouse): void {
    for (const { file, text, problems: found } of problems) {
      const lines = new LineIndex(text);
      for (const { start, message, severity } of found) {
        const { line, character } = lines.positionAt(start);
        this.notes.push(printable(`${path.relative(this.choice.cwd, file)}:${line + 1}:${character + 1}: ${message}`));
        if (severity === 'error') this.failed = true;
      }
    }
  }
}

async function readText(file: string): Promise<string> {
  try {
    const text = await fs.readFile(file, 'utf8');
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  } catch (error) {
    throw new Error(fileErrorReason(error));
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '');
}
