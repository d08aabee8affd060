/** House style files in memory, as paths with their text. */
import path from 'node:path';
import { type LoadedHouse, loadHouseStyle } from '../../../src/config/house/loadHouseStyle';
import { rules } from '../../../src/rules/index';

const ids = rules.map(({ id }) => id);
const limitable = rules.filter(({ limits }) => limits).map(({ id }) => id);

/** Loads the first of the files. A text stands as it is, anything else is written as JSON. */
export function load(files: Readonly<Record<string, unknown>>): Promise<LoadedHouse> {
  const [first = ''] = Object.keys(files);
  return loadHouseStyle(
    first,
    {
      async read(file) {
        const content = files[file];
        if (content === undefined) throw new Error('it does not exist');
        return typeof content === 'string' ? content : JSON.stringify(content);
      },
      resolve: (from, reference) =>
        reference.startsWith('/secret')
          ? { refused: 'It is outside.' }
          : { file: path.posix.join(path.posix.dirname(from), reference) },
    },
    ids,
    limitable,
  );
}

/** The problems as "file: words under it: message". */
export async function problemsOf(files: Readonly<Record<string, unknown>>): Promise<string[]> {
  const { problems } = await load(files);
  return problems.flatMap(({ file, text, problems: found }) =>
    found.map(({ start, end, message }) => `${file}: ${text.slice(start, end)}: ${message}`),
  );
}
