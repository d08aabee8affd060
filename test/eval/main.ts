/** `npm run eval`: prints the scores and the errors, and keeps docs/evaluation.md. */
import { parseArgs } from 'node:util';
import { takeCrashes } from './attempt';
import { corpusDocuments } from './documents';
import { errorListings, worstErrors } from './listings';
import { evaluate, type Part, parts, scoresOf } from './results';
import { corpusPresent } from './rows';
import { sampleFindings, showDocument } from './sample';
import { describeFall, falls, storedScores, writePage } from './stored';
import { tables } from './table';
import { targetTables } from './targets';

const help = `npm run eval [-- options]

Without options: every part; prints tables and the worst errors, rewrites docs/evaluation.md.

  --part NAME           only this part (${parts.join(', ')}); may be repeated
  --doc N               only this document of the corpus (clauses, documents, kinds, checklists); may be repeated
  --misses WHAT         list every miss of a label, of "all" labels, or of a rule on our own set
  --false-alarms WHAT   the same for false alarms
  --errors WHAT         both
  --protective          list the protective sentences that were flagged
  --all                 lists with the ambiguous rows, and sentences that were not found again
  --show N              every finding in the whole document N
  --sample COUNT        COUNT findings drawn from all whole documents, to be read and judged
  --seed N              another draw
  --accept              store the scores although some fell
  --no-write            do not touch docs/evaluation.md
  --date YYYY-MM-DD     the date to store; today if not given
`;

/** Returns the exit code: 1 when a score fell below the stored one and was not accepted. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      part: { type: 'string', multiple: true },
      doc: { type: 'string', multiple: true },
      misses: { type: 'string', multiple: true },
      'false-alarms': { type: 'string', multiple: true },
      errors: { type: 'string', multiple: true },
      protective: { type: 'boolean' },
      all: { type: 'boolean' },
      show: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string' },
      accept: { type: 'boolean' },
      'no-write': { type: 'boolean' },
      date: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return print(help);
  const only = values.doc ? new Set(values.doc.map(Number)) : undefined;
  if (values.show) return print(showDocument(await corpusDocuments(new Set([Number(values.show)]))));
  if (values.sample) {
    const documents = await corpusDocuments(only);
    return print(sampleFindings(documents, Number(values.sample), Number(values.seed ?? 1)));
  }
  if (!corpusPresent) print('The corpus is absent: only our own sentences and ordinary prose are scored.\n');
  const wanted = new Set<Part>(values.part ? values.part.map(partNamed) : parts);
  const results = await evaluate(wanted, only);
  const laidOut = `${targetTables(results)}${tables(results)}`;
  print(laidOut);
  const misses = [...(values.misses ?? []), ...(values.errors ?? [])];
  const falseAlarms = [...(values['false-alarms'] ?? []), ...(values.errors ?? [])];
  const listing = misses.length > 0 || falseAlarms.length > 0 || values.protective === true || values.all === true;
  print(
    listing
      ? errorListings(results, {
          misses,
          falseAlarms,
          protective: values.protective ?? false,
          all: values.all ?? false,
        })
      : worstErrors(results),
  );
  const crashes = takeCrashes();
  if (crashes.length > 0)
    print(
      `The analysis threw ${crashes.length} times; scores are too low. First:\n${crashes
        .slice(0, 3)
        .map(({ where, error }) => `  ${where}: ${error}`)
        .join('\n')}`,
    );
  print(`Took (ms): ${JSON.stringify(results.took)}`);
  if (only) return 0;
  const scores = scoresOf(results);
  const fallen = falls(storedScores(), scores);
  if (fallen.length > 0)
    print(`\nBelow the stored scores:\n${fallen.map((fall) => `  ${describeFall(fall)}`).join('\n')}`);
  const whole = crashes.length === 0 && corpusPresent && wanted.size === parts.length;
  if (whole && !listing && !values['no-write'] && (fallen.length === 0 || values.accept)) {
    writePage(laidOut, scores, values.date ?? new Date().toISOString().slice(0, 10));
    print('\nStored in docs/evaluation.md.');
    return 0;
  }
  return fallen.length > 0 || crashes.length > 0 ? 1 : 0;
}

function partNamed(name: string): Part {
  const part = parts.find((known) => known === name);
  if (!part) throw new Error(`There is no part "${name}". Parts: ${parts.join(', ')}.`);
  return part;
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}
