import { open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { systemCode } from '../../files/atomic-write.ts';
import { makeSet } from './sets/make-set.ts';
import { newestSet } from './sets/newest-set.ts';
import { findSets, keyForSet } from './sets/read-set.ts';
import { stageSet } from './sets/stage-set.ts';
import type { WorkHooks, WorkProgress } from './sets/work-hooks.ts';
import { copyDatabase, findDamage, readFactsOf } from './snapshot.repository.ts';
import type { AnswerOf, TaskName, ThreadMessage, ThreadTask } from './snapshot-messages.ts';
import { verifyArchive } from './verify/verify-archive.ts';
import { verifySet } from './verify/verify-set.ts';

/* Entry of the thread that copies, checks and brings back: one thread for one task. */

const MILLISECONDS_BETWEEN_STEPS = 100;
const abort = new AbortController();
parentPort?.on('message', () => abort.abort());

let lastTold = 0;
let lastWords = '';
const hooks: WorkHooks = {
  signal: abort.signal,
  tell(progress: WorkProgress) {
    const now = performance.now();
    if (progress.words === lastWords && now - lastTold < MILLISECONDS_BETWEEN_STEPS) return;
    lastTold = now;
    lastWords = progress.words;
    say({ kind: 'progress', progress });
  },
};

function say(message: ThreadMessage<TaskName>): void {
  parentPort?.postMessage(message);
}

async function run(given: ThreadTask): Promise<AnswerOf<TaskName>> {
  switch (given.name) {
    case 'make':
      return makeSet(given.task, hooks);
    case 'snapshot': {
      const facts = await copyDatabase(given.task.from, given.task.to, hooks);
      const handle = await open(given.task.to, 'r+');
      await handle.sync().finally(() => handle.close());
      return facts;
    }
    case 'find':
      return findSets(given.task.folders, given.task.key);
    case 'newest':
      return newestSet(given.task);
    case 'stage':
      return stageSet(given.task, hooks);
    case 'unlock':
      return keyForSet(given.task.path, given.task.password);
    case 'facts':
      return readFactsOf(given.task.file);
    case 'verifySet':
      return verifySet(given.task, hooks);
    case 'verifyArchive':
      return verifyArchive(given.task.archiveFolder, hooks);
    case 'damage':
      return findDamage(given.task.file);
  }
}

/** The border of the thread: only the starter beside this file sends tasks, so the name is proof enough. */
const isTask = (data: unknown): data is ThreadTask =>
  z
    .object({
      name: z.enum([
        'make',
        'snapshot',
        'find',
        'newest',
        'stage',
        'unlock',
        'facts',
        'verifySet',
        'verifyArchive',
        'damage',
      ]),
      task: z.looseObject({}),
    })
    .safeParse(data).success;

try {
  if (!isTask(workerData)) throw new Error('The thread of the backup was started without a task');
  say({ kind: 'done', answer: await run(workerData) });
} catch (error) {
  const known = error instanceof Error ? error : new Error(String(error));
  say({ kind: 'failed', error: { name: known.name, message: known.message, code: systemCode(error) } });
} finally {
  parentPort?.close();
}
