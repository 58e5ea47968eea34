import { basename, join } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import { systemCode } from '../../files/atomic-write.ts';
import type { FileStore, StoredFile } from '../../files/file-store.ts';
import type { ItemResult, JobContext, JobItemRecord, JobWork } from '../../jobs/jobs.types.ts';
import type { Transaction } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { ensureAttachment } from '../attachments/attachment-records.service.ts';
import { createArchiveRecord } from './archive-record-changes.service.ts';
import { keepText } from './archive-records.repository.ts';
import { orStop } from './or-stop.ts';
import type { StoredBatch } from './past-batches.repository.ts';
import { markRow } from './past-row-changes.repository.ts';
import {
  findKnown,
  findRow,
  proposedTextSize,
  readProposedText,
  type StoredPastRow,
} from './past-rows.repository.ts';
import { keepEach, requireBatch, requireFolder, workInChunks } from './past-source.ts';

export interface PastSaveOptions {
  store: Store;
  files: FileStore;
  /** What a crash left half written is removed at the start; nothing is written before that. */
  whenTidy: Promise<unknown>;
}

/** A row whose file lies in the store, or why it does not. */
type Outcome = { position: number; characters: number } & (
  | { kind: 'stored'; row: StoredPastRow; file: StoredFile }
  | { kind: 'failed'; row: StoredPastRow; message: string }
  | { kind: 'done' }
);

/** Then nothing is wrong with the file, but with the disk of the archive: the job stops as a whole. */
const DISK_CODES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);
const CHANGED = 'Berkas ini berubah sejak dibaca. Baca ulang foldernya, periksa usulannya, lalu simpan.';

/** Takes confirmed proposals into the archive: the file by its hash, its words, and a record. */
export class PastSaveWork implements JobWork {
  readonly stopMessages = {
    paused: 'Penyimpanan dijeda. Yang sudah tersimpan tetap ada; lanjutkan untuk sisanya.',
    cancelled: 'Penyimpanan dibatalkan. Yang sudah tersimpan tetap ada di arsip.',
    interrupted: 'Penyimpanan terhenti karena Notula ditutup. Lanjutkan untuk menyimpan sisanya.',
  };
  readonly #options: PastSaveOptions;

  constructor(options: PastSaveOptions) {
    this.#options = options;
  }

  async run(job: JobContext): Promise<string> {
    const { store, whenTidy } = this.#options;
    const batch = await requireBatch(store, job);
    await whenTidy;
    await workInChunks(
      job,
      (item) => this.#store(item, batch, job.signal),
      async (chunk) => job.settle(await keepEach(store, batch.id, chunk, keepOutcome)),
    );
    return '';
  }

  /** Puts the file into the store. FILE when the disk of the archive refuses, or the folder itself is gone. */
  async #store(
    { position, subjectId }: JobItemRecord,
    batch: StoredBatch,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { store, files } = this.#options;
    const row = await store.read((db) => findRow(db, subjectId));
    const characters = await store.read((db) => proposedTextSize(db, subjectId));
    // It was saved before a crash, or left out meanwhile.
    if (row === null || row.state !== 'proposed' || row.isLeftOut)
      return { kind: 'done', position, characters: 0 };
    try {
      const file = await orStop(files.put(join(batch.folder, ...row.path.split('/')), { signal }), signal);
      return file.sha256 === row.sha256
        ? { kind: 'stored', position, characters, row, file }
        : { kind: 'failed', position, characters: 0, row, message: CHANGED };
    } catch (error) {
      if (signal.aborted || !(error instanceof Failure)) throw error;
      if (DISK_CODES.has(systemCode(error.cause))) throw error;
      await requireFolder(batch);
      return { kind: 'failed', position, characters: 0, row, message: error.message };
    }
  }
}

async function keepOutcome(tx: Transaction, outcome: Outcome): Promise<ItemResult> {
  const { position } = outcome;
  const done: ItemResult = { position, state: 'done', message: '' };
  if (outcome.kind === 'done') return done;
  const { row } = outcome;
  // The proposal stays: what is in its way may pass.
  if (outcome.kind === 'failed') {
    await markRow(tx, row.id, { state: 'proposed', message: outcome.message });
    return { position, state: 'failed', message: `${basename(row.path)}: ${outcome.message}` };
  }
  // Since the reading it may have come in by another way.
  const known = await findKnown(tx.db, outcome.file.sha256);
  if (known !== null) {
    await markRow(tx, row.id, { state: 'known', message: `Isinya sama dengan ${known}.` });
    return done;
  }
  await keepRecord(tx, row, outcome.file);
  return done;
}

async function keepRecord(tx: Transaction, row: StoredPastRow, file: StoredFile): Promise<void> {
  const { title, kind, date, number, organisation, code, security } = row;
  const attachmentId = await ensureAttachment(tx, file);
  const text = await readProposedText(tx.db, row.id);
  const state = row.textState === 'waiting' ? 'unreadable' : row.textState;
  await keepText(tx, attachmentId, { state, text, pages: row.pages });
  const recordId = await createArchiveRecord(tx, {
    attachmentId,
    name: file.name,
    batchId: row.batchId,
    value: {
      ...{ title, kind, date, number, organisation, code, security },
      isPermanent: false,
      note: '',
      meetingId: null,
    },
  });
  await markRow(tx, row.id, { state: 'saved', message: '', recordId });
}
