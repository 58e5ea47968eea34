import { access } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { MadePaper, Paper } from '../../../shared/contract/papers.ts';
import { checkPaper } from '../../../shared/domain/checks.ts';
import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { Finding } from '../../../shared/domain/findings.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Pictures } from '../../documents/models/paper.model.ts';
import { verifyDocx } from '../../documents/verify.ts';
import { sha256 } from '../../files/hash.ts';
import { insideFolder } from '../../files/safe-path.ts';
import { removeLeftovers } from '../../files/temporary-files.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { readPictureIfAny } from '../settings/pictures.service.ts';
import { readDossier } from './dossier.service.ts';
import { writePaperFile } from './paper-file.ts';
import { composeJob, type Renderer, typedText } from './paper-job.ts';
import { numberedFolder, type PaperName, paperName } from './paper-name.ts';
import {
  findPaper,
  insertPaper,
  isFolderOfAnother,
  listPapers,
  type NewPaper,
  type PaperRecord,
  supersedePapers,
} from './papers.repository.ts';

export interface PaperServiceOptions {
  store: Store;
  renderer: Renderer;
  desktop: Desktop;
  /** Absolute path of the archive. */
  archiveFolder: string;
}

interface PaperSource {
  dossier: Dossier;
  profile: OfficeProfile;
  pictures: Pictures;
  name: PaperName;
  earlier: PaperRecord[];
}

/** Word files of the archive: makes, lists, opens and checks them. */
export class PaperService {
  readonly #options: PaperServiceOptions;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: PaperServiceOptions) {
    this.#options = options;
    // What a crash left half written goes before the first paper; a folder that cannot be read shows itself then.
    this.#queue = removeLeftovers(options.archiveFolder).catch(() => 0);
  }

  /**
   * Makes the Word file of a paper in the archive and remembers it. Missing data or a specimen makes it a KONSEP (rule
   * 19). Two papers are never written at the same time. NOT_FOUND, FILE.
   */
  makePaper(kind: PaperKind, meetingId: string): Promise<MadePaper> {
    const made = this.#queue.then(() => this.#make(kind, meetingId));
    this.#queue = made.catch(() => undefined);
    return made;
  }

  /** What is missing or doubtful on a paper, in words (rules 7, 19). */
  async checkPaper(kind: PaperKind, meetingId: string): Promise<Finding[]> {
    const { dossier, profile } = await this.#options.store.read((db) => readDossier(db, meetingId));
    return checkPaper(kind, dossier, profile);
  }

  /** Papers of a live meeting, newest first. */
  async listPapers(meetingId: string): Promise<Paper[]> {
    const papers = await this.#options.store.read(async (db) => {
      await readMeeting(db, meetingId);
      return listPapers(db, meetingId);
    });
    return papers.map((paper) => this.#present(paper));
  }

  /** Opens the file in Word; FILE when it is not there any more. */
  async openPaper(id: string): Promise<null> {
    const complaint = await this.#options.desktop.openPath(await this.pathOf(id));
    if (complaint === null) return null;
    throw new Failure(
      'FILE',
      'Berkas tidak dapat dibuka. Periksa apakah Word atau LibreOffice terpasang, atau buka lewat “Tampilkan di folder”.',
      undefined,
      { cause: complaint },
    );
  }

  async showPaper(id: string): Promise<null> {
    this.#options.desktop.showInFolder(await this.pathOf(id));
    return null;
  }

  /** Absolute path of a paper's file; NOT_FOUND for an unknown paper, FILE when the file is gone. */
  async pathOf(id: string): Promise<string> {
    const paper = await this.#options.store.read((db) => findPaper(db, id));
    if (paper === null) throw notFound('Naskah');
    const path = insideFolder(this.#options.archiveFolder, paper.relativePath);
    if (path === null || !(await canRead(path))) {
      throw new Failure(
        'FILE',
        `Berkas “${posix.basename(paper.relativePath)}” tidak ada lagi di folder arsip; mungkin dipindahkan atau dihapus. Buat lagi naskahnya.`,
      );
    }
    return path;
  }

  async #make(kind: PaperKind, meetingId: string): Promise<MadePaper> {
    const { store, renderer, archiveFolder } = this.#options;
    const source = await store.read((db) => this.#readSource(db, kind, meetingId));
    const findings = checkPaper(kind, source.dossier, source.profile);
    const job = composeJob(kind, source.dossier, source.profile, source.pictures);
    const { bytes, pages } = await renderer.render(job);
    const typed = typedText([source.dossier, source.profile]);
    const { relativePath, note } = await writePaperFile({
      archiveFolder,
      name: source.name,
      bytes,
      ownHashes: new Map(source.earlier.map((paper) => [paper.relativePath, paper.sha256])),
      verify: (written) => verifyDocx(written, typed),
    });
    const paper = await this.#remember({
      meetingId,
      kind,
      relativePath,
      sha256: sha256(bytes),
      bytes: bytes.byteLength,
      pages,
      isDraft: job.model.isDraft,
    });
    return { paper: this.#present(paper), note, findings };
  }

  async #readSource(db: ReadDb, kind: PaperKind, meetingId: string): Promise<PaperSource> {
    const { dossier, profile } = await readDossier(db, meetingId);
    const name = paperName(this.#options.archiveFolder, kind, dossier.meeting);
    const earlier = (await listPapers(db, meetingId)).filter((paper) => paper.kind === kind);
    return {
      dossier,
      profile,
      pictures: await readPictures(db, profile),
      name: { ...name, folder: await ownFolder(db, name.folder, meetingId) },
      earlier,
    };
  }

  #remember(paper: NewPaper): Promise<PaperRecord> {
    return this.#options.store.transaction(async (tx) => {
      const { meetingId } = paper;
      const [old] = await supersedePapers(tx, paper.relativePath);
      const added = await insertPaper(tx, paper);
      if (old !== undefined) {
        await recordChange(tx, {
          entity: 'paper',
          id: old.id,
          meetingId,
          action: 'delete',
          before: old,
          after: null,
        });
      }
      await recordChange(tx, {
        entity: 'paper',
        id: added.id,
        meetingId,
        action: 'create',
        before: null,
        after: added,
      });
      return added;
    });
  }

  #present({ relativePath, sha256: _, ...paper }: PaperRecord): Paper {
    const path = join(this.#options.archiveFolder, relativePath);
    return { ...paper, fileName: posix.basename(relativePath), folder: dirname(path) };
  }
}

/** Two meetings of one day and one name get a folder each. */
async function ownFolder(db: ReadDb, folder: string, meetingId: string): Promise<string> {
  let attempt = 1;
  while (await isFolderOfAnother(db, numberedFolder(folder, attempt), meetingId)) attempt += 1;
  return numberedFolder(folder, attempt);
}

async function readPictures(db: ReadDb, { letterhead }: OfficeProfile): Promise<Pictures> {
  return {
    logo: await readPictureIfAny(db, letterhead.logoPictureId),
    garuda: await readPictureIfAny(db, letterhead.garudaPictureId),
  };
}

async function canRead(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
