import { join } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import {
  type PastProposal,
  type ProposalContext,
  proposePast,
} from '../../../shared/domain/past-proposal.ts';
import type { ReadText } from '../../files/text/document-text.ts';
import type { ItemResult, JobContext, JobItemRecord, JobWork } from '../../jobs/jobs.types.ts';
import type { Transaction } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import type { FindLegacyReader } from './past.types.ts';
import type { StoredBatch } from './past-batches.repository.ts';
import { inspectFile, type PastFile, type PastReaders, type PastText, readWords } from './past-file.ts';
import { keepProposal, markRow } from './past-row-changes.repository.ts';
import { findDouble, findKnown, findRow, type StoredPastRow } from './past-rows.repository.ts';
import { keepEach, requireBatch, requireFolder, workInChunks } from './past-source.ts';
import { walkBatch } from './past-walk.ts';

export interface PastReadOptions {
  store: Store;
  /** Absolute path of the archive, which is never taken into itself. */
  archiveFolder: string;
  readText: ReadText;
  findLegacyReader: FindLegacyReader;
  /** Day of the office and the codes that it uses. */
  readContext(): Promise<ProposalContext>;
}

/** How the reading of one file ended. */
type Outcome = { position: number; characters: number } & (
  | { kind: 'read'; row: StoredPastRow; file: PastFile; words: PastText; proposal: PastProposal }
  | { kind: 'known'; row: StoredPastRow; file: PastFile; where: string }
  | { kind: 'failed'; row: StoredPastRow; message: string }
  | { kind: 'done' }
);

interface Reading {
  batch: StoredBatch;
  context: ProposalContext;
  readers: PastReaders;
  signal: AbortSignal;
}

/** Goes through a folder, hashes and reads its files and proposes what each is. */
export class PastReadWork implements JobWork {
  readonly stopMessages = {
    paused: 'Pembacaan dijeda. Lanjutkan untuk membaca sisanya.',
    cancelled:
      'Pembacaan dibatalkan. Usulan yang sudah ada tetap tersimpan; lanjutkan bila sisanya perlu dibaca.',
    interrupted: 'Pembacaan terhenti karena Notula ditutup. Lanjutkan untuk membaca sisanya.',
  };
  readonly #options: PastReadOptions;

  constructor(options: PastReadOptions) {
    this.#options = options;
  }

  /** FILE when the folder itself is gone: then nothing fails, and the work goes on once it is back. */
  async run(job: JobContext): Promise<string> {
    const { store, archiveFolder, readText, findLegacyReader, readContext } = this.#options;
    const batch = await requireBatch(store, job);
    const legacy = await findLegacyReader();
    const walk = { archiveFolder, hasLegacyReader: legacy !== null };
    const found = batch.isWalked ? [] : await walkBatch(job, batch, store, walk);
    const reading: Reading = {
      batch,
      context: await readContext(),
      readers: { readText, legacy },
      signal: job.signal,
    };
    await workInChunks(
      { signal: job.signal, waiting: [...job.waiting, ...found] },
      (item) => this.#read(item, reading),
      async (chunk) => job.settle(await keepEach(store, batch.id, chunk, keepOutcome)),
    );
    return '';
  }

  async #read({ position, subjectId }: JobItemRecord, reading: Reading): Promise<Outcome> {
    const { store } = this.#options;
    const row = await store.read((db) => findRow(db, subjectId));
    // It was read before a crash, or its proposal was thrown away.
    if (row === null || (row.state !== 'waiting' && row.state !== 'failed'))
      return { kind: 'done', position, characters: 0 };
    const path = join(reading.batch.folder, ...row.path.split('/'));
    try {
      const file = await inspectFile(path, reading.signal);
      const where = await store.read((db) => findKnown(db, file.sha256));
      if (where !== null) return { kind: 'known', position, characters: 0, row, file, where };
      const words = await readWords(path, file, reading.readers, reading.signal);
      const proposal = proposePast({ path: row.path, text: words.text }, reading.context);
      return { kind: 'read', position, characters: words.text.length, row, file, words, proposal };
    } catch (error) {
      if (reading.signal.aborted || !(error instanceof Failure)) throw error;
      await requireFolder(reading.batch);
      return { kind: 'failed', position, characters: 0, row, message: error.message };
    }
  }
}

async function keepOutcome(tx: Transaction, outcome: Outcome): Promise<ItemResult> {
  const { position } = outcome;
  const done: ItemResult = { position, state: 'done', message: '' };
  if (outcome.kind === 'done') return done;
  const { row } = outcome;
  if (outcome.kind === 'failed') {
    await markRow(tx, row.id, { state: 'failed', message: outcome.message });
    return { position, state: 'failed', message: outcome.message };
  }
  const { file } = outcome;
  if (outcome.kind === 'known') {
    const message = `Isinya sama dengan ${outcome.where}.`;
    await markRow(tx, row.id, { state: 'known', message, file });
    return done;
  }
  const double = await findDouble(tx.db, row, file.sha256);
  if (double === null) await keepProposal(tx, row, outcome);
  else await markRow(tx, row.id, { state: 'double', message: `Isinya sama dengan ${double}.`, file });
  return done;
}
