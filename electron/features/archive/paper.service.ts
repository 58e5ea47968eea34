import { access } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { MadePaper, Paper } from '../../../shared/contract/papers.ts';
import type { DossierDraft } from '../../../shared/contract/printing.ts';
import type { DirectoryFacts } from '../../../shared/domain/checks/directory.ts';
import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { Finding } from '../../../shared/domain/findings.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { type ComposedPaper, composePaperOf } from '../../documents/models/compose.ts';
import type { Pictures } from '../../documents/models/paper.model.ts';
import { verifyDocx } from '../../documents/verify.ts';
import { fileSha256, sha256 } from '../../files/hash.ts';
import { insideFolder } from '../../files/safe-path.ts';
import { removeLeftovers } from '../../files/temporary-files.ts';
import { recordChange } from '../../store/audit.ts';
import { refuseClosed } from '../../store/closed-meeting.ts';
import type { ReadDb } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { readDirectoryFacts } from '../directory/directory-facts.service.ts';
import { issueAsPrinted, type PrintedFrom } from '../letters/issue-letter.service.ts';
import { markInvited } from '../meetings/meeting-records.service.ts';
import { readDossier } from './dossier.service.ts';
import { openPaperFile } from './open-paper.ts';
import { withScanCode } from './paper-code.ts';
import { findingsOf, withDraft } from './paper-draft.ts';
import { writePaperFile } from './paper-file.ts';
import { ownFolder } from './paper-folder.service.ts';
import { type Renderer, typedText } from './paper-job.ts';
import { namingOf, type PaperName, paperName } from './paper-name.ts';
import { nameOnlyPictures, type PictureIds, pictureIds, readPictures } from './paper-pictures.ts';
import { modelStamp, type PaperSnapshot, takeSnapshot } from './paper-stamp.ts';
import {
  findPaper,
  findSnapshot,
  insertPaper,
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
  pictureIds: PictureIds;
  pictures: Pictures;
  facts: DirectoryFacts;
  name: PaperName;
  earlier: PaperRecord[];
}

/** Word files of the archive: makes, lists, opens and checks them. */
export class PaperService {
  readonly #options: PaperServiceOptions;
  #queue: Promise<unknown>;
  /** Nobody writes before what a crash left half written is gone: it could not be told from what is being written. */
  readonly whenTidy: Promise<unknown>;

  constructor(options: PaperServiceOptions) {
    this.#options = options;
    // What a crash left half written goes before the first paper; a folder that cannot be read shows itself then.
    this.whenTidy = removeLeftovers(options.archiveFolder).catch(() => 0);
    this.#queue = this.whenTidy;
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
    return this.#options.store.read(async (db) => {
      const { dossier, profile } = await readDossier(db, meetingId);
      const facts = await readDirectoryFacts(db, kind, dossier);
      return findingsOf(kind, dossier, profile, facts);
    });
  }

  /** The plain model of a paper as it would be written now; `draft` stands before what is stored. NOT_FOUND. */
  async compose<K extends PaperKind>(
    kind: K,
    meetingId: string,
    draft: DossierDraft = {},
  ): Promise<ComposedPaper<K>> {
    const { dossier, profile, pictures, named } = await this.#options.store.read(async (db) => {
      const read = await readDossier(db, meetingId);
      const typed = withDraft(read.dossier, draft);
      const ids = pictureIds(typed, read.profile, kind);
      const pictures = await readPictures(db, ids);
      return { dossier: typed, profile: read.profile, pictures, named: await nameOnlyPictures(db, ids) };
    });
    const stamp = () => modelStamp(composePaperOf(kind, dossier, profile, named).model);
    return withScanCode(composePaperOf(kind, dossier, profile, pictures), { meetingId, profile, stamp });
  }

  /** Papers of a live meeting, newest first; each tells whether what it is made from has changed since. */
  async listPapers(meetingId: string): Promise<Paper[]> {
    const { papers, dossier, profile, pictures } = await this.#options.store.read(async (db) => {
      const read = await readDossier(db, meetingId);
      const named = await nameOnlyPictures(db, pictureIds(read.dossier, read.profile));
      return { ...read, pictures: named, papers: await listPapers(db, meetingId) };
    });
    const stamps = new Map<PaperKind, string>();
    const stampOf = (kind: PaperKind) => {
      const stamp = stamps.get(kind) ?? modelStamp(composePaperOf(kind, dossier, profile, pictures).model);
      stamps.set(kind, stamp);
      return stamp;
    };
    // Older papers carry no stamp: of them nothing can be said.
    return papers.map((paper) =>
      this.#present(paper, paper.stamp !== '' && paper.stamp !== stampOf(paper.kind)),
    );
  }

  /** What a final paper was made from; `null` for a KONSEP and for papers from before snapshots were kept. */
  async snapshotOf(id: string): Promise<unknown> {
    const text = await this.#options.store.read((db) => findSnapshot(db, id));
    return text === null ? null : JSON.parse(text);
  }

  /** Opens the file in Word; FILE when it is not there any more. */
  async openPaper(id: string): Promise<null> {
    return openPaperFile(this.#options.desktop, await this.pathOf(id));
  }

  async showPaper(id: string): Promise<null> {
    this.#options.desktop.showInFolder(await this.pathOf(id));
    return null;
  }

  /** Absolute path of a paper's file; NOT_FOUND for an unknown paper, FILE when the file is gone. */
  async pathOf(id: string): Promise<string> {
    const paper = await this.#known(id);
    const path = insideFolder(this.#options.archiveFolder, paper.relativePath);
    if (path === null || !(await canRead(path))) {
      throw new Failure(
        'FILE',
        `Berkas “${posix.basename(paper.relativePath)}” tidak ada lagi di folder arsip; mungkin dipindahkan atau dihapus. Buat lagi naskahnya.`,
      );
    }
    return path;
  }

  /** Whether a paper's file is still where it was written. NOT_FOUND for an unknown paper. */
  async hasFile(id: string): Promise<boolean> {
    const { relativePath } = await this.#known(id);
    const path = insideFolder(this.#options.archiveFolder, relativePath);
    return path !== null && (await canRead(path));
  }

  /** Whether a paper's file was changed since it was written. NOT_FOUND, FILE. */
  async isEdited(id: string): Promise<boolean> {
    const { sha256: written } = await this.#known(id);
    return (await fileSha256(await this.pathOf(id))) !== written;
  }

  async #known(id: string): Promise<PaperRecord> {
    const paper = await this.#options.store.read((db) => findPaper(db, id));
    if (paper === null) throw notFound('Naskah');
    return paper;
  }

  async #make(kind: PaperKind, meetingId: string): Promise<MadePaper> {
    const { store, renderer, archiveFolder } = this.#options;
    const source = await store.read(async (db) => {
      await refuseClosed(db, meetingId);
      return this.#readSource(db, kind, meetingId);
    });
    const { dossier, profile } = source;
    const findings = findingsOf(kind, dossier, profile, source.facts);
    const stamp = await this.#stampOf(kind, source);
    const composed = composePaperOf(kind, dossier, profile, source.pictures);
    const job = withScanCode(composed, { meetingId, profile, stamp: () => stamp });
    const { bytes, pages } = await renderer.render(job);
    const typed = typedText([dossier, profile]);
    const { relativePath, note } = await writePaperFile({
      archiveFolder,
      name: source.name,
      bytes,
      ownHashes: new Map(source.earlier.map((paper) => [paper.relativePath, paper.sha256])),
      verify: (written) => verifyDocx(written, typed),
    });
    const { isDraft } = job.model;
    const written: NewPaper = {
      meetingId,
      kind,
      relativePath,
      sha256: sha256(bytes),
      bytes: bytes.byteLength,
      pages,
      isDraft,
      stamp,
    };
    const snapshot = isDraft ? null : takeSnapshot(kind, dossier, profile, source.pictureIds);
    const paper = await this.#remember(written, snapshot, { ...dossier, profile });
    return { paper: this.#present(paper, false), note, findings };
  }

  async #readSource(db: ReadDb, kind: PaperKind, meetingId: string): Promise<PaperSource> {
    const { dossier, profile } = await readDossier(db, meetingId);
    const name = paperName(this.#options.archiveFolder, kind, dossier.meeting, namingOf(profile));
    const ids = pictureIds(dossier, profile, kind);
    const earlier = (await listPapers(db, meetingId)).filter((paper) => paper.kind === kind);
    return {
      dossier,
      profile,
      pictureIds: ids,
      pictures: await readPictures(db, ids),
      facts: await readDirectoryFacts(db, kind, dossier),
      name: { ...name, folder: await ownFolder(db, name.folder, meetingId) },
      earlier,
    };
  }

  /** The stamp that a list composes anew later: pictures count by their ids. */
  async #stampOf(kind: PaperKind, { dossier, profile, pictureIds: ids }: PaperSource): Promise<string> {
    const pictures = await this.#options.store.read((db) => nameOnlyPictures(db, ids));
    return modelStamp(composePaperOf(kind, dossier, profile, pictures).model);
  }

  #remember(paper: NewPaper, snapshot: PaperSnapshot | null, printed: PrintedFrom): Promise<PaperRecord> {
    return this.#options.store.transaction(async (tx) => {
      const { meetingId } = paper;
      const [old] = await supersedePapers(tx, paper.relativePath);
      const added = await insertPaper(tx, paper, snapshot === null ? null : JSON.stringify(snapshot));
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
      if (paper.kind === 'invitation' && !paper.isDraft) await markInvited(tx, meetingId);
      if (!paper.isDraft) await issueAsPrinted(tx, paper, printed);
      return added;
    });
  }

  #present({ relativePath, sha256: _hash, stamp, ...paper }: PaperRecord, isStale: boolean): Paper {
    const path = join(this.#options.archiveFolder, relativePath);
    return {
      ...paper,
      isStale,
      isTraced: stamp !== '',
      fileName: posix.basename(relativePath),
      folder: dirname(path),
    };
  }
}

async function canRead(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
