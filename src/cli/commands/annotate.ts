/** `annotate`: writes a copy of a PDF with the findings as highlights that every PDF reader shows. */
import { analyze } from '../../analysis/analyze';
import { marksFor } from '../../analysis/pdfMarks';
import { missingElements, missingNote } from '../../analysis/requiredStatements';
import { countOf } from '../../exporters/plainWords';
import { annotate } from '../../formats/pdf/annotate';
import type { Command } from '../command';
import { copyOptions, copyTask, tellProblems } from '../copyOptions';
import { printable, UsageError, writeTo } from '../io';
import { ocrOption, readOptions } from '../ocrOption';
import { writeCopy } from '../outputFile';
import { readBytes } from '../readInput';

export const annotateCommand: Command = {
  name: 'annotate',
  usage: 'annotate IN.pdf --output OUT.pdf [options]',
  summary: 'Writes a copy of a PDF in which the risky clauses are highlighted, with a note on each.',
  options: {
    ...copyOptions,
    ...ocrOption,
    'show-hints': { help: 'Mark hints too: what is already limited or protects the reader.' },
  },
  details: `Example:
  node dist/cli.js annotate notice.pdf --output notice-marked.pdf

The notes say what was found, why it matters and what to do; the colour tells the kind of clause.
A note on the first page lists what the law asks for and was not found.
Exit code: 0 written, 2 wrong use or a document that cannot be read. Information, not legal advice.`,
  async run(args, io) {
    const task = await copyTask(args, io, '.pdf');
    const read = await readBytes(task.bytes, task.shown, readOptions(args, io));
    const { source } = read;
    if (await tellProblems(task.shown, read.problems, io)) return 2;
    if (!source) throw new UsageError(`${printable(task.shown)} could not be read.`);
    if (source.format !== 'pdf') {
      const other = source.format === 'word' ? ' For a Word document with tracked changes use "redline".' : '';
      throw new UsageError(`${printable(task.shown)} is not a PDF, so it cannot hold highlights.${other}`);
    }
    const report = analyze(source, task.config);
    const marks = marksFor(report, { hints: args.has('show-hints') });
    const note = missingNote(report);
    const options = { author: task.author, date: new Date(), ...(note && { firstPage: note }) };
    const result = await annotate(task.bytes, source, marks, options);
    if ((await tellProblems(task.shown, result.problems, io)) || !result.bytes) return 2;
    await writeCopy(task.targetFile, result.bytes, task.input);
    const marked = result.marked === 0 ? 'no highlights' : countOf(result.marked, 'highlight');
    const missing = missingElements(report).length;
    const lacking =
      missing === 0
        ? ''
        : `A note on page 1 lists ${countOf(missing, 'statement')} that the law asks for and that were not found.\n`;
    await writeTo(
      io.stdout,
      `${printable(task.target)}: written with ${marked}.\n${lacking}\nInformation, not legal advice.\n`,
    );
    return 0;
  },
};
