import { createHash } from 'node:crypto';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { BackupPreview, ListedBackup } from '../../../shared/contract/restore.ts';
import { LOCAL_FOLDER } from '../../store/archive-entries.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';
import { type BackupBook, chosenTargets } from './backup-book.ts';
import { BackupSecret } from './backup-secret.ts';
import { asRestoreFailure } from './backup-words.ts';
import { listedAs } from './listed-backup.ts';
import type { RestoreOptions } from './restore-options.ts';
import { roomFor } from './restore-room.ts';
import type { BackupKey } from './sets/encrypted-file.ts';
import { type FoundSet, readSet, readSingleFile } from './sets/read-set.ts';
import { ROOT_FOLDER } from './sets/set-names.ts';
import { refuseUnreadable } from './usable-folder.ts';

export interface KnownBackup {
  set: FoundSet;
  key: BackupKey | null;
}

type ListOptions = Pick<RestoreOptions, 'archiveFolder' | 'desktop' | 'runTask' | 'keeper' | 'knownVersion'>;

/** The backups that were listed last: the page knows them by an id, never by a path. */
export class RestoreList {
  readonly #options: ListOptions;
  readonly #book: BackupBook;
  readonly #secret: BackupSecret;
  readonly #known = new Map<string, KnownBackup>();

  constructor(options: ListOptions, book: BackupBook) {
    this.#options = options;
    this.#book = book;
    this.#secret = new BackupSecret(book, options.keeper);
  }

  /** The backups of both targets, newest first. A folder that is not there has none. */
  async own(): Promise<ListedBackup[]> {
    const facts = this.#book.read();
    const current = this.#secret.current(facts);
    const key = current === 'unknown' ? null : current;
    const folders = chosenTargets(facts).map(({ folder }) => folder);
    const local = join(this.#options.archiveFolder, LOCAL_FOLDER);
    const found = await this.#options.runTask('find', { folders: [...folders, local], key });
    // Of other archives on the same stick nothing is shown here; "pilih folder lain" shows all.
    const home = join(ROOT_FOLDER, facts.archiveId);
    const own = found.filter(({ kind, path }) => kind === 'single' || path.includes(home));
    return this.#keep(own, key);
  }

  /** The backups in a folder that the user chooses; `null` when the dialog is cancelled. FILE when it cannot be read. */
  async ofFolder(): Promise<ListedBackup[] | null> {
    const question = { title: 'Folder dengan cadangan atau paket Notula', button: 'Buka folder ini' };
    const folder = await this.#options.desktop.chooseFolder(question);
    if (folder === null) return null;
    await refuseUnreadable(folder);
    return this.#keep(await this.#options.runTask('find', { folders: [folder], key: null }), null);
  }

  async ofFile(): Promise<ListedBackup[] | null> {
    const file = await this.#options.desktop.chooseFile({
      title: 'Berkas cadangan Notula',
      button: 'Buka berkas ini',
      kinds: [{ name: 'Cadangan Notula', extensions: ['db'] }],
    });
    if (file === null) return null;
    await refuseUnreadableFile(file);
    const single = await readSingleFile(file);
    if (single === null)
      throw new Failure('FILE', 'Berkas itu bukan cadangan Notula. Pilih berkas “Notula-….db”.');
    return this.#keep([single], null);
  }

  async unlock(id: string, password: string): Promise<ListedBackup> {
    const { set } = this.of(id);
    try {
      const key = await this.#options.runTask('unlock', { path: set.path, password });
      const again = await readSet(set.path, key);
      this.#known.set(id, { set: again, key });
      return listedAs(id, again, this.#options.knownVersion);
    } catch (error) {
      throw asRestoreFailure(error);
    }
  }

  /** What a backup holds beside what the open archive holds. */
  async preview(id: string, isOpen: boolean): Promise<BackupPreview> {
    const { archiveFolder, runTask, knownVersion } = this.#options;
    const { set } = this.of(id);
    const present = isOpen ? await runTask('facts', { file: join(archiveFolder, DATABASE_NAME) }) : null;
    const now =
      present === null
        ? null
        : {
            meetings: present.counts.meeting ?? 0,
            records: sum(present.counts),
            newestMeeting: present.newestMeeting,
          };
    return { backup: listedAs(id, set, knownVersion), now, room: await roomFor(set, archiveFolder) };
  }

  /** A backup of the last list. NOT_FOUND for any other. */
  of(id: string): KnownBackup {
    const known = this.#known.get(id);
    if (known === undefined)
      throw new Failure('NOT_FOUND', 'Cadangan itu tidak ada lagi di daftar. Muat ulang daftarnya.');
    return known;
  }

  #keep(found: readonly FoundSet[], key: BackupKey | null): ListedBackup[] {
    return found.map((set) => {
      const id = createHash('sha256').update(set.path).digest('hex').slice(0, 16);
      this.#known.set(id, { set, key });
      return listedAs(id, set, this.#options.knownVersion);
    });
  }
}

async function refuseUnreadableFile(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch (error) {
    throw new Failure(
      'FILE',
      'Berkas itu tidak ditemukan lagi atau tidak boleh dibaca. Periksa USB atau disknya, lalu pilih lagi.',
      undefined,
      { cause: error },
    );
  }
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
