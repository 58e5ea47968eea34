import { extname } from 'node:path';
import type { MeetingFile } from '../../../shared/contract/attachments.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { Picture } from '../../../shared/contract/settings.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { viewOf } from '../../../shared/domain/attachments.ts';
import { safeName } from '../../../shared/domain/file-name.ts';
import { canOpenFile } from '../../files/file-kind.ts';
import type { FileStore } from '../../files/file-store.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, restoreRecord, trashRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import type { PicturesService } from '../settings/pictures.service.ts';
import {
  type FoundMeetingFile,
  findAnyMeetingFile,
  findMeetingFile,
  findSameFile,
  findStoredFile,
  listMeetingFiles,
  setOrdinal,
  updateMeetingFile,
} from './attachments.repository.ts';
import { openStored } from './open-stored.ts';

const LONGEST_NAME = 120;

/** The files of meetings: shown, named, ordered, removed, brought back, opened. */
export class AttachmentsService {
  readonly #store: Store;
  readonly #files: FileStore;
  readonly #desktop: Desktop;
  readonly #pictures: PicturesService;

  constructor(store: Store, files: FileStore, desktop: Desktop, pictures: PicturesService) {
    this.#store = store;
    this.#files = files;
    this.#desktop = desktop;
    this.#pictures = pictures;
  }

  async list(meetingId: string): Promise<MeetingFile[]> {
    const files = await this.#store.read((db) => listMeetingFiles(db, meetingId));
    return files.map(present);
  }

  /** CONFLICT; RULE when the berkas of the meeting is closed. */
  save(input: CheckedInputOf<'attachments.save'>): Promise<SavedState> {
    return this.#store.transaction(async (tx) => {
      const known = await this.#require(tx, input.id);
      const { name, role, description } = known;
      const after = { role: input.role, description: input.description, name: nameLike(name, input.name) };
      const state = await raiseVersion(tx, 'meeting_file', input.id, input.version);
      await updateMeetingFile(tx, input.id, after);
      await recordChange(tx, {
        entity: 'meeting_file',
        id: input.id,
        meetingId: known.meetingId,
        action: 'update',
        before: { name, role, description },
        after,
      });
      return state;
    });
  }

  order({ meetingId, ids }: CheckedInputOf<'attachments.order'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      const before = (await listMeetingFiles(tx.db, meetingId)).map(({ id }) => id);
      const named = ids.filter((id) => before.includes(id));
      const after = [...new Set([...named, ...before])];
      if (after.join() === before.join()) return null;
      for (const [ordinal, id] of after.entries()) await setOrdinal(tx, id, ordinal);
      const moved = after.find((id, index) => before[index] !== id);
      await recordChange(tx, {
        entity: 'meeting_file',
        id: moved ?? meetingId,
        meetingId,
        action: 'update',
        before: { order: before },
        after: { order: after },
      });
      return null;
    });
  }

  /** Takes the file off the meeting; the stored content stays. */
  remove({ id, version }: CheckedInputOf<'attachments.remove'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      const file = await this.#require(tx, id);
      await trashRecord(tx, 'meeting_file', id, version);
      await recordChange(tx, {
        entity: 'meeting_file',
        id,
        meetingId: file.meetingId,
        action: 'delete',
        before: contentOf(file),
        after: null,
      });
      return null;
    });
  }

  restore(id: string): Promise<null> {
    return this.#store.transaction(async (tx) => {
      await restoreMeetingFile(tx, id);
      return null;
    });
  }

  /** Opens a copy, or shows it in its folder when its kind is not known as harmless. FILE. */
  async open(id: string): Promise<'opened' | 'shown'> {
    return openStored(this.#files, this.#desktop, await this.#known(id));
  }

  async show(id: string): Promise<null> {
    this.#desktop.showInFolder(await this.#files.viewCopy(await this.#known(id)));
    return null;
  }

  /**
   * The picture that papers show of an image: drawn once to the size of a paper, so that the bytes of a large photo stay in
   * one place. RULE for a file that is no image; FILE when it is lost or no whole picture.
   */
  async asPicture(id: string): Promise<Picture> {
    const file = await this.#known(id);
    if (viewOf(file.type) !== 'image') {
      throw new Failure('RULE', `“${file.name}” bukan gambar PNG atau JPEG, jadi tidak dapat menjadi foto.`);
    }
    return this.#pictures.addPicture(this.#files.pathOf(file.sha256), file.name);
  }

  /** Path and type of a stored file that the page may show itself, by the id of its record; else `null`. */
  async viewable(attachmentId: string): Promise<{ path: string; type: string } | null> {
    const file = await this.#store.read((db) => findStoredFile(db, attachmentId));
    if (file === null || viewOf(file.type) === 'none') return null;
    return { path: this.#files.pathOf(file.sha256), type: file.type };
  }

  async #known(id: string): Promise<FoundMeetingFile> {
    const file = await this.#store.read((db) => findMeetingFile(db, id));
    if (file === null) throw notFound('Berkas');
    return file;
  }

  async #require(tx: Transaction, id: string): Promise<FoundMeetingFile> {
    const file = await findMeetingFile(tx.db, id);
    if (file === null) throw notFound('Berkas');
    return file;
  }
}

/** Brings a removed file of a meeting back. RULE when the meeting has the same content again, or is closed. */
export async function restoreMeetingFile(tx: Transaction, id: string): Promise<void> {
  const file = await findAnyMeetingFile(tx.db, id);
  if (file === null) throw notFound('Berkas');
  const same = await findSameFile(tx.db, file.meetingId, file.attachmentId);
  if (same === id) return;
  if (same !== null) {
    throw new Failure(
      'RULE',
      `“${file.name}” sudah dilampirkan lagi di rapat itu, jadi tidak perlu dipulihkan.`,
    );
  }
  await restoreRecord(tx, 'meeting_file', id);
  await recordChange(tx, {
    entity: 'meeting_file',
    id,
    meetingId: file.meetingId,
    action: 'restore',
    before: null,
    after: contentOf(file),
  });
}

function contentOf({ meetingId, attachmentId, name, role, description }: FoundMeetingFile) {
  return { meetingId, attachmentId, name, role, description };
}

/** The new name with the extension of the old one: it says with which program a file is opened. */
function nameLike(old: string, wanted: string): string {
  const extension = extname(old);
  const isKept = extension !== '' && wanted.toLowerCase().endsWith(extension.toLowerCase());
  const base = isKept ? wanted.slice(0, -extension.length) : wanted;
  return `${safeName(base, LONGEST_NAME)}${extension}`;
}

function present(file: FoundMeetingFile): MeetingFile {
  const { id, version, attachmentId, name, role, description, bytes, type } = file;
  return {
    ...{ id, version, attachmentId, name, role, description, bytes },
    view: viewOf(type),
    canOpen: canOpenFile(type, name),
    isSigned: file.isSigned === 1,
    textState: file.textState,
    pages: file.pages,
    createdAt: file.createdAt,
  };
}
