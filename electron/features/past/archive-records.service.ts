import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { ArchiveRecord } from '../../../shared/contract/past.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { canOpenFile } from '../../files/file-kind.ts';
import type { FileStore } from '../../files/file-store.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { openStored } from '../attachments/open-stored.ts';
import type { Desktop } from '../desktop.ts';
import {
  restoreArchiveRecord,
  saveArchiveRecord,
  trashArchiveRecord,
} from './archive-record-changes.service.ts';
import {
  countYears,
  findMeetingTitle,
  findRecord,
  listRecords,
  readText,
  type StoredRecord,
} from './archive-records.repository.ts';

/** So much of a text is shown beside its record. */
export const SHOWN_CHARACTERS = 20_000;

export interface ArchiveRecordsOptions {
  store: Store;
  files: FileStore;
  desktop: Desktop;
}

/** Old papers that were brought into the archive. */
export class ArchiveRecordsService {
  readonly #options: ArchiveRecordsOptions;

  constructor(options: ArchiveRecordsOptions) {
    this.#options = options;
  }

  list(input: CheckedInputOf<'archiveRecords.list'>): Promise<OutputOf<'archiveRecords.list'>> {
    return this.#options.store.read((db) => listRecords(db, input));
  }

  years({ hasGuarded }: CheckedInputOf<'archiveRecords.years'>): Promise<OutputOf<'archiveRecords.years'>> {
    return this.#options.store.read((db) => countYears(db, hasGuarded));
  }

  get(id: string): Promise<ArchiveRecord> {
    return this.#options.store.read(async (db) => {
      const record = await findRecord(db, id);
      if (record === null) throw notFound('Arsip');
      const { value, file, version, createdAt, updatedAt } = record;
      const words = await readText(db, file.attachmentId, SHOWN_CHARACTERS + 1);
      return {
        id,
        version,
        createdAt,
        updatedAt,
        value,
        file: {
          name: file.name,
          bytes: file.bytes,
          canOpen: canOpenFile(file.type, file.name),
          textState: words.state,
          pages: words.pages,
        },
        text: words.text.slice(0, SHOWN_CHARACTERS).toWellFormed(),
        hasMoreText: words.text.length > SHOWN_CHARACTERS,
        meetingTitle: value.meetingId === null ? null : await findMeetingTitle(db, value.meetingId),
      };
    });
  }

  save(input: CheckedInputOf<'archiveRecords.save'>): Promise<SavedState> {
    return this.#options.store.transaction((tx) => saveArchiveRecord(tx, input));
  }

  remove({ id, version }: CheckedInputOf<'archiveRecords.remove'>): Promise<SavedState> {
    return this.#options.store.transaction((tx) => trashArchiveRecord(tx, id, version));
  }

  restore(id: string): Promise<SavedState> {
    return this.#options.store.transaction((tx) => restoreArchiveRecord(tx, id));
  }

  /** Opens a copy, or shows it in its folder when its kind is not known as harmless. FILE when it is lost. */
  async open(id: string): Promise<'opened' | 'shown'> {
    const { files, desktop } = this.#options;
    return openStored(files, desktop, (await this.#known(id)).file);
  }

  async show(id: string): Promise<null> {
    const { file } = await this.#known(id);
    this.#options.desktop.showInFolder(await this.#options.files.viewCopy(file));
    return null;
  }

  async #known(id: string): Promise<StoredRecord> {
    const record = await this.#options.store.read((db) => findRecord(db, id));
    if (record === null) throw notFound('Arsip');
    return record;
  }
}
