/** `letter`: writes a letter to a provider, filled with what a document tells. */
import path from 'node:path';
import { analyze } from '../../analysis/analyze';
import { didYouMean } from '../../config/nearestName';
import { extensionOf } from '../../formats/fileType';
import { factsOf, type LetterFacts, noFacts } from '../../letters/facts';
import { letterKind, letterKinds } from '../../letters/kinds';
import { blanksIn, type Letter } from '../../letters/letter';
import { letterMarkdown, letterText } from '../../letters/letterText';
import { missingStatementsKind } from '../../letters/missingStatementsKind';
import { writeLetter } from '../../letters/writeLetter';
import type { Command } from '../command';
import { chosenConfig, copyOptions } from '../copyOptions';
import { HouseStyles, houseChoice, houseOptions } from '../houseStyles';
import { type Io, printable, UsageError, writeTo } from '../io';
import { ocrOption, readOptions } from '../ocrOption';
import { readInput } from '../readInput';

const ids = letterKinds.map(({ id }) => id);
const extensions = ['.md', '.txt', '.docx'];
const column = Math.max(...ids.map(({ length }) => length)) + 2;

export const letterCommand: Command = {
  name: 'letter',
  usage: 'letter KIND [--from FILE] [--output FILE.md|.txt|.docx]',
  summary: 'Writes a letter that asks, limits, takes back, says no or complains; blanks stand in [BRACKETS].',
  options: {
    from: {
      value: 'FILE',
      help: 'The document that the letter is about: names, addresses and clauses are taken from it.',
    },
    output: { value: 'FILE', help: 'Write the letter to this file (.md, .txt or .docx) instead of the screen.' },
    force: { help: 'Replace the file of --output if it exists.' },
    kind: copyOptions.kind,
    jurisdiction: copyOptions.jurisdiction,
    ...houseOptions,
    ...ocrOption,
  },
  details: `Kinds:
${letterKinds.map(({ id, summary }) => `  ${id.padEnd(column)}${summary}`).join('\n')}

Examples:
  node dist/cli.js letter ai-use --from notice.pdf --output letter.docx
  node dist/cli.js letter revoke

Exit code: 0 written, 2 wrong use or a document that cannot be read. Information, not legal advice.`,
  async run(args, io) {
    const [id, ...more] = args.positionals;
    if (id === undefined) throw new UsageError(`Name the kind of letter: ${ids.join(', ')}. See "letter --help".`);
    if (more.length > 0)
      throw new UsageError(
        `Name one kind of letter; "${printable(more[0] ?? '')}" would be left out. A document goes after --from.`,
      );
    const kind = letterKind(id);
    if (!kind)
      throw new UsageError(
        `There is no letter "${printable(id)}".${didYouMean(id, ids) || ` The kinds are: ${ids.join(', ')}.`}`,
      );
    const output = args.value('output');
    const extension = output === undefined ? '.md' : extensionOf(output);
    if (output !== undefined && !extensions.includes(extension)) {
      throw new UsageError(
        `The name after --output must end in ${extensions.join(', ')}, so that the form of the letter is known.`,
      );
    }
    const from = args.value('from');
    if (from === '') throw new UsageError('The option --from needs the name of a file.');
    let facts: LetterFacts = noFacts;
    if (from !== undefined) {
      const file = path.resolve(io.cwd, from);
      const { source, problems } = await readInput({ shown: from, file }, readOptions(args, io));
      for (const { severity, message } of problems) {
        if (severity !== 'info') await writeTo(io.stderr, `${printable(`${from}: ${message}`)}\n`);
      }
      if (!source) return 2;
      const config = await new HouseStyles(houseChoice(args, io.cwd)).configFor(file, chosenConfig(args));
      const report = analyze(source, config, { fixes: false, elements: kind === missingStatementsKind });
      facts = factsOf(source, report.findings, path.basename(from), report);
      if (kind === missingStatementsKind) await tellWhatIsMissing(from, report.kind, facts, io);
    }
    const letter = writeLetter(kind, facts);
    if (output === undefined) await writeTo(io.stdout, letterMarkdown(letter));
    else
      await save(
        letter,
        extension,
        path.resolve(io.cwd, output),
        args.has('force'),
        from && path.resolve(io.cwd, from),
        io,
      );
    return 0;
  },
};

/** Why a letter about missing statements has a blank where they should stand. */
async function tellWhatIsMissing(from: string, kind: string, { lacking = [] }: LetterFacts, io: Io): Promise<void> {
  if (lacking.length > 0) return;
  const why =
    kind === 'unknown'
      ? 'it is not known what kind of document it is, so no law was held against it. Name the kind with --kind'
      : 'nothing that the law asks for was found missing';
  await writeTo(io.stderr, `${printable(`${from}: ${why}.`)}\n`);
}

async function save(
  letter: Letter,
  extension: string,
  target: string,
  force: boolean,
  original: string | undefined,
  io: Io,
): Promise<void> {
  const { writeNew } = await import('../outputFile');
  const bytes =
    extension === '.docx'
      ? await (await import('../../letters/letterWord')).letterWord(letter)
      : Buffer.from(extension === '.md' ? letterMarkdown(letter) : letterText(letter), 'utf8');
  await writeNew(target, bytes, { force, ...(original !== undefined && { original }) });
  const blanks = blanksIn(letterText({ ...letter, notes: [] }));
  await writeTo(io.stdout, `${printable(target)}: written. To fill in: ${blanks.join(', ')}.\n`);
}
