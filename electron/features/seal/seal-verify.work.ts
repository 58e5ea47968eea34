import { posix } from 'node:path';
import { stateOfFiles } from '../../../shared/domain/seal.ts';
import { insideFolder } from '../../files/safe-path.ts';
import type { JobContext, JobWork } from '../../jobs/jobs.types.ts';
import type { Store } from '../../store/store.ts';
import { findSeal, keepCheck, readSumsOf } from './seal.repository.ts';
import { verifyFolder } from './seal-verify.ts';

export const VERIFY_JOB = 'seal.verify';

/** Checks the hashes of one berkas or of several; the result of each is kept with its date. */
export class SealVerifyWork implements JobWork {
  readonly stopMessages = {
    paused: 'Pemeriksaan dijeda. Lanjutkan untuk memeriksa sisanya.',
    cancelled: 'Pemeriksaan dibatalkan. Hasil yang sudah ada tetap disimpan.',
    interrupted: 'Pemeriksaan terhenti karena Notula ditutup. Lanjutkan untuk memeriksa sisanya.',
  };
  readonly #store: Store;
  readonly #archiveFolder: string;

  constructor(store: Store, archiveFolder: string) {
    this.#store = store;
    this.#archiveFolder = archiveFolder;
  }

  async run({ waiting, signal, settle }: JobContext): Promise<string> {
    let broken = 0;
    for (const { position, subjectId } of waiting) {
      if (signal.aborted) return '';
      const isSound = await this.#check(subjectId, signal);
      if (!isSound) broken += 1;
      settle([{ position, state: 'done', message: '' }]);
    }
    return broken === 0
      ? 'Semua berkas yang diperiksa utuh.'
      : `${broken} berkas tidak seperti saat ditutup. Lihat rinciannya di Arsip, tab Keutuhan.`;
  }

  /** A seal that is gone meanwhile counts as sound: there is nothing to compare. */
  async #check(id: string, signal: AbortSignal): Promise<boolean> {
    const { seal, sums } = await this.#store.read(async (db) => ({
      seal: await findSeal(db, id),
      sums: await readSumsOf(db, id),
    }));
    if (seal === null || sums === null) return true;
    const folder = insideFolder(this.#archiveFolder, seal.folder);
    if (folder === null) throw new Error(`A berkas lies outside the archive: ${seal.folder}`);
    const files = await verifyFolder(folder, sums, signal);
    const state = stateOfFiles(files);
    await this.#store.transaction(async (tx) => {
      await keepCheck(tx, id, state, files);
      tx.changes.add('seal', seal.meetingId ?? id);
    });
    return state === 'sound';
  }
}

/** What a berkas is called in the list of a job. */
export function verifyLabel(folder: string): string {
  return posix.basename(folder);
}
