import { extname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Failure } from '../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../shared/contract/index.ts';
import type { Job, JobItem } from '../../shared/contract/jobs.ts';
import { recordChange } from '../store/audit.ts';
import type { Transaction } from '../store/handles.ts';
import { notFound } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { JobQueue } from './job-queue.ts';
import {
  countItems,
  dismissJob,
  findJob,
  insertJob,
  listFinished,
  listItems,
  listJobs,
  listResultPaths,
  moveItems,
  type StoredJob,
  updateJob,
} from './jobs.repository.ts';
import type { JobWork, NewJob } from './jobs.types.ts';
import { Throttle } from './throttle.ts';

/** A result with another ending is a folder. */
const FILE_ENDINGS: readonly string[] = ['.docx', '.pdf'];
/** Ten events a second. */
const EVENT_PAUSE_MS = 100;
/** So many jobs are taken off the list in one transaction. */
const DISMISSED_AT_ONCE = 50;

export interface JobsServiceOptions {
  store: Store;
  /** Absolute path of the archive. */
  archiveFolder: string;
  works: ReadonlyMap<string, JobWork>;
  /** Opens the result, or only shows it; `path` is absolute. */
  open(path: string): Promise<string | null>;
  show(path: string): void;
  /** At most ten times a second, the last of a job always. */
  onChange(job: Job): void;
  onError(error: unknown): void;
}

/** Long work as rows: started, watched, stopped and gone on with; a reload of the page or a crash loses nothing. */
export class JobsService {
  readonly #options: JobsServiceOptions;
  readonly #queue: JobQueue;
  readonly #events = new Map<string, Throttle<string>>();
  readonly #recovered: Promise<void>;
  #telling: Promise<void> = Promise.resolve();

  constructor(options: JobsServiceOptions) {
    this.#options = options;
    const { store, works, onError } = options;
    this.#queue = new JobQueue({
      store,
      works,
      onError,
      onChange: (id, isLast) => this.#hear(id, isLast),
    });
    // What ended whole was seen before the last end; what failed or stopped stays until somebody has decided.
    this.#recovered = this.#queue
      .recover()
      .then(() => this.#dismissFinished())
      .catch(onError);
  }

  /** Keeps a new job in the caller's transaction; `begin` starts it after the commit. */
  async create(tx: Transaction, job: NewJob): Promise<string> {
    const id = await insertJob(tx, job);
    const { title, kind, meetingId, resultPath } = job;
    await recordChange(tx, {
      entity: 'job',
      id,
      ...(meetingId === null ? {} : { meetingId }),
      action: 'create',
      before: null,
      after: { title, kind, meetingId, resultPath },
    });
    return id;
  }

  /** Results that jobs have made or will make, relative to the archive: a new job takes another name. */
  resultPaths(): Promise<ReadonlySet<string>> {
    return this.#options.store.read(listResultPaths);
  }

  /** Puts a kept job into the queue; answers it as it is now. */
  async begin(id: string): Promise<Job> {
    await this.#recovered;
    this.#queue.add(id);
    return this.#present(await this.#require(id));
  }

  async list(): Promise<Job[]> {
    await this.#recovered;
    const jobs = await this.#options.store.read(listJobs);
    return Promise.all(jobs.map((job) => this.#present(job)));
  }

  async items({ id, state, limit }: CheckedInputOf<'jobs.items'>): Promise<JobItem[]> {
    await this.#require(id);
    const wanted = state === 'failed' ? 'failed' : null;
    const items = await this.#options.store.read((db) => listItems(db, id, wanted, limit));
    return items.map(({ position, label, state: itemState, message }) => ({
      position,
      label,
      state: itemState,
      message,
    }));
  }

  /** RULE when there is nothing to cancel. Answers when the work has stopped. */
  async cancel(id: string): Promise<null> {
    const { state } = await this.#require(id);
    const isOpen = ['waiting', 'running', 'paused', 'interrupted'].includes(state);
    if (!isOpen) throw new Failure('RULE', 'Pekerjaan ini sudah selesai atau sudah dibatalkan.');
    await this.#queue.stop(id, 'cancelled');
    return null;
  }

  /** RULE when it is not under way. */
  async pause(id: string): Promise<null> {
    const { state } = await this.#require(id);
    if (state !== 'waiting' && state !== 'running') {
      throw new Failure('RULE', 'Pekerjaan ini tidak sedang berjalan, jadi tidak dapat dijeda.');
    }
    await this.#queue.stop(id, 'paused');
    return null;
  }

  /** Makes what is still missing, failed items included. RULE while it runs, or when nothing is missing. */
  async resume(id: string): Promise<Job> {
    await this.#recovered;
    await this.#options.store.transaction(async (tx) => {
      const job = await findJob(tx.db, id);
      if (job === null) throw notFound('Pekerjaan');
      if (job.state === 'waiting' || job.state === 'running') {
        throw new Failure('RULE', 'Pekerjaan ini sedang berjalan.');
      }
      await moveItems(tx, id, ['cancelled', 'failed'], 'waiting');
      const counts = await countItems(tx.db, id);
      // One that stopped before it found anything to do has all of it before it.
      const hasItems = Object.values(counts).some((count) => count > 0);
      if (counts.waiting === 0 && hasItems)
        throw new Failure('RULE', 'Pekerjaan ini sudah selesai seluruhnya.');
      await updateJob(tx, id, { state: 'waiting', message: '' });
    });
    return this.begin(id);
  }

  /** RULE while it is under way. */
  async dismiss(id: string): Promise<null> {
    await this.#options.store.transaction(async (tx) => {
      const job = await findJob(tx.db, id);
      if (job === null) throw notFound('Pekerjaan');
      if (job.state === 'waiting' || job.state === 'running') {
        throw new Failure('RULE', 'Pekerjaan ini masih berjalan. Batalkan dahulu.');
      }
      await this.#dismissIn(tx, job);
    });
    return null;
  }

  /** Takes off the list what ended whole; failed, stopped and cancelled jobs stay. */
  async dismissFinished(): Promise<null> {
    await this.#recovered;
    await this.#dismissFinished();
    return null;
  }

  /** A start at which there is nothing to do writes nothing: it may meet whatever else begins to write. */
  async #dismissFinished(): Promise<void> {
    for (;;) {
      const finished = await this.#options.store.read((db) => listFinished(db, 1));
      if (finished.length === 0) return;
      const taken = await this.#options.store.transaction(async (tx) => {
        const jobs = await listFinished(tx.db, DISMISSED_AT_ONCE);
        for (const job of jobs) await this.#dismissIn(tx, job);
        return jobs.length;
      });
      if (taken < DISMISSED_AT_ONCE) return;
      await breathe();
    }
  }

  async #dismissIn(tx: Transaction, { id, title, state, meetingId }: StoredJob): Promise<void> {
    await dismissJob(tx, id);
    await recordChange(tx, {
      entity: 'job',
      id,
      ...(meetingId === null ? {} : { meetingId }),
      action: 'delete',
      before: { title, state },
      after: null,
    });
    this.#events.delete(id);
  }

  /** Opens the file that was made, or the folder of many. FILE when it is gone. */
  async openResult(id: string): Promise<null> {
    const { path, isFolder } = await this.#resultOf(id);
    if (isFolder) {
      this.#options.show(path);
      return null;
    }
    const complaint = await this.#options.open(path);
    if (complaint === null) return null;
    throw new Failure(
      'FILE',
      'Hasil tidak dapat dibuka; mungkin dipindahkan atau dihapus. Buka folder arsip untuk mencarinya.',
      undefined,
      { cause: complaint },
    );
  }

  async showResult(id: string): Promise<null> {
    this.#options.show((await this.#resultOf(id)).path);
    return null;
  }

  /** The app ends: what runs is stopped and can be resumed. */
  async close(): Promise<void> {
    await this.#recovered;
    await this.#queue.close();
    for (const event of this.#events.values()) event.flush();
    await this.#telling;
  }

  async #resultOf(id: string): Promise<{ path: string; isFolder: boolean }> {
    const job = await this.#require(id);
    const { result } = await this.#present(job);
    const [first] = await this.#options.store.read((db) => listItems(db, id, 'done', 1));
    if (result === '' || first === undefined)
      throw new Failure('RULE', 'Pekerjaan ini belum membuat berkas.');
    // A file inside is shown, so that the file manager opens the folder itself.
    return FILE_ENDINGS.includes(extname(result))
      ? { path: result, isFolder: false }
      : { path: join(result, first.fileName), isFolder: true };
  }

  async #require(id: string): Promise<StoredJob> {
    const job = await this.#options.store.read((db) => findJob(db, id));
    if (job === null) throw notFound('Pekerjaan');
    return job;
  }

  /** Rows and what is under way, in one picture. */
  async #present(job: StoredJob): Promise<Job> {
    const counts = await this.#options.store.read((db) => countItems(db, job.id));
    const run = job.state === 'running' ? this.#queue.runOf(job.id) : null;
    const total = counts.waiting + counts.done + counts.failed + counts.cancelled;
    const { id, meetingId, title, state, message, createdAt, updatedAt } = job;
    return {
      id,
      meetingId,
      title,
      state,
      total,
      done: Math.min(total - counts.failed, counts.done + (run?.ahead ?? 0)),
      failed: counts.failed,
      remaining: run?.remaining ?? null,
      // Printed letters leave no file.
      result:
        counts.done === 0 || job.resultPath === '' ? '' : join(this.#options.archiveFolder, job.resultPath),
      message: run === null || run.note === '' ? message : run.note,
      createdAt,
      updatedAt,
    };
  }

  #hear(id: string, isLast: boolean): void {
    const event = this.#events.get(id) ?? new Throttle((jobId: string) => this.#tell(jobId), EVENT_PAUSE_MS);
    this.#events.set(id, event);
    event.push(id);
    if (isLast) event.flush();
  }

  #tell(id: string): void {
    this.#telling = this.#telling
      .then(async () => {
        const job = await this.#options.store.read((db) => findJob(db, id));
        if (job !== null) this.#options.onChange(await this.#present(job));
      })
      .catch(this.#options.onError);
  }
}
