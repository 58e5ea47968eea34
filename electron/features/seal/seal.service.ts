import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { DossierState, Seal } from '../../../shared/contract/seal.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { CONTENTS_NAME } from '../../../shared/domain/seal.ts';
import { insideFolder } from '../../files/safe-path.ts';
import type { JobsService } from '../../jobs/jobs.service.ts';
import { refuseClosed } from '../../store/closed-meeting.ts';
import type { ReadDb } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { PaperService } from '../archive/paper.service.ts';
import type { Desktop } from '../desktop.ts';
import type { PdfMaker } from '../invitations/merge.work.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { readFacts, saveFacts, usualCodeOf } from './dossier-facts.service.ts';
import {
  countSeals,
  findCheck,
  findSeal,
  listSealFolders,
  listSeals,
  listSealsOf,
  type SealRecord,
} from './seal.repository.ts';
import { SEAL_JOB } from './seal.work.ts';
import { readGapFacts } from './seal-gap-facts.ts';
import { gapsOf, isMissing } from './seal-gaps.ts';
import { freeSealFolder } from './seal-names.ts';
import { reopenBerkas } from './seal-records.service.ts';
import { tidySeals } from './seal-tidy.ts';
import { VERIFY_JOB, verifyLabel } from './seal-verify.work.ts';

export interface SealServiceOptions {
  store: Store;
  papers: PaperService;
  jobs: JobsService;
  desktop: Desktop;
  archiveFolder: string;
  findPdfMaker(): Promise<PdfMaker | null>;
  /** What a crash left half done is finished or gone. */
  whenTidy(): Promise<unknown>;
}

/** The berkas of a meeting as a record of the archive: its facts, its closings, and whether they are still whole. */
export class SealService {
  readonly #options: SealServiceOptions;

  constructor(options: SealServiceOptions) {
    this.#options = options;
  }

  /** NOT_FOUND without the meeting. */
  get(meetingId: string): Promise<DossierState> {
    return this.#options.store.read(async (db) => {
      const { closedOn, version, value } = await readFacts(db, meetingId);
      const records = await listSealsOf(db, meetingId);
      const seals: Seal[] = [];
      for (const record of records)
        seals.push({ ...this.#present(record), check: await findCheck(db, record.id) });
      return { facts: { version, value }, usualCode: await usualCodeOf(db, meetingId), closedOn, seals };
    });
  }

  /** CONFLICT; RULE while the berkas is closed. */
  saveFacts(change: CheckedInputOf<'seal.saveFacts'>): Promise<SavedState> {
    return this.#options.store.transaction((tx) => saveFacts(tx, change));
  }

  /** What the berkas lacks before it can be closed. NOT_FOUND without the meeting. */
  async gaps(meetingId: string): Promise<OutputOf<'seal.gaps'>> {
    const gaps = gapsOf(await readGapFacts(this.#options, meetingId));
    return { gaps, hasPdf: (await this.#options.findPdfMaker()) !== null };
  }

  /** Begins a closing and answers its job. RULE when closed or being closed, and with gaps and no reason. */
  async close({ meetingId, reason }: CheckedInputOf<'seal.close'>): Promise<Job> {
    const { store, jobs, archiveFolder } = this.#options;
    await store.read((db) => refuseClosed(db, meetingId));
    const { gaps } = await this.gaps(meetingId);
    const missing = gaps.filter(isMissing);
    if (missing.length > 0 && reason === '') {
      const list = missing.map(({ message }) => message).join(' ');
      throw new Failure(
        'RULE',
        `Berkas ini belum lengkap. ${list} Lengkapi dahulu, atau tuliskan alasan menutupnya sekarang.`,
      );
    }
    await this.#refuseTwice(meetingId);
    const meeting = await store.read((db) => readMeeting(db, meetingId));
    const { date, title } = meeting.value;
    const kept = await store.read(listSealFolders);
    const folder = await freeSealFolder(
      archiveFolder,
      { date, title },
      new Set(kept.map((seal) => seal.folder)),
    );
    const id = await store.transaction((tx) =>
      jobs.create(tx, {
        kind: SEAL_JOB,
        meetingId,
        title: `Menutup berkas “${title}”`,
        source: JSON.stringify({ reason: missing.length > 0 ? reason : '' }),
        resultPath: folder,
        items: [
          {
            position: 1,
            subjectId: meetingId,
            label: title,
            fileName: CONTENTS_NAME,
            stamp: '',
            state: 'waiting',
          },
        ],
      }),
    );
    return jobs.begin(id);
  }

  /** Two closings of one meeting at once would write two folders. */
  async #refuseTwice(meetingId: string): Promise<void> {
    const title = 'Menutup berkas';
    const open = (await this.#options.jobs.list()).some(
      (job) =>
        job.meetingId === meetingId &&
        job.title.startsWith(title) &&
        (job.state === 'waiting' || job.state === 'running'),
    );
    if (open) throw new Failure('RULE', 'Berkas rapat ini sedang ditutup. Tunggu sampai selesai.');
  }

  /** RULE when it is not closed; the folder that was written stays. */
  async reopen({ meetingId, reason }: CheckedInputOf<'seal.reopen'>): Promise<null> {
    await this.#options.store.transaction((tx) => reopenBerkas(tx, meetingId, reason));
    return null;
  }

  /** Begins a check of one berkas or of all. RULE when there is none; NOT_FOUND. */
  async verify(id: string | null): Promise<Job> {
    const { store, jobs, whenTidy } = this.#options;
    await whenTidy();
    const all = await store.read(listSealFolders);
    const wanted = id === null ? all : all.filter((seal) => seal.id === id);
    if (id !== null && wanted.length === 0) throw notFound('Berkas ini');
    if (wanted.length === 0) throw new Failure('RULE', 'Belum ada berkas yang ditutup.');
    const [first] = wanted;
    const what =
      wanted.length === 1 ? `berkas “${verifyLabel(first?.folder ?? '')}”` : `${wanted.length} berkas`;
    const jobId = await store.transaction((tx) =>
      jobs.create(tx, {
        kind: VERIFY_JOB,
        // Of one berkas it belongs to that meeting: a Rahasia one is not told in general lists.
        meetingId: wanted.length === 1 ? (first?.meetingId ?? null) : null,
        title: `Memeriksa keutuhan ${what}`,
        source: '{}',
        resultPath: '',
        items: wanted.map(({ id: subjectId, folder }, index) => ({
          position: index + 1,
          subjectId,
          label: verifyLabel(folder),
          fileName: '',
          stamp: '',
          state: 'waiting',
        })),
      }),
    );
    return jobs.begin(jobId);
  }

  list({ limit, cursor }: CheckedInputOf<'seal.list'>): Promise<OutputOf<'seal.list'>> {
    return this.#options.store.read(async (db: ReadDb) => {
      const found = await listSeals(db, limit + 1, cursor);
      const rows = found.slice(0, limit).map(({ checkedAt, state, ...seal }) => ({
        ...this.#present(seal),
        checkedAt,
        state,
      }));
      const next = found.length > limit ? (rows.at(-1)?.id ?? null) : null;
      return { rows, next, ...(await countSeals(db)) };
    });
  }

  /** FILE when the folder is gone. */
  async show(id: string): Promise<null> {
    const { store, archiveFolder, desktop } = this.#options;
    const seal = await store.read((db) => findSeal(db, id));
    if (seal === null) throw notFound('Berkas ini');
    const folder = insideFolder(archiveFolder, seal.folder);
    const path = folder === null ? '' : join(folder, CONTENTS_NAME);
    try {
      await access(path);
    } catch (cause) {
      throw new Failure(
        'FILE',
        'Folder berkas ini tidak ditemukan lagi di folder arsip. Pulihkan dari cadangan, lalu periksa keutuhannya.',
        undefined,
        { cause },
      );
    }
    desktop.showInFolder(path);
    return null;
  }

  #present({ version: _, ...seal }: SealRecord): Omit<Seal, 'check'> {
    return { ...seal, folder: join(this.#options.archiveFolder, seal.folder) };
  }
}

/** Runs the tidying of a start once, at the first need; a failure shows itself there and is tried again. */
export function tidyOnce(store: Store, archiveFolder: string): () => Promise<unknown> {
  let running: Promise<unknown> | null = null;
  return () => {
    running ??= tidySeals(store, archiveFolder).catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
}
