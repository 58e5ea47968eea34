import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupCause } from '../../../../shared/domain/backup-causes.ts';
import { backupsToRemove } from '../../../../shared/domain/backup-rotation.ts';
import { flushFolder, isTemporaryName, NotSoundError, temporaryName } from '../../../files/atomic-write.ts';
import { makeFolders } from '../../../files/make-folders.ts';
import { LOCAL_FOLDER } from '../../../store/archive-entries.ts';
import { DATABASE_NAME } from '../../../store/database-file.ts';
import { copyDatabase, type DatabaseFacts } from '../snapshot.repository.ts';
import { ByteMeter } from './byte-meter.ts';
import { collectFiles } from './collect-files.ts';
import { DataStore } from './data-store.ts';
import type { BackupKey } from './encrypted-file.ts';
import { inParallel } from './in-parallel.ts';
import { type Manifest, readManifest, writeManifest } from './manifest.ts';
import { isOfOrigin, originOf } from './origin.ts';
import { dataListText, neededData, newestReadable } from './read-set.ts';
import {
  DATA_FOLDER,
  DATA_LIST_FILE,
  DATABASE_FILE,
  ENCRYPTED_SUFFIX,
  localMoment,
  MANIFEST_FILE,
  ORDER_FILE,
  ORIGIN_FILE,
  PARTIAL_SUFFIX,
  setName,
} from './set-names.ts';
import { type NamedSet, namedSets, nextOrder } from './set-order.ts';
import { copyStreamed, type Measured, measure, readText, writeTextFlushed } from './stream-files.ts';
import { withLock } from './target-lock.ts';
import { throwIfCancelled, type WorkHooks } from './work-hooks.ts';

export interface NewSet {
  archiveFolder: string;
  /** Folder of this archive's backups, e.g. `<target>/Notula-cadangan/<archive id>`; made when missing. */
  home: string;
  archiveId: string;
  appVersion: string;
  cause: BackupCause;
  /** UTC ISO text. */
  moment: string;
  /** The greatest number of a backup that is known elsewhere; 0 for none. */
  lastOrder: number;
  key: BackupKey | null;
  /** Reads every file of the archive and of `data`, not only what is new by size and time. */
  isThorough: boolean;
}

export interface MadeSet {
  name: string;
  /** Its place among the backups of the archive; greater is newer. */
  order: number;
  /** Of database and files, as plain content. */
  bytes: number;
  /** What had to be copied now. */
  copiedBytes: number;
  files: number;
  warnings: string[];
}

/**
 * Makes one backup: everything into a `.partial` folder, read back and checked, flushed, renamed; only then it counts, and
 * only then old ones go (rule 59). A failure leaves the finished ones as they were. Throws the error of the disk, an
 * UnsoundCopyError, a TargetBusyError or a WorkCancelledError.
 */
export async function makeSet(task: NewSet, hooks: WorkHooks): Promise<MadeSet> {
  makeFolders(task.home);
  return withLock(task.home, async () => {
    await removePartials(task.home);
    const partial = join(task.home, `${temporaryName().slice(1)}${PARTIAL_SUFFIX}`);
    try {
      await mkdir(partial);
      const { manifest, copiedBytes } = await fill(partial, task, hooks);
      throwIfCancelled(hooks);
      await flushFolder(partial);
      const name = await place(partial, task);
      await flushFolder(task.home);
      await proveData(task, name, manifest);
      // The backup is made, also where an old one could not be taken away, e.g. because somebody looks into it.
      await rotate(task, name).catch(() => undefined);
      const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, manifest.database.bytes);
      const order = manifest.order ?? 0;
      return { name, order, bytes, copiedBytes, files: manifest.files.length, warnings: manifest.warnings };
    } catch (error) {
      await rm(partial, { recursive: true, force: true }).catch(() => undefined);
      // On a full disk, what was copied for nothing makes room again.
      await sweepData(task.home).catch(() => undefined);
      throw error;
    }
  });
}

async function fill(partial: string, task: NewSet, hooks: WorkHooks) {
  const { home, key, archiveFolder } = task;
  const { facts, database } = await copyDatabaseInto(partial, task, hooks);
  const data = new DataStore(join(home, DATA_FOLDER), key);
  const origin = await originOf(archiveFolder);
  const previous = await newestReadable(home, key, origin);
  const order = await nextOrder(home, task.lastOrder);
  const collected = await collectFiles(
    { archiveFolder, data, previous: previous?.facts ?? null, isThorough: task.isThorough },
    hooks,
  );
  const manifest: Manifest = {
    format: 'notula-backup',
    version: 1,
    appVersion: task.appVersion,
    schemaVersion: facts.schemaVersion,
    archiveId: task.archiveId,
    madeAt: task.moment,
    order,
    cause: task.cause,
    counts: facts.counts,
    newestMeeting: facts.newestMeeting,
    database,
    files: collected.files,
    warnings: collected.warnings,
  };
  const names = collected.files.map(({ sha256 }) => data.nameOf(sha256));
  await writeTextFlushed(join(partial, ORIGIN_FILE), `${origin}\n`, null);
  await writeTextFlushed(join(partial, ORDER_FILE), `${order}\n`, null);
  await writeTextFlushed(join(partial, DATA_LIST_FILE), dataListText(names), null);
  const manifestFile = join(partial, suffixed(MANIFEST_FILE, key));
  await writeTextFlushed(manifestFile, writeManifest(manifest), key);
  readManifest(await readText(manifestFile, key));
  return { manifest, copiedBytes: collected.copiedBytes + database.bytes };
}

/** The database, checked before it is encrypted; a plain copy never lies on the target of an encrypted backup. */
async function copyDatabaseInto(
  partial: string,
  { archiveFolder, key }: NewSet,
  hooks: WorkHooks,
): Promise<{ facts: DatabaseFacts; database: Measured }> {
  const source = join(archiveFolder, DATABASE_NAME);
  const target = join(partial, suffixed(DATABASE_FILE, key));
  if (key === null) {
    const facts = await copyDatabase(source, target, hooks);
    await flushFile(target);
    return { facts, database: await measureDatabase(target, hooks) };
  }
  const local = join(archiveFolder, LOCAL_FOLDER);
  makeFolders(local);
  const plain = join(local, temporaryName());
  try {
    const facts = await copyDatabase(source, plain, hooks);
    return { facts, database: await lockDatabase(plain, target, key, hooks) };
  } finally {
    for (const file of [plain, `${plain}-journal`]) await rm(file, { force: true });
  }
}

/** Encrypts a checked copy, and reads it back. Throws a NotSoundError. */
async function lockDatabase(
  plain: string,
  target: string,
  key: BackupKey,
  hooks: WorkHooks,
): Promise<Measured> {
  const { size } = await stat(plain);
  const meter = new ByteMeter(hooks, 'Mengunci salinan dengan kata sandi', size);
  return meter.during(size, 2, async (watched) => {
    const database = await copyStreamed({ file: plain, key: null }, { file: target, key }, watched);
    const readBack = await measure(target, key, watched);
    if (readBack.sha256 !== database.sha256) throw new NotSoundError('The database reads back differently');
    return database;
  });
}

async function measureDatabase(file: string, hooks: WorkHooks): Promise<Measured> {
  const { size } = await stat(file);
  const meter = new ByteMeter(hooks, 'Membaca kembali pangkalan data', size);
  return meter.during(size, 1, (watched) => measure(file, null, watched));
}

async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

function suffixed(name: string, key: BackupKey | null): string {
  return key === null ? name : `${name}${ENCRYPTED_SUFFIX}`;
}

const MOST_NAMES = 100;
const AT_ONCE = 8;

async function place(partial: string, { home, moment, cause }: NewSet): Promise<string> {
  for (let count = 1; count <= MOST_NAMES; count += 1) {
    const name = setName(new Date(moment), cause, count);
    const isTaken = await stat(join(home, name)).then(
      () => true,
      () => false,
    );
    if (isTaken) continue;
    await rename(partial, join(home, name));
    return name;
  }
  throw new Error('No free name for the backup');
}

/**
 * Before an old backup goes: everything that the new one names is really there. Another Notula that took this lock for a
 * left one may have swept it meanwhile. Throws a NotSoundError, with the new backup taken away.
 */
async function proveData({ home, key }: NewSet, name: string, { files }: Manifest): Promise<void> {
  const data = new DataStore(join(home, DATA_FOLDER), key);
  const there = await inParallel(files, AT_ONCE, (file) => data.has(file));
  const missing = files.find((_, index) => there[index] !== true);
  if (missing === undefined) return;
  await removeSet(home, name);
  throw new NotSoundError(`Gone from the target: ${missing.path}`);
}

/** Only the backups of this archive on this computer: a copy of it elsewhere has a last good backup of its own. */
async function rotate({ archiveFolder, home, moment }: NewSet, justMade: string): Promise<void> {
  const origin = await originOf(archiveFolder);
  const backups: NamedSet[] = [];
  for (const set of await namedSets(home)) {
    if (await isOfOrigin(join(home, set.name), origin)) backups.push(set);
  }
  for (const name of backupsToRemove(backups, localMoment(new Date(moment)), justMade)) {
    await removeSet(home, name);
  }
  await sweepData(home);
}

/** Renamed first: a removal that breaks off leaves no half backup that looks whole. */
async function removeSet(home: string, name: string): Promise<void> {
  const doomed = join(home, `${name}${PARTIAL_SUFFIX}`);
  await rename(join(home, name), doomed);
  await rm(doomed, { recursive: true, force: true });
}

async function removePartials(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (name.endsWith(PARTIAL_SUFFIX) || isTemporaryName(name))
      await rm(join(home, name), { recursive: true, force: true });
  }
}

/** Only when every backup says what it needs; else everything stays. */
async function sweepData(home: string): Promise<void> {
  const needed = await neededData(home);
  if (needed !== null) await new DataStore(join(home, DATA_FOLDER), null).sweep(needed);
}
