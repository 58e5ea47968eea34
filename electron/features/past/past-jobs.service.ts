import { Failure } from '../../../shared/contract/failures.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { JobsService } from '../../jobs/jobs.service.ts';
import type { NewJobItem } from '../../jobs/jobs.types.ts';
import type { Transaction } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { listBatchRecords } from './archive-records.repository.ts';
import { findBatch, type StoredBatch, setBatchJob } from './past-batches.repository.ts';
import { listRowLabels } from './past-rows.repository.ts';
import { READ_JOB, SAVE_JOB, UNDO_JOB } from './past-source.ts';

/** What an item of such a job is about. */
export interface PastItem {
  id: string;
  label: string;
}

interface JobPlan {
  title: string;
  items: readonly PastItem[];
  /** The job may find more to do on its way. */
  findsMore?: boolean;
  /** What is said when there is nothing to do. */
  refusal: string;
}

/** Starts the jobs of an import, one at a time. */
export class PastJobsService {
  readonly #store: Store;
  readonly #jobs: JobsService;

  constructor(store: Store, jobs: JobsService) {
    this.#store = store;
    this.#jobs = jobs;
  }

  /** Walks the folder to its end and reads what waits or failed. RULE when nothing does, or another job is at work. */
  read(batchId: string): Promise<Job> {
    return this.#start(batchId, READ_JOB, async (tx, { name, isWalked }) => ({
      title: `Membaca arsip lama “${name}”`,
      items: await listRowLabels(tx.db, batchId, 'unread'),
      findsMore: !isWalked,
      refusal: 'Semua berkas impor ini sudah dibaca.',
    }));
  }

  /** Saves what is proposed and not left out. */
  save(batchId: string): Promise<Job> {
    return this.#start(batchId, SAVE_JOB, async (tx, { name }) => ({
      title: `Menyimpan arsip lama “${name}”`,
      items: await listRowLabels(tx.db, batchId, 'ready'),
      refusal:
        'Tidak ada usulan yang dapat disimpan. Semua sudah tersimpan, ditinggalkan, atau tidak terbaca.',
    }));
  }

  /** Moves what the import has saved to the trash. */
  undo(batchId: string): Promise<Job> {
    return this.#start(batchId, UNDO_JOB, async (tx, { name }) => ({
      title: `Membatalkan impor “${name}”`,
      items: (await listBatchRecords(tx.db, batchId)).map(({ id, title }) => ({ id, label: title })),
      refusal: 'Impor ini tidak mempunyai arsip yang tersimpan.',
    }));
  }

  async #start(
    batchId: string,
    kind: string,
    plan: (tx: Transaction, batch: StoredBatch) => Promise<JobPlan>,
  ): Promise<Job> {
    const jobId = await this.#store.transaction(async (tx) => {
      const batch = await findBatch(tx.db, batchId);
      if (batch === null) throw notFound('Impor');
      refuseBusy(batch);
      const { title, items, findsMore = false, refusal } = await plan(tx, batch);
      if (items.length === 0 && !findsMore) throw new Failure('RULE', refusal);
      const id = await this.#jobs.create(tx, {
        kind,
        meetingId: null,
        title,
        source: JSON.stringify({ batchId }),
        resultPath: '',
        items: items.map(
          (item, index): NewJobItem => ({
            position: index + 1,
            subjectId: item.id,
            label: item.label,
            fileName: '',
            stamp: '',
            state: 'waiting',
          }),
        ),
      });
      await setBatchJob(tx, batchId, id);
      return id;
    });
    return this.#jobs.begin(jobId);
  }
}

/** RULE while a job works on the import. */
export function refuseBusy({ job }: StoredBatch): void {
  if (job?.state === 'waiting' || job?.state === 'running') {
    throw new Failure(
      'RULE',
      'Masih ada pekerjaan yang berjalan untuk impor ini. Tunggu sampai selesai, atau batalkan dahulu.',
    );
  }
}
