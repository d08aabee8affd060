/** The thread side of a batch: answers each document it is sent. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../inputs';
import { silentReadOptions } from '../ocrOption';
import { type Answer, Checker, failedLine } from './checkOne';
import { type WorkerData, workerMark } from './workerData';

/** Answers from now on; false when this is no thread of a batch. */
export function serveBatch(): boolean {
  const data = workerData as Partial<WorkerData> | null;
  if (isMainThread || data?.mark !== workerMark) return false;
  const { choices } = data as WorkerData;
  const checker = new Checker(choices, silentReadOptions(choices.ocr));
  // One after the other, so that the answers come in the order of the documents.
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (input: Input) => {
    last = last.then(async () => parentPort?.postMessage(await answerTo(checker, input)));
  });
  return true;
}

async function answerTo(checker: Checker, input: Input): Promise<Answer> {
  try {
    return await checker.check(input);
  } catch (error) {
    return failedLine(input.shown, `Could not be checked: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
