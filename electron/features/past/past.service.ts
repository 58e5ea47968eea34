import { basename, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { PastBatch, PastRow } from '../../../shared/contract/past.ts';
import { isDoubtful, type PastChanges, reasonsAfter } from '../../../shared/domain/past-row.ts';
import { canOpenFile } from '../../files/file-kind.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { ReadDb } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile } from '../exports/export-file.ts';
import { SHOWN_CHARACTERS } from './archive-records.service.ts';
import {
  countRows,
  deleteUnsaved,
  findBatch,
  insertBatch,
  listBatches,
  type StoredBatch,
} from './past-batches.repository.ts';
import { type PastJobsService, refuseBusy } from './past-jobs.service.ts';
import { writePastReport } from './past-report.ts';
import { keepEdited } from './past-row-changes.repository.ts';
import {
  countFiltered,
  findRow,
  findRows,
  listRows,
  type RowQuestion,
  readRowText,
  type StoredPastRow,
} from './past-rows.repository.ts';
import { realFolder } from './walk-folder.ts';

export interface PastServiceOptions {
  store: Store;
  desktop: Desktop;
  jobs: PastJobsService;
  archiveFolder: string;
  /** Makes the copies that are opened. */
  files: FileStore;
}

/** Rows that are changed in one transaction. */
const CHANGED_AT_ONCE = 30;
const REPORTED_AT_ONCE = 500;
const SAVED = 'Baris ini sudah tersimpan di arsip. Ubah arsipnya.';

/** Old papers of a folder on their way into the archive: found, read, confirmed, saved. */
export class PastService {
  readonly #options: PastServiceOptions;

  constructor(options: PastServiceOptions) {
    this.#options = options;
  }

  /** Lets the user choose a folder and begins to read it; `null` when the dialog is cancelled. */
  async begin(): Promise<OutputOf<'past.begin'>> {
    const chosen = await this.#options.desktop.chooseFolder({
      title: 'Pilih folder arsip lama',
      button: 'Baca folder ini',
    });
    return chosen === null ? null : this.beginFolder(chosen);
  }

  /** Begins to walk a folder (absolute path) and to read its files, as a job. RULE, FILE: see `realFolder`. */
  async beginFolder(chosen: string): Promise<{ batchId: string }> {
    const { store, jobs, archiveFolder } = this.#options;
    const folder = await realFolder(chosen, archiveFolder);
    const name = basename(folder) === '' ? folder : basename(folder);
    const batchId = await store.transaction((tx) => insertBatch(tx, { folder, name }));
    await jobs.read(batchId);
    return { batchId };
  }

  batches(): Promise<PastBatch[]> {
    return this.#options.store.read(async (db) => {
      const batches = await listBatches(db);
      return Promise.all(batches.map((batch) => present(db, batch)));
    });
  }

  batch(id: string): Promise<PastBatch> {
    return this.#options.store.read(async (db) => present(db, await requireStored(db, id)));
  }

  rows(input: CheckedInputOf<'past.rows'>): Promise<OutputOf<'past.rows'>> {
    const { id, filter, search, limit, cursor } = input;
    const question = { batchId: id, filter, search };
    return this.#options.store.read(async (db) => {
      const found = await listRows(db, question, cursor ?? 0, limit + 1);
      const page = found.slice(0, limit);
      return {
        rows: page.map(toShown),
        next: found.length > limit ? (page.at(-1)?.position ?? null) : null,
        total: await countFiltered(db, question),
      };
    });
  }

  async text(id: string): Promise<OutputOf<'past.text'>> {
    const text = await this.#options.store.read((db) => readRowText(db, id, SHOWN_CHARACTERS + 1));
    return {
      text: text.slice(0, SHOWN_CHARACTERS).toWellFormed(),
      hasMore: text.length > SHOWN_CHARACTERS,
    };
  }

  edit({ id, changes }: CheckedInputOf<'past.edit'>): Promise<PastRow> {
    return this.#options.store.transaction(async (tx) => {
      const row = await findRow(tx.db, id);
      if (row === null) throw notFound('Usulan');
      if (row.state === 'saved') throw new Failure('RULE', SAVED);
      if (row.state !== 'proposed') throw new Failure('RULE', 'Berkas ini belum mempunyai usulan.');
      const edited = changed(row, changes);
      await keepEdited(tx, edited);
      tx.changes.add('archive-record', row.batchId);
      return toShown(edited);
    });
  }

  /** Only proposals change; others among the chosen rows stay as they are. */
  async editMany(input: CheckedInputOf<'past.editMany'>): Promise<{ changed: number }> {
    const { id: batchId, filter, search, rowIds, changes } = input;
    let count = 0;
    for await (const rows of this.#chunks({ batchId, filter, search }, rowIds)) {
      const open = rows.filter(({ state }) => state === 'proposed');
      await this.#options.store.transaction(async (tx) => {
        for (const row of open) await keepEdited(tx, changed(row, changes));
        tx.changes.add('archive-record', batchId);
      });
      count += open.length;
    }
    return { changed: count };
  }

  /** Opens a copy of the file. RULE for a kind that is not opened; FILE when it is gone or was changed since. */
  async open(id: string): Promise<null> {
    const { store, desktop, files } = this.#options;
    const { row, batch } = await store.read(async (db) => {
      const found = await findRow(db, id);
      if (found === null) throw notFound('Usulan');
      return { row: found, batch: await requireStored(db, found.batchId) };
    });
    if (row.sha256 === null || !canOpenFile(row.type, row.path)) {
      throw new Failure(
        'RULE',
        `Berkas jenis ini tidak dibuka dari Notula. Buka sendiri di foldernya: ${row.path}.`,
      );
    }
    const copy = await files.viewForeign(join(batch.folder, ...row.path.split('/')), {
      sha256: row.sha256,
      name: basename(row.path),
    });
    const complaint = await desktop.openPath(copy);
    if (complaint === null) return null;
    throw new Failure('FILE', `“${basename(row.path)}” tidak dapat dibuka.`, undefined, { cause: complaint });
  }

  discard(id: string): Promise<null> {
    return this.#options.store.transaction(async (tx) => {
      refuseBusy(await requireStored(tx.db, id));
      await deleteUnsaved(tx, id);
      return null;
    });
  }

  async report(id: string): Promise<ExportedFileName> {
    const { store, desktop } = this.#options;
    const { name } = await store.read((db) => requireStored(db, id));
    const fileName = await exportFile(desktop, {
      title: 'Simpan laporan impor sebagai Excel',
      suggestedName: `Impor arsip lama - ${name}.xlsx`,
      kind: EXCEL_FILES,
      make: async () => writePastReport(await this.#all({ batchId: id, filter: 'all', search: '' })),
    });
    return fileName === null ? null : { fileName };
  }

  async #all(question: RowQuestion): Promise<StoredPastRow[]> {
    const all: StoredPastRow[] = [];
    for (let after = 0; ; ) {
      const rows = await this.#options.store.read((db) => listRows(db, question, after, REPORTED_AT_ONCE));
      all.push(...rows);
      const last = rows.at(-1);
      if (last === undefined || rows.length < REPORTED_AT_ONCE) return all;
      after = last.position;
      await breathe();
    }
  }

  /** The chosen rows, or all that the filter shows now, in chunks between which the window gets its turn. */
  async *#chunks(question: RowQuestion, ids: readonly string[] | null): AsyncGenerator<StoredPastRow[]> {
    // Looked up before anything changes: a change may take a row out of the filter.
    const rows =
      ids === null
        ? await this.#all(question)
        : await this.#options.store.read((db) => findRows(db, question.batchId, ids));
    for (let start = 0; start < rows.length; start += CHANGED_AT_ONCE) {
      yield rows.slice(start, start + CHANGED_AT_ONCE);
      await breathe();
    }
  }
}

async function requireStored(db: ReadDb, id: string): Promise<StoredBatch> {
  const batch = await findBatch(db, id);
  if (batch === null) throw notFound('Impor');
  return batch;
}

async function present(db: ReadDb, batch: StoredBatch): Promise<PastBatch> {
  const { id, name, createdAt, isWalked, skipped, job } = batch;
  return { id, name, createdAt, isWalked, skipped, job, counts: await countRows(db, id) };
}

function changed(row: StoredPastRow, changes: PastChanges): StoredPastRow {
  const { isLeftOut = row.isLeftOut, isChecked: _isChecked, ...fields } = changes;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const reasons = reasonsAfter(row.reasons, changes);
  const edited: StoredPastRow = { ...row, ...given, isLeftOut, reasons };
  return { ...edited, isDoubtful: isDoubtful(edited.kind, reasons) };
}

/** Without what only the main process knows. */
function toShown(row: StoredPastRow): PastRow {
  const { batchId: _batch, position: _position, sha256: _sha256, type: _type, ...shown } = row;
  return shown;
}
