import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Failure } from '../../../shared/contract/failures.ts';
import type { LetterOutcome, MergeEngine, MergeProgress } from '../../documents/merge/merge.types.ts';
import type { InvitationModel } from '../../documents/models/invitation.model.ts';
import { systemCode, temporaryName } from '../../files/atomic-write.ts';
import { storedPath } from '../../files/safe-path.ts';
import type { ItemResult, JobContext, JobItemRecord, JobRecord, JobWork } from '../../jobs/jobs.types.ts';
import type { Transaction } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { readPictures } from '../archive/paper-pictures.ts';
import { LetterIssuing } from './letter-issuing.ts';
import {
  archivePath,
  flushFile,
  freeFileName,
  isOwnFile,
  isThere,
  namesIn,
  ownNames,
  pdfNameOf,
} from './merge-files.ts';
import { composeBase, letterChanges, type MergeSource, readSource } from './merge-source.ts';
import { keepPrintedStamps } from './printed-letters.repository.ts';

/** Turns Word files into PDF; the office program that is installed, or the app's own pages. */
export interface PdfMaker {
  toPdf(docxPath: string, pdfPath: string, signal: AbortSignal): Promise<{ pages: number }>;
}

export interface MergeWorkOptions {
  store: Store;
  engine: MergeEngine;
  archiveFolder: string;
  /** Files that a crash left half written are gone. */
  whenTidy: Promise<unknown>;
  /** `null` where nothing can make a PDF. */
  findPdfMaker(): Promise<PdfMaker | null>;
}

export const NO_PDF_MAKER =
  'PDF belum dapat dibuat di komputer ini karena Word atau LibreOffice tidak ditemukan. Pilih satu berkas Word, lalu cetak dari sana.';

const STAYS = 'Surat yang sudah jadi tetap ada.';
const NAME_TAKEN = `Di tempat folder hasil ada berkas bernama sama. ${STAYS} Pindahkan berkas itu, lalu lanjutkan.`;
const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: `Ruang penyimpanan penuh. ${STAYS} Kosongkan sebagian, lalu lanjutkan.`,
  EDQUOT: `Jatah ruang penyimpanan habis. ${STAYS} Kosongkan sebagian, lalu lanjutkan.`,
  EROFS: `Folder arsip hanya dapat dibaca. ${STAYS} Periksa apakah diska terkunci, lalu lanjutkan.`,
  EACCES: `Folder arsip tidak boleh ditulis. ${STAYS} Periksa izin folder, lalu lanjutkan.`,
  EPERM: `Folder arsip tidak boleh ditulis. ${STAYS} Periksa izin folder, lalu lanjutkan.`,
  ENOENT:
    'Folder hasil tidak ditemukan; mungkin dipindahkan atau dihapus. Periksa folder arsip, lalu lanjutkan.',
  ENOTDIR: NAME_TAKEN,
  EEXIST: NAME_TAKEN,
  ENAMETOOLONG: `Letak folder arsip terlalu panjang. ${STAYS} Pindahkan arsip ke folder yang lebih pendek.`,
  EIO: `Diska tidak dapat ditulis. ${STAYS} Periksa diska atau sambungannya, lalu lanjutkan.`,
};

/** Letters of one invitation, one for each addressee. */
export class MergeWork implements JobWork {
  readonly #options: MergeWorkOptions;
  /** Jobs of this session that are test prints. */
  readonly #testJobs = new Set<string>();
  readonly #issuing: LetterIssuing;

  constructor(options: MergeWorkOptions) {
    this.#options = options;
    this.#issuing = new LetterIssuing(options.store);
  }

  /** Throws a FILE failure when nothing can go on; what is done stays done. */
  async run(context: JobContext): Promise<string> {
    await this.#options.whenTidy;
    const source = readSource(context.job.source);
    if (source.isTest) this.#testJobs.add(context.job.id);
    const pictures = await this.#options.store.read((db) => readPictures(db, source.pictureIds));
    await breathe();
    const base = composeBase(source, pictures);
    if (!source.isTest && !base.isDraft) await this.#issuing.begin(context.job, source);
    await breathe();
    try {
      if (source.output === 'one-file-each') await this.#writeEach(context, source, base);
      else await this.#writeOne(context, source, base);
    } catch (error) {
      throw asFailure(error);
    }
    return base.isDraft ? 'Surat bertanda KONSEP karena masih ada data yang kurang.' : '';
  }

  /** What was printed is kept for "hanya yang berubah"; a test print is none. */
  async onDone(tx: Transaction, job: JobRecord, items: readonly JobItemRecord[]): Promise<void> {
    if (job.meetingId === null || this.#testJobs.has(job.id)) return;
    await keepPrintedStamps(
      tx,
      job.meetingId,
      items.map(({ subjectId, stamp }) => ({ addresseeId: subjectId, stamp })),
    );
    await this.#issuing.finish(tx, job);
  }

  async #writeEach(context: JobContext, source: MergeSource, base: InvitationModel): Promise<void> {
    const { job, waiting, signal } = context;
    const folder = archivePath(this.#options.archiveFolder, job.resultPath);
    const names = waiting.map(({ fileName }) => fileName);
    const own = await ownNames(folder, names, source.time);
    const left = waiting.filter(({ fileName }) => !own.has(fileName));
    context.settle(doneOf(waiting.filter(({ fileName }) => own.has(fileName))));
    if (left.length === 0) return;
    const nameOf = new Map(left.map(({ position, fileName }) => [position, fileName]));
    const written = new Map<number, string>();
    try {
      await this.#options.engine.mergeEach(
        {
          base,
          letters: lettersOf(source, base, left),
          isCollated: source.isCollated,
          time: source.time,
          folder,
        },
        {
          signal,
          onProgress: ({ outcomes }) => {
            for (const one of outcomes) if (one.isWritten) written.set(one.position, basename(one.path));
            context.settle(outcomes.map((outcome) => resultOf(outcome, nameOf.get(outcome.position))));
          },
        },
      );
    } finally {
      // The folder may have been moved away meanwhile: nothing counts as done that is not there.
      const present = await namesIn(folder);
      context.settle([...written].flatMap(([at, name]) => (present.has(name) ? [] : [goneOf(at)])));
    }
  }

  async #writeOne(context: JobContext, source: MergeSource, base: InvitationModel): Promise<void> {
    const failed = new Set<number>();
    const path = await this.#writeWord(context, source, base, failed);
    if (path === null) return;
    if (source.output === 'pdf') {
      context.tell('Berkas Word sudah jadi; PDF sedang dibuat.');
      const pdf = await this.#makePdf(path, context.signal);
      context.tell('');
      if (pdf === null) return;
      await context.moveResult(storedFrom(this.#options.archiveFolder, pdf), basename(path));
    }
    context.settle(doneOf(context.waiting.filter(({ position }) => !failed.has(position))));
  }

  /** Path of the Word file with all waiting letters; `null` after a stop, or when not one letter could be made. */
  async #writeWord(
    context: JobContext,
    source: MergeSource,
    base: InvitationModel,
    failed: Set<number>,
  ): Promise<string | null> {
    const { job, waiting, signal } = context;
    const { archiveFolder, engine } = this.#options;
    const planned = archivePath(archiveFolder, job.resultPath).replace(/\.pdf$/, '.docx');
    const areInside = waiting.every(({ fileName }) => fileName === basename(planned));
    // A crash came after the file was complete and before it was counted.
    if (areInside && (await isOwnFile(planned, source.time))) return planned;
    const path = (await isThere(planned)) ? await this.#planAnother(context, planned) : planned;
    if (!areInside) await context.moveResult(storedFrom(archiveFolder, path), basename(path));
    const letters = lettersOf(source, base, waiting);
    const { isCollated, time } = source;
    const onProgress = ({ done, outcomes }: MergeProgress) => {
      const bad = outcomes.filter(({ isWritten }) => !isWritten);
      for (const { position } of bad) failed.add(position);
      context.settle(bad.map((outcome) => ({ ...resultOf(outcome, undefined), fileName: '' })));
      // The last letter is through when the PDF is there.
      context.count(source.output === 'pdf' ? Math.min(done, waiting.length - 1) : done);
    };
    const result = await engine.mergeOneFile(
      { base, letters, isCollated, time, path },
      { signal, onProgress },
    );
    if (result.state === 'cancelled' || result.path === '') return null;
    await context.moveResult(storedFrom(archiveFolder, result.path), basename(result.path));
    return result.path;
  }

  /** Letters that failed before, or a name that somebody took meanwhile: what is there stays, these go to a file beside it. */
  async #planAnother(context: JobContext, planned: string): Promise<string> {
    const { archiveFolder } = this.#options;
    const folder = storedFrom(archiveFolder, dirname(planned));
    const fileName = await freeFileName(archiveFolder, folder, basename(planned));
    const stored = storedPath(folder, fileName);
    await context.moveResult(stored, fileName);
    return archivePath(archiveFolder, stored);
  }

  /** `null` after a stop. The PDF appears under its name only when it is complete. */
  async #makePdf(docxPath: string, signal: AbortSignal): Promise<string | null> {
    const maker = await this.#options.findPdfMaker();
    if (maker === null) throw new Failure('RULE', NO_PDF_MAKER);
    const temporary = join(dirname(docxPath), temporaryName());
    try {
      await maker.toPdf(docxPath, temporary, signal);
      await flushFile(temporary);
      const path = await freePdfPath(pdfNameOf(docxPath));
      await rename(temporary, path);
      return path;
    } catch (error) {
      if (signal.aborted) return null;
      if (SENTENCES[systemCode(error)] !== undefined) throw error;
      const sentence = `PDF tidak dapat dibuat. Berkas Word “${basename(docxPath)}” sudah jadi dan dapat dicetak.`;
      throw new Failure('FILE', sentence, undefined, { cause: error });
    } finally {
      await rm(temporary, { force: true });
    }
  }
}

async function freePdfPath(wanted: string): Promise<string> {
  let path = wanted;
  for (let attempt = 2; await isThere(path); attempt += 1)
    path = wanted.replace(/\.pdf$/, ` (${attempt}).pdf`);
  return path;
}

function lettersOf(source: MergeSource, base: InvitationModel, items: readonly JobItemRecord[]) {
  return items.flatMap(({ position, fileName }) => {
    const addressee = source.invitation.addressees[position - 1];
    return addressee === undefined ? [] : [{ position, fileName, changes: letterChanges(base, addressee) }];
  });
}

function doneOf(items: readonly JobItemRecord[]): ItemResult[] {
  return items.map(({ position }) => ({ position, state: 'done', message: '' }));
}

function goneOf(position: number): ItemResult {
  const message =
    'Berkas surat ini tidak ada lagi di folder hasil; mungkin dipindahkan atau dihapus. Ulangi yang gagal untuk membuatnya lagi.';
  return { position, state: 'failed', message };
}

function resultOf(outcome: LetterOutcome, wantedName: string | undefined): ItemResult {
  const { position } = outcome;
  if (!outcome.isWritten) return { position, state: 'failed', message: outcome.message };
  const fileName = basename(outcome.path);
  if (wantedName === undefined || fileName === wantedName) return { position, state: 'done', message: '' };
  const message = `Sudah ada berkas “${wantedName}”, jadi surat ini disimpan sebagai “${fileName}”.`;
  return { position, state: 'done', message, fileName };
}

function storedFrom(archiveFolder: string, path: string): string {
  return relative(archiveFolder, path).split(sep).join('/');
}

function asFailure(error: unknown): unknown {
  const sentence = SENTENCES[systemCode(error)];
  return sentence === undefined ? error : new Failure('FILE', sentence, undefined, { cause: error });
}
