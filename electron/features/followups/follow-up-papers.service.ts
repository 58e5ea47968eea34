import { access } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { FollowUpFilter, FollowUpPaper, FollowUpRow } from '../../../shared/contract/followups.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import { checkFollowUpReport } from '../../../shared/domain/checks/follow-up-report.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import {
  duenessOf,
  duenessWords,
  FOLLOW_UP_STATE_WORDS,
  type FollowUpPaperKind,
  isActive,
} from '../../../shared/domain/follow-up-progress.ts';
import { verifyDocx } from '../../documents/verify.ts';
import { sha256 } from '../../files/hash.ts';
import { insideFolder, storedPath } from '../../files/safe-path.ts';
import { type SheetColumn, writeSpreadsheet } from '../../files/spreadsheet.ts';
import { recordChange } from '../../store/audit.ts';
import { notFound, toFlag } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { openPaperFile } from '../archive/open-paper.ts';
import { writePaperFile } from '../archive/paper-file.ts';
import { type Renderer, typedText } from '../archive/paper-job.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile } from '../exports/export-file.ts';
import { ensureDefaultProfile } from '../settings/profile-records.service.ts';
import { type PaperSource, readPaperNow, sourceOf } from './follow-up-paper-source.ts';
import {
  type FoundFollowUpPaper,
  findFollowUpPaper,
  insertFollowUpPaper,
  listFollowUpPapers,
} from './follow-up-papers.repository.ts';
import { noteText } from './follow-up-records.service.ts';
import { listFollowUps } from './follow-ups.repository.ts';
import { officeToday } from './office-today.service.ts';

export interface FollowUpPapersOptions {
  store: Store;
  renderer: Renderer;
  desktop: Desktop;
  /** Absolute path of the archive. */
  archiveFolder: string;
  /** Nobody writes before what a crash left half written is gone. */
  whenTidy: Promise<unknown>;
  clock: () => Date;
}

const FOLDER = 'Naskah/Tindak lanjut';
const FILE_WORDS: Record<FollowUpPaperKind, string> = {
  'follow-up-matrix': 'Matriks-Tindak-Lanjut',
  'follow-up-slips': 'Lembar-Tindak-Lanjut',
};
const TITLES: Record<FollowUpPaperKind, string> = {
  'follow-up-matrix': 'Matriks tindak lanjut',
  'follow-up-slips': 'Lembar tindak lanjut',
};
/** More than that is no paper that anybody reads; Word would need minutes for it. */
const MOST_ITEMS = 5000;
const MOST_EXPORTED = 100_000;
const PAPERS_SHOWN = 30;

/** Matrix and slips over several meetings as Word files of the archive, and the table as an Excel file. */
export class FollowUpPapersService {
  readonly #options: FollowUpPapersOptions;
  #queue: Promise<unknown>;

  constructor(options: FollowUpPapersOptions) {
    this.#options = options;
    this.#queue = options.whenTidy;
  }

  /** Two papers are never written at the same time. RULE when nothing or too much fits the filter; FILE. */
  make(input: CheckedInputOf<'followUps.makePaper'>): Promise<OutputOf<'followUps.makePaper'>> {
    const made = this.#queue.then(() => this.#make(input));
    this.#queue = made.catch(() => undefined);
    return made;
  }

  list(): Promise<FollowUpPaper[]> {
    return this.#options.store.read(async (db) =>
      (await listFollowUpPapers(db, PAPERS_SHOWN)).map((paper) => this.#present(paper)),
    );
  }

  async open(id: string): Promise<null> {
    return openPaperFile(this.#options.desktop, await this.#pathOf(id));
  }

  async show(id: string): Promise<null> {
    this.#options.desktop.showInFolder(await this.#pathOf(id));
    return null;
  }

  /** Name of the written file; `null` when the dialog is cancelled. */
  async exportTable({ filter, sort }: CheckedInputOf<'followUps.exportTable'>) {
    const { store, desktop, clock } = this.#options;
    const today = await store.read((db) => officeToday(db, clock));
    const fileName = await exportFile(desktop, {
      title: 'Simpan daftar tindak lanjut',
      suggestedName: `${today} Tindak lanjut.xlsx`,
      kind: EXCEL_FILES,
      make: async () => {
        const list = { filter, sort, today };
        const found = await store.read((db) => listFollowUps(db, list, MOST_EXPORTED, null));
        const rows = found.map(({ row }) => row);
        return writeSpreadsheet({ name: 'Tindak lanjut', columns: columnsOn(today), rows });
      },
    });
    return fileName === null ? null : { fileName };
  }

  async #make(input: CheckedInputOf<'followUps.makePaper'>): Promise<OutputOf<'followUps.makePaper'>> {
    const { kind, filter } = input;
    const { store, renderer, archiveFolder } = this.#options;
    const profile = (await store.transaction((tx) => ensureDefaultProfile(tx))).value;
    const { now, today } = await store.read(async (db) => {
      const day = await officeToday(db, this.#options.clock);
      const paper = await readPaperNow(db, input, profile, { today: day, limit: MOST_ITEMS + 1 });
      refuseSelection(kind, paper.report.items);
      return { now: paper, today: day };
    });
    const { report, job, signatory } = now;
    const { bytes, pages } = await renderer.render(job);
    const typed = typedText([report, profile, signatory]);
    const { relativePath } = await writePaperFile({
      archiveFolder,
      name: { folder: storedPath(FOLDER, today.slice(0, 4)), fileName: fileNameOf(kind, filter, today) },
      bytes,
      ownHashes: new Map(),
      verify: (written) => verifyDocx(written, typed),
    });
    // Every paper keeps its file: a further one of the day takes the next number, which is nothing to tell about.
    const leftOut = kind === 'follow-up-slips' ? countUnowned(report.items) : 0;
    const paper = await this.#remember(sourceOf(input, now), {
      kind,
      title: `${TITLES[kind]} ${report.period}`.trim(),
      relative_path: relativePath,
      sha256: sha256(bytes),
      bytes: bytes.byteLength,
      pages,
      items: report.items.length - leftOut,
      is_draft: toFlag(job.model.isDraft),
    });
    const missing = checkFollowUpReport(kind, profile, signatory).map(({ message }) => message);
    return { paper, note: leftOutText(leftOut), missing };
  }

  /** The audit keeps what it was made from: later it tells what changed. */
  async #remember(
    source: PaperSource,
    paper: Parameters<typeof insertFollowUpPaper>[1],
  ): Promise<FollowUpPaper> {
    return this.#options.store.transaction(async (tx) => {
      const id = await insertFollowUpPaper(tx, paper);
      await recordChange(tx, {
        entity: 'follow_up_paper',
        id,
        action: 'create',
        before: null,
        after: { ...paper, source },
      });
      const stored = await findFollowUpPaper(tx.db, id);
      if (stored === null) throw notFound('Naskah');
      return this.#present(stored);
    });
  }

  async #pathOf(id: string): Promise<string> {
    const paper = await this.#options.store.read((db) => findFollowUpPaper(db, id));
    if (paper === null) throw notFound('Naskah');
    const path = insideFolder(this.#options.archiveFolder, paper.relative_path);
    const isThere = path !== null && (await access(path).then(...THERE));
    if (path !== null && isThere) return path;
    throw new Failure(
      'FILE',
      `Berkas “${posix.basename(paper.relative_path)}” tidak ada lagi di folder arsip; mungkin dipindahkan atau dihapus. Buat lagi naskahnya.`,
    );
  }

  #present(paper: FoundFollowUpPaper): FollowUpPaper {
    const { id, kind, title, relative_path, bytes, pages, items, is_draft, created_at } = paper;
    return {
      id,
      kind,
      title,
      fileName: posix.basename(relative_path),
      folder: dirname(join(this.#options.archiveFolder, relative_path)),
      bytes,
      pages,
      items,
      isDraft: is_draft === 1,
      createdAt: created_at,
    };
  }
}

const THERE = [() => true, () => false] as const;

function refuseSelection(
  kind: FollowUpPaperKind,
  rows: readonly Pick<FollowUpRow, 'owner' | 'state'>[],
): void {
  if (rows.length === 0) {
    throw new Failure(
      'RULE',
      'Tidak ada tindak lanjut yang cocok dengan pilihan ini. Longgarkan saringannya.',
    );
  }
  if (rows.length > MOST_ITEMS) {
    throw new Failure(
      'RULE',
      `Pilihan ini memuat lebih dari ${MOST_ITEMS} tindak lanjut. Persempit periode atau penanggung jawabnya.`,
    );
  }
  const isAnyOwned = rows.some(({ owner, state }) => owner !== '' && isActive(state));
  if (kind === 'follow-up-slips' && !isAnyOwned) {
    throw new Failure(
      'RULE',
      'Tidak ada tindak lanjut yang masih terbuka dan sudah ada penanggung jawabnya, jadi tidak ada lembar yang dibuat.',
    );
  }
}

/** What no slip is made for: nobody's, done or dropped. */
function countUnowned(items: readonly Pick<FollowUpRow, 'owner' | 'state'>[]): number {
  return items.filter(({ owner, state }) => owner === '' || !isActive(state)).length;
}

function leftOutText(count: number): string {
  return count === 0
    ? ''
    : `${count} tindak lanjut tidak masuk lembar karena belum ada penanggung jawabnya atau tidak lagi terbuka.`;
}

/** `2025-08-22_Matriks-Tindak-Lanjut_2025-01-01_2025-06-30.docx`. */
function fileNameOf(kind: FollowUpPaperKind, { from, until }: FollowUpFilter, today: string): string {
  const period = from === null && until === null ? [] : [from ?? 'awal', until ?? 'kini'];
  return `${[today, FILE_WORDS[kind], ...period].join('_')}.docx`;
}

function columnsOn(today: string): SheetColumn<FollowUpRow>[] {
  return [
    { header: 'Uraian', width: 60, value: ({ text }) => text },
    { header: 'Penanggung jawab', width: 30, value: ({ owner }) => owner },
    { header: 'Batas waktu', width: 20, value: ({ due }) => (due === null ? '' : formatDate(due)) },
    { header: 'Status', width: 18, value: ({ state }) => FOLLOW_UP_STATE_WORDS[state] },
    { header: 'Keadaan', width: 22, value: ({ due, state }) => duenessWords(duenessOf(due, state, today)) },
    { header: 'Rapat', width: 45, value: ({ meetingTitle }) => meetingTitle },
    {
      header: 'Tanggal rapat',
      width: 20,
      value: ({ meetingDate }) => (meetingDate === null ? '' : formatDate(meetingDate)),
    },
    { header: 'Catatan terakhir', width: 50, value: noteText },
    { header: 'Jumlah bukti', width: 12, value: ({ proofCount }) => proofCount },
  ];
}
