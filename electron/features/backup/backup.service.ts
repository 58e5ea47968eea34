import { link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { BackupState } from '../../../shared/contract/backup.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import { systemCode, temporaryName } from '../../files/atomic-write.ts';
import { removeLeftovers } from '../../files/temporary-files.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { readBackupState, writeBackupFolder, writeBackupMade } from './backup.repository.ts';
import type { CopyDatabase } from './copy-in-thread.ts';
import { UnsoundCopyError } from './snapshot.repository.ts';

const MOST_NAMES = 100;

export interface BackupOptions {
  store: Store;
  desktop: Desktop;
  archiveFolder: string;
  clock: () => Date;
  /** Copies and checks, best in a thread of its own. */
  copyDatabase: CopyDatabase;
}

/** Copies of the database in a folder that the office chooses, best on another disk (rule 59). */
export class BackupService {
  readonly #options: BackupOptions;
  #running: Promise<BackupState> | null = null;

  constructor(options: BackupOptions) {
    this.#options = options;
  }

  getState(): Promise<BackupState> {
    return this.#options.store.read(readBackupState);
  }

  /** Asks for the folder; `null` when the user cancels. RULE for a folder inside the archive. */
  async chooseFolder(): Promise<BackupState | null> {
    const { desktop, archiveFolder, store } = this.#options;
    const chosen = await desktop.chooseFolder({ title: 'Folder cadangan', button: 'Pilih folder ini' });
    if (chosen === null) return null;
    if (await isInside(chosen, archiveFolder)) {
      throw new Failure(
        'RULE',
        'Folder itu ada di dalam folder arsip, jadi cadangan akan hilang bersama arsipnya. Pilih folder lain, sebaiknya di disk lain atau USB.',
      );
    }
    await store.transaction((tx) => writeBackupFolder(tx, chosen));
    return this.getState();
  }

  /** Makes one copy; a second call while one is being made waits for the same. Never blocks other work. */
  run(): Promise<BackupState> {
    this.#running ??= this.#runOnce().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #runOnce(): Promise<BackupState> {
    const { store, clock } = this.#options;
    const { folder } = await this.getState();
    if (folder === null) throw new Failure('RULE', 'Pilih folder cadangan lebih dahulu.');
    try {
      await requireFolder(folder);
      await removeLeftovers(folder);
      const made = await this.#copyInto(folder, clock());
      await store.transaction((tx) => writeBackupMade(tx, made.name, made.bytes));
      return await this.getState();
    } catch (error) {
      throw asFailure(error, folder);
    }
  }

  async #copyInto(folder: string, moment: Date): Promise<{ name: string; bytes: number }> {
    const temporary = join(folder, temporaryName());
    try {
      const { archiveFolder, copyDatabase } = this.#options;
      await copyDatabase(join(archiveFolder, DATABASE_NAME), temporary);
      const handle = await open(temporary, 'r+');
      await handle.sync().finally(() => handle.close());
      const { size } = await stat(temporary);
      return { name: await place(temporary, folder, backupName(moment)), bytes: size };
    } finally {
      for (const file of [temporary, `${temporary}-journal`]) await rm(file, { force: true });
    }
  }
}

/** `Notula-2025-08-22-090005`: day and time of this computer's clock, as the file manager shows them. */
export function backupName(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `Notula-${day}-${two(moment.getHours())}${two(moment.getMinutes())}${two(moment.getSeconds())}`;
}

/** Gives a finished copy its name, never over another file; answers the name. */
async function place(temporary: string, folder: string, stem: string): Promise<string> {
  for (let count = 1; count <= MOST_NAMES; count += 1) {
    const name = count === 1 ? `${stem}.db` : `${stem}-${count}.db`;
    try {
      await link(temporary, join(folder, name));
      return name;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') continue;
      // A USB stick without links: the name carries the second, so that another file can hardly have it.
      const isTaken = await stat(join(folder, name)).then(
        () => true,
        () => false,
      );
      if (isTaken) continue;
      await rename(temporary, join(folder, name));
      return name;
    }
  }
  throw new Error('No free name for the copy');
}

/** A stick that is not plugged in must not be mistaken for an empty folder, so it is never made. */
async function requireFolder(folder: string): Promise<void> {
  const entry = await stat(folder).catch(() => null);
  if (entry?.isDirectory() === true) return;
  throw new Failure(
    'FILE',
    `Folder cadangan tidak ditemukan: ${folder}. Pasang USB atau sambungkan disknya, lalu ulangi, atau pilih folder lain. Arsip Anda tidak terganggu.`,
  );
}

async function isInside(folder: string, archiveFolder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([real(folder), real(archiveFolder)]);
  return inner === outer || inner.startsWith(outer + sep);
}

function real(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

function asFailure(error: unknown, folder: string): unknown {
  if (error instanceof Failure) return error;
  const cause = { cause: error };
  if (error instanceof UnsoundCopyError) {
    return new Failure(
      'FILE',
      'Salinan yang dibuat tidak utuh, jadi tidak disimpan. Arsip Anda tidak diubah. Ulangi sekali lagi; bila terulang, hubungi petugas komputer.',
      undefined,
      cause,
    );
  }
  return new Failure(
    'FILE',
    `Cadangan tidak dapat ditulis ke ${folder}. Periksa apakah disk masih mempunyai ruang dan boleh ditulis. Arsip Anda tidak terganggu.`,
    undefined,
    cause,
  );
}
