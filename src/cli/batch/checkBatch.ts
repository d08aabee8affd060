/**
 * `check --jobs N` and `check --since FILE`: many documents, one line of JSON each, written as
 * soon as its turn comes. Memory does not grow with the number of documents, and a run that was
 * stopped goes on where it was.
 */
import path from 'node:path';
import type { BatchOptions, CheckChoices } from '../checkChoices';
import type { Input } from '../inputs';
import { type ExitCode, type Io, printable, type Sink, streamSink, writeTo } from '../io';
import { silentReadOptions } from '../ocrOption';
import { openAppended } from '../outputFile';
import { type BatchChoices, Checker } from './checkOne';
import { inOrder, type Runner, threadRunners } from './pool';
import { Progress } from './progress';
import { type Earlier, readEarlier } from './since';

/** Checks the documents that have no line yet. */
export async function checkBatch(
  inputs: readonly Input[],
  { jobs, since }: BatchOptions,
  choices: CheckChoices,
  io: Io,
  openSink: () => Promise<Sink>,
): Promise<ExitCode> {
  const output = choices.output === undefined ? undefined : path.resolve(io.cwd, choices.output);
  const sinceFile = since === undefined ? undefined : path.resolve(io.cwd, since);
  const goesOn = sinceFile !== undefined && sinceFile === output;
  const earlier = sinceFile === undefined ? undefined : await readEarlier(sinceFile, choices.failOn, goesOn);
  for (const line of earlier?.broken ?? []) {
    await writeTo(io.stderr, `${printable(since as string)}: line ${line} is no result and is passed over.\n`);
  }
  const rest = earlier ? inputs.filter(({ shown }) => !earlier.done.has(shown)) : inputs;
  const sink = goesOn
    ? await openAppended(output, earlier as Earlier)
    : output === undefined
      ? streamSink(io.stdout)
      : await openSink();
  const runners = runnersFor(Math.min(jobs, Math.max(1, rest.length)), choices);
  const progress = new Progress(rest.length, inputs.length - rest.length, io);
  let worst: ExitCode = earlier?.code ?? 0;
  try {
    for await (const { line, code, notes } of inOrder(rest, runners)) {
      for (const note of notes) await writeTo(io.stderr, `${printable(note)}\n`);
      worst = Math.max(worst, code) as ExitCode;
      if (!(await sink.write(`${line}\n`))) break;
      await progress.tick();
    }
    await sink.close();
    await progress.end();
  } catch (error) {
    await sink.abandon();
    throw error;
  } finally {
    for (const runner of runners) runner.close();
  }
  return inputs.length === 0 ? 2 : worst;
}

function runnersFor(jobs: number, { config, failOn, house, ocr }: CheckChoices): Runner[] {
  const choices: BatchChoices = { config, failOn, house, ocr };
  if (jobs > 1) return threadRunners(jobs, choices);
  const checker = new Checker(choices, silentReadOptions(ocr));
  return [{ run: (input) => checker.check(input), close: () => {} }];
}
