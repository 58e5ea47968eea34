import { basename, join } from 'node:path';
import { systemCode } from '../../../files/atomic-write.ts';
import { type ArchiveFile, listArchiveFiles } from './archive-files.ts';
import { ByteMeter } from './byte-meter.ts';
import type { DataStore } from './data-store.ts';
import { inParallel } from './in-parallel.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { type Measured, measure } from './stream-files.ts';
import { throwIfCancelled, type WorkHooks } from './work-hooks.ts';

export interface Collecting {
  archiveFolder: string;
  data: DataStore;
  /** The newest backup of the same target, where it could be read. */
  previous: Manifest | null;
  isThorough: boolean;
}

interface Collected {
  files: ManifestFile[];
  warnings: string[];
  copiedBytes: number;
}

const STORED_BY_HASH = /^lampiran\/[0-9a-f]{2}\/([0-9a-f]{64})$/;
const MOST_WARNINGS = 50;
/** A disk that waits for one file to be safe can take others meanwhile. */
const AT_ONCE = 8;
/** A new file is read for its hash, copied, and read back. */
const PASSES = 3;
const GONE = new Set(['ENOENT', 'ENOTDIR']);
const UNREADABLE = new Set(['EACCES', 'EPERM', 'EBUSY', 'EIO']);

/**
 * Brings every file of the archive into the data of a target and lists them. A file that cannot be read, or an
 * attachment that is not its hash any more, is warned about and keeps its last good state in the list, where there is one.
 */
export async function collectFiles(task: Collecting, hooks: WorkHooks): Promise<Collected> {
  const sources = await listArchiveFiles(task.archiveFolder);
  const known = new Map(task.previous?.files.map((file) => [file.path, file]));
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const collected: Collected = { files: [], warnings: [], copiedBytes: 0 };
  const warn = (sentence: string) => {
    if (collected.warnings.length < MOST_WARNINGS) collected.warnings.push(sentence);
  };
  const meter = new ByteMeter(hooks, 'Menyalin naskah dan lampiran', total);
  const taken = await inParallel(sources, AT_ONCE, (source) => {
    throwIfCancelled(hooks);
    return meter.during(source.bytes, PASSES, (watched) =>
      collectOrWarn(source, known.get(source.path), task, watched, warn),
    );
  }).finally(() => task.data.flush());
  for (const one of taken) {
    if (one === null) continue;
    collected.files.push(one.file);
    collected.copiedBytes += one.copied;
  }
  return collected;
}

async function collectOrWarn(
  source: ArchiveFile,
  before: ManifestFile | undefined,
  task: Collecting,
  hooks: WorkHooks,
  warn: (sentence: string) => void,
): Promise<Taken | null> {
  try {
    return await collectOne(source, before, task, hooks, warn);
  } catch (error) {
    if (!isSourceTrouble(error, source, task.archiveFolder)) throw error;
    if (GONE.has(systemCode(error))) return null;
    warn(`“${source.path}” tidak dapat dibaca (mungkin sedang dibuka program lain).`);
    return before !== undefined && (await task.data.has(before)) ? { file: before, copied: 0 } : null;
  }
}

interface Taken {
  file: ManifestFile;
  /** Bytes that had to be copied. */
  copied: number;
}

async function collectOne(
  source: ArchiveFile,
  before: ManifestFile | undefined,
  { archiveFolder, data, isThorough }: Collecting,
  hooks: WorkHooks,
  warn: (sentence: string) => void,
): Promise<Taken> {
  const isSame = before?.bytes === source.bytes && before.modified === source.modified;
  if (!isThorough && isSame && (await data.has(before))) return { file: before, copied: 0 };
  const path = join(archiveFolder, source.path);
  const found = await measure(path, null, hooks);
  const asEntry = ({ sha256, bytes }: Measured): ManifestFile => ({ ...source, sha256, bytes });
  const named = STORED_BY_HASH.exec(source.path)?.[1];
  if (named !== undefined && named !== found.sha256) {
    warn(`Lampiran ${basename(source.path).slice(0, 12)}… di folder arsip rusak.`);
    const good = before?.sha256 === named ? before : null;
    if (good !== null && (await data.isSound(good, hooks))) return { file: good, copied: 0 };
  }
  const isThere = isThorough ? await data.isSound(found, hooks) : await data.has(found);
  if (isThere) return { file: asEntry(found), copied: 0 };
  const written = await data.put(path, hooks);
  return { file: asEntry(written), copied: written.bytes };
}

/** Whether an error came from the archive's file and not from the target. */
function isSourceTrouble(error: unknown, { path }: ArchiveFile, archiveFolder: string): boolean {
  if (!(error instanceof Error) || !('path' in error)) return false;
  const code = systemCode(error);
  return error.path === join(archiveFolder, path) && (GONE.has(code) || UNREADABLE.has(code));
}
