/**
 * Reads PDFs in a thread of their own. The library is large and so is the format: a file that
 * makes it hang, fill the memory or fall over ends that thread and nothing else.
 */
import { Worker } from 'node:worker_threads';
import type { ReadResult } from '../../text/sourceText';
import type { PdfAnswer, PdfTask } from './pdfThread.node';
import { resultOf } from './reading';

export interface PdfThreadLimits {
  /** After this time no further page is begun; those read so far are the answer. */
  readonly seconds: number;
  /** After this time the thread is ended. */
  readonly mostSeconds: number;
  /** How much more the process may hold than when the reading began. */
  readonly megabytes: number;
}

export const pdfThreadLimits: PdfThreadLimits = { seconds: 6, mostSeconds: 9, megabytes: 1024 };

/** Between two looks at the memory, in milliseconds. */
const lookEvery = 100;

interface Waiting {
  readonly bytes: Uint8Array;
  readonly resolve: (result: ReadResult) => void;
  readonly signal: AbortSignal | undefined;
  /** Whether a thread has fallen over it before. */
  again: boolean;
}

/** One thread, started when the first PDF comes. `log` hears why it was ended, and never a word of a document. */
export class PdfThread {
  private worker: Worker | undefined;
  private readonly waiting: Waiting[] = [];
  private watch: NodeJS.Timeout | undefined;
  private number = 0;

  /** @param entry the file that the thread starts from. */
  constructor(
    private readonly entry: string,
    private readonly log: (message: string) => void = () => {},
    private readonly limits: PdfThreadLimits = pdfThreadLimits,
  ) {}

  /** Reads the bytes, which are left as they are. Never throws; what went wrong is in the problems. */
  read(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadResult> {
    return new Promise((resolve) => {
      this.waiting.push({ bytes, resolve, signal, again: false });
      if (this.waiting.length === 1) this.next();
    });
  }

  close(): void {
    const { worker } = this;
    this.worker = undefined;
    clearInterval(this.watch);
    void worker?.terminate();
    for (const { resolve } of this.waiting.splice(0)) resolve(failed('Reading this PDF was cancelled.'));
  }

  private next(): void {
    const [first] = this.waiting;
    if (!first) {
      // An idle thread keeps no process alive.
      this.worker?.unref();
      return;
    }
    if (first.signal?.aborted) {
      this.answer(failed('Reading this PDF was cancelled.'));
      return;
    }
    try {
      this.worker ??= this.start();
      this.worker.ref();
      const task: PdfTask = { number: ++this.number, bytes: first.bytes, seconds: this.limits.seconds };
      this.worker.postMessage(task);
      this.watchOver(this.worker);
    } catch (error) {
      this.answer(failed(`This PDF cannot be read (${messageOf(error)}).`));
    }
  }

  private answer(result: ReadResult): void {
    clearInterval(this.watch);
    this.waiting.shift()?.resolve(result);
    this.next();
  }

  private start(): Worker {
    const { megabytes } = this.limits;
    const worker = new Worker(this.entry, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    worker.on('message', ({ number, reading }: PdfAnswer) => {
      if (this.worker === worker && number === this.number) this.answer(resultOf(reading));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.giveUp(worker, tooLarge);
      else this.fellOver(worker, messageOf(error));
    });
    worker.on('exit', (code) => this.fellOver(worker, `it ended with ${code}`));
    return worker;
  }

  private watchOver(worker: Worker): void {
    const started = performance.now();
    const { rss } = process.memoryUsage();
    const { signal } = this.waiting[0] as Waiting;
    clearInterval(this.watch);
    this.watch = setInterval(() => {
      if (signal?.aborted) this.giveUp(worker, 'Reading this PDF was cancelled.');
      else if (performance.now() - started > this.limits.mostSeconds * 1000) this.giveUp(worker, tooLong);
      else if (process.memoryUsage.rss() - rss > this.limits.megabytes * 1024 * 1024) this.giveUp(worker, tooLarge);
    }, lookEvery);
  }

  private giveUp(worker: Worker, message: string): void {
    if (this.worker !== worker) return;
    this.log(message);
    this.worker = undefined;
    // Only when the thread is gone is its memory, too.
    clearInterval(this.watch);
    void worker.terminate().finally(() => this.answer(failed(message)));
  }

  /** The thread ended by itself. Once it may be chance, so that the same PDF is tried once more. */
  private fellOver(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.log(`The thread that reads PDFs ended: ${reason}.`);
    this.worker = undefined;
    const [first] = this.waiting;
    if (!first) return;
    if (first.again) this.answer(failed('This PDF cannot be read: it makes the reader stop, and did so twice.'));
    else {
      first.again = true;
      this.next();
    }
  }
}

const tooLong = 'This PDF cannot be read: it takes too long. It may be damaged, or made to exhaust a reader.';
const tooLarge =
  'This PDF cannot be read: it needs more memory than there is. It may be damaged, or made to exhaust a reader.';

function failed(message: string): ReadResult {
  return { problems: [{ severity: 'error', message }] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
