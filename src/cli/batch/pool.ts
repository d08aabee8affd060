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
const ahead = 24;

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
 * A thread that checks documents. When one makes it stop (a document that fills the memory),
 * that document gets a line that says so, and a new thread goes on with the next.
 * @param entry the file that a thread starts from.
 */
export class ThreadRunner implements Runner {
  private worker: Worker | undefined;

  constructor(
    private readonly choices: BatchChoices,
    private readonly entry = path.join(__dirname, 'cli.js'),
  ) {
    this.worker = this.start();
  }

  run(input: Input): Promise<Answer> {
    const worker = this.worker ?? this.start();
    this.worker = worker;
    return new Promise((resolve) => {
      const stopped = (reason: string): void => {
        this.worker = undefined;
        void worker.terminate();
        finish(failedLine(input.shown, `Could not be checked: ${reason}.`));
      };
      const onError = (error: NodeJS.ErrnoException): void =>
        stopped(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs more memory than there is' : error.message);
      const onExit = (code: number): void => stopped(`the thread that checked it ended with ${code}`);
      const finish = (answer: Answer): void => {
        worker.off('message', finish).off('error', onError).off('exit', onExit);
        resolve(answer);
      };
      worker.on('message', finish).on('error', onError).on('exit', onExit);
      worker.postMessage(input);
    });
  }

  close(): void {
    void this.worker?.terminate();
    this.worker = undefined;
  }

  private start(): Worker {
    const workerData: WorkerData = { mark: workerMark, choices: this.choices };
    const worker = new Worker(this.entry, { workerData });
    // An error between two documents would end the process if nobody listened.
    worker.on('error', () => {});
    return worker;
  }
}
