/** `redline`: writes a copy of a Word document with limiting texts as tracked changes and comments. */
import { analyze } from '../../analysis/analyze';
import { chooseFixes, type FixPlan } from '../../analysis/chooseFixes';
import type { ChosenFix } from '../../analysis/chosenFixes';
import { changeNote, titleOf } from '../../analysis/findingNote';
import { planStatements, type StatementPlan } from '../../analysis/requiredStatements';
import { countOf } from '../../exporters/plainWords';
import { readDocument } from '../../formats/readDocument';
import { type RedlineResult, redline } from '../../formats/word/redline';
import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import type { Command } from '../command';
import { type CopyTask, copyOptions, copyTask, tellProblems } from '../copyOptions';
import { fixChoices } from '../fixChoices';
import { type ExitCode, type Io, printable, UsageError, writeTo } from '../io';
import { writeCopy } from '../outputFile';

export const redlineCommand: Command = {
  name: 'redline',
  usage: 'redline IN.docx --output OUT.docx [options]',
  summary: 'Writes a copy of a Word document with limiting texts as tracked changes, to accept or reject one by one.',
  options: {
    ...copyOptions,
    fix: {
      value: 'RULE=LIMIT',
      multiple: true,
      help: [
        'What to write for the findings of a rule: prohibit, narrow or none. May be given several times.',
        'A word without a rule speaks of all others: "--fix none" copies the file byte for byte.',
        'Without --fix every finding of warning or above gets its narrow text.',
      ].join('\n'),
    },
    insert: {
      value: 'ROW',
      multiple: true,
      help: [
        'A statement of a checklist to insert, by its row, such as NPP-34. May be given several times.',
        '"--insert missing" inserts all that the law asks for and that were not found.',
      ].join('\n'),
    },
    'no-comments': { help: 'Write the changes without comments that say what was found and why.' },
  },
  details: `Examples:
  node dist/cli.js redline consent.docx --output consent-redlined.docx
  node dist/cli.js redline notice.docx --output out.docx --fix none --insert NPP-34 --insert NPP-36
  node dist/cli.js redline notice.docx --output out.docx --fix ai-training=prohibit --fix marketing=none --author "Ann Lee"

The text of the limits may have blanks such as [PURPOSE]; they are listed and wait to be filled in.
Several findings in the same words get one change; what is not changed is listed with the reason.
Exit code: 0 written, 2 wrong use or a document that cannot be read. Information, not legal advice.`,
  async run(args, io) {
    const choices = fixChoices(args.values('fix'));
    const task = await copyTask(args, io, '.docx');
    const read = await readDocument(task.bytes, task.shown);
    const { source } = read;
    if (await tellProblems(task.shown, read.problems, io)) return 2;
    if (!source) throw new UsageError(`${printable(task.shown)} could not be read.`);
    if (source.format !== 'word') {
      const other = source.format === 'pdf' ? ' For a PDF with highlights use "annotate".' : '';
      throw new UsageError(
        `${printable(task.shown)} is not a Word document (.docx), so it cannot hold tracked changes.${other}`,
      );
    }
    const analyzed = analyze(source, task.config);
    const limits = chooseFixes(analyzed, choices);
    const statements = planStatements(source, analyzed, args.values('insert'));
    const plan = { ...limits, changes: [...limits.changes, ...statements.changes] };
    const result = redline(
      task.bytes,
      plan.changes.map((change) => ({ edits: change.edits, comment: { text: changeNote(change) } })),
      { author: task.author, date: new Date(), comments: !args.has('no-comments') },
    );
    return finish(task, source, plan, statements, result, io);
  },
};

async function finish(
  task: CopyTask,
  source: SourceText,
  plan: FixPlan,
  statements: StatementPlan,
  result: RedlineResult,
  io: Io,
): Promise<ExitCode> {
  if (await tellProblems(task.shown, result.problems, io)) return 2;
  await writeCopy(task.targetFile, result.bytes, task.input);
  const made = plan.changes.filter((_, index) => !result.refused.includes(index));
  await writeTo(io.stdout, `${report(task, source, made, plan, statements).join('\n')}\n`);
  return 0;
}

function report(
  { target }: CopyTask,
  source: SourceText,
  made: readonly ChosenFix[],
  { leftOut }: FixPlan,
  statements: StatementPlan,
): string[] {
  const changes = made.length === 0 ? 'no changes' : countOf(made.length, 'tracked change');
  const lines = [`${printable(target)}: written with ${changes}.`];
  const blanks = made.filter(({ fix }) => fix.blanks.length > 0);
  if (blanks.length > 0) {
    lines.push('', 'Blanks to fill in:');
    for (const { finding, fix } of blanks) lines.push(`  ${fix.blanks.join(', ')}  in ${whereOf(source, finding)}`);
  }
  if (leftOut.length > 0) {
    lines.push('', 'Found, but not changed:');
    for (const { finding, reason } of leftOut)
      lines.push(`  ${finding.severity}: ${titleOf(finding)}, at ${quoted(source, finding.span)}: ${reason}.`);
  }
  const inserted = made.filter((change) => statements.changes.includes(change));
  if (inserted.length > 0) {
    lines.push('', 'Statements inserted:');
    for (const { finding } of inserted) lines.push(`  ${finding.ruleId}  ${finding.message}`);
  }
  if (statements.leftOut.length > 0) {
    lines.push('', 'Not inserted:');
    for (const { id, reason } of statements.leftOut) lines.push(`  ${printable(id)}, because ${reason}.`);
  }
  lines.push('', 'Information, not legal advice. Have every change read by the people responsible before it is used.');
  return lines;
}

/** A statement has no words of its own in the document yet, so its row names it. */
function whereOf(source: SourceText, { ruleId, span }: ChosenFix['finding']): string {
  return span.start === span.end ? `the statement ${ruleId}` : `the change of ${quoted(source, span)}`;
}

function quoted({ text }: SourceText, { start, end }: Span): string {
  const words = printable(text.slice(start, end).replace(/\s+/gu, ' ').trim());
  return `“${words.length > 70 ? `${words.slice(0, 70).trimEnd()}…` : words}”`;
}
