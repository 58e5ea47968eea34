import { setImmediate as breathe } from 'node:timers/promises';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import { addressedName } from '../../../shared/domain/addressees.ts';
import { storedPath } from '../../files/safe-path.ts';
import type { JobsService } from '../../jobs/jobs.service.ts';
import type { NewJob, NewJobItem } from '../../jobs/jobs.types.ts';
import { refuseClosed } from '../../store/closed-meeting.ts';
import type { Store } from '../../store/store.ts';
import { readDossier } from '../archive/dossier.service.ts';
import { ownFolder } from '../archive/paper-folder.service.ts';
import { nameOnlyPictures, pictureIds } from '../archive/paper-pictures.ts';
import { modelStamp } from '../archive/paper-stamp.ts';
import { NO_PDF_MAKER, type PdfMaker } from './merge.work.ts';
import { freeFileName, makeFreeFolder, pdfNameOf } from './merge-files.ts';
import { letterFileName, mergeNames } from './merge-names.ts';
import { composeBase, letterChanges, type MergeSource, writeSource } from './merge-source.ts';
import { listPrintedStamps } from './printed-letters.repository.ts';

/** So many letters are hashed or named without a turn of the window. */
const READY_AT_ONCE = 200;
export const MERGE_JOB = 'invitations.merge';
type Request = CheckedInputOf<'invitations.merge'>;

export interface MergeServiceOptions {
  store: Store;
  jobs: JobsService;
  archiveFolder: string;
  clock: () => Date;
  findPdfMaker(): Promise<PdfMaker | null>;
}

/** Letters for all addressees of an invitation, as a job. */
export class MergeService {
  readonly #options: MergeServiceOptions;
  #beginning: Promise<unknown> = Promise.resolve();

  constructor(options: MergeServiceOptions) {
    this.#options = options;
  }

  /**
   * Begins a merge and answers its job at once. RULE when there is nothing to make, or no way to a PDF; VALIDATION for a
   * first letter that is not there; NOT_FOUND for the meeting or the one addressee.
   */
  merge(request: Request): Promise<Job> {
    // One after another: two that begin at once must not plan the same name.
    const begun = this.#beginning.then(() => this.#begin(request));
    this.#beginning = begun.catch(() => undefined);
    return begun;
  }

  async #begin(request: Request): Promise<Job> {
    const { store, jobs, findPdfMaker } = this.#options;
    if (request.output === 'pdf' && (await findPdfMaker()) === null) throw new Failure('RULE', NO_PDF_MAKER);
    const { source, items, folder } = await this.plan(request);
    await breathe();
    const wanted = items.filter(({ state }) => state === 'waiting');
    const placed = await this.#place(source, folder, items);
    await breathe();
    const job = { ...placed, kind: MERGE_JOB, meetingId: request.meetingId, title: titleOf(source, wanted) };
    const text = writeSource(source);
    const id = await store.transaction((tx) => jobs.create(tx, { ...job, source: text }));
    return jobs.begin(id);
  }

  /** What is to be made, from one state of the archive. RULE, VALIDATION and NOT_FOUND as `merge`. */
  async plan(request: Request): Promise<{ source: MergeSource; items: NewJobItem[]; folder: string }> {
    await this.#options.store.read((db) => refuseClosed(db, request.meetingId));
    const { source, names, printed, folder } = await this.#read(request);
    refuseUnknown(request, source);
    await breathe();
    const stamps = await letterStamps(source, composeBase(source, names));
    const items = source.invitation.addressees.map((addressee, index): NewJobItem => {
      const stamp = stamps[index] ?? '';
      const isChanged = printed.get(addressee.id) !== stamp;
      const isWanted = source.isTest
        ? addressee.id === request.onlyAddresseeId
        : index + 1 >= request.from && (!request.isChangedOnly || isChanged);
      return {
        position: index + 1,
        subjectId: addressee.id,
        label: addressedName(addressee),
        fileName: '',
        stamp,
        state: isWanted ? 'waiting' : 'skipped',
      };
    });
    if (items.every(({ state }) => state !== 'waiting')) throw new Failure('RULE', nothingToMake(request));
    return { source, items, folder };
  }

  #read(request: Request) {
    const { store, archiveFolder, clock } = this.#options;
    return store.read(async (db) => {
      const { meetingId } = request;
      const { dossier, profile } = await readDossier(db, meetingId);
      const { meeting, invitation } = dossier;
      const ids = pictureIds(dossier, profile, 'invitation');
      const isTest = request.onlyAddresseeId !== null;
      const source: MergeSource = {
        // One letter needs no folder of its own.
        output: isTest && request.output === 'one-file-each' ? 'one-file' : request.output,
        isCollated: request.isCollated,
        isTest,
        time: clock().toISOString(),
        meeting,
        invitation,
        profile,
        pictureIds: ids,
      };
      const { folder } = mergeNames(archiveFolder, meeting, isTest ? 'test' : 'all', profile);
      return {
        source,
        names: await nameOnlyPictures(db, ids),
        printed: await listPrintedStamps(db, meetingId),
        folder: await ownFolder(db, folder, meetingId),
      };
    });
  }

  /** Gives the result a name that nothing has yet; separate letters get a folder of their own. */
  async #place(
    source: MergeSource,
    folder: string,
    items: NewJobItem[],
  ): Promise<Pick<NewJob, 'resultPath' | 'items'>> {
    const { archiveFolder, jobs } = this.#options;
    const names = mergeNames(archiveFolder, source.meeting, source.isTest ? 'test' : 'all', source.profile);
    if (source.output === 'one-file-each') {
      const resultPath = await makeFreeFolder(archiveFolder, folder, names.lettersFolder);
      const named: NewJobItem[] = [];
      for (const item of items) {
        const fileName = letterFileName(archiveFolder, resultPath, { ...item, count: items.length });
        named.push({ ...item, fileName });
        if (named.length % READY_AT_ONCE === 0) await breathe();
      }
      return { resultPath, items: named };
    }
    const fileName = await freeFileName(archiveFolder, folder, names.fileName, await jobs.resultPaths());
    const path = storedPath(folder, fileName);
    return {
      resultPath: source.output === 'pdf' ? pdfNameOf(path) : path,
      items: items.map((item) => ({ ...item, fileName })),
    };
  }
}

/** Hashes of the letters in their order; what all letters share is hashed once. */
async function letterStamps(source: MergeSource, base: ReturnType<typeof composeBase>): Promise<string[]> {
  const shared = modelStamp(base);
  const stamps: string[] = [];
  for (const addressee of source.invitation.addressees) {
    stamps.push(modelStamp([shared, letterChanges(base, addressee)]));
    if (stamps.length % READY_AT_ONCE === 0) await breathe();
  }
  return stamps;
}

function refuseUnknown({ from, onlyAddresseeId }: Request, { invitation }: MergeSource): void {
  const { addressees } = invitation;
  if (addressees.length === 0) {
    throw new Failure('RULE', 'Belum ada yang diundang. Isi daftar undangan dahulu.');
  }
  if (onlyAddresseeId !== null && !addressees.some(({ id }) => id === onlyAddresseeId)) {
    throw new Failure('NOT_FOUND', 'Penerima ini tidak ada lagi di daftar undangan.');
  }
  if (onlyAddresseeId === null && from > addressees.length) {
    const sentence = `Surat terakhir adalah yang ke-${addressees.length}.`;
    throw new Failure('VALIDATION', `${sentence} Pilih nomor awal yang lebih kecil.`, { from: sentence });
  }
}

function nothingToMake({ isChangedOnly }: Request): string {
  return isChangedOnly
    ? 'Tidak ada surat yang berubah sejak cetakan terakhir.'
    : 'Tidak ada surat yang dapat dibuat.';
}

function titleOf({ isTest }: MergeSource, wanted: readonly NewJobItem[]): string {
  if (isTest) return `Cetak uji undangan untuk ${wanted[0]?.label ?? ''}`.trim();
  return wanted.length === 1
    ? `Undangan untuk ${wanted[0]?.label ?? '1 penerima'}`
    : `Undangan untuk ${wanted.length} penerima`;
}
