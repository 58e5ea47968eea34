import { Worker } from 'node:worker_threads';
import type { IndexCheck } from './index-check.repository.ts';

/** Looks through the index of a database file. */
export type CheckIndex = (file: string) => Promise<IndexCheck>;

/**
 * A checker that works in a thread of its own, because a look through a large index takes seconds. `workerFile`: the built
 * thread, or `index-check-worker.ts` itself under a Node that strips types.
 */
export function checkerInThread(workerFile: URL | string): CheckIndex {
  return (file) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: file });
      worker.on('message', (answer: IndexCheck) => resolve(answer));
      worker.on('error', reject);
      // After an answer this changes nothing any more.
      worker.on('exit', (code) => reject(new Error(`The thread of the index check ended with code ${code}`)));
    });
}
