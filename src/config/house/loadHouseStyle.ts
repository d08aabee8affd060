/** Joins a house style file with the files it extends. Reading is handed in, so that editor and command line share this. */
import type { HouseFile, HouseProblem, HouseStyle } from './houseStyle';
import { readHouseFile } from './readHouseFile';

/** How files are reached; a file is named by its absolute path or address. */
export interface HouseFiles {
  /** @throws when the file cannot be read; the message is shown after "… could not be read: ". */
  read(file: string): Promise<string>;
  /** The file that `reference`, as it stands in `from`, means, or why it may not be used. */
  resolve(from: string, reference: string): { readonly file: string } | { readonly refused: string };
}

export interface LoadedHouse {
  readonly house: HouseFile;
  /** The file itself first, then those it extends. */
  readonly files: readonly string[];
  /** Problems of each file that has been read, also of those without any. */
  readonly problems: readonly {
    readonly file: string;
    readonly text: string;
    readonly problems: readonly HouseProblem[];
  }[];
}

/** More files than this in a row are no house style. */
const deepest = 16;
/** In UTF-16 units. */
const longestFile = 2_000_000;

/**
 * Loads a house style. What a file says itself goes before what it takes over; a file that
 * cannot be used is named in a problem at the place that asks for it.
 * @throws when `file` itself cannot be read.
 */
export async function loadHouseStyle(
  file: string,
  files: HouseFiles,
  knownRules: readonly string[],
  limitable: readonly string[],
): Promise<LoadedHouse> {
  const loaded: { file: string; text: string; problems: HouseProblem[] }[] = [];
  const unknown: { id: string; problem: HouseProblem; problems: HouseProblem[] }[] = [];
  const done = new Map<string, HouseFile>();

  const load = async (name: string, above: readonly string[]): Promise<HouseFile> => {
    const text = await files.read(name);
    if (text.length > longestFile) throw new Error('it is too large for a house style.');
    const read = readHouseFile(text, knownRules, limitable);
    const problems = [...read.problems];
    loaded.push({ file: name, text, problems });
    for (const each of read.unknownRules) unknown.push({ ...each, problems });
    const bases: HouseFile[] = [];
    for (const { reference, start, end } of read.extends) {
      const fail = (message: string) => problems.push({ severity: 'error', start, end, message });
      const target = files.resolve(name, reference);
      if ('refused' in target) {
        fail(target.refused);
        continue;
      }
      const known = done.get(target.file);
      if (known) bases.push(known);
      else if (target.file === name) fail('A house style cannot extend itself.');
      else if (above.includes(target.file))
        fail(`"${reference}" extends this file, so that they go round in a circle. It is left out.`);
      else if (above.length >= deepest) fail('Too many house styles extend each other. This one is left out.');
      else {
        try {
          bases.push(await load(target.file, [...above, name]));
        } catch (error) {
          fail(`"${reference}" could not be read: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
    const house = bases.length === 0 ? read.house : [...bases, read.house].reduce(over);
    done.set(name, house);
    return house;
  };

  const house = await load(file, []);
  const own = new Set(house.ownRules.map(({ id }) => id));
  for (const { id, problem, problems } of unknown) if (!own.has(id)) problems.push(problem);
  for (const { problems } of loaded) problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    house: withKnownRules(house, [...knownRules, ...own]),
    files: loaded.map(({ file: name }) => name),
    problems: loaded,
  };
}

/** Choices for rules that do not exist do nothing, and would only travel along. */
function withKnownRules(house: HouseFile, known: readonly string[]): HouseFile {
  return { ...house, rules: Object.fromEntries(Object.entries(house.rules).filter(([id]) => known.includes(id))) };
}

/** What `own` says over what `base` says. */
function over(base: HouseFile, own: HouseFile): HouseFile {
  const ids = new Set(own.ownRules.map(({ id }) => id));
  const vendors = new Set(own.vendors.map(({ name }) => name));
  const limits: Record<string, HouseStyle['limits'][string]> = { ...base.limits };
  for (const [id, texts] of Object.entries(own.limits)) {
    const before = limits[id];
    limits[id] = {
      ...before,
      ...texts,
      ...((before?.voices ?? texts.voices) && { voices: { ...before?.voices, ...texts.voices } }),
    };
  }
  return {
    ...base,
    ...own,
    rules: { ...base.rules, ...own.rules },
    limits,
    vendors: [...base.vendors.filter(({ name }) => !vendors.has(name)), ...own.vendors],
    trustedRecipients: [...new Set([...base.trustedRecipients, ...own.trustedRecipients])],
    approved: [...new Set([...base.approved, ...own.approved])],
    ownRules: [...base.ownRules.filter(({ id }) => !ids.has(id)), ...own.ownRules],
  };
}
