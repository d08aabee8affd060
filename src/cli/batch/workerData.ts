/** What a thread of a batch is started with. */
import type { BatchChoices } from './checkOne';

/** Tells a thread that it is one of ours. */
export const workerMark = 'privacy-notice-batch';

export interface WorkerData {
  readonly mark: typeof workerMark;
  readonly choices: BatchChoices;
}
