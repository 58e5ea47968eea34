import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../../shared/contract/failures.ts';
import { MAIN_PAPER_KINDS } from '../../../shared/domain/dossier.ts';
import { CONTENTS_NAME, PARTIAL_ENDING } from '../../../shared/domain/seal.ts';
import { NotSoundError } from '../../files/atomic-write.ts';
import { asDiskFailure } from '../../files/disk-failure.ts';
import { FileStore } from '../../files/file-store.ts';
import { insideFolder } from '../../files/safe-path.ts';
import { placeFolder, SealedFolder } from '../../files/sealed-folder.ts';
import type { JobContext, JobWork } from '../../jobs/jobs.types.ts';
import type { Store } from '../../store/store.ts';
import type { PaperService } from '../archive/paper.service.ts';
import type { PdfMaker } from '../invitations/merge.work.ts';
import { officeDay } from '../office-day.ts';
import { listSealFolders, listSealsOf } from './seal.repository.ts';
import { buildBerkas } from './seal-build.ts';
import { readGapFacts } from './seal-gap-facts.ts';
import { canBeMade, finalPaper } from './seal-gaps.ts';
import { freeSealFolder, SealNames } from './seal-names.ts';
import { keepSeal, takeSealBack } from './seal-records.service.ts';
import { readSealSource, type SealSource } from './seal-source.ts';

export const SEAL_JOB = 'seal.close';
export const sealJobSource = z.object({ reason: z.string() });

export interface SealWorkOptions {
  store: Store;
  papers: PaperService;
  archiveFolder: string;
  clock: () => Date;
  /** `null` where nothing can make a PDF. */
  findPdfMaker(): Promise<PdfMaker | null>;
  /** What a crash left half done is finished or gone. */
  whenTidy(): Promise<unknown>;
}

const STAYS = 'Rapat ini masih terbuka dan tidak ada berkas setengah jadi.';
const NO_PDF = 'PDF tidak ikut disimpan karena tidak ada pembuat PDF di komputer ini.';

/** Closes a berkas: makes what is missing, writes the folder aside, then keeps the closing and names the folder. */
export class SealWork implements JobWork {
  readonly stopMessages = {
    paused: `Penutupan berkas dijeda. ${STAYS}`,
    cancelled: `Penutupan berkas dibatalkan. ${STAYS}`,
    interrupted: `Penutupan berkas terhenti karena Notula ditutup. ${STAYS} Lanjutkan untuk menutupnya.`,
  };
  readonly #options: SealWorkOptions;

  constructor(options: SealWorkOptions) {
    this.#options = options;
  }

  async run(context: JobContext): Promise<string> {
    const { store } = this.#options;
    const { job, waiting, settle } = context;
    const { meetingId } = job;
    if (meetingId === null) throw new Error(`Job ${job.id} closes no meeting`);
    await this.#options.whenTidy();
    const [latest] = await store.read((db) => listSealsOf(db, meetingId));
    const isDone = latest !== undefined && latest.reopenedAt === null;
    // A crash after the last step: the closing is kept and its folder was named at the start.
    const message = isDone ? '' : await this.#close(context, meetingId);
    if (isDone) await context.moveResult(latest.folder, CONTENTS_NAME);
    settle(waiting.map(({ position }) => ({ position, state: 'done', message: '' })));
    return message;
  }

  async #close(context: JobContext, meetingId: string): Promise<string> {
    const { store, archiveFolder } = this.#options;
    await this.#makePapers(context, meetingId);
    const source = await store.read((db) => readSealSource(db, meetingId));
    const kept = await store.read(listSealFolders);
    const { date, title } = source.dossier.meeting;
    const folder = await freeSealFolder(
      archiveFolder,
      { date, title },
      new Set(kept.map((seal) => seal.folder)),
    );
    await context.moveResult(folder, CONTENTS_NAME);
    try {
      return await this.#write(context, source, folder);
    } catch (error) {
      if (error instanceof NotSoundError)
        throw new Failure(
          'FILE',
          `Berkas yang ditulis tidak terbaca kembali dengan benar. ${STAYS}`,
          undefined,
          {
            cause: error,
          },
        );
      throw asDiskFailure(error, STAYS);
    }
  }

  /** A main paper that has everything and was not made yet is made now. */
  async #makePapers({ signal, tell }: JobContext, meetingId: string): Promise<void> {
    const { papers } = this.#options;
    const facts = await readGapFacts(this.#options, meetingId);
    for (const kind of MAIN_PAPER_KINDS) {
      signal.throwIfAborted();
      if (finalPaper(facts.papers, kind) !== undefined || !canBeMade(kind, facts)) continue;
      tell('Membuat naskah yang belum ada');
      await papers.makePaper(kind, meetingId);
    }
  }

  async #write(
    { job, signal, count, tell }: JobContext,
    source: SealSource,
    stored: string,
  ): Promise<string> {
    const { store, archiveFolder, clock, findPdfMaker } = this.#options;
    const path = insideFolder(archiveFolder, stored);
    if (path === null) throw new Error(`The berkas would lie outside the archive: ${stored}`);
    const folder = await SealedFolder.begin(`${path}${PARTIAL_ENDING}`, signal);
    const pdf = await findPdfMaker();
    const words = {
      closedOn: officeDay(clock(), source.dossier.meeting.zone),
      gapReason: sealJobSource.parse(JSON.parse(job.source)).reason,
    };
    let made = 0;
    try {
      const sums = await buildBerkas(
        {
          store,
          source,
          folder,
          names: new SealNames(path),
          archiveFolder,
          fileStore: new FileStore(join(archiveFolder, 'lampiran')),
          pdf,
          signal,
          step(note) {
            tell(note);
            count(made);
            made += 1;
          },
        },
        words,
      );
      signal.throwIfAborted();
      tell('');
      const id = await store.transaction((tx) =>
        keepSeal(tx, { source, folder: stored, sums, files: folder.files, ...words }),
      );
      await this.#place(id, `${path}${PARTIAL_ENDING}`, path);
    } catch (error) {
      await folder.remove();
      throw error;
    }
    return pdf === null ? NO_PDF : '';
  }

  /** The folder gets its name after the closing is kept; where it cannot, the closing is taken back. */
  async #place(id: string, partial: string, path: string): Promise<void> {
    try {
      await placeFolder(partial, path);
    } catch (error) {
      await this.#options.store.transaction((tx) => takeSealBack(tx, id));
      throw error;
    }
  }
}
