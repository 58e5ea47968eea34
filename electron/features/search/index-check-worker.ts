import { parentPort, workerData } from 'node:worker_threads';
import { openBeside } from '../../store/connection.ts';
import { indexOwners } from '../../store/search-index.ts';
import { Store } from '../../store/store.ts';
import { checkIndex } from './index-check.repository.ts';
import { type HeavyStep, type IndexAnswer, isHeavyStep, isIndexTask } from './index-steps.ts';
import { beginRebuild, markEverything } from './search-state.repository.ts';

/* Entry of the thread of the index: looks through it once, or takes heavy steps until it is told to end. */

if (!isIndexTask(workerData)) throw new Error('The thread of the index was started without a task');
if (workerData.kind === 'check') say({ kind: 'checked', check: checkIndex(workerData.file) });
else takeSteps(workerData.file);

function say(answer: IndexAnswer): void {
  parentPort?.postMessage(answer);
}

function takeSteps(file: string): void {
  const store = new Store(
    openBeside(file),
    () => new Date(),
    () => undefined,
  );
  parentPort?.on('message', async (step: unknown) => {
    if (isHeavyStep(step)) return say(await take(store, step));
    await store.close();
    parentPort?.close();
  });
}

async function take(store: Store, step: HeavyStep): Promise<IndexAnswer> {
  try {
    await store.transaction((tx) => {
      if (step.kind === 'begin') return beginRebuild(tx);
      return step.kind === 'mark' ? markEverything(tx) : indexOwners(tx, [step.owner]);
    });
    return { kind: 'done' };
  } catch (error) {
    const { message, code } = told(error);
    return { kind: 'failed', message, code };
  }
}

function told(error: unknown): { message: string; code: string } {
  if (!(error instanceof Error)) return { message: String(error), code: '' };
  return { message: error.message, code: 'code' in error ? String(error.code) : '' };
}
