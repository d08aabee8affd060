/** The thread side of a batch: answers each document it is sent. */
import { parentPort } from 'node:worker_threads';
import type { Input } from '../inputs';
import { silentReadOptions } from '../ocrOption';
import { type Answer, type BatchChoices, Checker, failedLine } from './checkOne';

export function serveBatch(choices: BatchChoices): void {
  const checker = new Checker(choices, silentReadOptions(choices.ocr));
  // One after the other, so that the answers come in the order of the documents.
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (input: Input) => {
    last = last.then(async () => parentPort?.postMessage(await answerTo(checker, input)));
  });
}

async function answerTo(checker: Checker, input: Input): Promise<Answer> {
  try {
    return await checker.check(input);
  } catch (error) {
    return failedLine(input.shown, `Could not be checked: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
