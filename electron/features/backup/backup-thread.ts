import { Worker } from 'node:worker_threads';
import type { WorkProgress } from './sets/work-hooks.ts';
import {
  type AnswerOf,
  BackupTaskError,
  type TaskName,
  type TaskOf,
  type ThreadMessage,
} from './snapshot-messages.ts';

export interface ThreadHooks {
  signal?: AbortSignal;
  tell?: (progress: WorkProgress) => void;
}

/** Runs a task of the backup, best in a thread of its own. Rejected with a BackupTaskError; `kind` tells its class. */
export type RunBackupTask = <Name extends TaskName>(
  name: Name,
  task: TaskOf<Name>,
  hooks?: ThreadHooks,
) => Promise<AnswerOf<Name>>;

/** A thread that is busy with one long step of SQLite hears nothing: then it is ended. */
const CANCEL_MS = 800;

/**
 * Runs tasks in threads, so that reading, writing and checking hundreds of megabytes never hold up the window or a save.
 * `workerFile`: the built thread, or `snapshot-worker.ts` itself under a Node that strips types. A cancelled task is
 * rejected within a second as a `WorkCancelledError`.
 */
export function threadRunner(workerFile: URL | string): RunBackupTask {
  return (name, task, hooks = {}) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: { name, task } });
      const cancelled = () =>
        reject(new BackupTaskError({ name: 'WorkCancelledError', message: 'cancelled', code: '' }));
      const cancel = () => {
        worker.postMessage('cancel');
        setTimeout(() => void worker.terminate().then(cancelled), CANCEL_MS).unref();
      };
      worker.on('message', (message: ThreadMessage<typeof name>) => {
        if (message.kind === 'progress') hooks.tell?.(message.progress);
        else if (message.kind === 'failed') reject(new BackupTaskError(message.error));
        else resolve(message.answer);
      });
      worker.on('error', reject);
      // After an answer this changes nothing any more.
      worker.on('exit', (code) => {
        hooks.signal?.removeEventListener('abort', cancel);
        if (hooks.signal?.aborted === true) cancelled();
        reject(new Error(`The thread of the backup ended with code ${code}`));
      });
      if (hooks.signal?.aborted === true) cancel();
      hooks.signal?.addEventListener('abort', cancel, { once: true });
    });
}
