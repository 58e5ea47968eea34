import { parentPort, workerData } from 'node:worker_threads';
import { copyDatabase, UnsoundCopyError } from './snapshot.repository.ts';
import { isSnapshotTask, type SnapshotAnswer } from './snapshot-messages.ts';

/* Entry of the thread that copies and checks the archive's database: one thread for one copy. */

async function answerOf(data: unknown): Promise<SnapshotAnswer> {
  try {
    if (!isSnapshotTask(data)) throw new Error('The thread of the backup was started without a task');
    await copyDatabase(data.from, data.to);
    return { ok: true };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, isUnsound: error instanceof UnsoundCopyError, message };
  }
}

parentPort?.postMessage(await answerOf(workerData));
