import { Worker } from 'node:worker_threads';
import { UnsoundCopyError } from './snapshot.repository.ts';
import type { SnapshotAnswer, SnapshotTask } from './snapshot-messages.ts';

/** Copies a database of an archive to another file and checks the copy. */
export type CopyDatabase = (from: string, to: string) => Promise<void>;

/**
 * A copier that works in a thread of its own, so that reading, writing and checking hundreds of megabytes never hold up
 * the window or a save. `workerFile`: the built thread, or `snapshot-worker.ts` itself under a Node that strips types.
 * The copy is rejected with an UnsoundCopyError, the error of the disk, or when the thread dies.
 */
export function copierInThread(workerFile: URL | string): CopyDatabase {
  return (from, to) =>
    new Promise((resolve, reject) => {
      const task: SnapshotTask = { from, to };
      const worker = new Worker(workerFile, { workerData: task });
      worker.on('message', (answer: SnapshotAnswer) => {
        if (answer.ok) resolve();
        else reject(answer.isUnsound ? new UnsoundCopyError(answer.message) : new Error(answer.message));
      });
      worker.on('error', reject);
      // After an answer this changes nothing any more.
      worker.on('exit', (code) => reject(new Error(`The thread of the backup ended with code ${code}`)));
    });
}
