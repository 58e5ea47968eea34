import { mkdtemp, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from '../../../files/atomic-write.ts';
import { ByteMeter } from '../sets/byte-meter.ts';
import { DataStore } from '../sets/data-store.ts';
import { type BackupKey, DamagedFileError } from '../sets/encrypted-file.ts';
import { inParallel } from '../sets/in-parallel.ts';
import type { Manifest } from '../sets/manifest.ts';
import { readSet } from '../sets/read-set.ts';
import { DATA_FOLDER, DATABASE_FILE, ENCRYPTED_SUFFIX } from '../sets/set-names.ts';
import { copyStreamed } from '../sets/stream-files.ts';
import { throwIfCancelled, type WorkHooks } from '../sets/work-hooks.ts';
import { examineFile } from './examine-file.ts';
import type { Verified } from './verified.ts';

const AT_ONCE = 4;

export interface SetToVerify {
  /** Folder of a backup, or a single file of an older Notula. */
  path: string;
  kind: 'set' | 'single';
  key: BackupKey | null;
  /** Where a folder for a copy of the database may be made; it is removed again. */
  scratch: string;
}

/**
 * Compares everything in a backup with its list, byte for byte, and looks through a copy of its database. Goes on after a
 * difference; the backup itself is only read. Throws the error of the disk where nothing can be read or copied.
 */
export async function verifySet(task: SetToVerify, hooks: WorkHooks): Promise<Verified> {
  const found = task.kind === 'set' ? await readSet(task.path, task.key) : null;
  const manifest = found?.facts ?? null;
  if (found !== null && manifest === null) return damagedList();
  const key = found?.isEncrypted === true ? task.key : null;
  const scratch = await mkdtemp(join(task.scratch, 'notula-periksa-'));
  try {
    const database = await verifyDatabase({ ...task, key }, manifest, scratch, hooks);
    const files = manifest === null ? [] : await verifyFiles(task.path, manifest, key, hooks);
    const fileBytes = manifest?.files.reduce((sum, file) => sum + file.bytes, 0) ?? 0;
    return {
      ...database,
      differences: [...database.differences, ...files],
      files: manifest?.files.length ?? 0,
      bytes: database.bytes + fileBytes,
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function damagedList(): Verified {
  const differences = ['Daftar isi cadangan rusak, tidak ada, atau terkunci kata sandi.'];
  return { differences, meetings: 0, entries: 0, files: 0, bytes: 0 };
}

async function verifyDatabase(
  { path, kind, key }: SetToVerify,
  manifest: Manifest | null,
  scratch: string,
  hooks: WorkHooks,
) {
  const name = key === null ? DATABASE_FILE : `${DATABASE_FILE}${ENCRYPTED_SUFFIX}`;
  const file = kind === 'single' ? path : join(path, name);
  const copy = join(scratch, DATABASE_FILE);
  const differences: string[] = [];
  try {
    const { size } = await stat(file);
    const read = await new ByteMeter(hooks, 'Membaca pangkalan data', size).during(size, 1, (watched) =>
      copyStreamed({ file, key }, { file: copy, key: null }, watched),
    );
    if (manifest !== null && read.sha256 !== manifest.database.sha256)
      differences.push('Pangkalan data di dalam cadangan bukan lagi yang ditulis.');
  } catch (error) {
    if (!(error instanceof DamagedFileError) && systemCode(error) !== 'ENOENT') throw error;
    const words = error instanceof DamagedFileError ? 'rusak' : 'tidak ada lagi';
    const lost = `Pangkalan data di dalam cadangan ${words}.`;
    return { differences: [lost], meetings: 0, entries: 0, bytes: 0 };
  }
  hooks.tell({ words: 'Memeriksa pangkalan data', done: 0, total: 0 });
  const examined = examineFile(copy);
  const { size: bytes } = await stat(copy);
  const { meetings, entries } = examined;
  return { differences: [...differences, ...examined.differences], meetings, entries, bytes };
}

async function verifyFiles(
  path: string,
  { files }: Manifest,
  key: BackupKey | null,
  hooks: WorkHooks,
): Promise<string[]> {
  const data = new DataStore(join(dirname(path), DATA_FOLDER), key);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const meter = new ByteMeter(hooks, 'Memeriksa naskah dan lampiran', total);
  const found = await inParallel(files, AT_ONCE, (file) => {
    throwIfCancelled(hooks);
    return meter.during(file.bytes, 1, async (watched) => {
      if (await data.isSound(file, watched)) return null;
      const isThere = await data.isThere(file.sha256);
      return isThere
        ? `“${file.path}” di dalam cadangan bukan lagi yang ditulis.`
        : `“${file.path}” tidak ada lagi di dalam cadangan.`;
    });
  });
  return found.filter((sentence) => sentence !== null);
}
