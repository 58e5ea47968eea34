import { join } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';
import { BackupBook } from './backup-book.ts';
import { isFolderThere } from './backup-run.ts';
import { BackupSecret } from './backup-secret.ts';
import type { RunBackupTask } from './backup-thread.ts';
import { asBackupFailure, asRestoreFailure } from './backup-words.ts';
import { isInsideArchive } from './inside-archive.ts';
import { NO_SECRET_KEEPER } from './secret-keeper.ts';
import type { BackupKey } from './sets/encrypted-file.ts';
import type { MadeSet } from './sets/make-set.ts';
import type { FoundSet } from './sets/read-set.ts';
import { ROOT_FOLDER } from './sets/set-names.ts';
import { archiveIdIn } from './snapshot.repository.ts';
import type { Verified } from './verify/verified.ts';
import { unsettledWords } from './verify/verify-archive.ts';

/** What the commands `backup` and `verify` stand on. */
export interface BackupCommandParts {
  runTask: RunBackupTask;
  clock: () => Date;
  appVersion: string;
  /** Of the backups; empty for none. */
  password: string;
  /** Absolute folder in which a copy of a database may lie for a while. */
  temporaryFolder: string;
  /** Opens an archive that never had a backup, gives it its id, and closes it. */
  nameArchive(archiveFolder: string): Promise<string>;
}

export interface CommandBackup {
  /** Folder of the new backup. */
  folder: string;
  made: MadeSet;
  verified: Verified;
}

const PASSWORD_WORDS =
  'Tuliskan kata sandinya di variabel lingkungan NOTULA_BACKUP_PASSWORD, lalu jalankan lagi.';

/**
 * Backs an archive up into a folder and compares the result byte for byte. Only reads the archive, also while Notula has it
 * open. VALIDATION for a folder or password that cannot be used, RULE for an archive that Notula has to open first, FILE
 * when the backup could not be written.
 */
export async function backUpByCommand(
  archiveFolder: string,
  to: string,
  parts: BackupCommandParts,
): Promise<CommandBackup> {
  const { runTask, clock, appVersion, temporaryFolder } = parts;
  if (!(await isFolderThere(to))) throw new Failure('VALIDATION', `Folder cadangan tidak ditemukan: ${to}.`);
  if (await isInsideArchive(to, archiveFolder))
    throw new Failure(
      'VALIDATION',
      'Folder cadangan ada di dalam folder arsip. Sebutkan folder di disk lain.',
    );
  const unsettled = unsettledWords(archiveFolder);
  if (unsettled !== null) throw new Failure('RULE', unsettled);
  const key = await keyOfArchive(archiveFolder, parts.password);
  const archiveId =
    archiveIdIn(join(archiveFolder, DATABASE_NAME)) ?? (await parts.nameArchive(archiveFolder));
  const home = join(to, ROOT_FOLDER, archiveId);
  const moment = clock().toISOString();
  const { lastOrder } = new BackupBook(archiveFolder).read();
  const facts = { archiveId, appVersion, cause: 'command' as const, moment, lastOrder };
  try {
    const made = await runTask('make', { archiveFolder, home, ...facts, key, isThorough: true });
    const folder = join(home, made.name);
    const set = { path: folder, kind: 'set' as const, key, scratch: temporaryFolder };
    return { folder, made, verified: await runTask('verifySet', set) };
  } catch (error) {
    throw asBackupFailure(error, to);
  }
}

async function keyOfArchive(archiveFolder: string, password: string): Promise<BackupKey | null> {
  const book = new BackupBook(archiveFolder);
  if (book.read().password === null) return null;
  if (password === '')
    throw new Failure('VALIDATION', `Cadangan arsip ini memakai kata sandi. ${PASSWORD_WORDS}`);
  const secret = new BackupSecret(book, NO_SECRET_KEEPER);
  await secret.enter(password);
  const key = secret.current(book.read());
  return key === 'unknown' ? null : key;
}

/** Looks through an archive. Throws the error of the disk as a failure. */
export async function verifyArchiveByCommand(
  archiveFolder: string,
  { runTask }: BackupCommandParts,
): Promise<Verified> {
  try {
    return await runTask('verifyArchive', { archiveFolder });
  } catch (error) {
    throw unreadable(archiveFolder, error);
  }
}

/** The backups in a folder: a target, a package, one backup, or single files of an older Notula; newest first. */
export function findBackups(folder: string, { runTask }: BackupCommandParts): Promise<FoundSet[]> {
  return runTask('find', { folders: [folder], key: null });
}

/** Compares one backup with its list. VALIDATION for an encrypted one without its password. */
export async function verifyBackupByCommand(
  { path, kind, isEncrypted }: FoundSet,
  { runTask, password, temporaryFolder }: BackupCommandParts,
): Promise<Verified> {
  if (isEncrypted && password === '')
    throw new Failure('VALIDATION', `Cadangan ${path} memakai kata sandi. ${PASSWORD_WORDS}`);
  try {
    const key = isEncrypted ? await runTask('unlock', { path, password }) : null;
    return await runTask('verifySet', { path, kind, key, scratch: temporaryFolder });
  } catch (error) {
    const failure = asRestoreFailure(error);
    throw failure.code === 'VALIDATION' ? failure : unreadable(path, error);
  }
}

function unreadable(folder: string, cause: unknown): Failure {
  const sentence = `${folder} tidak dapat dibaca seluruhnya. Periksa disk atau izin foldernya, lalu ulangi.`;
  return new Failure('FILE', sentence, undefined, { cause });
}
