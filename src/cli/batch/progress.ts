/** Tells how far a batch is: one line that replaces itself on a terminal, a line now and then in a log. */
import { type Io, writeTo } from '../io';

/** Between two lines, in milliseconds. */
const onTerminal = 200;
const inLog = 30_000;

export class Progress {
  private readonly started: number;
  private shown: number;
  private done = 0;

  /** @param now a clock in milliseconds. */
  constructor(
    private readonly total: number,
    private readonly before: number,
    private readonly io: Io,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.started = now();
    this.shown = this.started;
  }

  /** One more document is written. */
  async tick(): Promise<void> {
    this.done++;
    const now = this.now();
    const terminal = this.io.stderr.isTTY === true;
    if (now - this.shown < (terminal ? onTerminal : inLog)) return;
    this.shown = now;
    await writeTo(this.io.stderr, terminal ? `\r\u001b[K${this.words(now)}` : `${this.words(now)}\n`);
  }

  /** Clears the line and sums up. */
  async end(): Promise<void> {
    const clear = this.io.stderr.isTTY === true ? '\r\u001b[K' : '';
    const before = this.before > 0 ? `, ${count(this.before)} were done before` : '';
    const seconds = Math.max((this.now() - this.started) / 1000, 0.001);
    const rate = this.done > 0 ? `, ${count((this.done / seconds) * 3600)} an hour` : '';
    await writeTo(this.io.stderr, `${clear}${count(this.done)} checked in ${count(seconds)} s${rate}${before}.\n`);
  }

  private words(now: number): string {
    const seconds = (now - this.started) / 1000;
    const left = Math.ceil(((this.total - this.done) * seconds) / this.done / 60);
    return `${count(this.done + this.before)} of ${count(this.total + this.before)} checked, about ${count(left)} min left`;
  }
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
