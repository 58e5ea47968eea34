import { join } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { JobsService } from '../../jobs/jobs.service.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';
import type { Store } from '../../store/store.ts';
import type { IndexThread } from './index-thread.ts';
import { type IndexParts, REBUILD_JOB, rebuildIndex, rebuildJob } from './search-rebuild.work.ts';
import { isUnderWay, readStatus } from './search-state.repository.ts';

interface SearchIndexOptions {
  store: Store;
  jobs: JobsService;
  archiveFolder: string;
  indexThread: IndexThread;
}

/** The store of an archive with the thread that takes the heavy steps of its index. */
export function indexPartsOf(store: Store, archiveFolder: string, thread: IndexThread): IndexParts {
  return { store, openHeavy: () => thread.openWriter(join(archiveFolder, DATABASE_NAME)) };
}

/** The index itself: how far it is, making it anew, and looking whether it is sound. */
export class SearchIndexService {
  readonly #options: SearchIndexOptions;

  constructor(options: SearchIndexOptions) {
    this.#options = options;
  }

  status(): Promise<OutputOf<'search.status'>> {
    return this.#options.store.read(readStatus);
  }

  /** Begins the job. RULE while one is under way. */
  async rebuild(): Promise<Job> {
    const { store, jobs } = this.#options;
    const id = await store.transaction(async (tx) => {
      if (await isUnderWay(tx.db, REBUILD_JOB))
        throw new Failure('RULE', 'Indeks pencarian sedang dibangun ulang. Tunggu sampai selesai.');
      return jobs.create(tx, rebuildJob());
    });
    return jobs.begin(id);
  }

  /** The same without a window; `onShare` hears how much is done, from 0 to 1. Answers how many entries there are. */
  async rebuildNow(onShare: (share: number) => void): Promise<number> {
    const { store, archiveFolder, indexThread } = this.#options;
    await rebuildIndex(indexPartsOf(store, archiveFolder, indexThread), onShare);
    return (await this.status()).entries;
  }

  /** Looks through the whole index without holding anything up. */
  check(): Promise<OutputOf<'search.check'>> {
    return this.#options.indexThread.check(join(this.#options.archiveFolder, DATABASE_NAME));
  }
}
