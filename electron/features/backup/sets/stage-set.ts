import { rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder, NotSoundError } from '../../../files/atomic-write.ts';
import { makeFolders } from '../../../files/make-folders.ts';
import { insideFolder } from '../../../files/safe-path.ts';
import { isLocalEntry } from '../../../store/archive-entries.ts';
import { DATABASE_NAME } from '../../../store/database-file.ts';
import { checkDatabase, type DatabaseFacts } from '../snapshot.repository.ts';
import { ByteMeter } from './byte-meter.ts';
import { DataStore } from './data-store.ts';
import type { BackupKey } from './encrypted-file.ts';
import { inParallel } from './in-parallel.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { readSet, readSingleFile } from './read-set.ts';
import { DATA_FOLDER, DATABASE_FILE, ENCRYPTED_SUFFIX } from './set-names.ts';
import { copyStreamed } from './stream-files.ts';
import { throwIfCancelled, type WorkHooks } from './work-hooks.ts';

const READING_WORDS = 'Membaca pangkalan data';
const CHECKING_WORDS = 'Memeriksa pangkalan data';
const AT_ONCE = 8;

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
  if (task.kind === 'single') return stageSingle(task, hooks);
  const { facts: manifest, isEncrypted } = await readSet(task.path, task.key);
  if (manifest === null) throw new UnusableSetError('Daftar isi cadangan itu rusak atau terkunci.');
  const key = isEncrypted ? task.key : null;
  const facts = await stageDatabase(task, manifest, key, hooks);
  const bytes = await stageFiles(task, manifest, key, hooks);
  return { facts, files: manifest.files.length, bytes: bytes + manifest.database.bytes };
}

async function stageSingle({ path, into }: Staging, hooks: WorkHooks): Promise<Staged> {
  if ((await readSingleFile(path)) === null) throw new UnusableSetError('Berkas itu bukan cadangan Notula.');
  const target = join(into, DATABASE_NAME);
  const { size } = await stat(path);
  const { bytes } = await new ByteMeter(hooks, READING_WORDS, size).during(size, 1, (watched) =>
    copyStreamed({ file: path, key: null }, { file: target, key: null }, watched),
  );
  hooks.tell({ words: CHECKING_WORDS, done: 0, total: 0 });
  return { facts: checkDatabase(target, null), files: 0, bytes };
}

async function stageDatabase(
  { path, into }: Staging,
  manifest: Manifest,
  key: BackupKey | null,
  hooks: WorkHooks,
): Promise<DatabaseFacts> {
  const { bytes, sha256 } = manifest.database;
  const source = join(path, key === null ? DATABASE_FILE : `${DATABASE_FILE}${ENCRYPTED_SUFFIX}`);
  const target = join(into, DATABASE_NAME);
  const read = await new ByteMeter(hooks, READING_WORDS, bytes).during(bytes, 1, (watched) =>
    copyStreamed({ file: source, key }, { file: target, key: null }, watched),
  );
  if (read.sha256 !== sha256) throw new NotSoundError('The database in the backup is damaged');
  hooks.tell({ words: CHECKING_WORDS, done: 0, total: 0 });
  return checkDatabase(target, manifest.counts);
}

/** Each file waits for the disk to have it: taken one after another, that waiting would be most of the time. */
async function stageFiles(
  { path, into, isRehearsal }: Staging,
  { files }: Manifest,
  key: BackupKey | null,
  hooks: WorkHooks,
): Promise<number> {
  const data = new DataStore(join(dirname(path), DATA_FOLDER), key);
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  const meter = new ByteMeter(hooks, 'Membaca naskah dan lampiran', total);
  await inParallel(files, AT_ONCE, async (file) => {
    throwIfCancelled(hooks);
    const target = targetOf(into, file);
    await meter
      .during(file.bytes, 1, (watched) => data.take(file.sha256, target, watched))
      .catch((error: unknown) => {
        throw asUnusable(error, file);
      });
    if (isRehearsal) await rm(target);
    else await utimes(target, file.modified / 1000, file.modified / 1000);
  });
  if (!isRehearsal) await flushFolders(into, files);
  return total;
}

function asUnusable(error: unknown, { path }: ManifestFile): unknown {
  if (error instanceof NotSoundError)
    return new UnusableSetError(`“${path}” di dalam cadangan itu rusak.`, { cause: error });
  return isMissing(error)
    ? new UnusableSetError(`“${path}” tidak ada lagi di dalam cadangan itu.`, { cause: error })
    : error;
}

/** The names of all files, once for each folder: before the exchange they must be as durable as the files. */
async function flushFolders(into: string, files: readonly ManifestFile[]): Promise<void> {
  const folders = new Set([into]);
  for (const { path } of files) {
    const parts = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth += 1) folders.add(join(into, ...parts.slice(0, depth)));
  }
  await inParallel([...folders], AT_ONCE, flushFolder);
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
