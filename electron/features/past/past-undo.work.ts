import type { ItemResult, JobContext, JobWork } from '../../jobs/jobs.types.ts';
import type { Transaction } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { trashArchiveRecord } from './archive-record-changes.service.ts';
import { findRecord } from './archive-records.repository.ts';
import { reopenRows } from './past-row-changes.repository.ts';
import { keepEach, requireBatch, workInChunks } from './past-source.ts';

/** Moves the records of an import to the trash; their rows are proposals again. */
export class PastUndoWork implements JobWork {
  readonly stopMessages = {
    paused: 'Pembatalan impor dijeda. Lanjutkan untuk sisanya.',
    cancelled: 'Pembatalan impor dihentikan. Yang sudah dipindahkan ada di Sampah.',
    interrupted: 'Pembatalan impor terhenti karena Notula ditutup. Lanjutkan untuk sisanya.',
  };
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async run(job: JobContext): Promise<string> {
    const batch = await requireBatch(this.#store, job);
    await workInChunks(
      job,
      async ({ position, subjectId }) => ({ position, characters: 0, id: subjectId }),
      async (chunk) => job.settle(await keepEach(this.#store, batch.id, chunk, takeBack)),
    );
    return 'Arsip impor ini ada di Sampah dan dapat dipulihkan dari sana.';
  }
}

async function takeBack(
  tx: Transaction,
  { position, id }: { position: number; id: string },
): Promise<ItemResult> {
  const record = await findRecord(tx.db, id);
  if (record !== null) await trashArchiveRecord(tx, id, record.version);
  await reopenRows(tx, [id]);
  return { position, state: 'done', message: '' };
}
