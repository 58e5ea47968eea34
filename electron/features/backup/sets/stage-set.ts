import { rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NotSoundError } from '../../../files/atomic-write.ts';
import { makeFolders } from '../../../files/make-folders.ts';
import { insideFolder } from '../../../files/safe-path.ts';
import { DATABASE_NAME } from '../../../store/database-file.ts';
import { checkDatabase, type DatabaseFacts } from '../snapshot.repository.ts';
import { isLocalEntry } from './archive-files.ts';
import { DataStore } from './data-store.ts';
import type { BackupKey } from './encrypted-file.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { readSet, readSingleFile } from './read-set.ts';
import { DATA_FOLDER, DATABASE_FILE, ENCRYPTED_SUFFIX } from './set-names.ts';
import { copyStreamed } from './stream-files.ts';
import { throwIfCancelled, type WorkHooks } from './work-hooks.ts';

export interface Staging {
  /** Folder of a backup, or a single file of an older Notula. */
  path: string;
  kind: 'set' | 'single';
  key: BackupKey | null;
  /** Empty or missing folder that becomes the archive. */
  into: string;
  /** A rehearsal needs each file only until it is checked. */
  isRehearsal: boolean;
}

export interface Staged {
  facts: DatabaseFacts;
  files: number;
  bytes: number;
}

/** A backup that cannot be used: what is wrong with it, as an Indonesian sentence. */
export class UnusableSetError extends Error {
  override readonly name = 'UnusableSetError';
}

/**
 * Brings a whole backup back into a folder, every byte checked against its hashes, the database opened and its rows
 * counted. Throws an UnusableSetError, UnsoundCopyError, NotSoundError, DamagedFileError or the error of the disk.
 */
export async function stageSet(task: Staging, hooks: WorkHooks): Promise<Staged> {
  makeFolders(task.into);
  const target = join(task.into, DATABASE_NAME);
  if (task.kind === 'single') {
    hooks.tell({ words: 'Membaca pangkalan data', done: 0, total: 0 });
    if ((await readSingleFile(task.path)) === null)
      throw new UnusableSetError('Berkas itu bukan cadangan Notula.');
    const { bytes } = await copyStreamed({ file: task.path, key: null }, { file: target, key: null }, hooks);
    return { facts: checkDatabase(target, null), files: 0, bytes };
  }
  const { facts: manifest, isEncrypted } = await readSet(task.path, task.key);
  if (manifest === null) throw new UnusableSetError('Daftar isi cadangan itu rusak atau terkunci.');
  const key = isEncrypted ? task.key : null;
  const facts = await stageDatabase(task, manifest, key, hooks);
  const bytes = await stageFiles(task, manifest, key, hooks);
  return { facts, files: manifest.files.length, bytes: bytes + manifest.database.bytes };
}

async function stageDatabase(
  { path, into }: Staging,
  manifest: Manifest,
  key: BackupKey | null,
  hooks: WorkHooks,
): Promise<DatabaseFacts> {
  hooks.tell({ words: 'Membaca pangkalan data', done: 0, total: manifest.database.bytes });
  const source = join(path, key === null ? DATABASE_FILE : `${DATABASE_FILE}${ENCRYPTED_SUFFIX}`);
  const target = join(into, DATABASE_NAME);
  const read = await copyStreamed({ file: source, key }, { file: target, key: null }, hooks);
  if (read.sha256 !== manifest.database.sha256)
    throw new NotSoundError('The database in the backup is damaged');
  hooks.tell({ words: 'Memeriksa pangkalan data', done: 0, total: 0 });
  return checkDatabase(target, manifest.counts);
}

async function stageFiles(
  { path, into, isRehearsal }: Staging,
  { files }: Manifest,
  key: BackupKey | null,
  hooks: WorkHooks,
): Promise<number> {
  const data = new DataStore(join(dirname(path), DATA_FOLDER), key);
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  for (const file of files) {
    throwIfCancelled(hooks);
    hooks.tell({ words: 'Membaca naskah dan lampiran', done, total });
    const target = targetOf(into, file);
    await data.take(file.sha256, target, hooks).catch((error: unknown) => {
      throw error instanceof NotSoundError
        ? new UnusableSetError(`“${file.path}” di dalam cadangan itu rusak.`, { cause: error })
        : isMissing(error)
          ? new UnusableSetError(`“${file.path}” tidak ada lagi di dalam cadangan itu.`, { cause: error })
          : error;
    });
    if (isRehearsal) await rm(target);
    else await utimes(target, file.modified / 1000, file.modified / 1000);
    done += file.bytes;
  }
  return total;
}

/** A list of files is not trusted with paths that lead out, or to what belongs to this computer. */
function targetOf(into: string, { path }: ManifestFile): string {
  const target = insideFolder(into, path);
  const segments = path.split('/');
  const [top = ''] = segments;
  const isForeign =
    segments.some((segment) => ['', '.', '..'].includes(segment)) ||
    path.includes('\\') ||
    path.includes('\0') ||
    isLocalEntry(top) ||
    top.startsWith(DATABASE_NAME);
  if (target === null || isForeign)
    throw new UnusableSetError('Daftar isi cadangan itu memuat letak berkas yang tidak sah.');
  return target;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
