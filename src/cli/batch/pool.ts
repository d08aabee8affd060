/** Runs the documents of a batch on several threads and hands the answers back in the order of the documents. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Input } from '../inputs';
import { type Answer, type BatchChoices, failedLine } from './checkOne';
import { type WorkerData, workerMark } from './workerData';

/** One that checks documents, one at a time. `run` never fails. */
export interface Runner {
  run(input: Input): Promise<Answer>;
  close(): void;
}

/** How many documents per runner may be under way or waiting for an earlier one; what is kept in memory. */
const ahead = 16;

/** How many documents a thread is handed at once, so that it never waits for the next. */
const handed = 2;

/** The answers in the order of the inputs, whichever is ready first. */
export async function* inOrder(inputs: Iterable<Input>, runners: readonly Runner[]): AsyncGenerator<Answer> {
  const idle = [...runners];
  const waiting: ((runner: Runner) => void)[] = [];
  const start = async (input: Input): Promise<Answer> => {
    const runner = idle.pop() ?? (await new Promise<Runner>((resolve) => waiting.push(resolve)));
    const answer = await runner.run(input);
    const next = waiting.shift();
    if (next) next(runner);
    else idle.push(runner);
    return answer;
  };
  const started: Promise<Answer>[] = [];
  for (const input of inputs) {
    started.push(start(input));
    if (started.length >= runners.length * ahead) yield (await started.shift()) as Answer;
  }
  for (const answer of started) yield await answer;
}

/**
 * A thread that checks documents, in the order it is handed them. When one makes it stop (a
 * document that fills the memory), it is not known which: answers that were on their way are
 * lost. So a new thread is handed what is left one by one, and a document that stops it again
 * gets a line that says so.
 */
class Thread {
  private worker: Worker | undefined;
  private readonly waiting: { readonly input: Input; readonly resolve: (answer: Answer) => void }[] = [];
  /** How many of those waiting have been handed over. */
  private handedOver = 0;
  /** How many are handed over one by one, because one of them may have stopped the thread before. */
  private suspects = 0;

  constructor(
    private readonly choices: BatchChoices,
    private readonly entry: string,
  ) {}

  run(input: Input): Promise<Answer> {
    return new Promise((resolve) => {
      this.waiting.push({ input, resolve });
      this.handOver();
    });
  }

  close(): void {
    void this.worker?.terminate();
    this.worker = undefined;
  }

  private start(): Worker {
    const workerData: WorkerData = { mark: workerMark, choices: this.choices };
    const worker = new Worker(this.entry, { workerData, argv: [workerMark] });
    worker.on('message', (answer: Answer) => {
      if (this.worker !== worker) return;
      this.handedOver--;
      this.suspects = Math.max(0, this.suspects - 1);
      this.waiting.shift()?.resolve(answer);
      this.handOver();
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      this.stopped(
        worker,
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs more memory than there is' : error.message,
      ),
    );
    worker.on('exit', (code) => this.stopped(worker, `the thread that checked it ended with ${code}`));
    return worker;
  }

  private handOver(): void {
    const most = this.suspects > 0 ? Math.min(1, this.waiting.length) : this.waiting.length;
    while (this.handedOver < most) {
      this.worker ??= this.start();
      this.worker.postMessage(this.waiting[this.handedOver++]?.input);
    }
  }

  private stopped(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    const alone = this.handedOver === 1;
    this.suspects = this.handedOver - (alone ? 1 : 0);
    this.handedOver = 0;
    if (alone) {
      const culprit = this.waiting.shift();
      culprit?.resolve(failedLine(culprit.input.shown, `Could not be checked: ${reason}.`));
    }
    this.handOver();
  }
}

/**
 * Runners on so many threads.
 * @param entry the file that a thread starts from.
 */
export function threadRunners(
  threads: number,
  choices: BatchChoices,
  entry = path.join(__dirname, 'cli.js'),
): Runner[] {
  const started = Array.from({ length: threads }, () => new Thread(choices, entry));
  return Array.from({ length: handed }, () => started)
    .flat()
    .map((thread) => ({ run: (input) => thread.run(input), close: () => thread.close() }));
}
