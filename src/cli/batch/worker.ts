/** The thread side of a batch: answers each document it is sent. */
import { parentPort } from 'node:worker_threads';
import type { Input } from '../inputs';
import { silentReadOptions } from '../ocrOption';
import { type Answer, type BatchChoices, Checker, failedLine } from './checkOne';

export function serveBatch(choices: BatchChoices): void {
  const checker = new Checker(choices, silentReadOptions(choices.ocr));
  parentPort?.on('message', (input: Input) => {
    checker
      .check(input)
      .catch(
        (error: unknown): Answer =>
          failedLine(input.shown, `Could not be checked: ${error instanceof Error ? error.message : String(error)}.`),
      )
      .then((answer) => parentPort?.postMessage(answer));
  });
}
