import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { newestFirst } from '../../../../shared/domain/backup-order.ts';
import { APPLICATION_ID, readFileHead } from '../../../store/database-file.ts';
import { archiveIdIn, readFactsOf } from '../snapshot.repository.ts';
import { type BackupKey, keyForFile, WrongPasswordError } from './encrypted-file.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { isOfOrigin } from './origin.ts';
import {
  DATA_FOLDER,
  DATA_LIST_FILE,
  DATABASE_FILE,
  ENCRYPTED_SUFFIX,
  localMoment,
  MANIFEST_FILE,
  orderInName,
  PARTIAL_SUFFIX,
  ROOT_FOLDER,
  readSetName,
} from './set-names.ts';
import { foldersIn, type NamedSet, namedSets, readOrder } from './set-order.ts';
import { readText } from './stream-files.ts';

/** A backup that was found in a folder. */
export interface FoundSet {
  /** Absolute path of its folder, or of the single file of an older Notula. */
  path: string;
  kind: 'set' | 'single';
  name: string;
  /** Local time, `YYYY-MM-DDTHH:MM:SS`. */
  at: string;
  /** Its place among the backups of its archive; `null` from before that was counted. */
  order: number | null;
  isEncrypted: boolean;
  /** `locked`: with a password that is not known here; `damaged`: its list or its database is not what was written. */
  state: 'good' | 'locked' | 'damaged';
  /** `null` unless good. A single file has an empty list of files. */
  facts: Manifest | null;
}

/** The list of names in `data` that a backup needs, closed by a hash. */
export function dataListText(names: readonly string[]): string {
  const text = [...new Set(names)].sort().join('\n');
  return `${text}\n#${createHash('sha256').update(text).digest('hex')}\n`;
}

/**
 * Every name that a backup of this home needs, also one whose folder a person gave another name; `null` when one of them
 * cannot say. Throws the error of the disk: a home that cannot be listed must not look like one without backups.
 */
export async function neededData(home: string): Promise<Set<string> | null> {
  const needed = new Set<string>();
  const unfinished = (name: string) => name === DATA_FOLDER || name.endsWith(PARTIAL_SUFFIX);
  for (const name of (await foldersIn(home)).filter((one) => !unfinished(one))) {
    const names = await readDataList(join(home, name));
    if (names === null) return null;
    for (const data of names) needed.add(data);
  }
  return needed;
}

/** What a backup needs; `null` when its list is damaged. Empty for a folder that is no backup. */
async function readDataList(set: string): Promise<readonly string[] | null> {
  const entries = await readdir(set);
  const isBackup = readSetName(basename(set)) !== null || entries.some((name) => SET_FILES.has(name));
  if (!isBackup) return [];
  const text = await readFile(join(set, DATA_LIST_FILE), 'utf8').catch(() => '');
  const end = text.lastIndexOf('\n#');
  if (end === -1) return null;
  const names = text.slice(0, end).split('\n');
  return dataListText(names) === text ? names : null;
}

const SET_FILES = new Set(
  [MANIFEST_FILE, DATABASE_FILE]
    .flatMap((name) => [name, `${name}${ENCRYPTED_SUFFIX}`])
    .concat(DATA_LIST_FILE),
);

/** The newest backup of an origin that can be read with this key, of those that `isWanted`. */
export async function newestReadable(
  home: string,
  key: BackupKey | null,
  origin: string,
  isWanted: (set: NamedSet) => boolean = () => true,
): Promise<{ name: string; order: number | null; facts: Manifest } | null> {
  for (const set of (await namedSets(home)).filter(isWanted)) {
    const { name, order } = set;
    if (!(await isOfOrigin(join(home, name), origin))) continue;
    const { facts, isEncrypted } = await readSet(join(home, name), key);
    if (facts !== null && isEncrypted === (key !== null)) return { name, order, facts };
  }
  return null;
}

/** Looks at one backup folder: its list and the size of its database; not at every byte. */
export async function readSet(path: string, key: BackupKey | null): Promise<FoundSet> {
  const name = basename(path);
  const at = readSetName(name)?.at ?? '';
  const isEncrypted = await isFile(join(path, `${MANIFEST_FILE}${ENCRYPTED_SUFFIX}`));
  const order = await readOrder(path);
  const found = { path, kind: 'set' as const, name, at, order, isEncrypted };
  if (isEncrypted && key === null) return { ...found, state: 'locked', facts: null };
  try {
    const used = isEncrypted ? key : null;
    const suffix = isEncrypted ? ENCRYPTED_SUFFIX : '';
    const facts = readManifest(await readText(join(path, `${MANIFEST_FILE}${suffix}`), used));
    const isThere = await isFile(join(path, `${DATABASE_FILE}${suffix}`));
    const made = { ...found, at: at || localMoment(new Date(facts.madeAt)), order: facts.order ?? order };
    return isThere ? { ...made, state: 'good', facts } : { ...made, state: 'damaged', facts: null };
  } catch (error) {
    const state = error instanceof WrongPasswordError ? 'locked' : 'damaged';
    return { ...found, state, facts: null };
  }
}

/** The key of a password for an encrypted backup. Throws WrongPasswordError or DamagedFileError. */
export function keyForSet(path: string, password: string): Promise<BackupKey> {
  return keyForFile(join(path, `${MANIFEST_FILE}${ENCRYPTED_SUFFIX}`), password);
}

/**
 * Every backup in folders that a person chose, newest first: a target, a folder of one archive, a package, one backup, or
 * a folder with single files of an older Notula.
 */
export async function findSets(folders: readonly string[], key: BackupKey | null): Promise<FoundSet[]> {
  const found = await Promise.all(folders.map((folder) => findSetsIn(folder, key)));
  return newestFirst(found.flat(), archiveOf);
}

/** The id of its archive as far as it can be told: that of a locked one by the folder above it. */
function archiveOf({ kind, path, state, facts }: FoundSet): string {
  if (kind === 'set') return facts?.archiveId ?? basename(dirname(path));
  try {
    return (state === 'good' ? archiveIdIn(path) : null) ?? '';
  } catch {
    return '';
  }
}

async function findSetsIn(folder: string, key: BackupKey | null): Promise<FoundSet[]> {
  // Its database is no single file of an older Notula.
  if (await isSetFolder(folder)) return [await readSet(folder, key)];
  const found: FoundSet[] = [];
  for (const home of await homesIn(folder)) {
    if (home !== folder && (await isSetFolder(home))) found.push(await readSet(home, key));
    for (const { name } of await namedSets(home)) found.push(await readSet(join(home, name), key));
  }
  return found.concat(await findSingleFiles(folder));
}

/** Also one to which a person gave another name. */
async function isSetFolder(folder: string): Promise<boolean> {
  if (readSetName(basename(folder)) !== null) return true;
  const manifest = join(folder, MANIFEST_FILE);
  return (await isFile(manifest)) || (await isFile(`${manifest}${ENCRYPTED_SUFFIX}`));
}

async function homesIn(folder: string): Promise<string[]> {
  const homes: string[] = [];
  for (const outer of [folder, join(folder, ROOT_FOLDER)]) {
    homes.push(outer);
    for (const entry of await readdir(outer, { withFileTypes: true }).catch(() => [])) {
      const isHome = entry.isDirectory() && ![DATA_FOLDER, ROOT_FOLDER].includes(entry.name);
      if (isHome && readSetName(entry.name) === null) homes.push(join(outer, entry.name));
    }
  }
  return homes;
}

/** Databases of ours that lie in a folder by themselves, as older versions made them. */
async function findSingleFiles(folder: string): Promise<FoundSet[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.db'));
  const found: FoundSet[] = [];
  for (const name of names) {
    const single = await readSingleFile(join(folder, name));
    if (single !== null) found.push(single);
  }
  return found;
}

/** A single file as a backup; `null` when it is no database of ours. */
export async function readSingleFile(path: string): Promise<FoundSet | null> {
  const head = await Promise.resolve()
    .then(() => readFileHead(path))
    .catch(() => null);
  if (head?.kind !== 'sqlite' || head.applicationId !== APPLICATION_ID) return null;
  const info = await stat(path);
  const name = basename(path);
  const at = localMoment(info.mtime);
  const found = { path, kind: 'single' as const, name, at, order: orderInName(name), isEncrypted: false };
  const database = readFactsOf(path);
  if (database === null) return { ...found, state: 'damaged', facts: null };
  const facts: Manifest = {
    format: 'notula-backup',
    version: 1,
    appVersion: '',
    archiveId: 'single',
    madeAt: info.mtime.toISOString(),
    order: null,
    cause: 'manual',
    ...database,
    database: { bytes: info.size, sha256: '0'.repeat(64) },
    files: [],
    warnings: [],
  };
  return { ...found, state: 'good', facts };
}

async function isFile(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() === true;
}
